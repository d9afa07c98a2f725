import type { DraftEvent } from '../store/store.ts';
import { advisorSays } from './drafts.ts';
import { chooseBest, kept, redone } from './perform.ts';
import type { Pondered } from './ponder.ts';
import type { ConversationState } from './state.ts';
import type { About } from './suppose.ts';
import { readWish, type Wish } from './wishes.ts';
import { dropped, opened, planParts } from './workloads.ts';

export const pondered = (wish: Wish): wish is Pondered =>
  ['qualityCost', 'budgetSteps', 'owning', 'sure', 'wouldChoose', 'whyNot'].includes(wish.kind);

/** A wish that can be meant as things stand. */
export function wishOf(text: string, state: ConversationState): Wish | null {
  const wish = readWish(text);
  if (wish === null) return null;
  const several = state.needs.briefs.length > 1;
  const short = text.trim().split(/\s+/).length < 3;
  if (wish.kind === 'keep') return state.supposed !== null || !short ? wish : null;
  if (wish.kind === 'open' || wish.kind === 'dropWorkload' || wish.kind === 'showPlan') return several ? wish : null;
  return state.advice === null ? null : wish;
}

/** What a person does with the conversation in words of their own. */
export function performed(
  wish: Wish,
  state: ConversationState,
  { stamp, context }: About,
): readonly DraftEvent[] | null {
  switch (wish.kind) {
    case 'best':
      return chooseBest(stamp, wish.by, state);
    case 'keep':
      return kept(stamp, state);
    case 'redo':
      return redone(stamp, state);
    case 'open':
      return opened(stamp, wish.place, state);
    case 'dropWorkload':
      return dropped(stamp, wish.place, state);
    case 'showPlan':
      return [advisorSays(stamp, planParts(state.needs, context))];
    case 'qualityCost':
    case 'budgetSteps':
    case 'owning':
    case 'sure':
    case 'wouldChoose':
    case 'whyNot':
      return null;
  }
}
