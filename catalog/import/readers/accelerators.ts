import { acceleratorFile } from '../../schema/accelerator.ts';
import type { Grade, SourceUse } from '../../schema/provenance.ts';
import { citationOf, citationsOf, type SourceRegistry } from '../provenance.ts';
import { readEach, requiredCell, type ReadResult } from '../read-each.ts';
import { cell, compact, countCell, dateCell, listCell, unitCell, type Row } from '../rows.ts';
import { platformOf } from './platforms.ts';

export const ACCELERATORS_CSV = 'accelerators.csv';

const tensorFields = ['tf32', 'bf16', 'fp16', 'fp8', 'fp4', 'int8'].map((format) => `peakDense.${format}`);

/** What a note says about the weaker origin of some figures: the words, and the fields they speak of. */
const noteSubjects: readonly (readonly [RegExp, readonly string[]])[] = [
  [/tensor figures|dense figures/, tensorFields],
  [/bandwidth/, ['memoryBandwidth']],
  [/memory,/, ['memory']],
  [/fp32/, ['peakDense.fp32']],
  [/tf32/, ['peakDense.tf32']],
  [/bf16/, ['peakDense.bf16']],
  [/fp8/, ['peakDense.fp8']],
  [/fp4/, ['peakDense.fp4']],
  [/int8/, ['peakDense.int8']],
  [/interconnect|ICI/, ['interconnect.bandwidth']],
  [/power/, ['power']],
];

const weakClauses: readonly (readonly [RegExp, Grade])[] = [
  [/from general knowledge/, 'assumed'],
  [/is an outside estimate/, 'assumed'],
  [/derived/, 'derived'],
  [/scaled by clock/, 'derived'],
];

/** The fields whose figures a note calls derived or unverified, with the grade that leaves them. */
export function weakFields(
  notes: string | undefined,
): readonly { of: readonly string[]; grade: Grade; clause: string }[] {
  return (notes ?? '').split(';').flatMap((part) => {
    const clause = part.trim();
    for (const [pattern, grade] of weakClauses) {
      const match = pattern.exec(clause);
      if (!match) continue;
      const before = clause.slice(0, match.index);
      const of = noteSubjects.flatMap(([words, fields]) => (words.test(before) ? fields : []));
      return of.length > 0 ? [{ of, grade, clause }] : [];
    }
    return [];
  });
}

const VENDOR_WORDS = /\b(NVIDIA|AMD|Intel|Google|AWS|Apple|Instinct|GeForce|Radeon)\s+/g;

/** What stands in brackets is a second name, unless it counts things ("4 GPUs on a board", "per GPU of NVL72"). */
function bracketedName(name: string): string | undefined {
  const inside = /\(([^)]+)\)/.exec(name)?.[1];
  return inside === undefined || /GPU|NVL\d/.test(inside) ? undefined : inside;
}

/** Other ways to write a name that follow from it: without the maker, the memory, the generation, the form. */
export function acceleratorAliases(name: string): readonly string[] {
  const plain = name
    .replaceAll(VENDOR_WORDS, '')
    .replace(/\s*\(.*\)$/, '')
    .trim();
  const withoutMemory = plain.replace(/\s+\d+GB$/, '');
  const family = withoutMemory.replace(/\s+Blackwell$/, '').replace(/\s+(SXM\d?|PCIe|NVL)$/, '');
  const spaced = plain.replace(/(\d+)GB$/, '$1 GB');
  const aliases = [plain, withoutMemory, spaced, family, bracketedName(name)].filter((alias) => alias !== undefined);
  return [...new Set(aliases)].filter((alias) => alias !== name);
}

function sourceUses(row: Row, sources: SourceRegistry): readonly SourceUse[] {
  const checkedOn = dateCell(row, 'as_of') ?? '';
  const uses: SourceUse[] = citationsOf(requiredCell(row, 'source')).map((citation) =>
    sources.cite(citation, { of: ['*'], checkedOn }),
  );
  const priceSource = cell(row, 'price_source');
  if (priceSource !== undefined) uses.push(sources.cite(citationOf(priceSource), { of: ['price'], checkedOn }));
  if (cell(row, 'achievable_bf16_tflops') !== undefined) {
    const measuredBy = citationsOf(requiredCell(row, 'source')).find((citation) => citation.id.startsWith('stas00-'));
    if (measuredBy) uses.push(sources.cite(measuredBy, { of: ['achievableBf16'], checkedOn, grade: 'measured' }));
  }
  const first = citationsOf(requiredCell(row, 'source'))[0];
  for (const weak of weakFields(cell(row, 'notes'))) {
    const citation = weak.grade === 'assumed' || !first ? citationOf('general knowledge (unverified)') : first;
    uses.push({ ...sources.cite(citation, { of: [...weak.of], checkedOn, grade: weak.grade }), note: weak.clause });
  }
  return uses;
}

