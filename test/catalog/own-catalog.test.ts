import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contextOf, runChecks } from '../../catalog/checks/run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the catalog of this project', () => {
  const context = contextOf(join(root, 'catalog'));

  it('has no errors', () => {
    expect(runChecks(context).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is as broad as it promises', () => {
    const { catalog } = context;
    if (!catalog) throw new Error('the catalog does not load');
    const models = [...catalog.models.values()];
    expect(catalog.accelerators.size).toBeGreaterThanOrEqual(220);
    expect(models.filter(({ domain }) => domain === 'language').length).toBeGreaterThanOrEqual(50);
    for (const domain of ['vision', 'speech', 'embedding', 'tabular', 'time_series', 'diffusion', 'multimodal']) {
      expect(models.filter((model) => model.domain === domain).length, domain).toBeGreaterThanOrEqual(5);
    }
    const inEurope = [...catalog.hostedOffers.values()].filter(({ provider }) => provider.residencies.includes('EU'));
    expect(catalog.hostedOffers.size).toBeGreaterThanOrEqual(1500);
    expect(inEurope.length).toBeGreaterThanOrEqual(80);
    expect(
      new Set([...catalog.acceleratorOffers.values()].map(({ provider }) => provider.id)).size,
    ).toBeGreaterThanOrEqual(8);
    const rentedIn = new Set(
      [...catalog.acceleratorOffers.values()].map(
        ({ provider, region }) => catalog.regions.get(`${provider.id}/${region}`)?.country,
      ),
    );
    for (const country of ['ES', 'DE', 'US', 'BR', 'MX', 'GB']) expect(rentedIn).toContain(country);
    expect(catalog.systems.size).toBeGreaterThanOrEqual(25);
    expect(catalog.tools.size).toBeGreaterThanOrEqual(60);
    expect(catalog.services.size).toBeGreaterThanOrEqual(8);
    expect([...catalog.regions.values()].filter(({ electricity }) => electricity).length).toBeGreaterThanOrEqual(40);
  });

  it('calls discontinued products discontinued, and names living tools for the same job', () => {
    for (const id of ['determined', 'pachyderm', 'tgi', 'neptune']) {
      const tool = context.catalog?.tools.get(id);
      expect(tool?.lifecycle).toBe('discontinued');
      const alternatives = (tool?.alternatives ?? []).map((other) => context.catalog?.tools.get(other)?.lifecycle);
      expect(alternatives.length).toBeGreaterThan(0);
      expect(new Set(alternatives)).toEqual(new Set(['available']));
    }
  });
});
