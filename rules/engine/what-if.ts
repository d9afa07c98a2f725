import { patchBrief, type BriefPatch } from '../brief.ts';
import type { Ranking, Scored } from './core.ts';
import { firstOf } from './first.ts';
import { needOf, type Need } from './need.ts';

/** The first choice of the same need with some fields changed; null where nothing is left, or the change is no brief. */
export function firstWith(need: Need, base: Ranking, patch: BriefPatch): Scored | null {
  const tried = triedOn.get(base) ?? new Map<string, Scored | null>();
  triedOn.set(base, tried);
  const key = JSON.stringify(Object.entries(patch));
  let first = tried.get(key);
  if (first === undefined) {
    first = firstAfresh(need, base, patch);
    tried.set(key, first);
  }
  return first;
}

/** A question and what would unseat the first choice try some of the same changes. */
const triedOn = new WeakMap<Ranking, Map<string, Scored | null>>();

function firstAfresh(need: Need, base: Ranking, patch: BriefPatch): Scored | null {
  const patched = patchBrief(need.brief, patch);
  if (!patched.ok) return null;
  const changed = needOf(patched.brief, need.catalog, { today: need.today, currency: need.currency });
  return firstOf(changed, keepsProposals(need, changed, patch) ? base.proposed : undefined);
}

/**
 * Another budget in the same currency changes what passes and how it is scored, not what is proposed; whether there is
 * one at all may.
 */
function keepsProposals(need: Need, changed: Need, patch: BriefPatch): boolean {
  return (
    changed.currency === need.currency &&
    (changed.budget === null) === (need.budget === null) &&
    Object.keys(patch).every(
      (path) => path === 'budget' || path.startsWith('budget.') || path.startsWith('priorities.'),
    )
  );
}

/** The first choice as people see it: approach, sourcing and model; not which of two shops sells the same machine. */
export function choiceOf(scored: Scored | null | undefined): string {
  if (!scored) return '';
  const { candidate } = scored;
  return `${candidate.approach}|${candidate.place.sourcing}|${candidate.models[0]?.id ?? ''}`;
}
