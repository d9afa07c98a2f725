import { patchBrief, type BriefPatch, type BriefPath } from '../../rules/brief.ts';
import type { EstimateName } from '../../rules/advice-shape.ts';
import { say, type Message } from '../../rules/message.ts';
import type { Act } from '../nlu/acts.ts';
import type { DraftEvent } from '../store/store.ts';
import { compared } from './compare.ts';
import type { ReplyContext } from './context.ts';
import { humanRequested } from '../inbox/events.ts';
import { advisorSays, chosen, edited, textPart, type Stamp } from './drafts.ts';
import { opens } from './follow-ups/next.ts';
import { briefOf, workloadsAfter, type Needs } from './needs.ts';
import { changesBetween, fieldParam } from './patches.ts';
import type { Best } from './wishes.ts';
import type { ConversationState } from './state.ts';

/** Solutions compared when a person asks to compare without naming any, and at most. */
const COMPARED = 3;
const COMPARED_MAX = 4;

/** A supposition is worked out where the words are understood. */
export type OwnAct = Exclude<Act, { kind: 'whatIf' }>;

function undone(stamp: Stamp, state: ConversationState, plainly: boolean): readonly DraftEvent[] {
  if (state.justChosen && state.advice !== null)
    return [
      { type: 'advice', ...stamp, whatIf: false, patch: {}, advice: state.advice, chosen: null },
      advisorSays(stamp, [textPart(say('conversation.unchosen'))]),
    ];
  const [first] = state.advice?.solutions ?? [];
  // A test changed nothing: what goes is the test.
  if (state.supposed !== null && state.advice !== null && first !== undefined)
    return [
      { type: 'advice', ...stamp, whatIf: false, patch: {}, advice: state.advice, chosen: state.chosen },
      advisorSays(stamp, [textPart(say('followUp.testGone', { title: first.title }))]),
    ];
  const earlier = state.history.at(-1);
  // What was said first is not emptied by words that only ask to go back.
  if (!plainly && earlier !== undefined && Object.keys(briefOf(earlier)).length === 0)
    return [advisorSays(stamp, [textPart(say('followUp.undoFirst')), opens('new')])];
  if (earlier === undefined) return [advisorSays(stamp, [textPart(say('conversation.nothingToUndo'))])];
  return [restored(stamp, earlier, state)];
}

/** The needs as they were or will be again, as one edit. */
function restored(stamp: Stamp, needs: Needs, state: ConversationState): DraftEvent {
  const brief = briefOf(needs);
  const patch = Object.fromEntries(
    changesBetween(state.brief, brief).map(({ path, to }) => [path, to === undefined ? null : to]),
  );
  return edited(stamp, { by: 'edit', patch, brief, workloads: needs });
}

export function redone(stamp: Stamp, state: ConversationState): readonly DraftEvent[] {
  const later = state.undone.at(-1);
  return later === undefined
    ? [advisorSays(stamp, [textPart(say('conversation.nothingToRedo'))])]
    : [restored(stamp, later, state)];
}

/** Makes the newest test part of the brief. */
export function kept(stamp: Stamp, state: ConversationState): readonly DraftEvent[] {
  const next = state.supposed === null ? null : patchBrief(state.brief, state.supposed);
  if (state.supposed === null || next?.ok !== true)
    return [advisorSays(stamp, [textPart(say('conversation.nothingToKeep'))])];
  const change = { patch: state.supposed, brief: next.brief };
  return [edited(stamp, { by: 'edit', ...change, workloads: workloadsAfter(state.needs, change) })];
}

/** The figure of a wish and whether less is better; then another one where no solution has the first. */
const measures: Readonly<Record<Best, readonly [EstimateName, 1 | -1, EstimateName?, (1 | -1)?]>> = {
  cost: ['tco', 1],
  once: ['oneOffCost', 1],
  month: ['monthlyCost', 1],
  speed: ['ttftMs', 1, 'requestsPerSecond', -1],
  quality: ['quality', -1],
  energy: ['energyKwhPerMonth', 1],
  time: ['weeksToProduction', 1],
};

/** Chooses the solution shown that is best by one figure. */
export function chooseBest(stamp: Stamp, by: Best, state: ConversationState): readonly DraftEvent[] {
  const { advice } = state;
  const [first, less, second, other] = measures[by];
  const has = advice?.solutions.some(({ estimates }) => estimates[first] !== undefined) === true;
  const [name, sign] = has ? [first, less] : [second ?? first, other ?? less];
  const [best] = (advice?.solutions ?? [])
    .flatMap((solution) => {
      const value = solution.estimates[name]?.likely;
      return value === undefined ? [] : [{ solution, value: sign * value }];
    })
    .sort((a, b) => a.value - b.value);
  if (advice === null || best === undefined)
    return [
      advisorSays(stamp, [
        textPart(
          say(
            !advice
              ? 'conversation.tellMore'
              : advice.solutions.length > 0
                ? 'conversation.noSuchFigure'
                : 'conversation.noneInList',
          ),
        ),
      ]),
    ];
  const { solution } = best;
  const why = say('conversation.bestBy', { by: say(`conversation.by.${by}`), rank: solution.rank });
  return chosen(stamp, advice, solution, [textPart(why)]);
}

function removed(stamp: Stamp, path: BriefPath, state: ConversationState): readonly DraftEvent[] {
  const patch: BriefPatch = { [path]: null };
  const result = patchBrief(state.brief, patch);
  if (!result.ok || changesBetween(state.brief, result.brief).length === 0)
    return [advisorSays(stamp, [textPart(say('conversation.nothingToRemove', { field: fieldParam(path) }))])];
  const change = { patch, brief: result.brief };
  return [edited(stamp, { by: 'edit', ...change, workloads: workloadsAfter(state.needs, change) })];
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
      return humanRequested(stamp, {}, { state, context });
    case 'undo':
      return undone(stamp, state, act.plainly);
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
