import { currency, weakestGrade, type Catalog, type Currency, type Grade } from '../../catalog/index.ts';
import { moneyOf } from '../../rules/engine/money.ts';
import type { CatalogItem } from '../protocol/catalog.ts';
import type { CatalogKind } from '../protocol/http.ts';
import type { Field, FieldFacts, Part, Sourced } from './fields/field.ts';
import { acceleratorOffers, hostedOffers, regions, regulations, services, tools } from './fields/offers.ts';
import { accelerators, benchmarks, models, sources, systems } from './fields/products.ts';
import { figureAt, type Figure } from './figures.ts';
import { plainWords } from './plain-words.ts';

/** One line of a catalog list. */
export interface Row {
  readonly item: CatalogItem;
  /** What a search looks at. */
  readonly words: string;
  /** By field: the values a filter compares, as they are. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** By field: what it sorts by. Money in US dollars at the catalog's rates, text without accents. */
  readonly keys: Readonly<Record<string, number | string>>;
}

interface Listing {
  readonly fields: readonly FieldFacts[];
  readonly rows: (catalog: Catalog, today: string) => readonly Row[];
}

/** Of every list: how well its figures are known, and what a reader should be warned of. */
const common: readonly FieldFacts[] = [
  { type: 'choice', name: 'grade', options: ['measured', 'vendor', 'published', 'derived', 'assumed'] },
  { type: 'choice', name: 'flag', options: ['stale', 'disagreement'] },
];

/** All prices in one currency, so that they can be put in order. */
export const ORDER_CURRENCY: Currency = 'USD';

/** The currency of a unit of money ("EUR", "EUR/h"). */
export function currencyOf(unit: string | null): Currency | undefined {
  return currency.safeParse(unit?.split('/')[0]).data;
}

function keyOf({ value, unit }: Figure, catalog: Catalog): number | undefined {
  const money = currencyOf(unit);
  if (money === undefined) return value;
  try {
    return moneyOf(catalog, ORDER_CURRENCY).convert(value, money);
  } catch {
    // Without a rate it has no place among the others.
    return undefined;
  }
}

function shared<Entry>(found: Figure | undefined, field: Field<Entry>, entry: Entry): Figure | undefined {
  if (found === undefined || field.type !== 'figure' || field.sharedBy === undefined) return found;
  const by = field.sharedBy(entry);
  if (by === 1) return found;
  return {
    ...found,
    value: Number((found.value / by).toPrecision(12)),
    grade: weakestGrade(found.grade as Grade, 'derived'),
  };
}

function rowOf<Entry extends Sourced>(part: Part<Entry>, entry: Entry, on: { catalog: Catalog; today: string }): Row {
  const { catalog, today } = on;
  const shown: Record<string, unknown> = {};
  const values: Record<string, readonly string[]> = {};
  const keys: Record<string, number | string> = {};
  const figures: Figure[] = [];
  for (const field of part.fields) {
    if (field.type === 'figure') {
      const at = figureAt(catalog, { family: part.family, entry }, { path: field.path, today });
      const found = shared(at, field, entry);
      const key = found && keyOf(found, catalog);
      if (found === undefined) continue;
      shown[field.name] = found;
      figures.push(found);
      if (key !== undefined) keys[field.name] = key;
      continue;
    }
    const value = field.read(entry, catalog);
    if (value === undefined) continue;
    shown[field.name] = value;
    const words = typeof value === 'object' ? value : [String(value)];
    if (field.type === 'choice') values[field.name] = words;
    const first = words.join(' ');
    keys[field.name] = /^\d+$/.test(first) ? Number(first) : plainWords(first);
  }
  const grades = (figures.length > 0 ? figures : (entry.sources ?? [])).map(({ grade }) => grade as Grade);
  const grade = grades.length > 0 ? weakestGrade(...grades) : undefined;
  const flag = [
    ...(figures.some(({ stale }) => stale) ? ['stale'] : []),
    ...(entry.disagreements && entry.disagreements.length > 0 ? ['disagreement'] : []),
  ];
  const name = part.name(entry);
  return {
    item: {
      id: entry.id,
      name,
      ...shown,
      ...(grade === undefined ? {} : { grade }),
      ...(flag.length > 0 ? { flag } : {}),
    },
    words: [name, entry.id, ...part.words(entry, catalog)].filter((word) => word !== undefined).join(' '),
    values: { ...values, ...(grade === undefined ? {} : { grade: [grade] }), flag },
    keys: { ...keys, name: plainWords(name), id: entry.id },
  };
}

function listed<Entry extends Sourced>(part: Part<Entry>): Listing {
  return {
    fields: part.fields,
    rows: (catalog, today) => Array.from(part.entries(catalog), (entry) => rowOf(part, entry, { catalog, today })),
  };
}

const parts: Readonly<Record<CatalogKind, readonly Listing[]>> = {
  models: [listed(models)],
  accelerators: [listed(accelerators)],
  offers: [listed(hostedOffers), listed(acceleratorOffers)],
  systems: [listed(systems)],
  tools: [listed(tools)],
  services: [listed(services)],
  sources: [listed(sources)],
  regions: [listed(regions)],
  benchmarks: [listed(benchmarks)],
  regulations: [listed(regulations)],
};

/** All entries of a kind in ascending order of id, as they stand on a day (ISO date). */
export function rowsOf(catalog: Catalog, kind: CatalogKind, today: string): readonly Row[] {
  return parts[kind].flatMap(({ rows }) => rows(catalog, today));
}

/** What entries of a kind can be filtered and sorted by; each name once. */
export function fieldsOf(kind: CatalogKind): readonly FieldFacts[] {
  const all = new Map(parts[kind].flatMap(({ fields }) => fields).map((field) => [field.name, field]));
  return [...all.values(), ...common];
}
