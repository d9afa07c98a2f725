import type { SourceUse } from '../schema/provenance.ts';
import { citationOf, type SourceRegistry } from './provenance.ts';
import { cell, compact, dateCell, type Row } from './rows.ts';

export interface ProviderEntry {
  readonly name: string;
  readonly kind?: string;
  readonly seat?: string;
  readonly residencyNote?: string;
  readonly residencies: readonly string[];
  readonly residencyBasis: 'always' | 'regional' | 'none' | 'unknown';
  readonly sources: readonly SourceUse[];
}

/** "US", "US, confidential computing", "US; EU on dedicated": processed in the one country named first. */
const ONE_COUNTRY = /^(US|CN|JP|KR|IN)(?=$|[;,]| \()/;

/** Where hosted requests are processed, from the words of the table: no word means no promise. */
export function residencyOf(
  euResident: string | undefined,
  words: string | undefined,
): Pick<ProviderEntry, 'residencies' | 'residencyBasis'> {
  if (euResident === 'yes') return { residencies: ['EU'], residencyBasis: 'always' };
  if (euResident === 'regional') return { residencies: ['EU'], residencyBasis: 'regional' };
  const country = words === undefined || words.includes('some EU capacity') ? undefined : ONE_COUNTRY.exec(words)?.[1];
  if (country !== undefined) return { residencies: [country], residencyBasis: 'always' };
  return { residencies: [], residencyBasis: words === undefined ? 'unknown' : 'none' };
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}

function unverified(sources: SourceRegistry, checkedOn: string): readonly SourceUse[] {
  return [sources.cite(citationOf('general knowledge (unverified)'), { of: ['*'], checkedOn })];
}

/** The provider of hosted models that these rows are of. */
export function hostedProvider(rows: readonly Row[], sources: SourceRegistry): ProviderEntry | undefined {
  const first = rows[0];
  if (!first) return undefined;
  const words = cell(first, 'data_residency');
  const name = mostFrequent(rows.flatMap((row) => cell(row, 'provider_name') ?? [])) ?? '';
  return {
    name,
    ...compact({ kind: cell(first, 'provider_kind'), seat: cell(first, 'provider_hq'), residencyNote: words }),
    ...residencyOf(cell(first, 'eu_resident'), words),
    sources: unverified(sources, newestDate(rows)),
  };
}

function newestDate(rows: readonly Row[]): string {
  return rows.map((row) => dateCell(row, 'as_of') ?? '').reduce((newest, date) => (date > newest ? date : newest), '');
}

interface Landlord {
  readonly name: string;
  readonly seat: string;
}

/** Names and seats of those that only rent out accelerators; the table of instances holds their ids alone. */
const landlords: Readonly<Record<string, Landlord>> = {
  akamai: { name: 'Akamai', seat: 'US' },
  aws: { name: 'Amazon Web Services', seat: 'US' },
  azure: { name: 'Microsoft Azure', seat: 'US' },
  coreweave: { name: 'CoreWeave', seat: 'US' },
  crusoe: { name: 'Crusoe', seat: 'US' },
  gcp: { name: 'Google Cloud', seat: 'US' },
  hyperstack: { name: 'Hyperstack', seat: 'GB' },
  lambda: { name: 'Lambda', seat: 'US' },
  oci: { name: 'Oracle Cloud', seat: 'US' },
  runpod: { name: 'RunPod', seat: 'US' },
  vastai: { name: 'Vast.ai', seat: 'US' },
  verda: { name: 'Verda', seat: 'FI' },
};

/** A provider that rents out accelerators: data stays in the region that the customer rents in, where there is a choice. */
export function rentalProvider(
  id: string,
  {
    rows,
    zones,
    sources,
  }: { readonly rows: readonly Row[]; readonly zones: readonly string[]; readonly sources: SourceRegistry },
): ProviderEntry {
  const known = landlords[id];
  return {
    name: known?.name ?? id,
    kind: 'accelerator_cloud',
    ...(known ? { seat: known.seat } : {}),
    residencies: zones,
    residencyBasis: zones.length > 0 ? 'regional' : 'unknown',
    sources: unverified(sources, newestDate(rows)),
  };
}
