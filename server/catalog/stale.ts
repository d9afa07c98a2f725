import type { Catalog, SourceUse } from '../../catalog/index.ts';
import type { Family } from './families.ts';
import { freshnessOf } from './freshness.ts';

export interface StaleFigures {
  readonly family: Family;
  readonly entry: string;
  /** Paths as the source's use names them; "*" is the whole entry. */
  readonly fields: readonly string[];
  readonly source: string;
  readonly checkedOn: string;
  /** Days since it was checked. */
  readonly days: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;

const families: readonly Family[] = [
  'accelerators',
  'acceleratorOffers',
  'benchmarks',
  'hostedOffers',
  'models',
  'regions',
  'services',
  'systems',
  'tools',
];

/** What is past the shelf life of its family on a day (ISO), by family, the oldest first. */
export function staleFigures(catalog: Catalog, today: string): readonly StaleFigures[] {
  return families.flatMap((family) => {
    const entries: Iterable<{ readonly id: string; readonly sources?: readonly SourceUse[] }> = (
      catalog[family as keyof Catalog] as ReadonlyMap<string, { readonly id: string; readonly sources?: SourceUse[] }>
    ).values();
    return [...entries]
      .flatMap(({ id, sources = [] }) =>
        sources.flatMap((use): readonly StaleFigures[] => {
          const fields = use.of.filter((path) => freshnessOf(catalog, { family, path, use }, today).stale);
          if (fields.length === 0) return [];
          const days = Math.round((Date.parse(today) - Date.parse(use.checkedOn)) / MILLISECONDS_PER_DAY);
          return [{ family, entry: id, fields, source: use.source, checkedOn: use.checkedOn, days }];
        }),
      )
      .sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : a.checkedOn > b.checkedOn ? 1 : a.entry < b.entry ? -1 : 1));
  });
}
