import type { Tab } from './kinds.ts';

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** All that a person has chosen on the catalog page, as its address holds it. */
export interface View {
  readonly q: string;
  /** Null: the best match first, or the order of the list. */
  readonly sort: string | null;
  readonly descending: boolean;
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Record<string, Range>>;
  /** Ids picked for comparison, in the order of picking. */
  readonly picked: readonly string[];
  /** Whether the comparison is open. */
  readonly comparing: boolean;
  /** Id of the open entry. */
  readonly entry: string | null;
}

export const PICKED_MAX = 4;
export const PICKED_MIN = 2;

export const emptyView: View = {
  q: '',
  sort: null,
  descending: false,
  choices: {},
  ranges: {},
  picked: [],
  comparing: false,
  entry: null,
};

const RANGE_NAME = /^(.+)(Min|Max)$/;
const own = new Set(['q', 'sort', 'order', 'pick', 'compare', 'entry']);

/**
 * The view of an address. A name the page does not know is kept as a filter: the server knows whether there is one,
 * and names it where there is not.
 */
export function readView(search: string): View {
  const parameters = new URLSearchParams(search);
  const choices: Record<string, string[]> = {};
  const ranges: Record<string, { min?: number; max?: number }> = {};
  for (const [name, value] of parameters) {
    if (own.has(name)) continue;
    const [, field = '', end] = RANGE_NAME.exec(name) ?? [];
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (end !== undefined && Number.isFinite(number)) {
      ranges[field] = { ...ranges[field], [end === 'Min' ? 'min' : 'max']: number };
    } else {
      choices[name] = [...new Set([...(choices[name] ?? []), value])];
    }
  }
  const picked = [...new Set(parameters.getAll('pick'))].filter((id) => id !== '').slice(0, PICKED_MAX);
  return {
    q: parameters.get('q') ?? '',
    sort: parameters.get('sort'),
    descending: parameters.get('order') === 'desc',
    choices,
    ranges,
    picked,
    comparing: parameters.has('compare') && picked.length >= PICKED_MIN,
    entry: parameters.get('entry'),
  };
}

function filterParameters({ q, sort, descending, choices, ranges }: View): [string, string][] {
  return [
    ...(q.trim() === '' ? [] : [['q', q] as [string, string]]),
    ...Object.entries(choices).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
    ...Object.entries(ranges).flatMap(([name, { min, max }]): [string, string][] => [
      ...(min === undefined ? [] : [[`${name}Min`, String(min)] as [string, string]]),
      ...(max === undefined ? [] : [[`${name}Max`, String(max)] as [string, string]]),
    ]),
    ...(sort === null ? [] : [['sort', sort] as [string, string]]),
    ...(sort !== null && descending ? [['order', 'desc'] as [string, string]] : []),
  ];
}

/** The query of the address of a view, without its question mark; the same view gives the same words. */
export function writeView(view: View): string {
  const parameters = [
    ...filterParameters(view),
    ...view.picked.map((id): [string, string] => ['pick', id]),
    ...(view.comparing && view.picked.length >= PICKED_MIN ? [['compare', '1'] as [string, string]] : []),
    ...(view.entry === null ? [] : [['entry', view.entry] as [string, string]]),
  ];
  // Slashes of ids stay readable: a query may hold them.
  return new URLSearchParams(parameters).toString().replaceAll('%2F', '/');
}

export function addressOf(tab: Tab, view: View): string {
  const query = writeView(view);
  return `/catalog/${tab.id}${query === '' ? '' : `?${query}`}`;
}

/** The order in force: the person's own, the best match of a search, else the tab's. */
export function orderOf(tab: Tab, { q, sort, descending }: View): Pick<View, 'sort' | 'descending'> {
  if (sort !== null || q.trim() !== '' || tab.newestBy === null) return { sort, descending };
  return { sort: tab.newestBy, descending: true };
}

/** What the list of a view is asked for, without which part of it: the same words mean the same rows. */
export function listQuery(tab: Tab, view: View): string {
  return new URLSearchParams([
    ...Object.entries(tab.fixed),
    ...filterParameters({ ...view, ...orderOf(tab, view), q: view.q.trim() }),
  ]).toString();
}

/** The server takes values in any case. */
const alike = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const isChosen = (chosen: readonly string[], value: string): boolean =>
  chosen.some((other) => alike(other, value));

export function toggleChoice(view: View, name: string, value: string): View {
  const before = view.choices[name] ?? [];
  const after = isChosen(before, value) ? before.filter((other) => !alike(other, value)) : [...before, value];
  const rest = Object.entries(view.choices).filter(([other]) => other !== name);
  return { ...view, choices: Object.fromEntries(after.length === 0 ? rest : [...rest, [name, after]]) };
}

export function setRange(view: View, name: string, range: Range): View {
  const rest = Object.entries(view.ranges).filter(([other]) => other !== name);
  const empty = range.min === undefined && range.max === undefined;
  return { ...view, ranges: Object.fromEntries(empty ? rest : [...rest, [name, range]]) };
}

export const withoutFilters = (view: View): View => ({ ...view, choices: {}, ranges: {} });

export const filterCount = ({ choices, ranges }: View): number =>
  Object.values(choices).flat().length + Object.keys(ranges).length;

/** Picks an entry or takes it back; a fifth is not taken. */
export function togglePicked(view: View, id: string): View {
  const { picked } = view;
  if (picked.includes(id)) {
    const left = picked.filter((other) => other !== id);
    return { ...view, picked: left, comparing: view.comparing && left.length >= PICKED_MIN };
  }
  return picked.length >= PICKED_MAX ? view : { ...view, picked: [...picked, id] };
}

/** A column's sorting goes up, then down, then back to the list's own order. */
export function cycleSort(view: View, column: string): View {
  if (view.sort !== column) return { ...view, sort: column, descending: false };
  return view.descending ? { ...view, sort: null, descending: false } : { ...view, descending: true };
}
