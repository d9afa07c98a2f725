import type { Brief } from '../../rules/brief.ts';
import { fold } from '../nlu/fold.ts';
import { WORKLOADS_MAX } from '../protocol/limits.ts';
import type { Understanding } from '../protocol/http.ts';
import type { DraftEvent } from '../store/store.ts';
import { applyPatch, type Applied } from './apply-patch.ts';
import type { ReplyContext } from './context.ts';
import { stored } from './drafts.ts';
import { fitUnderstood } from './fit.ts';
import { briefOf, commonOf, withAnother, withBrief, workloadOf, type Needs } from './needs.ts';
import { patchFromStatement } from './patches.ts';
import type { ConversationState } from './state.ts';

/** What words do to the needs: the open brief after them, what they change in it, and all needs. */
export interface Change extends Applied {
  readonly needs: Needs;
}

/** All briefs together travel in one event. */
const ALL_BYTES = 20 * 1024;
/** Intents in which several tasks are several needs. */
const plans: readonly Understanding['intent'][] = ['recommend', 'cost', 'size_inference', 'size_training'];
const ADDS =
  /(?:^|[\s,;(])(?:also|in addition|additionally|besides|as well|on top of that|another (?:thing|need|one)|too|tambien|ademas|aparte|por otro lado|otra cosa|y otra)(?:[\s,;:.)]|$)/;

/** Words about the open need, of a task that another need has, or of one that is new beside it. */
export function followUp(text: string, understanding: Understanding, state: ConversationState): Change {
  const { needs } = state;
  const stated = understanding.brief;
  const other = needs.briefs.length > 1 ? (workloadOf(needs, stated.task) ?? namedBy(text, needs)) : null;
  if (other !== null) {
    const there: Needs = { ...needs, at: other };
    const applied = applyPatch(briefOf(there), patchFromStatement(stated, briefOf(there)));
    return { ...applied, needs: withBrief(there, applied.brief, applied.patch) };
  }
  const adds =
    stated.task !== undefined &&
    state.brief.task !== undefined &&
    stated.task !== state.brief.task &&
    needs.briefs.length < WORKLOADS_MAX &&
    ADDS.test(fold(text));
  if (adds) {
    const grown = withAnother(needs, stated);
    return { patch: patchFromStatement(stated, {}), brief: briefOf(grown), needs: grown };
  }
  const applied = applyPatch(state.brief, patchFromStatement(stated, state.brief));
  return { ...applied, needs: withBrief(needs, applied.brief, applied.patch) };
}

const LEAST_LETTERS = 5;
const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    (fold(text).match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length >= LEAST_LETTERS)
      .map((word) => word.slice(0, LEAST_LETTERS + 1)),
  );

/** The only workload whose own words a text uses ("the invoices are 12,000 a month"); null where none or the open one. */
function namedBy(text: string, { briefs, at }: Needs): number | null {
  const said = contentWords(text);
  const own = briefs.map(({ description }) => contentWords(description ?? ''));
  const scores = own.map(
    (words, index) =>
      [...words].filter((word) => said.has(word) && own.every((other, place) => place === index || !other.has(word)))
        .length,
  );
  const best = Math.max(...scores);
  const found = scores.indexOf(best);
  return best > 0 && found !== at && scores.filter((score) => score === best).length === 1 ? found : null;
}

/** What was understood, as an event that a frame holds. */
export function understoodEvent(
  { replyTo, seq }: { readonly replyTo: string; readonly seq: number },
  understanding: Understanding,
  change: Change,
  context: ReplyContext,
): DraftEvent {
  return fitUnderstood(
    {
      type: 'understood',
      at: context.at,
      replyTo,
      by: 'text',
      intent: understanding.intent,
      language: understanding.language,
      patch: { ...change.patch },
      brief: change.brief,
      ...stored(change.needs.briefs.length > 1 ? change.needs : undefined),
      evidence: understanding.evidence,
      unresolved: understanding.unresolved,
      messageSeq: seq,
    },
    context.renderers,
  );
}

/** One brief for each need of a message that states several, with what it says of the whole; null where it does not. */
export function severalNeeds(
  text: string,
  understanding: Understanding,
  state: ConversationState,
  context: ReplyContext,
): Change | null {
  if (!understanding.inScope || !plans.includes(understanding.intent)) return null;
  const split = context.advisor.splitNeeds(text).slice(0, WORKLOADS_MAX);
  if (split.length < 2) return null;
  const options = { language: context.locale, today: context.advisor.today() };
  const read = split.map((need): Brief => ({
    description: need.text,
    ...context.advisor.understand(need.text, options).brief,
    task: need.task,
  }));
  const whole = read.reduce<Brief>(
    (so, brief) => applyPatch(so, commonOf(brief)).brief,
    applyPatch({}, commonOf(understanding.brief)).brief,
  );
  const known = applyPatch(applyPatch({}, commonOf(state.brief)).brief, commonOf(whole)).brief;
  const briefs = read.map((brief) => applyPatch(known, patchFromStatement(brief, known)).brief);
  const started = state.brief.task !== undefined;
  const needs: Needs = started ? merged(state.needs, briefs) : { briefs, at: 0 };
  if (Buffer.byteLength(JSON.stringify(needs.briefs)) > ALL_BYTES) return null;
  const brief = briefOf(needs);
  return { brief, patch: patchFromStatement(brief, started ? briefOf(state.needs) : {}), needs };
}

/** What is stated of a need that is there already changes it; another one is added. */
function merged(needs: Needs, briefs: readonly Brief[]): Needs {
  return briefs.reduce<Needs>((so, brief) => {
    const at = so.briefs.findIndex(({ task }) => task === brief.task);
    const before = so.briefs[at];
    if (before === undefined) return so.briefs.length < WORKLOADS_MAX ? withAnother(so, brief) : so;
    const applied = applyPatch(before, patchFromStatement(brief, before));
    return withBrief({ ...so, at }, applied.brief, applied.patch);
  }, needs);
}
