import { modelFile } from '../../schema/model.ts';
import { acceleratorOffer, hostedOffer } from '../../schema/offer.ts';
import type { SourceUse } from '../../schema/provenance.ts';
import { sourceOf } from '../../schema/provenance.ts';
import { isRecord, type Imported, type ImportedEntry, type ImportRefusal } from './imported.ts';

type Json = Readonly<Record<string, unknown>>;

export interface PlannedChange {
  readonly entry: string;
  readonly field: string;
  readonly old: string;
  readonly new: string;
  /** When the present figure was checked; null when nothing vouches for it. */
  readonly oldCheckedOn: string | null;
}

/** What taking a file over would do, and the files that do it, by path under a catalog folder. */
export interface ImportPlan {
  readonly added: readonly string[];
  readonly changed: readonly PlannedChange[];
  readonly unchanged: readonly string[];
  readonly refused: readonly ImportRefusal[];
  readonly files: ReadonlyMap<string, string>;
}

/** The catalog as its files have it: JSON by path, later folders first asked. */
export type Present = (path: string) => Json | undefined;

const isOffer = ({ folder }: ImportedEntry): boolean => folder === 'offers';
const localOf = (offer: Json): string =>
  offer['type'] === 'hosted' ? String(offer['model']) : `${String(offer['region'])}/${String(offer['instance'])}`;
const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const usesOf = (value: unknown): readonly SourceUse[] => (Array.isArray(value) ? (value as SourceUse[]) : []);

/** "2.5 USD/h" and "2.50 USD/h" are the same figure. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a, b].map((text) => /^([\d.e+-]+) (.+)$/.exec(text));
    if (x && y && x[2] === y[2]) return Math.abs(Number(x[1]) - Number(y[1])) <= 1e-9 * Math.abs(Number(y[1]));
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Fields an importer gives in depth ("architecture.layers") as dotted paths. */
function flat(fields: Json, prefix = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    if (value === undefined) return [];
    return isRecord(value) ? flat(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]];
  });
}

const at = (json: Json | undefined, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), json);

function merged(base: Json, over: Json): Json {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue;
    const below = result[key];
    result[key] = isRecord(value) && isRecord(below) ? merged(below, value) : value;
  }
  return result;
}

/** The import vouches for what it changed; what it did not touch keeps its own source. */
function sourcesAfter(before: readonly SourceUse[], touched: readonly string[], use: SourceUse): readonly SourceUse[] {
  if (before.length === 0) return [use];
  const gone = new Set(touched);
  const kept = before.flatMap((one) => {
    const of = one.of.filter((path) => !gone.has(path));
    return of.length > 0 ? [{ ...one, of }] : [];
  });
  return [...kept, { ...use, of: [...touched] }];
}

function faultOf(entry: ImportedEntry, json: Json): { readonly field: string; readonly reason: string } | null {
  const schema = !isOffer(entry) ? modelFile : json['type'] === 'hosted' ? hostedOffer : acceleratorOffer;
  const parsed = schema.safeParse(json);
  const issue = parsed.success ? undefined : parsed.error.issues[0];
  return issue ? { field: issue.path.join('.'), reason: issue.message } : null;
}

interface Provider {
  readonly json: Json;
  readonly offers: Map<string, Json>;
}

const providerFile = (name: string, use: SourceUse): Json => ({
  provider: { name, residencies: [], residencyBasis: 'unknown', sources: [use] },
  sources: [use],
  offers: [],
});

const pretty = (json: Json): string => `${JSON.stringify(json, null, 2)}\n`;

/** Compares what a file says with the catalog and prepares the files of a folder that would take it over. */
export function planImport(imported: Imported, present: Present): ImportPlan {
  const added: string[] = [];
  const changed: PlannedChange[] = [];
  const unchanged: string[] = [];
  const refused: ImportRefusal[] = [...imported.refused];
  const files = new Map<string, string>();
  const providers = new Map<string, Provider>();

  for (const entry of imported.entries) {
    const path = `${entry.folder}/${entry.file}.json`;
    const file = present(path);
    const rows = Array.isArray(file?.['offers']) ? (file['offers'] as Json[]) : [];
    const before = isOffer(entry) ? rows.find((offer) => localOf(offer) === entry.local) : file;
    const name = isOffer(entry) ? `${path.slice(0, -5)}/${entry.local}` : path.slice(0, -5);
    const given = flat(entry.fields);
    const differing = given.filter(([field, value]) => !same(at(before, field), value));
    if (before && differing.length === 0) {
      unchanged.push(name);
      continue;
    }
    const own = before ? usesOf(before['sources'] ?? file?.['sources']) : [];
    const touched = differing.map(([field]) => field);
    const after = merged(before ?? entry.defaults, {
      ...entry.fields,
      // A price where the list said zero, or zero where it had one: never both.
      ...(entry.fields['input'] !== undefined && before?.['listedAtZero'] === true ? { listedAtZero: false } : {}),
      sources: before ? sourcesAfter(own, touched, imported.use) : [imported.use],
    });
    const fault = faultOf(entry, after);
    if (fault) {
      refused.push({ place: entry.place, subject: entry.local || entry.file, ...fault });
      continue;
    }
    if (!before) added.push(name);
    else {
      for (const [field, value] of differing) {
        const old = at(before, field);
        const use = sourceOf({ sources: own }, field);
        const oldCheckedOn = old === undefined ? null : (use?.checkedOn ?? null);
        changed.push({ entry: name, field, old: old === undefined ? '' : shown(old), new: shown(value), oldCheckedOn });
      }
    }
    if (!isOffer(entry)) files.set(path, pretty(after));
    else {
      const provider = providers.get(entry.file) ?? {
        json: file ?? providerFile(entry.providerName ?? entry.file, imported.use),
        offers: new Map<string, Json>(),
      };
      provider.offers.set(entry.local, after);
      providers.set(entry.file, provider);
    }
  }
  for (const [id, { json, offers }] of providers)
    files.set(`offers/${id}.json`, pretty({ ...json, offers: [...offers.values()] }));
  const source = `sources/${imported.source.id}.json`;
  if (files.size > 0 && present(source) === undefined) files.set(source, pretty(imported.source.file));
  return { added, changed, unchanged, refused, files };
}
