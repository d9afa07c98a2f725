import { benchmarkFile } from '../../schema/benchmark.ts';
import type { SourceUse } from '../../schema/provenance.ts';
import { citationOf, slug, type SourceRegistry } from '../provenance.ts';
import { readEach, requiredCell, type Accepted, type Refusal } from '../read-each.ts';
import { cell, dateCell, numberCell, RowFault, type Row } from '../rows.ts';

export const QUALITY_CSV = 'quality.csv';

interface ScoreRow {
  readonly benchmark: string;
  readonly domain: string;
  readonly metric: string;
  readonly higherIsBetter: boolean;
  readonly model: string;
  readonly score: number;
  readonly variant: string | undefined;
  readonly source: string;
  readonly checkedOn: string;
}

/** Measures of speed and of money stand in the same table; they say nothing about how good an answer is. */
const NOT_QUALITY = /speed|cost|latency|throughput/i;
/** Figures whose owner restricts how a copy may be shown. */
const RESTRICTED = /Artificial Analysis/;

/** A benchmark of one skill within a suite is of that skill's domain, whatever the table files the suite under. */
const domainsByName: readonly (readonly [RegExp, string])[] = [
  [/agentic coding/i, 'agentic-code'],
  [/\bcoding\b/i, 'code'],
];
const domainOf = (benchmark: string, given: string): string =>
  domainsByName.find(([pattern]) => pattern.test(benchmark))?.[1] ?? given;

/** "open:lab/name" is an open model, "api:provider:model" a hosted offer. */
function catalogId(reference: string): string | undefined {
  if (reference.startsWith('open:')) return reference.slice('open:'.length);
  const match = /^api:([^:]+):(.+)$/.exec(reference);
  return match ? `${match[1] ?? ''}/${match[2] ?? ''}` : undefined;
}

function read(row: Row, known: ReadonlySet<string>): { id: string; entry: ScoreRow } {
  const benchmark = requiredCell(row, 'benchmark');
  const domain = requiredCell(row, 'domain');
  const source = requiredCell(row, 'source');
  const reference = cell(row, 'model_ref');
  if (domain === 'speed' || NOT_QUALITY.test(benchmark))
    throw new RowFault('benchmark', 'measures speed or cost, not quality');
  if (RESTRICTED.test(source) || RESTRICTED.test(benchmark)) {
    throw new RowFault('source', 'the terms for showing these figures are not confirmed');
  }
  if (reference === undefined) throw new RowFault('model_ref', 'the model is not matched to an entry');
  const model = catalogId(reference);
  if (model === undefined || !known.has(model))
    throw new RowFault('model_ref', 'the model it names is not in the catalog');
  const score = numberCell(row, 'score');
  if (score === undefined) throw new RowFault('score', 'is empty');
  const variant = cell(row, 'variant');
  return {
    id: [benchmark, model, variant ?? '', requiredCell(row, 'model'), score].join(' | '),
    entry: {
      benchmark,
      domain: domainOf(benchmark, domain),
      metric: requiredCell(row, 'metric'),
      higherIsBetter: cell(row, 'higher_is_better') === 'yes',
      model,
      score,
      variant,
      source,
      checkedOn: dateCell(row, 'as_of') ?? '',
    },
  };
}

function compareScores(a: ScoreRow, b: ScoreRow): number {
  const keyOf = (row: ScoreRow): string => `${row.model} ${row.variant ?? ''}`;
  return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.score - b.score;
}

/** The source of most scores vouches for all; a model scored by another source gets that source for its own score. */
function sourceUses(rows: readonly ScoreRow[], sources: SourceRegistry): readonly SourceUse[] {
  const groups = new Map<string, ScoreRow[]>();
  for (const row of rows) {
    const citation = citationOf(row.source);
    const key = `${citation.id} ${row.checkedOn}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const ordered = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return ordered.flatMap(([, members], index) => {
    const [first] = members;
    if (!first) return [];
    const of = index === 0 ? ['*'] : [...new Set(members.map((row) => `scores.${row.model}`))].sort();
    const citation = citationOf(first.source);
    const note = members.every((row) => row.source === first.source) ? citation.note : undefined;
    return [sources.cite({ ...citation, note }, { of, checkedOn: first.checkedOn })];
  });
}

export interface Benchmarks {
  readonly files: ReadonlyMap<string, object>;
  readonly acceptedScores: number;
  readonly refused: readonly Refusal[];
}

export function readBenchmarks(rows: readonly Row[], sources: SourceRegistry, known: ReadonlySet<string>): Benchmarks {
  const { accepted, refused } = readEach<ScoreRow>(rows, {
    file: QUALITY_CSV,
    subjectColumn: 'model',
    schema: benchmarkFile.shape.scores.element,
    checked: ({ model, score }) => ({ model, score }),
    read: (row) => read(row, known),
  });
  const groups = new Map<string, Accepted<ScoreRow>[]>();
  for (const item of accepted) groups.set(item.entry.benchmark, [...(groups.get(item.entry.benchmark) ?? []), item]);
  const files = new Map<string, object>();
  for (const [name, items] of groups) {
    const scores = items.map(({ entry }) => entry).sort(compareScores);
    const [first] = scores;
    if (!first) continue;
    files.set(slug(name.replaceAll('τ', 'tau')), {
      name,
      domain: first.domain,
      metric: first.metric,
      higherIsBetter: first.higherIsBetter,
      ...(first.metric.startsWith('mean of categories') ? { summary: true } : {}),
      scores: scores.map(({ model, score, variant }) =>
        variant === undefined ? { model, score } : { model, score, variant },
      ),
      sources: sourceUses(scores, sources),
    });
  }
  return { files, acceptedScores: accepted.length, refused };
}
