import { sourceOf, type Catalog } from '../../catalog/index.ts';
import type { CatalogComparison, Compared } from '../protocol/catalog.ts';
import type { CatalogKind } from '../protocol/http.ts';
import { entryFigures, findEntry, type Figure } from './figures.ts';
import { freshnessOf } from './freshness.ts';

type Values = ReadonlyMap<string, Compared>;

/** Said of the entry as a whole, or told elsewhere in the answer. */
const NOT_COMPARED = new Set([
  ...['id', 'name', 'sources', 'benchmarks', 'scores', 'provider', 'disagreements'],
  // How a rule is recognised and tested; its duties are a text each.
  ...['short', 'applies', 'tags', 'examples', 'classes', 'duties', 'sensitivity'],
]);

function isFigure(value: object): value is Figure {
  return 'value' in value && typeof value.value === 'number' && 'grade' in value && 'checkedOn' in value;
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

type Vouch = (path: string) => Pick<Compared, 'source' | 'grade' | 'checkedOn' | 'stale'>;

function flatten(value: unknown, path: string, into: { readonly out: Map<string, Compared>; readonly vouch: Vouch }) {
  const { out, vouch } = into;
  if (isPlain(value)) out.set(path, { value, unit: null, ...vouch(path) });
  else if (Array.isArray(value)) {
    const words = value.filter(isPlain);
    if (words.length === value.length && words.length > 0) out.set(path, { value: words, unit: null, ...vouch(path) });
    else value.forEach((item, index) => flatten(item, `${path}.${String(index)}`, into));
  } else if (typeof value === 'object' && value !== null) {
    if (isFigure(value)) out.set(path, value);
    else for (const [key, item] of Object.entries(value)) flatten(item, `${path}.${key}`, into);
  }
}

/** Every field of an entry by its dotted path, each with what vouches for it. */
function valuesOf(catalog: Catalog, kind: CatalogKind, on: { readonly id: string; readonly today: string }): Values {
  const { id, today } = on;
  const shown: Readonly<Record<string, unknown>> = entryFigures(catalog, kind, id, today) ?? { id };
  const found = findEntry(catalog, kind, id);
  const uses = found?.entry.sources ?? [];
  const vouch: Vouch = (path) => {
    const use = sourceOf({ sources: uses }, path);
    if (found === undefined || use === undefined) return { source: null, grade: null, checkedOn: null };
    const { grade, stale } = freshnessOf(catalog, { family: found.family, path, use }, today);
    return { source: use.source, grade, checkedOn: use.checkedOn, ...(stale ? { stale } : {}) };
  };
  const out = new Map<string, Compared>();
  for (const [key, value] of Object.entries(shown)) {
    if (!NOT_COMPARED.has(key)) flatten(value, key, { out, vouch });
  }
  const { provider, benchmarks } = shown;
  if (typeof provider === 'string') flatten(provider, 'provider', { out, vouch });
  else if (typeof provider === 'object' && provider !== null) {
    const seller = provider as Readonly<Record<string, unknown>>;
    flatten(seller['name'], 'provider', { out, vouch });
    flatten(seller['residencies'], 'residencies', { out, vouch });
    flatten(seller['residencyBasis'], 'residencyBasis', { out, vouch });
  }
  for (const scored of Array.isArray(benchmarks) ? (benchmarks as { id: string; score: Figure }[]) : [])
    out.set(`benchmarks.${scored.id}`, scored.score);
  return out;
}

const same = (a: Compared | null, b: Compared | null): boolean =>
  JSON.stringify([a?.value, a?.unit]) === JSON.stringify([b?.value, b?.unit]);

/** A name in both languages comes as an object, that of a source with a title beside it. */
function namesOf(
  id: string,
  entry: Readonly<Record<string, unknown>> | undefined,
): CatalogComparison['entries'][number] {
  const name = entry?.['name'];
  const both =
    typeof name === 'object' && name !== null ? (name as { readonly en: string; readonly es: string }) : null;
  const spanish = both?.es ?? entry?.['titleEs'];
  const english = both?.en ?? (typeof name === 'string' && name !== '' ? name : id);
  return { id, name: english, ...(typeof spanish === 'string' ? { nameEs: spanish } : {}) };
}

/**
 * Entries of one kind side by side: every field any of them has, in the order of the first that has it. The ids are
 * those of entries that exist.
 */
export function compareEntries(
  catalog: Catalog,
  { kind, ids }: { readonly kind: CatalogKind; readonly ids: readonly string[] },
  today: string,
): Omit<CatalogComparison, 'catalogVersion'> {
  const columns = ids.map((id) => valuesOf(catalog, kind, { id, today }));
  const paths = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return {
    kind,
    entries: ids.map((id) => namesOf(id, entryFigures(catalog, kind, id, today))),
    fields: paths.map((path) => {
      const values = columns.map((column) => column.get(path) ?? null);
      return { path, values, differs: values.some((value) => !same(value, values[0] ?? null)) };
    }),
  };
}
