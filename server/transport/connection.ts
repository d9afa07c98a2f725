import { WebSocket, type RawData } from 'ws';
import { say, type Message } from '../../rules/message.ts';
import type { Limits } from '../config.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { AssistDraft } from '../inbox/assist.ts';
import type { LiveConversation } from '../conversation/live.ts';
import type { ClientMessage, ConnectionFrame } from '../protocol/chat.ts';
import type { Locale } from '../protocol/http.ts';
import { CLOSE_DO_NOT_RETRY } from '../protocol/limits.ts';
import type { Sellers } from '../inbox/sellers.ts';
import type { InboxEntry } from '../protocol/inbox.ts';
import type { Renderer } from '../render/render.ts';
import { newSecret } from '../conversation/secrets.ts';
import { sellerCommand } from './seller-command.ts';
import { createFeed, type Feed } from './feed.ts';
import { readFrame } from './read-frame.ts';
import type { RenderEvent } from './render-event.ts';
import { createTokenBucket } from './token-bucket.ts';

/** RFC 6455: a policy was broken; come back later. */
const CLOSE_POLICY = 1008;
const CLOSE_TRY_LATER = 1013;
const ROOM_POLL_MS = 20;

export interface ConnectionDeps {
  readonly conversations: Conversations;
  readonly catalogVersion: string;
  readonly today: () => string;
  readonly renderer: (locale: Locale) => Renderer;
  readonly renderEvent: RenderEvent;
  readonly limits: Limits;
  readonly sellers: Sellers;
  readonly inboxEntry: (conversationId: string) => Promise<InboxEntry | null>;
  readonly onMessage: (type: ClientMessage['type'] | 'invalid') => void;
  readonly onError: (error: unknown) => void;
}

type HelloMessage = Extract<ClientMessage, { type: 'hello' }>;

