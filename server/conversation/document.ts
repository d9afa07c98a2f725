import { patchBrief, type Brief } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import type { DraftEvent } from '../store/store.ts';
import type { DocumentRead } from '../upload/read.ts';
import { applyPatch } from './apply-patch.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, customerSays, stored, textPart, type Stamp, type StoredPart } from './drafts.ts';
import { fitUnderstood } from './fit.ts';
import { workloadsAfter } from './needs.ts';
import { patchFromStatement } from './patches.ts';
import type { ConversationState } from './state.ts';

/** An uploaded document, as the conversation takes it: it is read before it comes here. */
export interface DocumentCommand {
  readonly type: 'document';
  /** Client-made, like that of any message: the same id again has no second effect. */
  readonly id: string;
  readonly reading: DocumentRead;
}

/** Doubts named in words where a document changes nothing; those of one that does are in its event. */
const DOUBTS_NAMED = 2;

const countOf = ({ unit, pages }: DocumentRead): Message => say(`upload.pages.${unit}`, { count: pages });

function withPlace(reading: DocumentRead, doubt: DocumentRead['unresolved'][number]): Message {
  if (doubt.reason.messageId === 'upload.conflict') return doubt.reason;
  const place = say(`upload.place.${reading.unit}`, { page: doubt.page });
  return say('upload.doubt', { reason: doubt.reason, place });
}

/** How a document is written says nothing of who reads the advice. */
function aboutTheNeed(brief: Brief): Brief {
  const without = patchBrief(brief, { expertise: null });
  return without.ok ? without.brief : brief;
}

function noted(reading: DocumentRead): readonly StoredPart[] {
  const { kind, pagesWithoutText, truncated } = reading;
  const params = { name: reading.fileName, pages: countOf(reading) };
  return [
    ...(truncated ? [textPart(say('upload.truncated', params))] : []),
    // A scanned annex: what it says is missing from the brief.
    ...(kind === 'pdf' && pagesWithoutText > 0
      ? [textPart(say('upload.pictures', { ...params, count: pagesWithoutText }))]
      : []),
  ];
}

/**
 * What a document does to a conversation: it is said, what it states is understood like words, with pages, and the
 * advice follows. What states nothing new is answered at once.
 */
export function documentEvents(
  { id, reading }: DocumentCommand,
  state: ConversationState,
  context: ReplyContext,
): readonly DraftEvent[] {
  const stamp: Stamp = { at: context.at, replyTo: id };
  const name = reading.fileName;
  const said = customerSays(stamp, say('upload.sent', { name, pages: countOf(reading) }));
  const applied = applyPatch(state.brief, patchFromStatement(aboutTheNeed(reading.brief), state.brief));
  const unresolved = reading.unresolved.map((doubt) => ({
    path: doubt.path,
    text: doubt.text,
    reason: withPlace(reading, doubt),
  }));
  if (Object.keys(applied.patch).length === 0) {
    const doubts = unresolved
      .slice(0, DOUBTS_NAMED)
      .map(({ text, reason }) => textPart(say('conversation.unclear', { text, reason })));
    const found = Object.keys(reading.brief).length > 0;
    const nothing =
      doubts.length > 0 && !found ? [] : [textPart(say(found ? 'upload.nothingNew' : 'upload.nothingFound', { name }))];
    return [said, advisorSays(stamp, [...nothing, ...doubts, ...noted(reading)])];
  }
  const understood = fitUnderstood(
    {
      type: 'understood',
      ...stamp,
      by: 'text',
      intent: reading.intent,
      language: reading.language,
      patch: { ...applied.patch },
      brief: applied.brief,
      ...stored(workloadsAfter(state.needs, applied)),
      evidence: reading.evidence
        .filter(({ path }) => Object.keys(applied.patch).some((key) => path.startsWith(key)))
        .map((item) => ({ ...item, unit: reading.unit })),
      unresolved,
      // The evidence points into the document, not into a message.
      messageSeq: null,
    },
    context.renderers,
  );
  const notes = noted(reading);
  if (notes.length === 0) return [said, understood];
  // The note names no message: the answer to the document is still to come.
  return [said, understood, { type: 'message', at: stamp.at, from: 'advisor', parts: [...notes], replyTo: null }];
}
