import type { CriterionId } from '../advice-shape.ts';
import type { Analysis } from '../analysis-shape.ts';
import type { Candidate } from '../candidates/types.ts';
import type { Scored } from '../engine/core.ts';
import type { Need } from '../engine/need.ts';
import { scoring } from '../scoring/index.ts';
import { costPerRequest, qualityBand, tcoBand } from './bands.ts';
import { choiceFor, waitOf } from './choice.ts';

/** What the front weighs, each so that less is better. */
const axes = ['cost', 'quality', 'speed', 'energy', 'risk'] as const satisfies readonly CriterionId[];
type Axis = (typeof axes)[number];

type Place = Readonly<Record<Axis, number>>;

const MOST = 12;
const ENOUGH = 6;

/**
 * The Pareto front over cost, quality, waiting, carbon and risk: solutions that none of the others equals or beats on
 * every axis and beats on one. An unknown value is no better than the worst known one.
 */
export function frontOf(need: Need, ranked: readonly Scored[]): Analysis['front'] {
  const points = ranked.map(({ candidate }, index) => ({ candidate, at: placeOf(need, candidate), rank: index + 1 }));
  const front = points.filter(
    ({ at }) =>
      !points.some(
        (other) => axes.every((axis) => other.at[axis] <= at[axis]) && axes.some((axis) => other.at[axis] < at[axis]),
      ),
  );
  const least = Object.fromEntries(axes.map((axis) => [axis, Math.min(...front.map(({ at }) => at[axis]))]));
  const bestIn = (at: Place): Axis[] => axes.filter((axis) => at[axis] === least[axis] && Number.isFinite(at[axis]));
  return spread(front, ({ at }) => bestIn(at)).map(({ candidate, at, rank }) => ({
    ...choiceFor(candidate),
    rank,
    tco: tcoBand(need, candidate),
    costPerRequest: costPerRequest(need, candidate),
    quality: qualityBand(candidate),
    waitSeconds: waitOf(candidate, need.outputTokens),
    carbonKgPerMonth: candidate.carbonKgPerMonth,
    safety: 1 - at.risk,
    best: bestIn(at),
  }));
}

/**
 * Up to twelve of the front in the order of the ranking: the first that is best on each axis, the first of each way to
 * have it and machine, then more while they are few. Sister models on one machine say little that the first has not said.
 */
function spread<T extends { readonly candidate: Candidate; readonly rank: number }>(
  front: readonly T[],
  bestIn: (one: T) => readonly Axis[],
): readonly T[] {
  const bests = axes.flatMap((axis) => front.find((one) => bestIn(one).includes(axis)) ?? []);
  const seen = new Set<string>();
  const firsts = front.filter(({ candidate: { approach, place, hosted } }) => {
    const key = `${approach}|${place.kind}|${place.accelerator?.id ?? hosted?.lab ?? hosted?.family ?? place.name}`;
    return !seen.has(key) && seen.add(key);
  });
  const told = [...new Set([...bests, ...firsts])].slice(0, MOST);
  const more = front.filter((one) => !told.includes(one)).slice(0, Math.max(0, ENOUGH - told.length));
  return [...told, ...more].sort((a, b) => a.rank - b.rank);
}

function placeOf(need: Need, candidate: Candidate): Place {
  const risk = scoring.find(({ id }) => id === 'risk')?.judge(need, candidate).value ?? 0;
  return {
    cost: candidate.money.tco,
    quality: -candidate.quality.likely,
    speed: waitOf(candidate, need.outputTokens) ?? Infinity,
    energy: candidate.carbonKgPerMonth ?? Infinity,
    risk: 1 - risk,
  };
}
