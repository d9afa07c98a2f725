import type { SourceUse } from '../../schema/provenance.ts';
import { systemFile } from '../../schema/system.ts';
import { citationOf, type SourceRegistry } from '../provenance.ts';
import { readEach, requiredCell, type ReadResult } from '../read-each.ts';
import { cell, compact, countCell, dateCell, numberCell, unitCell, type Row } from '../rows.ts';

export const SYSTEMS_CSV = 'servers.csv';

/** Words of a source's text that say which figures it does not vouch for: "…; price and power: general knowledge". */
const partFields: Readonly<Record<string, readonly string[]>> = {
  price: ['price'],
  power: ['maxPower'],
  memory: ['acceleratorMemoryTotal', 'hostMemoryMax'],
};

function sourceUses(row: Row, sources: SourceRegistry): readonly SourceUse[] {
  const checkedOn = dateCell(row, 'as_of') ?? '';
  const [main = '', ...rest] = requiredCell(row, 'source').split(/;\s+/);
  const uses = [sources.cite(citationOf(main), { of: ['*'], checkedOn })];
  for (const part of rest) {
    const [subjects = '', text = ''] = part.split(/:\s+/);
    const of = Object.entries(partFields).flatMap(([word, fields]) => (subjects.includes(word) ? fields : []));
    if (of.length > 0) uses.push(sources.cite(citationOf(text), { of, checkedOn }));
  }
  return uses;
}

function lifecycleOf(status: string): string {
  return status === 'end of sale' ? 'discontinued' : status;
}

function read(row: Row, sources: SourceRegistry): { id: string; entry: object } {
  const price = countCell(row, 'price_usd');
  return {
    id: requiredCell(row, 'id'),
    entry: compact({
      name: requiredCell(row, 'name'),
      vendor: requiredCell(row, 'vendor'),
      class: requiredCell(row, 'class'),
      accelerator: cell(row, 'accelerator_id'),
      acceleratorCount: numberCell(row, 'accelerator_count') ?? 0,
      acceleratorMemoryTotal: unitCell(row, 'gpu_memory_gb_total', 'GB'),
      cpu: cell(row, 'cpu'),
      hostMemoryMax: unitCell(row, 'system_memory_gb_max', 'GB'),
      maxPower: unitCell(row, 'max_power_w', 'W'),
      rackUnits: countCell(row, 'rack_units'),
      cooling: cell(row, 'cooling'),
      network: cell(row, 'network'),
      price:
        price === undefined
          ? undefined
          : {
              amount: `${String(price)} USD`,
              kind: cell(row, 'price_kind') ?? 'unknown',
              date: dateCell(row, 'as_of'),
            },
      lifecycle: lifecycleOf(requiredCell(row, 'status')),
      notes: cell(row, 'notes'),
      sources: sourceUses(row, sources),
    }),
  };
}

export function readSystems(rows: readonly Row[], sources: SourceRegistry): ReadResult<object> {
  return readEach<object>(rows, {
    file: SYSTEMS_CSV,
    subjectColumn: 'id',
    schema: systemFile,
    read: (row) => read(row, sources),
  });
}
