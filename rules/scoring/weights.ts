import { criteria, type CriterionId } from '../advice-shape.ts';
import type { Need } from '../engine/need.ts';

const known = new WeakMap<Need, Readonly<Record<CriterionId, number>>>();

/** Weights that sum to one: policy, bent by what the brief stresses, and replaced by the priorities the customer states. */
export function weightsOf(need: Need): Readonly<Record<CriterionId, number>> {
  let weights = known.get(need);
  if (!weights) {
    weights = weigh(need);
    known.set(need, weights);
  }
  return weights;
}

function weigh(need: Need): Readonly<Record<CriterionId, number>> {
  const { policy, brief } = need;
  const bent = (id: CriterionId): number => {
    let weight = policy.number(`scoring.weight.${id}`);
    if (id === 'simplicity' && need.expertise === 'novice') weight *= policy.number('scoring.factor.noviceSimplicity');
    if (id === 'privacy' && (need.sensitivity === 'special_category' || need.sensitivity === 'confidential'))
      weight *= policy.number('scoring.factor.sensitivePrivacy');
    if (id === 'time' && brief.deadline !== undefined) weight *= policy.number('scoring.factor.deadlineTime');
    if (id === 'quality' && brief.quality?.target !== undefined)
      weight *= policy.number('scoring.factor.statedQuality');
    if (id === 'speed' && brief.latency !== undefined) weight *= policy.number('scoring.factor.statedLatency');
    return weight;
  };
  const stated: Readonly<Partial<Record<CriterionId, number | undefined>>> = brief.priorities ?? {};
  const said = criteria.filter((id) => stated[id] !== undefined);
  const statedSum = said.reduce((sum, id) => sum + (stated[id] ?? 0), 0);
  const unstated = criteria.filter((id) => stated[id] === undefined);
  const bentSum = unstated.reduce((sum, id) => sum + bent(id), 0);
  // What is not stated keeps its share of the whole, never less than nothing.
  const all = criteria.reduce((sum, id) => sum + bent(id), 0);
  const restShare =
    said.length === 0 ? 1 : statedSum <= 0 ? 1 : Math.max(0, Math.min(bentSum / all, Math.max(0.15, 1 - statedSum)));
  return Object.fromEntries(
    criteria.map((id) => [
      id,
      stated[id] !== undefined
        ? statedSum > 0
          ? ((stated[id] ?? 0) / statedSum) * (1 - restShare)
          : 0
        : (bent(id) / bentSum) * restShare,
    ]),
  ) as Record<CriterionId, number>;
}
