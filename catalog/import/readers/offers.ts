import { zonesOf } from '../../countries.ts';
import type { SourceUse } from '../../schema/provenance.ts';
import type { SourceRegistry } from '../provenance.ts';
import { hostedProvider, rentalProvider } from '../providers.ts';
import type { Accepted } from '../read-each.ts';
import { cell } from '../rows.ts';
import { countryOfGeo } from './regions.ts';
import type { HostedRow } from './hosted-offers.ts';
import type { RentedRow } from './accelerator-offers.ts';

type OfferRow = HostedRow | RentedRow;

/** The sources that most rows share go to the top of the file; a row with others keeps its own. */
export function shareSources(rows: readonly OfferRow[]): { sources: readonly SourceUse[]; offers: readonly object[] } {
  const groups = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(row.sources);
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  const shared = [...groups].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '[]';
  return {
    sources: JSON.parse(shared) as readonly SourceUse[],
    offers: rows.map((row) =>
      JSON.stringify(row.sources) === shared ? row.offer : { ...row.offer, sources: row.sources },
    ),
  };
}

const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** One file for each provider, with all it sells: hosted models first, then accelerators, each in order of id. */
export function offerFiles(
  hosted: readonly Accepted<HostedRow>[],
  rented: readonly Accepted<RentedRow>[],
  sources: SourceRegistry,
): ReadonlyMap<string, object> {
  const ids = new Set([...hosted, ...rented].map(({ entry }) => entry.provider));
  return new Map(
    [...ids].sort().map((id) => {
      const own = hosted.filter(({ entry }) => entry.provider === id).sort(compareIds);
      const machines = rented.filter(({ entry }) => entry.provider === id).sort(compareIds);
      const zones = machines.flatMap(({ row }) => zonesOf(countryOfGeo(cell(row, 'geo'), cell(row, 'region')) ?? ''));
      const provider =
        hostedProvider(
          own.map(({ row }) => row),
          sources,
        ) ?? rentalProvider(id, { rows: machines.map(({ row }) => row), zones: [...new Set(zones)].sort(), sources });
      return [id, { provider, ...shareSources([...own, ...machines].map(({ entry }) => entry)) }];
    }),
  );
}
