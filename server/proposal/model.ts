import type { Grade } from '../../catalog/schema/provenance.ts';
import type { Locale } from '../protocol/http.ts';

/** A piece of text; a figure also carries how it is known, the numbers of its notes and whether it is out of date. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly small?: boolean;
  readonly grade?: Grade;
  readonly stale?: boolean;
  readonly notes?: readonly number[];
}
export type Cell = readonly Run[];

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Share of the width of the table, relative to the other columns. */
  readonly width: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A total is set apart; a group is a row with one cell that names what follows. */
  readonly kind: 'plain' | 'total' | 'group';
}

export interface ChartBar {
  readonly label: string;
  /** In the order of `Chart.series`. */
  readonly values: readonly number[];
  /** The sum, as written elsewhere in the document. */
  readonly total: string;
}

export interface Chart {
  readonly type: 'chart';
  readonly title: string;
  readonly series: readonly string[];
  readonly bars: readonly ChartBar[];
  /** What the chart says in words, for those who cannot see it. */
  readonly description: string;
}

export interface Table {
  readonly type: 'table';
  /** Reference material is set smaller than what is read first. */
  readonly fine?: true;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[]; readonly tone: 'plain' | 'lead' | 'small' }
  | { readonly type: 'list'; readonly items: readonly Cell[]; readonly fine?: true }
  | { readonly type: 'subheading'; readonly text: string }
  | {
      readonly type: 'tiles';
      readonly tiles: readonly { readonly label: string; readonly value: Run; readonly band: string }[];
    }
  | Table
  | Chart;

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A numbered source at the end of the document. */
export interface Note {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly attribution: string | null;
  readonly checkedOn: string | null;
  readonly stale: boolean;
}

/** One figure of the document: the value behind the words, so that any format can be compared with the advice. */
export interface Figure {
  readonly solution: string;
  readonly name: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: string;
  readonly grade: Grade;
  /** As written in the text. Money also to the cent in the price table. */
  readonly text: string;
  readonly exactText: string | null;
  readonly notes: readonly number[];
}

export interface Branding {
  readonly company?: string | undefined;
  readonly customer?: string | undefined;
  readonly author?: string | undefined;
  readonly accent?: string | undefined;
}

/** A proposal before it is a file: words, tables, figures and sources, in order. */
export interface Proposal {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  readonly customer: string | null;
  readonly company: string | null;
  readonly author: string | null;
  readonly date: string;
  readonly dateText: string;
  readonly catalogVersion: string;
  /** Six hex digits with a leading #. */
  readonly accent: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly figures: readonly Figure[];
  /** "Page {n} of {total}" in two halves. */
  readonly pageWords: { readonly page: string; readonly of: string };
}
