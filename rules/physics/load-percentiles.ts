import { stationState } from './queueing.ts';
import type { ServingFigures } from './serving.ts';

/** Seconds that half, 95 % and 99 % of the requests stay under. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** How one replica answers under its part of the load. */
export interface LoadPercentiles {
  readonly ttft: Percentiles;
  readonly endToEnd: Percentiles;
  /** Requests at work on average. */
  readonly meanInFlight: number;
  /** Load ÷ the most that the replica finishes, 0 … 1; absent where the number in flight is given and not the rate. */
  readonly utilisation?: number;
  /** Share of the requests that find no slot free. */
  readonly waiting: number;
}

/** One way in which a request may find the replica: a fixed part, and one with an exponential tail of that mean. */
interface Case {
  readonly share: number;
  readonly fixed: number;
  readonly tails: readonly number[];
}

/** Share of the requests above `seconds`; two tails add up (a hypoexponential). */
function above({ fixed, tails: [first = 0, second = 0] }: Case, seconds: number): number {
  const rest = seconds - fixed;
  if (rest < 0) return 1;
  const [long, short] = first > second ? [first, second] : [second, first];
  if (long <= 0) return 0;
  if (short < long * NEGLIGIBLE) return Math.exp(-rest / long);
  const apart = Math.max(long - short, long * NEGLIGIBLE);
  return Math.min(1, (long * Math.exp(-rest / long) - (long - apart) * Math.exp(-rest / (long - apart))) / apart);
}
const NEGLIGIBLE = 1e-4;
/** To a thousandth of a percent of the start. */
const HALVINGS = 17;
/** States rarer than this move no percentile. */
const RARE = 1e-7;

function quantileOf(cases: readonly Case[], share: number): number {
  const left = 1 - share;
  const aboveAt = (seconds: number) => cases.reduce((sum, one) => sum + one.share * above(one, seconds), 0);
  let high = Math.max(...cases.map(({ fixed, tails }) => fixed + tails.reduce((sum, tail) => sum + tail, 0)));
  if (!(high > 0)) return 0;
  while (aboveAt(high) > left) high *= 2;
  let low = 0;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (aboveAt(middle) > left) low = middle;
    else high = middle;
  }
  return high;
}

function percentilesOf(all: readonly Case[]): Percentiles {
  const cases = all.filter(({ share }) => share > RARE);
  return { p50: quantileOf(cases, 0.5), p95: quantileOf(cases, 0.95), p99: quantileOf(cases, 0.99) };
}

/** The reading of one's own prompt is the same for all; what others add to it is not. */
function caseOf(
  figures: ServingFigures,
  of: { readonly share: number; readonly decoding: number; readonly wait: number },
): Case {
  const others = Math.max(0, figures.ttftSeconds - figures.prefillSeconds);
  return { share: of.share, fixed: figures.prefillSeconds + of.decoding, tails: [others, of.wait] };
}

/** Percentiles with a fixed number of requests in flight: those that wait for a slot are part of the time to first token. */
export function closedPercentiles(figures: ServingFigures, outputTokens: number): LoadPercentiles {
  const decoding = (outputTokens - 1) * figures.tpotSeconds;
  return {
    ttft: percentilesOf([caseOf(figures, { share: 1, decoding: 0, wait: 0 })]),
    endToEnd: percentilesOf([caseOf(figures, { share: 1, decoding, wait: 0 })]),
    meanInFlight: figures.running,
    waiting: 0,
  };
}

/** Numbers in flight at which the replica is computed, in doublings and halves between the first; between them its speed is interpolated. */
function gridUpTo(slots: number): number[] {
  const grid = FIRST.filter((inFlight) => inFlight < slots);
  for (let next = 2 * LAST_OF_FIRST; next < slots; next *= 2) grid.push(next);
  return [...grid, slots];
}
const LAST_OF_FIRST = 32;
const FIRST: readonly number[] = [1, 2, 3, 4, 6, 8, 12, 16, 24, LAST_OF_FIRST];

