import type { LoadedCatalog } from '../load.ts';
import type { EntryFile } from '../read-entries.ts';
import type { Catalog } from '../schema/catalog.ts';

export interface Finding {
  readonly level: 'error' | 'warning';
  readonly file: string;
  /** Dotted path in the file; empty when the whole file is meant. */
  readonly path: string;
  readonly message: string;
}

export interface CheckContext {
  readonly files: readonly EntryFile[];
  readonly loaded: LoadedCatalog;
  /** The catalog, or null when it does not load: then only the checks of files have something to say. */
  readonly catalog: Catalog | null;
}

export interface CatalogCheck {
  readonly id: string;
  readonly title: string;
  readonly run: (context: CheckContext) => readonly Finding[];
  /** The new text of each file that can be put right mechanically. */
  readonly fix?: (context: CheckContext) => ReadonlyMap<string, string>;
}
