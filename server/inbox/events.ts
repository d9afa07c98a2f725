import { say, type Message } from '../../rules/message.ts';
import type { ReplyContext } from '../conversation/context.ts';
import { advisorSays, customerSays, textPart, type Stamp } from '../conversation/drafts.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { DraftEvent } from '../store/store.ts';
import { contactIn } from './contact.ts';

/** What a signed-in seller does in a conversation; made by the server, never read from a frame. */
export type SellerCommand =
  | { readonly type: 'join' | 'depart'; readonly id: string; readonly who: string }
  | { readonly type: 'sellerSay'; readonly id: string; readonly who: string; readonly text: string };

interface Asked {
  readonly note?: string;
  readonly contact?: string;
}

function answerTo({ contact }: Asked, state: ConversationState, context: ReplyContext): readonly Message[] {
  const { people = 'nobody' } = context;
  if (state.seller !== null) return [say('inbox.alreadyHere', { who: state.seller })];
  const kept = contact === undefined ? [] : [say('inbox.contactKept', { contact })];
  if (people === 'here') return [say('inbox.told'), ...kept];
  const none = say(people === 'away' ? 'inbox.away' : 'inbox.nobody');
  return contact === undefined ? [none, say('inbox.leaveContact')] : [none, ...kept];
}

/** A request for a person: it waits in the inbox, and what happens next is said. */
export function humanRequested(
  stamp: Stamp,
  asked: Asked,
  { state, context }: { readonly state: ConversationState; readonly context: ReplyContext },
): readonly DraftEvent[] {
  const { note = '', contact } = asked;
  return [
    {
      type: 'participant',
      at: stamp.at,
      who: 'seller',
      role: 'seller',
      change: 'requested',
      ...(note === '' ? {} : { note }),
      ...(contact === undefined ? {} : { contact }),
    },
    advisorSays(stamp, [
      ...answerTo(asked, state, context).map(textPart),
      ...(note === '' ? [] : [textPart(say('conversation.humanNote', { note }))]),
    ]),
  ];
}

/** How to reach the person, said after a request that nobody has taken: kept with it. Null for other words. */
export function contactGiven(
  stamp: Stamp,
  text: string,
  about: { readonly state: ConversationState; readonly context: ReplyContext },
): readonly DraftEvent[] | null {
  const contact = about.state.waiting ? contactIn(text) : null;
  if (contact === null) return null;
  return [customerSays(stamp, text), ...humanRequested(stamp, { contact }, about)];
}

const change = (at: string, who: string, to: 'joined' | 'left'): DraftEvent => ({
  type: 'participant',
  at,
  who,
  role: 'seller',
  change: to,
});

/** The events of what a seller does; null where another seller is there already. */
export function sellerEvents(
  command: SellerCommand,
  state: ConversationState,
  at: string,
): readonly DraftEvent[] | null {
  const { who } = command;
  if (command.type === 'depart')
    return state.seller === who
      ? [
          change(at, who, 'left'),
          { type: 'message', at, from: 'advisor', parts: [textPart(say('inbox.hasLeft', { who }))], replyTo: null },
        ]
      : [];
  if (state.seller !== null && state.seller !== who) return null;
  const joins = state.seller === who ? [] : [change(at, who, 'joined')];
  if (command.type !== 'sellerSay') return joins;
  return [...joins, { type: 'message', at, from: 'seller', parts: [textPart(command.text)], replyTo: command.id }];
}

/**
 * What the advisor stores while a seller is there: it keeps the ranking up to date and says nothing. Something closes
 * every open effect.
 */
export function silenced(drafts: readonly DraftEvent[], state: ConversationState): readonly DraftEvent[] {
  const silent = drafts.filter((draft) => draft.type !== 'message' || draft.from !== 'advisor');
  const closes = silent.some((draft) => draft.type === 'advice');
  const last = state.open.at(-1);
  if (closes || state.advice === null || last === undefined) return closes ? silent : drafts;
  const { advice, chosen } = state;
  return [
    ...silent,
    ...state.open.map(({ replyTo }): DraftEvent => ({
      type: 'advice',
      at: drafts[0]?.at ?? '',
      whatIf: false,
      patch: {},
      advice,
      chosen,
      replyTo,
    })),
  ];
}
