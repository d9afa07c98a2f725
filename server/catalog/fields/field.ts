import type { Catalog, Disagreement, SourceUse } from '../../../catalog/index.ts';
import type { Family } from '../families.ts';

export interface Sourced {
  readonly id: string;
  readonly sources?: readonly SourceUse[];
  readonly disagreements?: readonly Disagreement[] | undefined;
}

type Read<Entry> = (entry: Entry, catalog: Catalog) => string | boolean | readonly string[] | undefined;

/** What a list says of a field to who asks; the same for every entry. */
export interface FieldFacts {
  /**
   * `choice`: words out of a vocabulary, filtered by value and counted. `text`: shown and sorted. `figure`: a number
   * with its source, shown, sorted, filtered by `<name>Min` and `<name>Max`.
   */
  readonly type: 'choice' | 'text' | 'figure';
  readonly name: string;
  /** Of a closed vocabulary: any other value is an error. */
  readonly options?: readonly string[];
  /** How a value that is an id is called. */
  readonly label?: (value: string, catalog: Catalog) => string | undefined;
}

interface WordsField<Entry> extends FieldFacts {
  readonly type: 'choice' | 'text';
  readonly read: Read<Entry>;
}

interface FigureField<Entry> extends FieldFacts {
  readonly type: 'figure';
  /** Dotted path of the number in the entry. */
  readonly path: string;
  /** The figure shared among so many: its grade is then `derived`. */
  readonly sharedBy?: (entry: Entry) => number;
}

export type Field<Entry> = WordsField<Entry> | FigureField<Entry>;

/** What a list shows of entries of one sort, and what a search looks at. */
export interface Part<Entry extends Sourced> {
  readonly family: Family;
  readonly entries: (catalog: Catalog) => Iterable<Entry>;
  readonly name: (entry: Entry) => string;
  /** More words to find an entry by, beside its name and id. */
  readonly words: (entry: Entry, catalog: Catalog) => readonly (string | undefined)[];
  readonly fields: readonly Field<Entry>[];
}

export const text = <Entry>(name: string, read: Read<Entry>): Field<Entry> => ({ type: 'text', name, read });

export const choice = <Entry>(
  name: string,
  read: Read<Entry>,
  more: Pick<FieldFacts, 'options' | 'label'> = {},
): Field<Entry> => ({ type: 'choice', name, read, ...more });

export const figure = <Entry>(name: string, path = name, sharedBy?: (entry: Entry) => number): Field<Entry> => ({
  type: 'figure',
  name,
  path,
  ...(sharedBy ? { sharedBy } : {}),
});
