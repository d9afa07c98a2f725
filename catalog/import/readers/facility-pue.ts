import { policyValue, type PolicyValue } from '../../schema/policy.ts';
import { citationOf, type SourceRegistry } from '../provenance.ts';
import { readEach, requiredCell, type ReadResult } from '../read-each.ts';
import { cell, dateCell, numberCell, RowFault, type Row } from '../rows.ts';
import { GRID_CSV } from './regions.ts';

/** "on-premise (average)" → "onPremiseAverage": how the policy names its values. */
export function policyKey(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

function read(row: Row, sources: SourceRegistry): { id: string; entry: PolicyValue } {
  const value = numberCell(row, 'pue');
  if (value === undefined) throw new RowFault('pue', 'is empty');
  const checkedOn = dateCell(row, 'as_of') ?? '';
  const use = sources.cite(citationOf(requiredCell(row, 'source')), { of: ['*'], checkedOn });
  const notes = cell(row, 'notes');
  const range = /range (\d[\d.]*)-(\d[\d.]*)/.exec(notes ?? '');
  return {
    id: policyKey(requiredCell(row, 'name')),
    entry: {
      value,
      ...(range ? { low: Number(range[1]), high: Number(range[2]) } : {}),
      unit: 'ratio',
      source: use.source,
      grade: use.grade,
      checkedOn,
      ...(notes === undefined ? {} : { note: notes }),
    },
  };
}

/** Power usage effectiveness: energy of the whole site by energy of its computers, by operator or kind of site. */
export function readFacilityPue(rows: readonly Row[], sources: SourceRegistry): ReadResult<PolicyValue> {
  return readEach<PolicyValue>(
    rows.filter((row) => cell(row, 'kind') === 'pue'),
    { file: GRID_CSV, subjectColumn: 'code', schema: policyValue, read: (row) => read(row, sources) },
  );
}
