import type { Analysis } from '../analysis-shape.ts';
import { resized } from '../candidates/resize.ts';
import type { Candidate } from '../candidates/types.ts';
import type { Scored } from '../engine/core.ts';
import type { Need } from '../engine/need.ts';
import { say, type Message } from '../message.ts';
import { choiceFor } from './choice.ts';

/** Volumes looked at: from a sixty-fourth to sixty-four times the stated one, in steps of two. */
const REACH = 6;
const BISECTIONS = 8;
const PAIRS = 4;
const LONGEST_MONTHS = 120;
/** Just beside a crossing: further than the last bisection can err. */
const BESIDE = 1.01;

/** The best solution of each way to have it: paid by use, rented, owned, run by a vendor on the premises. */
export function breakEvenOf(need: Need, ranked: readonly Scored[]): Analysis['breakEven'] {
  const ways = new Map<string, Candidate>();
  for (const { candidate } of ranked) {
    if (candidate.worker === 'none') continue;
    if (!ways.has(candidate.place.sourcing)) ways.set(candidate.place.sourcing, candidate);
  }
  // The way of the first choice against each other one, then the others among themselves.
  const candidates = [...ways.values()];
  return candidates
    .flatMap((first, index) => candidates.slice(index + 1).map((second) => [first, second] as const))
    .slice(0, PAIRS)
    .map(([first, second]) => between(need, first, second));
}

function between(need: Need, first: Candidate, second: Candidate): Analysis['breakEven'][number] {
  const volume = crossing(need, first, second);
  const month = paysBackIn(first, second);
  const sides = sidesOf(need, [first, second], volume);
  return {
    first: choiceFor(first),
    second: choiceFor(second),
    requestsPerMonth: volume === null ? null : Number(volume.toPrecision(2)),
    cheaperBelow: sides.below.id,
    cheaperAbove: sides.above.id,
    month,
    text: textOf(need, { first, second, volume, month, ...sides }),
  };
}

/** Which costs less on either side of the volume at which they cross: looked at close by, where no other crossing lies. */
function sidesOf(
  need: Need,
  [first, second]: readonly [Candidate, Candidate],
  volume: number | null,
): { readonly below: Candidate; readonly above: Candidate } {
  const cheaperAt = (factor: number): Candidate =>
    (costAt(need, first, factor) ?? Infinity) <= (costAt(need, second, factor) ?? Infinity) ? first : second;
  if (volume === null) {
    const cheaper = cheaperAt(1);
    return { below: cheaper, above: cheaper };
  }
  const at = volume / need.requestsPerMonth;
  const below = cheaperAt(at / BESIDE);
  return { below, above: below === first ? second : first };
}

/** The need with its volume multiplied: rate and requests in flight follow. */
function atVolume(need: Need, factor: number): Need {
  return {
    ...need,
    requestsPerMonth: need.requestsPerMonth * factor,
    peakRequestsPerSecond: need.peakRequestsPerSecond * factor,
    concurrency: Math.max(1, Math.ceil(need.concurrency * factor)),
  };
}

/** Cost a month with the outlay spread over the horizon; null where the machines cannot carry the volume. */
function costAt(need: Need, candidate: Candidate, factor: number): number | null {
  const made = resized(atVolume(need, factor), candidate);
  return made === null ? null : made.money.oneOff / need.horizonMonths + made.money.monthly;
}

/** Volume nearest to the stated one at which both cost the same over the horizon. */
function crossing(need: Need, first: Candidate, second: Candidate): number | null {
  const gap = (factor: number): number | null => {
    const [a, b] = [costAt(need, first, factor), costAt(need, second, factor)];
    return a === null || b === null ? null : a - b;
  };
  const grid = Array.from({ length: 2 * REACH + 1 }, (_, index) => 2 ** (index - REACH));
  const gaps = grid.map((factor) => ({ factor, gap: gap(factor) }));
  const brackets = gaps.flatMap((low, index) => {
    const high = gaps[index + 1];
    return low.gap !== null && high !== undefined && high.gap !== null && low.gap > 0 !== high.gap > 0
      ? [{ low: low.factor, high: high.factor, rising: low.gap > 0 }]
      : [];
  });
  const [nearest] = brackets.sort((a, b) => Math.abs(Math.log(a.low)) - Math.abs(Math.log(b.low)));
  if (!nearest) return null;
  let { low, high } = nearest;
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = Math.sqrt(low * high);
    const found = gap(middle);
    if (found === null) break;
    if (found > 0 === nearest.rising) low = middle;
    else high = middle;
  }
  return need.requestsPerMonth * Math.sqrt(low * high);
}

/** First month in which the solution that costs more at once has cost less in all, at the stated volume. */
function paysBackIn(first: Candidate, second: Candidate): number | null {
  const [once, other] = first.money.oneOff >= second.money.oneOff ? [first, second] : [second, first];
  const saved = other.money.monthly - once.money.monthly;
  if (saved <= 0) return null;
  const month = Math.ceil((once.money.oneOff - other.money.oneOff) / saved);
  return month > LONGEST_MONTHS ? null : Math.max(1, month);
}

function textOf(
  need: Need,
  found: {
    readonly first: Candidate;
    readonly second: Candidate;
    readonly volume: number | null;
    readonly month: number | null;
    readonly below: Candidate;
    readonly above: Candidate;
  },
): Message {
  const { first, second, volume, month, below, above } = found;
  const pays =
    month === null
      ? say('analysisNeverPays')
      : say(month <= need.horizonMonths ? 'analysisPays' : 'analysisPaysLate', { month, horizon: need.horizonMonths });
  if (volume === null) {
    const other = below === first ? second : first;
    const params = { cheaper: choiceFor(below).short, dearer: choiceFor(other).short };
    return month === null ? say('analysisNoCrossing', params) : say('analysisNoCrossingYet', { ...params, pays });
  }
  return say('analysisCrossing', {
    below: choiceFor(below).short,
    above: choiceFor(above).short,
    volume: { quantity: Number(volume.toPrecision(2)), unit: 'request/month' },
    stated: { quantity: Number(need.requestsPerMonth.toPrecision(2)), unit: 'request/month' },
    pays,
  });
}