function read(row: Row, sources: SourceRegistry): { id: string; entry: object } {
  const name = requiredCell(row, 'name');
  const vendor = requiredCell(row, 'vendor');
  const kind = requiredCell(row, 'class').replaceAll('-', '_');
  const price = countCell(row, 'price_usd');
  const interconnect = compact({
    name: cell(row, 'interconnect'),
    bandwidth: unitCell(row, 'interconnect_gbs', 'GB/s'),
  });
  return {
    id: requiredCell(row, 'id'),
    entry: compact({
      name,
      vendor,
      class: kind,
      platform: platformOf({ vendor, class: kind, name }),
      lifecycle: requiredCell(row, 'status'),
      releasedYear: countCell(row, 'year'),
      formFactor: cell(row, 'form_factor'),
      memory: unitCell(row, 'memory_gb', 'GB'),
      memoryOptions: listCell(row, 'memory_options_gb')?.map((size) => `${size} GB`),
      memoryType: cell(row, 'memory_type'),
      memoryBandwidth: unitCell(row, 'mem_bw_gbs', 'GB/s'),
      peakDense: compact({
        fp32: unitCell(row, 'fp32_tflops', 'TFLOP/s'),
        tf32: unitCell(row, 'tf32_tflops', 'TFLOP/s'),
        bf16: unitCell(row, 'bf16_tflops', 'TFLOP/s'),
        fp16: unitCell(row, 'fp16_tflops', 'TFLOP/s'),
        fp8: unitCell(row, 'fp8_tflops', 'TFLOP/s'),
        fp4: unitCell(row, 'fp4_tflops', 'TFLOP/s'),
        int8: unitCell(row, 'int8_tops', 'TOP/s'),
      }),
      achievableBf16: unitCell(row, 'achievable_bf16_tflops', 'TFLOP/s'),
      power: unitCell(row, 'tdp_w', 'W'),
      interconnect: Object.keys(interconnect).length > 0 ? interconnect : undefined,
      price:
        price === undefined
          ? undefined
          : {
              amount: `${String(price)} USD`,
              kind: cell(row, 'price_kind') ?? 'unknown',
              date: dateCell(row, 'as_of'),
            },
      aliases: acceleratorAliases(name),
      notes: cell(row, 'notes'),
      sources: sourceUses(row, sources),
    }),
  };
}

interface WithAliases {
  readonly name?: unknown;
  readonly aliases?: readonly string[];
}

/** Keeps only the aliases that mean one entry: an alias that is another's name or alias would resolve to the wrong one. */
export function withUniqueAliases<T extends { readonly id: string; readonly entry: object }>(items: readonly T[]): T[] {
  const uses = new Map<string, Set<string>>();
  for (const { id, entry } of items) {
    const { name, aliases = [] } = entry as WithAliases;
    for (const word of [id, String(name), ...aliases]) {
      const key = word.toLowerCase();
      uses.set(key, (uses.get(key) ?? new Set()).add(id));
    }
  }
  return items.map((item) => {
    const { aliases: given = [], ...rest } = item.entry as WithAliases & { readonly sources?: unknown };
    const aliases = given.filter((alias) => uses.get(alias.toLowerCase())?.size === 1);
    return { ...item, entry: aliases.length > 0 ? { ...rest, aliases } : rest };
  });
}

export function readAccelerators(rows: readonly Row[], sources: SourceRegistry): ReadResult<object> {
  const result = readEach<object>(rows, {
    file: ACCELERATORS_CSV,
    subjectColumn: 'id',
    schema: acceleratorFile,
    read: (row) => read(row, sources),
  });
  return { ...result, accepted: withUniqueAliases(result.accepted) };
}
