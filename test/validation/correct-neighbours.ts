import type { Catalog } from '../../catalog/index.ts';
import { correctionFrom, likenessAt, squaredDistance, type Situation } from '../../rules/estimates/correct.ts';
import { correctionPolicy, subjectSituation } from '../../rules/estimates/correct-known.ts';
import { coefficientsOf, type Coefficients } from '../../rules/physics/coefficients.ts';
import { spreadOf } from '../../rules/physics/seen.ts';
import { groups, quantile, type Group, type Measurement } from './measure.ts';
import { loadOf } from './predict-serving.ts';
import type { Lookup } from './read.ts';

/** What one measurement does for another run: errors before and after, and whether the corrected interval holds it. */
interface Moved {
  readonly likeness: number;
  readonly before: number;
  readonly after: number;
  readonly inside: boolean;
}

const measuredGroups: readonly Group[] = ['serving throughput', 'time per output token', 'time to first token'];
const steps = [
  { least: 0.95, title: 'almost the same run' },
  { least: 0.7, title: 'near' },
  { least: 0.4, title: 'further' },
  { least: 0, title: 'just within reach' },
] as const;

interface Placed {
  readonly one: Measurement;
  readonly situation: Situation;
}

function placed(one: Measurement, lookup: Lookup, coefficients: Coefficients): Placed[] {
  const load = loadOf(one.row, lookup, coefficients);
  if (!load || !one.chip) return [];
  const subject = subjectSituation({
    shape: one.shape,
    modelId: one.row['model'] ?? '',
    chip: one.chip,
    precision: load.precision,
  });
  const numbers = {
    ...subject.numbers,
    accelerators: load.tensor * load.pipeline * load.data,
    tensor: load.tensor,
    concurrency: load.concurrency,
    inputTokens: load.inputTokens,
    outputTokens: load.outputTokens,
  };
  return [{ one, situation: { numbers, words: { ...subject.words, engine: load.engine, mode: load.mode } } }];
}

/** Every run corrected by single other runs of its own model on its own accelerator: the next one, and the one half-way round. */
function movedOf(
  group: Group,
  of: { readonly all: readonly Measurement[]; readonly lookup: Lookup },
  catalog: Catalog,
): Moved[] {
  const policy = correctionPolicy(catalog);
  const coefficients = coefficientsOf(catalog);
  const byPair = new Map<string, Placed[]>();
  for (const run of of.all
    .filter((one) => one.group === group)
    .flatMap((one) => placed(one, of.lookup, coefficients))) {
    const key = `${run.one.row['model'] ?? ''} ${run.one.chip?.id ?? ''}`;
    byPair.set(key, [...(byPair.get(key) ?? []), run]);
  }
  return [...byPair.values()].flatMap((runs) =>
    runs.flatMap((run, index) => {
      const others = new Set([
        runs[(index + 1) % runs.length],
        runs[(index + Math.floor(runs.length / 2)) % runs.length],
      ]);
      return [...others].flatMap((other) => {
        if (other === undefined || other === run) return [];
        const squared = squaredDistance(run.situation, other.situation, policy.serving);
        const { predicted, measured, shape, chip, inFlight } = run.one;
        const spread = spreadOf(groups[group], { shape, chip, inFlight }, coefficients);
        const estimate = {
          low: predicted * (1 - spread.below),
          likely: predicted,
          high: predicted * (1 + spread.above),
        };
        const evidence = {
          id: '',
          likeness: likenessAt(squared),
          measured: other.one.measured,
          predicted: other.one.predicted,
        };
        const correction = squared === 0 ? undefined : correctionFrom(estimate, [evidence], policy);
        if (!correction) return [];
        const likely = predicted * correction.factor;
        return [
          {
            likeness: evidence.likeness,
            before: Math.abs(predicted / measured - 1),
            after: Math.abs(likely / measured - 1),
            inside: measured >= likely * correction.below && measured <= likely * correction.above,
          },
        ];
      });
    }),
  );
}

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

/** How much one measurement helps its neighbours, as a table. */
export function neighbourTable(
  of: { readonly all: readonly Measurement[]; readonly lookup: Lookup },
  catalog: Catalog,
): string {
  const head =
    '| figure | likeness of the one run measured | n | median error | after | 90th percentile | after | inside the corrected interval |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |';
  const lines = measuredGroups.flatMap((group) => {
    const moved = movedOf(group, of, catalog);
    return steps.flatMap(({ least, title }, index) => {
      const most = steps[index - 1]?.least ?? Infinity;
      const mine = moved.filter(({ likeness }) => likeness >= least && likeness < most);
      if (mine.length === 0) return [];
      const at = (figure: 'before' | 'after', share: number): string =>
        percent(
          quantile(
            mine.map((one) => one[figure]),
            share,
          ),
        );
      const inside = percent(mine.filter((one) => one.inside).length / mine.length);
      return [
        `| ${group} | ${title} | ${String(mine.length)} | ${at('before', 0.5)} | ${at('after', 0.5)} | ${at('before', 0.9)} | ${at('after', 0.9)} | ${inside} |`,
      ];
    });
  });
  return [head, ...lines].join('\n');
}
