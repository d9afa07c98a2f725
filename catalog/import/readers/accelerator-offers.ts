import { acceleratorOffer } from '../../schema/offer.ts';
import type { SourceUse } from '../../schema/provenance.ts';
import { citationOf, type SourceRegistry } from '../provenance.ts';
import { readEach, requiredCell, type ReadResult } from '../read-each.ts';
import { cell, compact, countCell, dateCell, numberCell, RowFault, unitCell, type Row } from '../rows.ts';

export const INSTANCES_CSV = 'cloud_instances.csv';

export interface RentedRow {
  readonly provider: string;
  readonly offer: object;
  readonly sources: readonly SourceUse[];
}

/** A region's name as it can stand in an id: several regions in one cell ("nyc/atl") are joined by "+". */
export function regionIdOf(row: Row): string {
  return requiredCell(row, 'region').replaceAll('/', '+');
}

const SPOT_ESTIMATED = /^spot (estimated|is the older catalog value)/;
const COUNT_INFERRED = /GPU (count|model and host size) inferred/;

function perHour(row: Row, column: string): string | undefined {
  const value = countCell(row, column);
  return value === undefined ? undefined : `${String(value)} USD/h`;
}

function sourceUses(row: Row, sources: SourceRegistry): readonly SourceUse[] {
  const checkedOn = dateCell(row, 'as_of') ?? '';
  const notes = cell(row, 'notes') ?? '';
  const main = citationOf(requiredCell(row, 'source'));
  const uses = [sources.cite(main, { of: ['*'], checkedOn })];
  if (cell(row, 'spot_usd_hour') !== undefined && notes.split(/;\s+/).some((part) => SPOT_ESTIMATED.test(part))) {
    uses.push({
      ...sources.cite(main, { of: ['spot'], checkedOn, grade: 'derived' }),
      note: 'see the notes of the offer',
    });
  }
  if (COUNT_INFERRED.test(notes)) {
    const inferred = citationOf('general knowledge (unverified)');
    uses.push(sources.cite(inferred, { of: ['accelerator', 'acceleratorCount', 'hostMemory'], checkedOn }));
  }
  return uses;
}

function read(row: Row, sources: SourceRegistry): { id: string; entry: RentedRow } {
  const provider = requiredCell(row, 'provider');
  if (cell(row, 'kind') !== 'gpu')
    throw new RowFault('kind', 'a machine without accelerators: no kind of offer for it yet');
  const region = regionIdOf(row);
  const instance = requiredCell(row, 'instance_type');
  const geo = requiredCell(row, 'geo');
  const vague = geo.includes('/') || !/^[A-Z]/.test(geo) ? `sold from: ${geo}` : undefined;
  const notes = [cell(row, 'notes'), vague].filter((part) => part !== undefined).join('; ');
  return {
    id: `${provider}/${region}/${instance}`,
    entry: {
      provider,
      offer: compact({
        type: 'accelerator',
        instance,
        region,
        accelerator: requiredCell(row, 'accelerator_id'),
        acceleratorCount: numberCell(row, 'count'),
        vcpus: countCell(row, 'vcpus'),
        hostMemory: unitCell(row, 'memory_gb', 'GB'),
        onDemand: perHour(row, 'price_usd_hour'),
        spot: perHour(row, 'spot_usd_hour'),
        reserved1Year: perHour(row, 'reserved_1y_usd_hour'),
        lifecycle: 'available',
        notes: notes === '' ? undefined : notes,
      }),
      sources: sourceUses(row, sources),
    },
  };
}

export function readAcceleratorOffers(rows: readonly Row[], sources: SourceRegistry): ReadResult<RentedRow> {
  return readEach<RentedRow>(rows, {
    file: INSTANCES_CSV,
    subjectColumn: 'instance_type',
    schema: acceleratorOffer,
    checked: ({ offer }) => offer,
    read: (row) => read(row, sources),
  });
}
