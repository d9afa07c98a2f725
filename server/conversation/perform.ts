import { patchBrief, type BriefPatch, type BriefPath } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import type { Act } from '../nlu/acts.ts';
import type { DraftEvent } from '../store/store.ts';
import { compared } from './compare.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, chosen, edited, humanRequested, textPart, type Stamp } from './drafts.ts';
import { changesBetween, fieldParam } from './patches.ts';
import type { ConversationState } from './state.ts';

/** Solutions compared when a person asks to compare without naming any, and at most. */
const COMPARED = 3;
const COMPARED_MAX = 4;

/** A supposition is worked out where the words are understood. */
export type OwnAct = Exclude<Act, { kind: 'whatIf' }>;

function undone(stamp: Stamp, state: ConversationState): readonly DraftEvent[] {
  const earlier = state.history.at(-1);
  if (earlier === undefined) return [advisorSays(stamp, [textPart(say('conversation.nothingToUndo'))])];
  const patch = Object.fromEntries(
    changesBetween(state.brief, earlier).map(({ path, to }) => [path, to === undefined ? null : to]),
  );
  return [edited(stamp, { by: 'edit', patch, brief: earlier })];
}

function removed(stamp: Stamp, path: BriefPath, state: ConversationState): readonly DraftEvent[] {
  const patch: BriefPatch = { [path]: null };
  const result = patchBrief(state.brief, patch);
  if (!result.ok || changesBetween(state.brief, result.brief).length === 0)
    return [advisorSays(stamp, [textPart(say('conversation.nothingToRemove', { field: fieldParam(path) }))])];
  return [edited(stamp, { by: 'edit', patch, brief: result.brief })];
}

/** What a person does to the conversation itself, said in words. */
export function perform(
  act: OwnAct,
  stamp: Stamp,
  state: ConversationState,
  context: ReplyContext,
): readonly DraftEvent[] {
  const says = (...texts: readonly Message[]) => [advisorSays(stamp, texts.map(textPart))];
  const solutions = state.advice?.solutions ?? [];
  if (solutions.length === 0 && (act.kind === 'choose' || act.kind === 'compare'))
    return says(say(state.advice ? 'conversation.noneInList' : 'conversation.tellMore'));
  switch (act.kind) {
    case 'greeting':
      return says(say('conversation.greeting'), say(state.advice ? 'conversation.goOn' : 'conversation.tellNeed'));
    case 'thanks':
      return says(say('conversation.welcome'));
    case 'language':
      return says(say('conversation.languageAsked'));
    case 'human':
      return humanRequested(stamp, '');
    case 'undo':
      return undone(stamp, state);
    case 'remove':
      return removed(stamp, act.path, state);
    case 'choose': {
      const solution = solutions.find(({ rank }) => rank === act.rank);
      if (state.advice === null || solution === undefined)
        return says(say('conversation.noSuchPlace', { rank: act.rank, count: solutions.length }));
      return chosen(stamp, state.advice, solution);
    }
    case 'compare': {
      const ranks = act.ranks.length > 0 ? act.ranks : solutions.slice(0, COMPARED).map(({ rank }) => rank);
      const missing = ranks.find((place) => solutions.every(({ rank }) => rank !== place));
      if (missing !== undefined || solutions.length < 2)
        return says(say('conversation.noSuchPlace', { rank: missing ?? 1, count: solutions.length }));
      const named = ranks.flatMap((place) => solutions.filter(({ rank }) => rank === place));
      return [compared(stamp, named.slice(0, COMPARED_MAX), context)];
    }
  }
}
