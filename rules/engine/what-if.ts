import { patchBrief, type BriefPatch } from '../brief.ts';
import { rank, type Ranking, type Scored } from './core.ts';
import { needOf, type Need } from './need.ts';

/** Ranks the same need with some fields changed; null where the change is not a brief. */
export function rankWith(need: Need, base: Ranking, patch: BriefPatch): Ranking | null {
  const tried = triedOn.get(base) ?? new Map<string, Ranking | null>();
  triedOn.set(base, tried);
  const key = JSON.stringify(Object.entries(patch));
  let ranking = tried.get(key);
  if (ranking === undefined) {
    ranking = rankAfresh(need, base, patch);
    tried.set(key, ranking);
  }
  return ranking;
}

/** A question and what would unseat the first choice try some of the same changes. */
const triedOn = new WeakMap<Ranking, Map<string, Ranking | null>>();

function rankAfresh(need: Need, base: Ranking, patch: BriefPatch): Ranking | null {
  const patched = patchBrief(need.brief, patch);
  if (!patched.ok) return null;
  const changed = needOf(patched.brief, need.catalog, { today: need.today, currency: need.currency });
  return rank(changed, { record: false, proposed: keepsProposals(need, changed, patch) ? base.proposed : undefined });
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
export function choiceOf(scored: Scored | undefined): string {
  if (!scored) return '';
  const { candidate } = scored;
  return `${candidate.approach}|${candidate.place.sourcing}|${candidate.models[0]?.id ?? ''}`;
}
