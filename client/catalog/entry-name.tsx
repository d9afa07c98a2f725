import type { ReactNode } from 'react';
import type { CatalogKind } from '../../server/protocol/http.ts';
import { useWords } from '../i18n/use-words.ts';
import { useEntry } from './use-entry.ts';

/** The name of a catalog entry; its id until the name is here. */
export function EntryName({ kind, id }: { readonly kind: CatalogKind; readonly id: string }): ReactNode {
  const { locale } = useWords();
  const entry = useEntry(kind, id);
  return (locale === 'es' ? entry?.nameEs : null) ?? entry?.name ?? id;
}
