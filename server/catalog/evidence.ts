import type { Benchmark, Catalog, SourceUse } from '../../catalog/index.ts';
import type { BenchmarkScore, PolicySource } from '../protocol/evidence.ts';
import { freshnessOf } from './freshness.ts';

const POLICY = 'policy:';

function sourceOfFigure(catalog: Catalog, use: { readonly source: string; readonly checkedOn: string }) {
  const source = catalog.sources.get(use.source);
  return {
    id: use.source,
    title: source?.title ?? use.source,
    titleEs: source?.titleEs ?? null,
    url: source?.url ?? null,
    publisher: source?.publisher ?? null,
    attribution: source?.attribution ?? null,
    checkedOn: use.checkedOn,
  };
}

/**
 * What stands behind the source "policy:<id>.<name>" of an input, the way a source is shown. Undefined when the
 * catalog has no such value or the id names no policy.
 */
export function policySource(catalog: Catalog, id: string, today: string): PolicySource | undefined {
  if (!id.startsWith(POLICY)) return undefined;
  const dot = id.indexOf('.');
  const policy = catalog.policies.get(id.slice(POLICY.length, dot));
  const name = id.slice(dot + 1);
  const value = policy && Object.hasOwn(policy.values, name) ? policy.values[name] : undefined;
  if (!policy || !value) return undefined;
  const use: SourceUse = { of: ['*'], source: value.source, grade: value.grade, checkedOn: value.checkedOn };
  const { grade, stale } = freshnessOf(catalog, { family: 'policies', path: name, use }, today);
  return {
    id,
    name: `${policy.title}: ${name}`,
    kind: 'policy',
    policy: { id: policy.id, title: policy.title },
    value: value.value,
    low: value.low ?? value.value,
    high: value.high ?? value.value,
    unit: value.unit,
    grade,
    note: value.note ?? null,
    source: sourceOfFigure(catalog, value),
    checkedOn: value.checkedOn,
    stale,
  };
}

/** The model's own name without who hosts it: the same weights answer alike wherever they run. */
const bareName = (id: string): string => id.slice(id.lastIndexOf('/') + 1).toLowerCase();

/** Published scores of a model or hosted offer: its own, else those of the model it serves. */
export function benchmarkScores(catalog: Catalog, id: string, today: string): readonly BenchmarkScore[] {
  const offer = catalog.hostedOffers.get(id);
  const wanted = bareName(offer?.model ?? id);
  const scored = (same: (model: string) => boolean): readonly BenchmarkScore[] =>
    [...catalog.benchmarks.values()].flatMap((benchmark) => best(catalog, { benchmark, same, today }));
  const own = scored((model) => model === id || model === offer?.openModel);
  return own.length > 0 || offer === undefined ? own : scored((model) => bareName(model) === wanted);
}

function best(
  catalog: Catalog,
  of: { readonly benchmark: Benchmark; readonly same: (model: string) => boolean; readonly today: string },
): readonly BenchmarkScore[] {
  const { benchmark, same, today } = of;
  const { id, name, metric, higherIsBetter } = benchmark;
  const [top] = benchmark.scores
    .filter(({ model }) => same(model))
    .toSorted((a, b) => (higherIsBetter ? b.score - a.score : a.score - b.score));
  const [use] = benchmark.sources;
  if (top === undefined || use === undefined) return [];
  const { grade, stale } = freshnessOf(catalog, { family: 'benchmarks', path: 'score', use }, today);
  return [
    {
      id,
      name,
      metric,
      higherIsBetter,
      score: {
        value: top.score,
        unit: null,
        source: use.source,
        grade,
        checkedOn: use.checkedOn,
        ...(stale ? { stale } : {}),
      },
      variant: top.variant ?? null,
      source: sourceOfFigure(catalog, use),
    },
  ];
}