/** A replica under a rate of requests of its own, per second. */
export interface OpenReplica {
  /** Percentiles; undefined at a rate that it cannot keep up with. */
  readonly percentilesAt: (requestsPerSecond: number) => LoadPercentiles | undefined;
  /** Share of the requests whose first token comes later than `seconds`; 1 at a rate that it cannot keep up with. */
  readonly lateShare: (requestsPerSecond: number, seconds: number) => number;
}

/** The speed of a replica between the numbers in flight at which it is known. */
function speedBetween(points: readonly { readonly inFlight: number; readonly figures: ServingFigures }[]) {
  // More in flight never finish less: a fuller replica could leave some of them waiting.
  const knots = [{ inFlight: 0, speed: 0 }];
  for (const { inFlight, figures } of points)
    knots.push({ inFlight, speed: Math.max(knots.at(-1)?.speed ?? 0, figures.requestsPerSecond) });
  const between = (n: number): number => {
    const next = knots.findIndex(({ inFlight }) => inFlight >= n);
    const [from, to] = [knots[next - 1], knots[next]];
    if (!from || !to) return to?.speed ?? knots.at(-1)?.speed ?? 0;
    return from.speed + ((to.speed - from.speed) * (n - from.inFlight)) / (to.inFlight - from.inFlight);
  };
  // Every rate that is tried asks for the same numbers.
  const known: number[] = [];
  return (n: number): number => (known[n] ??= between(n));
}

/** One replica as a station: `at(n)` are its figures with n requests in flight, up to `slots`. */
export function openPercentiles(
  at: (inFlight: number) => ServingFigures | undefined,
  of: { readonly slots: number; readonly outputTokens: number },
): OpenReplica {
  const points = gridUpTo(of.slots).flatMap((inFlight) => {
    const figures = at(inFlight);
    return figures ? [{ inFlight, figures }] : [];
  });
  const last = points.at(-1);
  const throughput = speedBetween(points);
  const stateOf = (requestsPerSecond: number) => {
    const state =
      last && requestsPerSecond >= 0
        ? stationState({ slots: last.inFlight, throughput, requestsPerSecond })
        : undefined;
    if (!last || !state) return undefined;
    const shares = points.map(() => 0);
    let next = 0;
    for (const [n, share] of state.found.entries()) {
      // Whoever finds n at work is one of n + 1: between two points where that is computed, partly of each.
      while ((points[next]?.inFlight ?? Infinity) < n + 1) next += 1;
      const [before, after] = [points[next - 1]?.inFlight ?? 0, points[next]?.inFlight ?? n + 1];
      const near = next === 0 ? 1 : (n + 1 - before) / (after - before);
      shares[next] = (shares[next] ?? 0) + near * share;
      if (next > 0) shares[next - 1] = (shares[next - 1] ?? 0) + (1 - near) * share;
    }
    const cases = points.map(({ figures }, index) => ({ figures, share: shares[index] ?? 0, wait: 0 }));
    cases.push({ figures: last.figures, share: state.waiting, wait: 1 / state.waitRate });
    return { state, cases, most: throughput(last.inFlight) };
  };
  const known = new Map<number, ReturnType<typeof stateOf>>();
  const stateAt = (requestsPerSecond: number) => {
    if (!known.has(requestsPerSecond)) known.set(requestsPerSecond, stateOf(requestsPerSecond));
    return known.get(requestsPerSecond);
  };
  const toFirst = (one: { readonly figures: ServingFigures; readonly share: number; readonly wait: number }) =>
    caseOf(one.figures, { ...one, decoding: 0 });
  return {
    percentilesAt: (requestsPerSecond) => {
      const found = stateAt(requestsPerSecond);
      if (!found) return undefined;
      const { state, cases, most } = found;
      const whole = cases.map((one) =>
        caseOf(one.figures, { ...one, decoding: (of.outputTokens - 1) * one.figures.tpotSeconds }),
      );
      return {
        ttft: percentilesOf(cases.map(toFirst)),
        endToEnd: percentilesOf(whole),
        meanInFlight: state.meanInFlight,
        utilisation: requestsPerSecond / most,
        waiting: state.waiting,
      };
    },
    lateShare: (requestsPerSecond, seconds) =>
      stateAt(requestsPerSecond)
        ?.cases.map(toFirst)
        .reduce((sum, one) => sum + one.share * above(one, seconds), 0) ?? 1,
  };
}
