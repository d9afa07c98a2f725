export type Numbers = Readonly<Record<string, number>>;

interface AdaptiveOptions {
  readonly bounds: Readonly<Record<string, readonly [number, number]>>;
  /** Stops when no number moves by more than this share. */
  readonly smallest: number;
}

const FIRST_STEP = 0.25;
const GROW = 1.4;
const SHRINK = 0.5;
const MOST_ROUNDS = 60;
const LEAST_GAIN = 1e-7;
const ROUND_GAIN = 2e-5;

/**
 * Minimises a function of positive numbers within bounds, on a logarithmic scale: each number has a step of its own that
 * grows where it helps and shrinks where it does not, and after each round all move on together in the direction found.
 * Deterministic.
 */
export function adaptiveSearch(
  start: Numbers,
  loss: (values: Numbers) => number,
  { bounds, smallest }: AdaptiveOptions,
): { readonly values: Numbers; readonly loss: number } {
  const names = Object.keys(start);
  const within = (name: string, value: number) => {
    const [low, high] = bounds[name] ?? [0, Infinity];
    return Math.min(high, Math.max(low, value));
  };
  let values: Numbers = Object.fromEntries(names.map((name) => [name, within(name, start[name] ?? 1)]));
  let best = loss(values);
  const steps = new Map(names.map((name) => [name, FIRST_STEP]));
  const take = (next: Numbers): boolean => {
    const score = loss(next);
    if (score >= best - LEAST_GAIN) return false;
    best = score;
    values = next;
    return true;
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = { values, best };
    for (const name of names) {
      const step = steps.get(name) ?? FIRST_STEP;
      const moved = (by: number) => ({ ...values, [name]: within(name, (values[name] ?? 1) * Math.exp(by)) });
      if (take(moved(step))) steps.set(name, step * GROW);
      else if (take(moved(-step))) steps.set(name, -step * GROW);
      else steps.set(name, Math.abs(step) * SHRINK);
    }
    for (const factor of [1, 2, 4]) {
      const onward = names.map((name) => {
        const ratio = (values[name] ?? 1) / (before.values[name] ?? 1);
        return [name, within(name, (values[name] ?? 1) * ratio ** factor)] as const;
      });
      if (!take(Object.fromEntries(onward))) break;
    }
    const largest = Math.max(...[...steps.values()].map(Math.abs));
    if (before.best - best < ROUND_GAIN && largest < smallest) break;
  }
  return { values, loss: best };
}
