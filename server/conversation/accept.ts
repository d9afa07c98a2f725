import { isBriefPath, patchBrief, type BriefPatch, type BriefPath } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import type { ClientMessage } from '../protocol/chat.ts';
import { contactGiven, humanRequested, sellerEvents, type SellerCommand } from '../inbox/events.ts';
import type { DraftEvent } from '../store/store.ts';
import { BRIEF_MAX_BYTES } from './apply-patch.ts';
import { compared, findSolutions } from './compare.ts';
import type { ReplyContext } from './context.ts';
import { documentEvents, type DocumentCommand } from './document.ts';
import { advisorSays, answered, chosen, customerSays, edited, type Stamp } from './drafts.ts';
import { explain } from './explain.ts';
import { workloadsAfter } from './needs.ts';
import { asBriefPatch, fieldParam, valueParam } from './patches.ts';
import type { ConversationState } from './state.ts';
import { whatIfEvents } from './what-if.ts';

export type Refusal = { readonly ok: false; readonly code: string; readonly reason: Message };
export type Accepted = { readonly ok: true; readonly events: readonly DraftEvent[] };

/** The messages that belong to a conversation; hello and ping belong to the connection. Documents come over HTTP. */
export type Command = Exclude<ClientMessage, { type: 'hello' | 'ping' }> | DocumentCommand | SellerCommand;
type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

const refuse = (code: string, reason: Message): Refusal => ({ ok: false, code, reason });
const accepted = (...events: DraftEvent[]): Accepted => ({ ok: true, events });

function checkedPatch(
  state: ConversationState,
  patch: Readonly<Record<string, unknown>>,
): { readonly ok: true; readonly patch: BriefPatch; readonly brief: ConversationState['brief'] } | Refusal {
  const typed = asBriefPatch(patch);
  if (typed === null || Object.keys(patch).length === 0) {
    const stray = Object.keys(patch).find((path) => !isBriefPath(path)) ?? '';
    return refuse('invalid_patch', say('conversation.error.path', { path: stray }));
  }
  const result = patchBrief(state.brief, typed);
  if (!result.ok) {
    const detail = result.issues.map((issue) => `${issue.path}: ${issue.message}`).join('; ');
    return refuse('invalid_patch', say('conversation.error.patch', { detail: detail.slice(0, 500) }));
  }
  if (Buffer.byteLength(JSON.stringify(result.brief)) > BRIEF_MAX_BYTES)
    return refuse('too_large', say('conversation.error.briefTooLarge'));
  return { ok: true, patch: typed, brief: result.brief };
}

function onSet(message: CommandOf<'set'>, state: ConversationState, context: ReplyContext): Accepted | Refusal {
  const stamp: Stamp = { at: context.at, replyTo: message.id };
  const { patch, priceBook } = message;
  const noBook = priceBook === undefined || priceBook === null;
  if (!noBook && context.advisor.priceBooks().every(({ id }) => id !== priceBook))
    return refuse('unknown_price_book', say('conversation.error.priceBook', { id: priceBook }));
  const nothing = Object.keys(patch).length === 0;
  const checked =
    nothing && priceBook !== undefined
      ? ({ ok: true, patch: {}, brief: state.brief } as const)
      : checkedPatch(state, patch);
  if (!checked.ok) return checked;
  return accepted(
    edited(stamp, { by: 'edit', ...checked, workloads: workloadsAfter(state.needs, checked), priceBook }),
  );
}

function declineAnswer(
  message: CommandOf<'answer'>,
  path: BriefPath,
  state: ConversationState,
  stamp: Stamp,
): Accepted {
  const said = say(message.skip ? 'conversation.skipped' : 'conversation.notKnown', { field: fieldParam(path) });
  // A field that has a value keeps it: declining to answer takes nothing back.
  const known = patchBrief(state.brief, { [path]: null });
  const had = !known.ok || JSON.stringify(known.brief) !== JSON.stringify(state.brief);
  return accepted(
    customerSays(stamp, said),
    answered(stamp, { patch: had ? {} : { [path]: null }, brief: state.brief }, state.needs),
  );
}

