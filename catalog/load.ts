import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { acceleratorOffersOf, hostedOffersOf, mergeOffersFile } from './merge-offers.ts';
import { mergeRegion } from './merge-regions.ts';
import { idOf, parseEntry, type Problem } from './parse-entry.ts';
import { conceptsOf } from './read-knowledge.ts';
import { readEntryFiles, type EntryFile, type EntryFolder } from './read-entries.ts';
import { acceleratorFile } from './schema/accelerator.ts';
import { benchmarkFile } from './schema/benchmark.ts';
import type { Catalog } from './schema/catalog.ts';
import { measurementsFile, type Measurement } from './schema/measurement.ts';
import { modelFile } from './schema/model.ts';
import { offersFile, type OffersFile } from './schema/offer.ts';
import { policyFile } from './schema/policy.ts';
import { gridFile, type Region } from './schema/region.ts';
import { regulationFile } from './schema/regulation.ts';
import { sourceFile } from './schema/source.ts';
import { systemFile } from './schema/system.ts';
import { serviceFile, toolFile } from './schema/tool.ts';

export type { Problem } from './parse-entry.ts';

export interface LoadOptions {
  /** The catalog's folder. */
  readonly dir: string;
  /** A folder of the same shape whose entries replace or extend those of `dir`. */
  readonly overlayDir?: string | undefined;
  /** Regions known from elsewhere at run time; a region with a known id gains the fields it lacks. */
  readonly extraRegions?: readonly Region[] | undefined;
}

