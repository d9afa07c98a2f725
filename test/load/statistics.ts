/** The q-quantile (0..1) of unsorted samples, by the nearest rank. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
}

export interface Timing {
  readonly name: string;
  readonly runs: number;
  readonly median: number;
  readonly p99: number;
}

export function summarise(name: string, samples: readonly number[]): Timing {
  return { name, runs: samples.length, median: quantile(samples, 0.5), p99: quantile(samples, 0.99) };
}

/** Times a function in milliseconds, after some unmeasured runs. */
export async function time(
  name: string,
  run: (index: number) => unknown,
  runs: { readonly warm: number; readonly measured: number },
): Promise<Timing> {
  for (let index = 0; index < runs.warm; index += 1) await run(index);
  const samples: number[] = [];
  for (let index = 0; index < runs.measured; index += 1) {
    const started = performance.now();
    await run(index);
    samples.push(performance.now() - started);
  }
  return summarise(name, samples);
}
