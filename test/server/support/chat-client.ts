import { WebSocket } from 'ws';
import { SUBPROTOCOL } from '../../../server/protocol/limits.ts';
import { connectionFrame, wireEvent, type ConnectionFrame, type WireEvent } from '../../../server/protocol/chat.ts';

export type Frame = WireEvent | ConnectionFrame;
export type FrameOf<T extends Frame['type']> = Extract<Frame, { type: T }>;

const WAIT_MS = 10_000;

export interface ChatClient {
  readonly frames: readonly Frame[];
  readonly events: () => readonly WireEvent[];
  readonly send: (content: object | string | Buffer) => void;
  /** The first frame, received already or later, that passes. */
  readonly waitFor: <F extends Frame>(what: string, test: (frame: Frame) => frame is F) => Promise<F>;
  readonly next: <T extends Frame['type']>(type: T, test?: (frame: FrameOf<T>) => boolean) => Promise<FrameOf<T>>;
  readonly hello: (options?: {
    conversationId?: string;
    token?: string;
    lastSeq?: number;
    locale?: 'en' | 'es';
  }) => Promise<FrameOf<'welcome'>>;
  /** Sends and waits for the ack. */
  readonly ask: (message: { id: string; type: string } & Record<string, unknown>) => Promise<FrameOf<'ack'>>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly close: () => void;
  readonly terminate: () => void;
}

let helloCount = 0;

/** Every frame that arrives is checked against the protocol. */
export async function connect(url: string, options: { origin?: string; protocol?: string } = {}): Promise<ChatClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/chat`, options.protocol ?? SUBPROTOCOL, {
    perMessageDeflate: false,
    ...(options.origin ? { origin: options.origin } : {}),
  });
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  const closed = new Promise<{ code: number; reason: string }>((done) =>
    socket.once('close', (code, reason) => done({ code, reason: String(reason) })),
  );
  socket.on('message', (data) => {
    const json: unknown = JSON.parse((data as Buffer).toString('utf8'));
    const frame = connectionFrame.safeParse(json);
    frames.push(frame.success ? frame.data : wireEvent.parse(json));
    for (const wake of waiting) wake();
  });
  await new Promise<void>((opened, failed) => {
    socket.once('open', opened);
    socket.once('error', failed);
  });
  socket.on('error', () => undefined);

  const waitFor: ChatClient['waitFor'] = (what, test) =>
    new Promise((found, failed) => {
      const look = () => {
        const frame = frames.find(test);
        if (frame === undefined) return;
        stop();
        found(frame);
      };
      const stop = () => {
        waiting.delete(look);
        clearTimeout(timer);
      };
      const timer = setTimeout(() => {
        stop();
        failed(new Error(`no ${what}; got ${frames.map((frame) => frame.type).join(', ')}`));
      }, WAIT_MS);
      waiting.add(look);
      look();
    });
  const next: ChatClient['next'] = <T extends Frame['type']>(
    type: T,
    test: (frame: FrameOf<T>) => boolean = () => true,
  ) => waitFor(type, (frame): frame is FrameOf<T> => frame.type === type && test(frame as FrameOf<T>));
  const send: ChatClient['send'] = (content) =>
    socket.send(typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));

  return {
    frames,
    events: () => frames.filter((frame): frame is WireEvent => 'seq' in frame && frame.type !== 'ack'),
    send,
    waitFor,
    next,
    hello: async (fields = {}) => {
      helloCount += 1;
      const id = `hello-${helloCount}`;
      send({ type: 'hello', id, ...fields });
      return next('welcome', (frame) => frame.id === id);
    },
    ask: async (message) => {
      send(message);
      return next('ack', (frame) => frame.id === message.id);
    },
    closed,
    close: () => socket.close(),
    terminate: () => socket.terminate(),
  };
}