export type LoadedCatalog =
  | { readonly ok: true; readonly catalog: Catalog; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** In ascending order of id, so that iteration is the same on every machine. */
export function mapById<T extends { readonly id: string }>(entries: Iterable<T>): ReadonlyMap<string, T> {
  return new Map([...entries].sort(byId).map((entry) => [entry.id, entry]));
}

interface Reading {
  readonly files: readonly ReadonlyMap<EntryFolder, readonly EntryFile[]>[];
  readonly problems: Problem[];
}

function filesOf(reading: Reading, folder: EntryFolder): readonly EntryFile[] {
  return reading.files.flatMap((files) => files.get(folder) ?? []);
}

/** One entry a file; a later folder's entry replaces an earlier one of the same id. */
function entriesOf<S extends z.ZodType<object>>(
  reading: Reading,
  folder: EntryFolder,
  schema: S,
): ReadonlyMap<string, z.output<S> & { readonly id: string }> {
  const entries = new Map<string, z.output<S> & { readonly id: string }>();
  for (const file of filesOf(reading, folder)) {
    const parsed = parseEntry(file, schema);
    if (parsed.ok) entries.set(idOf(file.path), { ...parsed.value, id: idOf(file.path) });
    else reading.problems.push(...parsed.problems);
  }
  return mapById(entries.values());
}

function regionsOf(reading: Reading, extra: readonly Region[]): ReadonlyMap<string, Region> {
  const regions = new Map<string, Region>();
  for (const files of reading.files) {
    const seen = new Set<string>();
    for (const file of files.get('grids') ?? []) {
      const parsed = parseEntry(file, gridFile);
      if (!parsed.ok) {
        reading.problems.push(...parsed.problems);
        continue;
      }
      parsed.value.regions.forEach((region, index) => {
        if (seen.has(region.id)) {
          const message = `region "${region.id}" is given twice`;
          reading.problems.push({ file: file.path, path: `regions.${String(index)}.id`, message });
        }
        seen.add(region.id);
        regions.set(region.id, region);
      });
    }
  }
  for (const region of extra) {
    const known = regions.get(region.id);
    regions.set(region.id, known ? mergeRegion(known, region) : region);
  }
  return mapById(regions.values());
}

function offerFilesOf(reading: Reading): ReadonlyMap<string, OffersFile> {
  const providers = new Map<string, OffersFile>();
  for (const file of filesOf(reading, 'offers')) {
    const parsed = parseEntry(file, offersFile);
    if (!parsed.ok) {
      reading.problems.push(...parsed.problems);
      continue;
    }
    const known = providers.get(idOf(file.path));
    providers.set(idOf(file.path), known ? mergeOffersFile(known, parsed.value) : parsed.value);
  }
  return providers;
}

/** Rows of every file, each with the file's id and its place in it as its own id. */
function measurementsOf(reading: Reading): ReadonlyMap<string, Measurement> {
  const found: Measurement[] = [];
  for (const file of filesOf(reading, 'measurements')) {
    const parsed = parseEntry(file, measurementsFile);
    if (!parsed.ok) {
      reading.problems.push(...parsed.problems);
      continue;
    }
    const { title, measurements } = parsed.value;
    found.push(...measurements.map((row, index) => ({ ...row, id: `${idOf(file.path)}/${String(index + 1)}`, title })));
  }
  return mapById(found);
}

function versionOf(reading: Reading, extra: readonly Region[]): string {
  const digest = createHash('sha256');
  for (const files of reading.files) {
    for (const list of files.values()) for (const file of list) digest.update(`${file.path}\n${file.text}\n`);
  }
  digest.update(JSON.stringify(extra));
  return digest.digest('hex').slice(0, 12);
}

function newestCheckOf(reading: Reading, extra: readonly Region[]): string {
  let newest = '';
  const see = (date: string | undefined): void => {
    if (date !== undefined && date > newest) newest = date;
  };
  for (const files of reading.files) {
    for (const list of files.values()) {
      for (const file of list) {
        for (const match of file.text.matchAll(/"checkedOn":\s*"(\d{4}-\d{2}-\d{2})"/g)) see(match[1]);
      }
    }
  }
  for (const region of extra) for (const use of region.sources) see(use.checkedOn);
  return newest;
}

/**
 * Reads the whole catalog. Quantities come out as SI numbers (see schema/quantity.ts). Any file that does not match
 * its schema fails the load, and each fault is named by file and field; nothing is dropped silently.
 */
export function loadCatalog(options: LoadOptions): LoadedCatalog {
  const extra = options.extraRegions ?? [];
  const dirs = options.overlayDir === undefined ? [options.dir] : [options.dir, options.overlayDir];
  const reading: Reading = { files: dirs.map((dir) => readEntryFiles(dir)), problems: [] };
  const offerFiles = offerFilesOf(reading);
  const hosted = hostedOffersOf(offerFiles, reading.problems);
  const regions = regionsOf(reading, extra);
  const rented = acceleratorOffersOf(offerFiles, regions, reading.problems);
  const catalog: Catalog = {
    version: versionOf(reading, extra),
    newestCheck: newestCheckOf(reading, extra),
    accelerators: entriesOf(reading, 'accelerators', acceleratorFile),
    models: entriesOf(reading, 'models', modelFile),
    providers: mapById([...offerFiles].map(([id, file]) => ({ ...file.provider, id }))),
    hostedOffers: mapById(hosted),
    acceleratorOffers: mapById(rented),
    systems: entriesOf(reading, 'systems', systemFile),
    tools: entriesOf(reading, 'tools', toolFile),
    services: entriesOf(reading, 'services', serviceFile),
    regulations: entriesOf(reading, 'regulations', regulationFile),
    regions,
    benchmarks: entriesOf(reading, 'benchmarks', benchmarkFile),
    policies: entriesOf(reading, 'policies', policyFile),
    sources: entriesOf(reading, 'sources', sourceFile),
    concepts: mapById(conceptsOf(filesOf(reading, 'knowledge'), reading.problems)),
    measurements: measurementsOf(reading),
  };
  for (const { id, model, accelerator } of catalog.measurements.values()) {
    const file = `measurements/${id.slice(0, id.lastIndexOf('/'))}.json`;
    const path = `measurements.${String(Number(id.slice(id.lastIndexOf('/') + 1)) - 1)}`;
    if (!catalog.models.has(model))
      reading.problems.push({ file, path: `${path}.model`, message: `no model "${model}"` });
    if (!catalog.accelerators.has(accelerator))
      reading.problems.push({ file, path: `${path}.accelerator`, message: `no accelerator "${accelerator}"` });
  }
  if (catalog.sources.size === 0 && reading.problems.length === 0) {
    reading.problems.push({ file: options.dir, path: '', message: 'no catalog here: there are no sources' });
  }
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems };
  return { ok: true, catalog, warnings: [] };
}
