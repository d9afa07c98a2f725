import type { CoefficientName, Coefficients } from '../../rules/physics/coefficients.ts';

const groups = [
  'weightBits',
  'prefillEfficiency',
  'layerOverhead',
  'stepOverhead',
  'requestOverhead',
  'burstShare',
] as const;

/** Coefficients with some values replaced; dotted names reach into the groups ("layerOverhead.vllm"). */
export function withValues(base: Coefficients, changed: Readonly<Record<string, number>>): Coefficients {
  const copy = { ...base, value: { ...base.value } as Record<CoefficientName, number> };
  const grouped: Record<(typeof groups)[number], Record<string, number>> = {
    weightBits: { ...base.weightBits },
    prefillEfficiency: { ...base.prefillEfficiency },
    layerOverhead: { ...base.layerOverhead },
    stepOverhead: { ...base.stepOverhead },
    requestOverhead: { ...base.requestOverhead },
    burstShare: { ...base.burstShare },
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

/**
 * Minimises a function of positive numbers by trying steps of each in turn, on a logarithmic scale, halving the step
 * when none helps. Deterministic.
 */
export function patternSearch(
  start: Readonly<Record<string, number>>,
  loss: (values: Readonly<Record<string, number>>) => number,
  options: {
    readonly step: number;
    readonly smallest: number;
    readonly bounds?: Readonly<Record<string, readonly [number, number]>>;
  },
): { readonly values: Readonly<Record<string, number>>; readonly loss: number } {
  let values = { ...start };
  let best = loss(values);
  for (let step = options.step; step >= options.smallest; step /= 2) {
    for (let improved = true; improved;) {
      improved = false;
      for (const name of Object.keys(values)) {
        for (const factor of [Math.exp(step), Math.exp(-step)]) {
          const bound = options.bounds?.[name];
          const moved = (values[name] ?? 0) * factor;
          if (bound && (moved < bound[0] || moved > bound[1])) continue;
          const next = { ...values, [name]: moved };
          const score = loss(next);
          if (score < best - 1e-6) {
            best = score;
            values = next;
            improved = true;
            break;
          }
        }
      }
    }
  }
  return { values, loss: best };
}
