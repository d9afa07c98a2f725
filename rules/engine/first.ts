import { prospectsFor } from '../candidates/generate.ts';
import { isProspect, unbounded, type Prospect } from '../candidates/prospect.ts';
import type { Candidate } from '../candidates/types.ts';
import { gates } from '../gates/index.ts';
import { scoring } from '../scoring/index.ts';
import { weightsOf } from '../scoring/weights.ts';
import { askedApproaches, asksToFinetune, asksToPretrain, betterThan, rank, scoreOf, type Scored } from './core.ts';
import type { Need } from './need.ts';
import { createScreen, type Screen } from './screen.ts';

/** Sums in another order differ in their last digits: what is not below the first by more than this is looked at. */
const SLACK = 1e-9;

interface Bounded {
  readonly prospect: Prospect;
  readonly bound: number;
}

/** The first of the ranking of a need; `proposed`, where what is proposed for it is known already. */
export function firstOf(need: Need, proposed?: readonly Candidate[]): Scored | null {
  // Who asks for a run is answered with what trains, if anything does: that takes the whole list.
  if (asksToPretrain(need) || asksToFinetune(need)) return rank(need, { record: false, proposed }).ranked[0] ?? null;
  const screen = createScreen(need, { record: false });
  const prospects = proposed ? [unbounded(() => proposed)] : prospectsFor(need, screen).map(openedOnce);
  const first = searched(need, { prospects, screen, isShown: () => true });
  if (first === null || isShownAbove(need, qualityFloorOf(need), first.candidate)) return first;
  // Not useful by itself: whether it is shown depends on how good the others are.
  const least = leastShown(need, { prospects, screen });
  const isShown = (candidate: Candidate): boolean => isShownAbove(need, least, candidate);
  return isShown(first.candidate) ? first : searched(need, { prospects, screen, isShown });
}

function openedOnce({ hopes, open }: Prospect): Prospect {
  let found: ReturnType<Prospect['open']> | null = null;
  return { hopes, open: () => (found ??= open().map((one) => (isProspect(one) ? openedOnce(one) : one))) };
}

interface Field {
  readonly prospects: readonly Prospect[];
  readonly screen: Screen;
}

/** Opens the most promising first, while it can matter. */
function openBest(
  prospects: readonly Prospect[],
  of: {
    readonly boundOf: (prospect: Prospect) => number;
    readonly matters: (bound: number) => boolean;
    readonly take: (candidate: Candidate) => void;
  },
): void {
  let open: Bounded[] = [];
  const add = (further: readonly Prospect[]): void => {
    const bounded = further.map((prospect) => ({ prospect, bound: of.boundOf(prospect) }));
    open = [...open, ...bounded.filter(({ bound }) => bound > -Infinity)].sort((a, b) => a.bound - b.bound);
  };
  add(prospects);
  for (let next = open.pop(); next && of.matters(next.bound); next = open.pop()) {
    const found = next.prospect.open();
    for (const one of found) if (!isProspect(one)) of.take(one);
    const further = found.filter(isProspect);
    if (further.length > 0) add(further);
  }
}

/** Branch and bound: what cannot be the first is not made. */
function searched(
  need: Need,
  { prospects, screen, isShown }: Field & { readonly isShown: (candidate: Candidate) => boolean },
): Scored | null {
  const found: { first: Scored | null } = { first: null };
  openBest(prospects, {
    boundOf: boundsOf(need),
    matters: (bound) => found.first === null || bound >= found.first.total - SLACK,
    take: (candidate) => {
      if (!isShown(candidate)) return;
      const one = { candidate, total: scoreOf(need, candidate) };
      if (found.first && !betterThan(one, found.first)) return;
      if (screen.passes('solution', candidate, candidate.approach, {})) found.first = one;
    },
  });
  return found.first;
}

/** Quality below which the ranking shows only what is asked for: of the best there is, and never above the floor. */
function leastShown(need: Need, { prospects, screen }: Field): number {
  const share = need.policy.number('scoring.seriousShare');
  const floor = qualityFloorOf(need);
  let best = 0;
  openBest(prospects, {
    boundOf: ({ hopes }) => (hopes === null ? 1 : Math.max(...hopes().map(({ quality }) => quality.likely))),
    matters: (bound) => bound > best && best * share < floor,
    take: (candidate) => {
      const { likely } = candidate.quality;
      if (likely > best && screen.passes('solution', candidate, candidate.approach, {})) best = likely;
    },
  });
  return Math.min(floor, best * share);
}

const qualityFloorOf = ({ policy }: Need): number => policy.number('scoring.qualityFloor');

function isShownAbove(need: Need, least: number, { quality, approach }: Candidate): boolean {
  return quality.likely >= least || askedApproaches(need).includes(approach);
}

const monotone = gates.filter((gate) => gate.monotone === true);

/** The highest total that a solution of a prospect can have; minus infinity where the gates refuse all of them. */
export function boundsOf(need: Need): (prospect: Prospect) => number {
  const weights = weightsOf(need);
  const known = new Map<Candidate, number>();
  const withoutQuality = (at: Candidate): number => {
    let sum = known.get(at);
    if (sum === undefined) {
      sum = 0;
      for (const { id, judge } of scoring) if (id !== 'quality') sum += weights[id] * judge(need, at).value;
      known.set(at, sum);
    }
    return sum;
  };
  const quality = scoring.find(({ id }) => id === 'quality');
  return ({ hopes }) =>
    hopes === null
      ? Infinity
      : hopes().reduce((most, { at, quality: expected }) => {
          const one = { ...at, quality: expected };
          if (monotone.some((gate) => gate.judge(need, one).state === 'fails')) return most;
          return Math.max(most, withoutQuality(at) + weights.quality * (quality?.judge(need, one).value ?? 1));
        }, -Infinity);
}
