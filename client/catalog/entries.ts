import type { BenchmarkScore, PolicySource } from '../../server/protocol/evidence.ts';
import type { CatalogKind } from '../../server/protocol/http.ts';

/** What the page shows of a catalog entry: its name, and of a source where it is found. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** The name in Spanish, where there is one. */
  readonly nameEs: string | null;
  readonly url: string | null;
  readonly checkedOn: string | null;
  readonly attribution: string | null;
  readonly publisher: string | null;
  /** Present where the id names a number of judgement. */
  readonly policy: PolicySource | null;
  /** Published scores of a model. */
  readonly benchmarks: readonly BenchmarkScore[];
}

/** A field of an entry comes as it is or as a figure around it. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string')
    return value.value;
  return null;
}

export function readEntry(id: string, body: unknown): Entry {
  const outer = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const inner = outer['figures'];
  const figures = (typeof inner === 'object' && inner !== null ? inner : {}) as Readonly<Record<string, unknown>>;
  const field = (name: string): string | null => textOf(outer[name]) ?? textOf(figures[name]);
  // A name in both languages comes as an object.
  const named = outer['name'];
  const names = (typeof named === 'object' && named !== null ? named : {}) as Readonly<Record<string, unknown>>;
  return {
    id,
    name: field('title') ?? field('name') ?? textOf(names['en']) ?? id,
    nameEs: field('titleEs') ?? textOf(names['es']),
    url: field('url'),
    checkedOn: field('checkedOn'),
    attribution: field('attribution'),
    publisher: field('publisher'),
    policy: outer['kind'] === 'policy' ? (body as PolicySource) : null,
    benchmarks: Array.isArray(outer['benchmarks']) ? (outer['benchmarks'] as readonly BenchmarkScore[]) : [],
  };
}

export interface EntryCache {
  /** The entry if it is here; null while it comes or where the catalog has none. */
  readonly peek: (kind: CatalogKind, id: string) => Entry | null;
  readonly load: (kind: CatalogKind, id: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Reads entries once each; a failed one is asked for again the next time something shows it. */
export function createEntryCache(get: (path: string) => Promise<unknown>): EntryCache {
  const known = new Map<string, Entry>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  const keyOf = (kind: CatalogKind, id: string): string => `${kind}/${id}`;
  return {
    peek: (kind, id) => known.get(keyOf(kind, id)) ?? null,
    load: (kind, id) => {
      const key = keyOf(kind, id);
      if (id === '' || known.has(key) || asked.has(key)) return;
      asked.add(key);
      const path = `/api/v1/catalog/${kind}/${id.split('/').map(encodeURIComponent).join('/')}`;
      get(path).then(
        (body) => {
          known.set(key, readEntry(id, body));
          for (const listener of listeners) listener();
        },
        () => asked.delete(key),
      );
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
