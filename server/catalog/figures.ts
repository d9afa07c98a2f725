import { sourceOf, type Catalog, type Source, type SourceUse } from '../../catalog/index.ts';
import type { CatalogKind } from '../protocol/http.ts';
import { benchmarkScores, policySource } from './evidence.ts';
import type { Family } from './families.ts';
import { freshnessOf } from './freshness.ts';
import { shownUnit } from './units.ts';

/** One figure of an entry: what it is, and how it is known on the day of asking. */
export interface Figure {
  readonly value: number;
  readonly unit: string | null;
  readonly source: string;
  readonly grade: string;
  readonly checkedOn: string;
  readonly stale?: boolean;
}

/** An entry as the API shows it: figures with their sources, texts and switches as they are. */
export type EntryFigures = { readonly id: string; readonly name: string } & Readonly<Record<string, unknown>>;

interface Sourced {
  readonly id: string;
  readonly sources?: readonly SourceUse[];
}

/** The figure of one dotted path of an entry; undefined where the entry has no number there or nothing vouches for it. */
export function figureAt(
  catalog: Catalog,
  { family, entry }: Found,
  { path, today }: { readonly path: string; readonly today: string },
): Figure | undefined {
  let value: unknown = entry;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  const isNumber = typeof value === 'number' || (typeof value === 'object' && value !== null && isPrice(value));
  if (!isNumber) return undefined;
  return show(value, path, figureMaker(catalog, { family, entry }, today)) as Figure | undefined;
}

function figureMaker(catalog: Catalog, { family, entry }: Found, today: string): FigureMaker {
  const { sources } = entry;
  return (path, value, unit) => {
    const use = sources && sourceOf({ sources }, path);
    if (!use) return undefined;
    const { grade, stale } = freshnessOf(catalog, { family, path, use }, today);
    const known = { value, unit, source: use.source, grade, checkedOn: use.checkedOn };
    return stale ? { ...known, stale } : known;
  };
}

export interface Found {
  readonly family: Family;
  readonly entry: Sourced;
}

export function findEntry(catalog: Catalog, kind: CatalogKind, id: string): Found | undefined {
  const found = (family: Family, entry: Sourced | undefined): Found | undefined => entry && { family, entry };
  if (kind === 'offers') {
    return (
      found('hostedOffers', catalog.hostedOffers.get(id)) ??
      found('acceleratorOffers', catalog.acceleratorOffers.get(id))
    );
  }
  if (kind === 'sources') {
    const source = catalog.sources.get(id);
    return source && { family: 'sources', entry: { ...source, name: source.title } as Sourced };
  }
  return found(kind, catalog[kind].get(id));
}

function isPrice(value: object): value is { readonly amount: number; readonly currency: string; readonly per: string } {
  return 'amount' in value && typeof value.amount === 'number' && 'currency' in value && 'per' in value;
}

type FigureMaker = (path: string, value: number, unit: string | null) => Figure | undefined;

function show(value: unknown, path: string, figure: FigureMaker): unknown {
  if (typeof value === 'number') {
    const { unit, divide } = shownUnit(path);
    return figure(path, divide === 1 ? value : Number((value / divide).toPrecision(12)), unit);
  }
  if (Array.isArray(value)) return value.map((item, index) => show(item, `${path}.${String(index)}`, figure));
  if (typeof value !== 'object' || value === null) return value;
  if (isPrice(value)) {
    return figure(path, value.amount, value.per === 'each' ? value.currency : `${value.currency}/${value.per}`);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, show(item, path === '' ? key : `${path}.${key}`, figure)]),
  );
}

/** The source behind one use, with what must be shown beside a figure. */
function describeUse(use: SourceUse, source: Source | undefined): object {
  return { ...use, title: source?.title, url: source?.url, licence: source?.licence, attribution: source?.attribution };
}

/**
 * One entry as the contract shows it: every number becomes a figure with unit, source, grade and date of the last
 * check (ISO); a stale one is marked and one grade weaker. A model brings its published scores; among the sources,
 * "policy:<id>.<name>" is a number of judgement with its band. Undefined when there is no such entry.
 */
export function entryFigures(catalog: Catalog, kind: CatalogKind, id: string, today: string): EntryFigures | undefined {
  const judgement = kind === 'sources' ? policySource(catalog, id, today) : undefined;
  if (judgement) return judgement;
  const found = findEntry(catalog, kind, id);
  if (!found) return undefined;
  const { sources, ...fields } = found.entry;
  const figure = figureMaker(catalog, found, today);
  const { provider, id: ownId, ...rest } = fields as Readonly<Record<string, unknown>>;
  const plainProvider = typeof provider === 'object' && provider !== null ? withoutSources(provider) : provider;
  return {
    id: ownId,
    name: nameOf(fields),
    ...(show(rest, '', figure) as object),
    ...(plainProvider === undefined ? {} : { provider: plainProvider }),
    ...(kind === 'models' || found.family === 'hostedOffers'
      ? { benchmarks: benchmarkScores(catalog, id, today) }
      : {}),
    ...(sources ? { sources: sources.map((use) => describeUse(use, catalog.sources.get(use.source))) } : {}),
  } as EntryFigures;
}

function withoutSources(provider: object): object {
  return Object.fromEntries(Object.entries(provider).filter(([key]) => key !== 'sources'));
}

/** A rented machine is called by its instance; a source by its title. */
function nameOf(fields: object): string {
  const named = fields as { readonly name?: unknown; readonly instance?: unknown };
  if (typeof named.name === 'string') return named.name;
  return typeof named.instance === 'string' ? named.instance : '';
}
