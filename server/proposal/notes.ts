import type { Catalog } from '../../catalog/index.ts';
import type { Estimate, EstimateInput } from '../../rules/estimate.ts';
import type { SourceLink, Solution } from '../../rules/advice-shape.ts';
import type { Locale } from '../protocol/http.ts';
import type { Note } from './model.ts';

const DAY_MS = 86_400_000;

/** Whole days from one ISO date to a later one. */
function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** When a source was checked for a use (else: when it was last checked at all) and the policy value that says how long that holds. */
export interface SourceAge {
  readonly checkedOn?: string;
  /** A value of the policy `shelf-life`, in days: "systemsPrice", "models"… */
  readonly shelfLife: string;
}

export interface NoteBook {
  /** The number of a catalog source; the same source keeps its number. */
  readonly source: (id: string, use: SourceAge) => number;
  /** The numbers of links, in order. */
  readonly links: (links: readonly SourceLink[]) => readonly number[];
  /** What stands behind a figure: its sources through policies and other figures of the same solution. */
  readonly estimate: (
    figure: Estimate,
    solution: Solution,
  ) => { readonly notes: readonly number[]; readonly stale: boolean };
  /** What stands behind one input. */
  readonly input: (cited: Cited, solution: Solution) => readonly number[];
  readonly all: () => readonly Note[];
}

/** What an input says of its source. */
export type Cited = Pick<EstimateInput, 'source' | 'unit'>;

interface NoteWords {
  readonly locale: Locale;
  /** Title of the note that stands for the customer's own statements, and of the one for assumptions. */
  readonly brief: string;
  readonly assumption: string;
}

/** Which shelf life the input of a figure has, from its unit: prices age faster than what is physical. */
function shelfLifeOf(unit: string): string {
  const [head = '', per] = unit.split('/', 2);
  if (!/^[A-Z]{3}$/u.test(head)) return 'regions';
  return per === undefined ? 'systemsPrice' : 'hostedOffers';
}

/**
 * Numbers sources in the order in which the text first needs them. A source used past its shelf life (policy
 * `shelf-life`, days) on the given day is marked.
 */
export function createNoteBook(catalog: Catalog, today: string, words: NoteWords): NoteBook {
  const notes = new Map<string, Note>();
  const lives = catalog.policies.get('shelf-life')?.values ?? {};

  const isStale = (checkedOn: string | null, shelfLife: string): boolean => {
    const days = lives[shelfLife]?.value;
    return checkedOn !== null && days !== undefined && daysBetween(checkedOn, today) > days;
  };

  const add = (id: string, shelfLife: string, make: () => Omit<Note, 'number' | 'id' | 'stale'>): number => {
    const made = make();
    const known = notes.get(id);
    const stale = isStale(made.checkedOn, shelfLife);
    if (known) {
      // The oldest use is the one to warn about.
      if (stale && !known.stale) notes.set(id, { ...known, checkedOn: made.checkedOn, stale });
      return known.number;
    }
    const number = notes.size + 1;
    notes.set(id, { number, id, ...made, stale });
    return number;
  };

  const titleOf = (title: string, titleEs: string | undefined): string =>
    words.locale === 'es' ? (titleEs ?? title) : title;

  const plain = (title: string): Omit<Note, 'number' | 'id' | 'stale'> => ({
    title,
    publisher: null,
    url: null,
    attribution: null,
    checkedOn: null,
  });

  const source = (id: string, { checkedOn, shelfLife }: SourceAge): number =>
    add(id, shelfLife, () => {
      const entry = catalog.sources.get(id);
      if (!entry) return { ...plain(id), checkedOn: checkedOn ?? null };
      return {
        title: titleOf(entry.title, entry.titleEs),
        publisher: entry.publisher ?? null,
        url: entry.url ?? null,
        attribution: entry.attribution ?? null,
        checkedOn: checkedOn ?? entry.checkedOn,
      };
    });

  const link = (one: SourceLink): number =>
    add(one.id, 'policies', () => ({
      ...plain(titleOf(one.title, catalog.sources.get(one.id)?.titleEs)),
      url: one.url,
      checkedOn: one.checkedOn,
    }));

  const policyValue = (reference: string): number[] => {
    const dot = reference.indexOf('.');
    const value = catalog.policies.get(reference.slice(0, dot))?.values[reference.slice(dot + 1)];
    return value ? [source(value.source, { checkedOn: value.checkedOn, shelfLife: 'policies' })] : [];
  };

  /** `seen` stops figures that name each other. */
  const resolve = (input: Cited, solution: Solution, seen: ReadonlySet<string>): number[] => {
    const { source: reference, unit } = input;
    if (reference === 'brief') return [add('brief', '', () => plain(words.brief))];
    if (reference === 'assumption') return [add('assumption', '', () => plain(words.assumption))];
    if (reference.startsWith('measurement:')) {
      const id = reference.slice('measurement:'.length);
      return [add(reference, '', () => plain(catalog.measurements.get(id)?.title ?? id))];
    }
    if (reference.startsWith('policy:')) return policyValue(reference.slice('policy:'.length));
    if (reference.startsWith('figure:')) {
      const name = reference.slice('figure:'.length);
      if (seen.has(name)) return [];
      const figure = figureNamed(solution, name);
      return figure ? figure.inputs.flatMap((one) => resolve(one, solution, new Set([...seen, name]))) : [];
    }
    return [source(reference, { shelfLife: shelfLifeOf(unit) })];
  };

  const input = (cited: Cited, solution: Solution): readonly number[] => inOrder(resolve(cited, solution, new Set()));

  return {
    source,
    links: (all) => inOrder(all.map(link)),
    input,
    estimate: (figure, solution) => {
      const numbers = inOrder(figure.inputs.flatMap((one) => resolve(one, solution, new Set())));
      const stale = [...notes.values()].some((note) => note.stale && numbers.includes(note.number));
      return { notes: numbers, stale };
    },
    all: () => [...notes.values()],
  };
}

const inOrder = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

function figureNamed(solution: Solution, name: string): Estimate | undefined {
  const estimates: Readonly<Record<string, Estimate | undefined>> = solution.estimates;
  const training: Readonly<Record<string, unknown>> = solution.training ?? {};
  const inTraining = training[name];
  return estimates[name] ?? (isEstimate(inTraining) ? inTraining : undefined);
}

function isEstimate(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null && 'likely' in value && 'inputs' in value;
}
