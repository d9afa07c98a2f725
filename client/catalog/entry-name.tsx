import type { ReactNode } from 'react';
import type { CatalogKind } from '../../server/protocol/http.ts';
import { useEntry } from './use-entry.ts';

/** The name of a catalog entry; its id until the name is here. */
export function EntryName({ kind, id }: { readonly kind: CatalogKind; readonly id: string }): ReactNode {
  return useEntry(kind, id)?.name ?? id;
}