function onAnswer(message: CommandOf<'answer'>, state: ConversationState, context: ReplyContext): Accepted | Refusal {
  const stamp: Stamp = { at: context.at, replyTo: message.id };
  const given = [message.value !== undefined, message.skip === true, message.unknown === true].filter(Boolean).length;
  if (given !== 1) return refuse('invalid_answer', say('conversation.error.oneAnswer'));
  const { path } = message;
  if (!isBriefPath(path)) return refuse('invalid_answer', say('conversation.error.path', { path }));
  if (message.value === undefined) return declineAnswer(message, path, state, stamp);
  if (message.value === null) return refuse('invalid_answer', say('conversation.error.oneAnswer'));

  const offered =
    state.question?.path === path
      ? state.question.values.findIndex((value) => JSON.stringify(value) === JSON.stringify(message.value))
      : -1;
  let patch: BriefPatch = { [path]: message.value };
  if (offered < 0 && typeof message.value === 'string') {
    const reading = context.advisor.interpretAnswer(path, message.value, {
      locale: context.locale,
      today: context.advisor.today(),
    });
    if (reading.ok) patch = reading.patch;
    else if (!patchBrief(state.brief, patch).ok) return refuse('answer_not_understood', reading.reason);
  }
  const checked = checkedPatch(state, patch);
  if (!checked.ok) return checked;
  const shown = checked.patch[path];
  const said = say('conversation.answered', {
    field: fieldParam(path),
    value: shown === undefined ? JSON.stringify(message.value) : valueParam(path, shown, checked.brief),
  });
  return accepted(customerSays(stamp, said), answered(stamp, checked, state.needs));
}

function onWhatIf(message: CommandOf<'whatIf'>, state: ConversationState, context: ReplyContext): Accepted | Refusal {
  const stamp: Stamp = { at: context.at, replyTo: message.id };
  const checked = checkedPatch(state, message.patch);
  if (!checked.ok) return checked;
  return accepted(...whatIfEvents(stamp, checked, state, context));
}

function onCompare(message: CommandOf<'compare'>, state: ConversationState, context: ReplyContext): Accepted | Refusal {
  const stamp: Stamp = { at: context.at, replyTo: message.id };
  const found = findSolutions([...new Set(message.solutionIds)], state.advice, state.whatIf);
  if (!found.ok) return refuse('unknown_solution', say('conversation.error.solution', { id: found.unknown }));
  if (found.solutions.length < 2) return refuse('invalid_compare', say('conversation.error.compareTwo'));
  return accepted(compared(stamp, found.solutions, context));
}

function onExplain(message: CommandOf<'explain'>, state: ConversationState, context: ReplyContext): Accepted | Refusal {
  if (state.advice === null) return refuse('no_advice', say('conversation.error.noAdvice'));
  const parts = explain(message.subject, state.advice, context.advisor.source);
  if (parts === null) return refuse('unknown_subject', say('conversation.error.subject', { subject: message.subject }));
  return accepted(advisorSays({ at: context.at, replyTo: message.id }, parts));
}

function onChoose(message: CommandOf<'choose'>, state: ConversationState, context: ReplyContext): Accepted | Refusal {
  const solution = state.advice?.solutions.find((candidate) => candidate.id === message.solutionId);
  if (state.advice === null || solution === undefined)
    return refuse('unknown_solution', say('conversation.error.solution', { id: message.solutionId }));
  return accepted(...chosen({ at: context.at, replyTo: message.id }, state.advice, solution));
}

function onSay(message: CommandOf<'say'>, state: ConversationState, context: ReplyContext): Accepted | Refusal {
  const { text } = message;
  if (text.trim() === '') return refuse('empty_text', say('conversation.error.emptyText'));
  const stamp: Stamp = { at: context.at, replyTo: message.id };
  return accepted(...(contactGiven(stamp, text, { state, context }) ?? [customerSays(stamp, text)]));
}

function onRequestHuman(message: CommandOf<'requestHuman'>, state: ConversationState, context: ReplyContext): Accepted {
  const [note, contact] = [message.note?.trim() ?? '', message.contact?.trim() ?? ''];
  const asked = { ...(note === '' ? {} : { note }), ...(contact === '' ? {} : { contact }) };
  return accepted(...humanRequested({ at: context.at, replyTo: message.id }, asked, { state, context }));
}

function onSeller(message: SellerCommand, state: ConversationState, at: string): Accepted | Refusal {
  const events = sellerEvents(message, state, at);
  return events
    ? accepted(...events)
    : refuse('already_joined', say('inbox.error.alreadyJoined', { who: state.seller ?? '' }));
}

/** The events of one client message, before any work they call for; or why it cannot be accepted. */
export function accept(message: Command, state: ConversationState, context: ReplyContext): Accepted | Refusal {
  switch (message.type) {
    case 'say':
      return onSay(message, state, context);
    case 'answer':
      return onAnswer(message, state, context);
    case 'set':
      return onSet(message, state, context);
    case 'whatIf':
      return onWhatIf(message, state, context);
    case 'compare':
      return onCompare(message, state, context);
    case 'explain':
      return onExplain(message, state, context);
    case 'choose':
      return onChoose(message, state, context);
    case 'requestHuman':
      return onRequestHuman(message, state, context);
    case 'leave':
      return refuse('not_a_seller', say('inbox.error.notASeller'));
    case 'join':
    case 'depart':
    case 'sellerSay':
      return onSeller(message, state, context.at);
    case 'document':
      return accepted(...documentEvents(message, state, context));
  }
}