/** Serves one socket until it closes. */
export function serveConnection(socket: WebSocket, locale: Locale, deps: ConnectionDeps): void {
  const { limits } = deps;
  const bucket = createTokenBucket({ burst: limits.burst, perSecond: limits.messagesPerSecond });
  let language = locale;
  let conversation: LiveConversation | null = null;
  /** The seller at the other end; null for a customer. */
  let seller: string | null = null;
  let detach = (): void => undefined;
  let feed: Feed | null = null;
  let refusals = 0;
  let tail: Promise<void> = Promise.resolve();

  const isOpen = () => socket.readyState === WebSocket.OPEN;
  const send = (text: string) => {
    if (!isOpen()) return;
    socket.send(text);
    if (socket.bufferedAmount > limits.dropBytes) socket.close(CLOSE_TRY_LATER, 'reading too slowly');
  };
  const frame = (content: ConnectionFrame) => send(JSON.stringify(content));

  function refuse(id: string | null, error: { code: string; reason: Message; retry: boolean }): void {
    frame({
      type: 'error',
      id,
      code: error.code,
      message: deps.renderer(language).text(error.reason),
      retry: error.retry,
    });
    refusals += 1;
    if (refusals >= limits.refusalsMax) socket.close(CLOSE_POLICY, 'too many refused messages');
  }

  function failed(id: string, error: unknown): void {
    deps.onError(error);
    refuse(id, { code: 'internal', reason: say('conversation.error.internal'), retry: true });
  }

  async function room(): Promise<void> {
    while (isOpen() && socket.bufferedAmount > limits.pauseBytes)
      await new Promise((done) => setTimeout(done, ROOM_POLL_MS));
  }

  /** A seller who goes, however that happens, is gone for the customer too. */
  function part(from: LiveConversation): void {
    const release = () => deps.conversations.release(from);
    if (seller === null) release();
    else from.handle({ type: 'depart', id: newSecret(), who: seller }, language).catch(deps.onError).finally(release);
  }

  function leave(): void {
    feed?.stop();
    detach();
    detach = () => undefined;
    if (conversation) part(conversation);
    conversation = null;
    seller = null;
    feed = null;
  }

  function enter(next: LiveConversation, hello: HelloMessage, welcome: { token: string; resumed: boolean }): void {
    const afterSeq = hello.lastSeq ?? 0;
    conversation = next;
    frame({
      type: 'welcome',
      id: hello.id,
      conversationId: next.id,
      token: welcome.token,
      lastSeq: next.lastSeq(),
      catalogVersion: deps.catalogVersion,
      asOf: deps.today(),
      locale: language,
      resumed: welcome.resumed,
    });
    const events = createFeed({
      afterSeq,
      fetch: next.eventsAfter,
      send: (event) => send(deps.renderEvent(event, language)),
      room,
      onError: (error) => {
        deps.onError(error);
        socket.close(CLOSE_TRY_LATER, 'storage is not available');
      },
    });
    feed = events;
    const assist = (draft: AssistDraft): void => {
      const { parts, patch } = deps.renderer(language).deep(draft);
      frame({ type: 'draft', replyTo: draft.replyTo, parts: [...parts], patch: { ...patch } });
    };
    detach = next.attach({
      onEvents: events.poke,
      onTyping: (on) => frame({ type: 'typing', on }),
      ...(seller === null ? {} : { onAssist: assist }),
    });
    events.poke();
  }

  async function onHello(hello: HelloMessage): Promise<void> {
    if (hello.locale) language = hello.locale;
    if (hello.conversationId === undefined) {
      const created = await deps.conversations.create();
      if (!isOpen()) {
        deps.conversations.release(created.conversation);
        return;
      }
      leave();
      // What is not there yet cannot have been seen.
      enter(created.conversation, { ...hello, lastSeq: 0 }, { token: created.token, resumed: false });
      return;
    }
    const token = hello.token ?? '';
    const who = deps.sellers.sellerOf(token);
    const asked = who === null ? null : await deps.inboxEntry(hello.conversationId);
    const found =
      asked === null
        ? await deps.conversations.resume(hello.conversationId, token)
        : await deps.conversations.enter(hello.conversationId);
    if (found === null) {
      refuse(hello.id, {
        code: 'unknown_conversation',
        reason: say('conversation.error.unknownConversation'),
        retry: false,
      });
      socket.close(CLOSE_DO_NOT_RETRY, 'unknown conversation or wrong token');
      return;
    }
    if (!isOpen() || (hello.lastSeq ?? 0) > found.lastSeq()) {
      deps.conversations.release(found);
      refuse(hello.id, { code: 'seq_ahead', reason: say('conversation.error.seqAhead'), retry: false });
      return;
    }
    leave();
    if (asked !== null && who !== null && !(await joined(found, who, hello.id))) return;
    enter(found, hello, { token, resumed: true });
  }

  /** The seller is in the conversation, or is told why not. */
  async function joined(found: LiveConversation, who: string, helloId: string): Promise<boolean> {
    const outcome = await found.handle({ type: 'join', id: newSecret(), who }, language);
    if (outcome.ok) seller = who;
    else {
      deps.conversations.release(found);
      refuse(helloId, outcome);
    }
    return outcome.ok;
  }

  async function onMessage(message: ClientMessage): Promise<void> {
    if (message.type === 'ping') {
      frame({ type: 'pong', id: message.id });
      return;
    }
    if (message.type === 'hello') {
      await onHello(message);
      return;
    }
    if (conversation === null) {
      refuse(message.id, { code: 'hello_first', reason: say('conversation.error.helloFirst'), retry: false });
      return;
    }
    const command = seller === null ? message : sellerCommand(message, seller);
    if (command === null) {
      refuse(message.id, { code: 'not_for_sellers', reason: say('inbox.error.notForSellers'), retry: false });
      return;
    }
    // Not awaited: the conversation keeps the order, and the next message can join the same commit.
    conversation.handle(command, language).then(
      (outcome) => {
        if (outcome.ok) {
          refusals = 0;
          if (outcome.locale) language = outcome.locale;
          frame({ type: 'ack', id: message.id, seq: outcome.seq });
        } else refuse(message.id, outcome);
      },
      (error: unknown) => failed(message.id, error),
    );
  }

  socket.on('message', (data: RawData, isBinary) => {
    const read = readFrame(data as Buffer, isBinary);
    deps.onMessage(read.ok ? read.message.type : 'invalid');
    if (!bucket.take(performance.now())) {
      const id = read.ok ? read.message.id : read.id;
      refuse(id, { code: 'rate_limited', reason: say('conversation.error.rateLimited'), retry: true });
      return;
    }
    if (!read.ok) {
      refuse(read.id, {
        code: 'invalid_frame',
        reason: say('conversation.error.frame', { detail: read.detail }),
        retry: false,
      });
      return;
    }
    // In the order they came: a hello must be done before what follows it.
    tail = tail.then(() => onMessage(read.message)).catch((error: unknown) => failed(read.message.id, error));
  });
  const helloTimer = setTimeout(() => {
    if (conversation === null) socket.close(CLOSE_POLICY, 'no hello');
  }, limits.helloTimeoutMs);
  socket.once('close', () => {
    clearTimeout(helloTimer);
    void tail.then(leave);
  });
  // A broken frame closes the socket with its own code; without a listener it would end the process.
  socket.on('error', () => undefined);
}
