import type { Analysis } from '../analysis-shape.ts';
import type { Candidate, Money } from '../candidates/types.ts';
import type { Scored } from '../engine/core.ts';
import type { Need } from '../engine/need.ts';
import { say, type Message } from '../message.ts';
import { scoring } from '../scoring/index.ts';
import { weightsOf } from '../scoring/weights.ts';
import { tcoBand } from './bands.ts';
import { choiceFor, shortOf, wayName } from './choice.ts';

const DRAWS = 200;
const RIVALS = 12;
const SHOWN = 4;
const SURE = 0.8;
const LIKELY = 0.5;
/** An 80 % interval reaches this many standard deviations to either side. */
const DEVIATIONS_OF_BAND = 1.2816;

/** Points that fill the unit interval evenly and are the same in every run: multiples of an irrational number. */
function sequence(stream: number): (draw: number) => number {
  const step = (((stream + 1) * Math.sqrt(5) - stream) * 0.5) % 1;
  const start = ((stream + 1) * 0.7548776662466927) % 1;
  return (draw) => (start + (draw + 1) * step) % 1;
}

/** Standard normal by the logistic approximation of its distribution (Bowling et al. 2009): x = ln(u ÷ (1 − u)) ÷ 1.702. */
function normal(u: number): number {
  const inside = Math.min(0.999, Math.max(0.001, u));
  return Math.log(inside / (1 - inside)) / 1.702;
}

interface Rival {
  readonly candidate: Candidate;
  readonly cost: { readonly below: number; readonly above: number };
  readonly costDraw: (draw: number) => number;
  readonly qualityDraw: (draw: number) => number;
}

/**
 * Share of draws in which each of the best solutions comes first, when its cost and its results move within their bands.
 * Solutions of one model err together in results, as do those of one way to have it in cost.
 */
export function confidenceOf(need: Need, ranked: readonly Scored[]): Analysis['confidence'] {
  const streams = new Map<string, number>();
  const streamOf = (key: string): number => {
    const known = streams.get(key) ?? streams.size;
    streams.set(key, known);
    return known;
  };
  const rivals = ranked.slice(0, RIVALS).map(({ candidate }): Rival => {
    const { low, likely, high } = tcoBand(need, candidate);
    return {
      candidate,
      cost: { below: low / likely, above: high / likely },
      costDraw: sequence(streamOf(`cost|${candidate.approach}|${candidate.place.sourcing}`)),
      qualityDraw: sequence(streamOf(`quality|${candidate.models[0]?.id ?? candidate.approach}`)),
    };
  });
  const weights = weightsOf(need);
  const total = (candidate: Candidate): number =>
    scoring.reduce((sum, one) => sum + weights[one.id] * one.judge(need, candidate).value, 0);
  const wins = new Map<string, number>();
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let best: { readonly id: string; readonly score: number } | null = null;
    for (const rival of rivals) {
      const score = total(moved(rival, draw));
      if (best === null || score > best.score) best = { id: rival.candidate.id, score };
    }
    if (best) wins.set(best.id, (wins.get(best.id) ?? 0) + 1);
  }
  const first = rivals
    .map(({ candidate }) => ({ ...choiceFor(candidate), share: (wins.get(candidate.id) ?? 0) / DRAWS }))
    .sort((a, b) => b.share - a.share)
    .filter(({ share }, index) => share > 0 || index === 0)
    .slice(0, SHOWN);
  const ways = waysOf(rivals, wins);
  return { draws: DRAWS, first, ways, text: textOf(ranked[0]?.candidate, { ways, wins }) };
}

/** How often the way of the first choice stays first, and the way that does so more often where there is one. */
function textOf(
  winner: Candidate | undefined,
  { ways, wins }: { readonly ways: Analysis['confidence']['ways']; readonly wins: ReadonlyMap<string, number> },
): Message {
  const [most] = ways;
  if (!winner || !most) return say('analysisNothing');
  const own = ways.find(({ approach, sourcing }) => approach === winner.approach && sourcing === winner.place.sourcing);
  const share = own?.share ?? 0;
  const params = {
    way: wayName(winner),
    share: percent(share),
    title: shortOf(winner),
    exact: percent((wins.get(winner.id) ?? 0) / DRAWS),
  };
  if (most !== own) return say('analysisOther', { ...params, other: most.name, more: percent(most.share) });
  return say(share >= SURE ? 'analysisSure' : share >= LIKELY ? 'analysisLikely' : 'analysisOpen', params);
}

const percent = (share: number) => ({ quantity: Math.round(share * 100), unit: '%' });

/** The same shares by approach and how it is had: firmer than the shares of single models, which are often close. */
function waysOf(rivals: readonly Rival[], wins: ReadonlyMap<string, number>): Analysis['confidence']['ways'] {
  const ways = new Map<string, Analysis['confidence']['ways'][number]>();
  for (const { candidate } of rivals) {
    const { approach, place } = candidate;
    const key = `${approach}|${place.sourcing}`;
    const before = ways.get(key);
    const share = (before?.share ?? 0) + (wins.get(candidate.id) ?? 0) / DRAWS;
    ways.set(key, { approach, sourcing: place.sourcing, name: wayName(candidate), share });
  }
  return [...ways.values()].filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
}

/** A candidate whose cost and results stand where a draw puts them in their bands. */
function moved(rival: Rival, draw: number): Candidate {
  const { candidate, cost } = rival;
  const costDeviation = normal(rival.costDraw(draw)) / DEVIATIONS_OF_BAND;
  const factor = costDeviation < 0 ? cost.below ** -costDeviation : cost.above ** costDeviation;
  const deviation = normal(rival.qualityDraw(draw)) / DEVIATIONS_OF_BAND;
  const { low, likely, high } = candidate.quality;
  const shift = deviation < 0 ? (likely - low) * deviation : (high - likely) * deviation;
  return {
    ...candidate,
    money: scaled(candidate.money, factor),
    quality: { ...candidate.quality, likely: Math.max(0, Math.min(1, likely + shift)) },
  };
}

function scaled(money: Money, factor: number): Money {
  return Object.fromEntries(
    Object.entries(money).map(([name, amount]: [string, number]) => [name, amount * factor]),
  ) as unknown as Money;
}
