import { labelsOf, type Need } from '../engine/need.ts';
import { expectedOfApproach, labelsForHalf } from './expect.ts';
import type { Candidate } from './types.ts';

/** Whether a solution is expected to reach the target that the customer states; true where none is stated. */
export function reachesTarget({ brief }: Need, { quality }: Pick<Candidate, 'quality'>): boolean {
  return quality.likely >= (brief.quality?.target ?? 0);
}

/** The best expected result of a list; null of an empty one. */
export function nearestTarget(ranked: readonly Candidate[]): Candidate | null {
  return ranked.reduce<Candidate | null>(
    (best, one) => (best === null || one.quality.likely > best.quality.likely ? one : best),
    null,
  );
}

/** Up to the next two significant digits. */
function roundedUp(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.ceil(count / step) * step;
}

/**
 * Labelled examples with which a solution that learns is expected to reach `target`: half × share / (1 − share), the
 * inverse of accuracy × n / (n + half), the rest of what is expected of it kept. Null where it does not learn from
 * them, or no number of them suffices.
 */
export function labelsForTarget(need: Need, { quality, route }: Candidate, target: number): number | null {
  if (!route.learns || route.accuracy === null || route.worker === 'writer') return null;
  const pretrained = route.training === 'transfer';
  const labels = labelsOf(need.brief) ?? need.labels;
  const beside = quality.likely - expectedOfApproach(need, route.accuracy, { labels, pretrained }).likely;
  const share = (target - beside) / need.policy.number(`approaches.accuracy.${route.accuracy}`);
  if (share >= 1) return null;
  const needed = roundedUp((need.policy.number(labelsForHalf(pretrained)) * share) / (1 - share));
  return needed > labels && needed <= need.policy.number('advice.labelsAtMost') ? needed : null;
}
