import { sourcedEntries } from './entries.ts';
import type { CatalogCheck, Finding } from './types.ts';

export const referencesCheck: CatalogCheck = {
  id: 'references',
  title: 'every id that an entry names exists',
  run: ({ catalog }) => {
    if (!catalog) return [];
    const findings: Finding[] = [];
    const need = (known: boolean, at: { readonly file: string; readonly path: string }, what: string): void => {
      if (!known) findings.push({ level: 'error', ...at, message: `${what} is not in the catalog` });
    };
    for (const { file, id, entry } of sourcedEntries(catalog)) {
      for (const use of entry.sources)
        need(catalog.sources.has(use.source), { file, path: id }, `source "${use.source}"`);
    }
    for (const [id, policy] of catalog.policies) {
      for (const [name, value] of Object.entries(policy.values)) {
        const at = { file: `policies/${id}.json`, path: `values.${name}.source` };
        need(catalog.sources.has(value.source), at, `source "${value.source}"`);
      }
    }
    for (const offer of catalog.acceleratorOffers.values()) {
      const at = { file: `offers/${offer.provider.id}.json`, path: offer.id };
      need(catalog.accelerators.has(offer.accelerator), at, `accelerator "${offer.accelerator}"`);
    }
    for (const offer of catalog.hostedOffers.values()) {
      if (offer.openModel === undefined) continue;
      const at = { file: `offers/${offer.provider.id}.json`, path: offer.id };
      need(catalog.models.has(offer.openModel), at, `open model "${offer.openModel}"`);
    }
    for (const [id, system] of catalog.systems) {
      if (system.accelerator === undefined) continue;
      const at = { file: `systems/${id}.json`, path: 'accelerator' };
      need(catalog.accelerators.has(system.accelerator), at, `accelerator "${system.accelerator}"`);
    }
    for (const [id, benchmark] of catalog.benchmarks) {
      for (const { model } of benchmark.scores) {
        const known = catalog.models.has(model) || catalog.hostedOffers.has(model);
        need(known, { file: `benchmarks/${id}.json`, path: 'scores' }, `model "${model}"`);
      }
    }
    for (const [id, tool] of catalog.tools) {
      for (const other of tool.alternatives ?? []) {
        need(catalog.tools.has(other), { file: `tools/${id}.json`, path: 'alternatives' }, `tool "${other}"`);
      }
    }
    for (const region of catalog.regions.values()) {
      if (region.kind !== 'cloud_region') continue;
      const known = region.provider !== undefined && catalog.providers.has(region.provider);
      need(known, { file: 'grids', path: region.id }, `provider "${region.provider ?? ''}"`);
    }
    return findings;
  },
};
