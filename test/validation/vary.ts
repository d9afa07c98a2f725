import type { CoefficientName, Coefficients } from '../../rules/physics/coefficients.ts';

const groups = [
  'weightBits',
  'prefillEfficiency',
  'layerOverhead',
  'stepOverhead',
  'sequenceOverhead',
  'requestOverhead',
  'burstShare',
  'kvPasses',
  'expertLaunch',
  'scaledLaunch',
  'expertLayer',
] as const;

/** Coefficients with some values replaced; dotted names reach into the groups ("layerOverhead.vllm"). */
export function withValues(base: Coefficients, changed: Readonly<Record<string, number>>): Coefficients {
  const copy = { ...base, value: { ...base.value } as Record<CoefficientName, number> };
  const grouped: Record<(typeof groups)[number], Record<string, number>> = {
    weightBits: { ...base.weightBits },
    prefillEfficiency: { ...base.prefillEfficiency },
    layerOverhead: { ...base.layerOverhead },
    stepOverhead: { ...base.stepOverhead },
    sequenceOverhead: { ...base.sequenceOverhead },
    requestOverhead: { ...base.requestOverhead },
    burstShare: { ...base.burstShare },
    kvPasses: { ...base.kvPasses },
    expertLaunch: { ...base.expertLaunch },
    scaledLaunch: { ...base.scaledLaunch },
    expertLayer: { ...base.expertLayer },
  };
  for (const [name, value] of Object.entries(changed)) {
    const [head = '', key] = name.split('.');
    const group = groups.find((candidate) => candidate === head);
    if (group !== undefined && key !== undefined) grouped[group][wordOf(key)] = value;
    else copy.value[head as CoefficientName] = value;
  }
  return { ...copy, ...(grouped as unknown as Pick<Coefficients, (typeof groups)[number]>) };
}

/** The vocabulary's word behind a policy key, for the few where they differ. */
function wordOf(key: string): string {
  if (key === 'tensorrtLlm') return 'tensorrt_llm';
  return key === 'llamaCpp' ? 'llama_cpp' : key;
}

export function valueOf(base: Coefficients, name: string): number {
  return base.entry(name).value.value;
}

interface SearchOptions {
  readonly step: number;
  readonly smallest: number;
  readonly bounds?: Readonly<Record<string, readonly [number, number]>>;
  /** Also moves two numbers at a time: slower, but not stopped by numbers that make up for each other. */
  readonly pairs?: boolean;
}

/** Steps to try, each a factor for one number or for two. */
function movesOf(names: readonly string[], step: number, pairs: boolean): Readonly<Record<string, number>>[] {
  const factors = [Math.exp(step), Math.exp(-step)];
  const single = names.flatMap((name) => factors.map((factor) => ({ [name]: factor })));
  if (!pairs) return single;
  const double = names.flatMap((first, index) =>
    names
      .slice(index + 1)
      .flatMap((second) => factors.flatMap((a) => factors.map((b) => ({ [first]: a, [second]: b })))),
  );
  return [...single, ...double];
}

/**
 * Minimises a function of positive numbers by trying steps of each in turn, on a logarithmic scale, halving the step
 * when none helps. Deterministic.
 */
export function patternSearch(
  start: Readonly<Record<string, number>>,
  loss: (values: Readonly<Record<string, number>>) => number,
  options: SearchOptions,
): { readonly values: Readonly<Record<string, number>>; readonly loss: number } {
  let values = { ...start };
  let best = loss(values);
  const within = (name: string, value: number) => {
    const bound = options.bounds?.[name];
    return !bound || (value >= bound[0] && value <= bound[1]);
  };
  for (let step = options.step; step >= options.smallest; step /= 2) {
    const moves = movesOf(Object.keys(values), step, options.pairs === true);
    for (let improved = true; improved;) {
      improved = false;
      for (const move of moves) {
        const moved = Object.entries(move).map(([name, factor]) => [name, (values[name] ?? 0) * factor] as const);
        if (!moved.every(([name, value]) => within(name, value))) continue;
        const next = { ...values, ...Object.fromEntries(moved) };
        const score = loss(next);
        if (score < best - 1e-6) {
          best = score;
          values = next;
          improved = true;
        }
      }
    }
  }
  return { values, loss: best };
}
