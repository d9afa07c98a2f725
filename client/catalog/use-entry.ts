import { useEffect, useSyncExternalStore } from 'react';
import type { CatalogKind } from '../../server/protocol/http.ts';
import { createEntryCache, type Entry } from './entries.ts';

const cache = createEntryCache(async (path) => {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as unknown;
});

/** The catalog entry, null until it is here. */
export function useEntry(kind: CatalogKind, id: string | null): Entry | null {
  useEffect(() => {
    if (id !== null) cache.load(kind, id);
  }, [kind, id]);
  return useSyncExternalStore(cache.subscribe, () => (id === null ? null : cache.peek(kind, id)));
}
