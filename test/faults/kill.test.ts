import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SUBPROTOCOL } from '../../server/protocol/limits.ts';
import { freePort, startServer, temporaryFolder, type ServerProcess } from '../support/server-process.ts';
import { connect } from '../server/support/chat-client.ts';

const KILLS = 20;
const CLIENTS = 10;
const PAUSE_MS = 40;
const RECONNECT_MS = 100;

/** Milliseconds the server lives after it is ready, spread over every phase of a turn; the same in every run. */
const lifeMs = (kill: number) => 80 + ((kill * 137) % 420);
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

interface Received {
  readonly seq: number;
  readonly type: string;
  readonly from?: string;
  readonly replyTo?: string | null;
}

/** A client that keeps talking: it resumes, sends what was not acknowledged again, and notes all it gets. */
class Talker {
  readonly acks = new Map<string, number>();
  readonly events = new Map<number, string>();
  readonly faults: string[] = [];
  conversation: { readonly conversationId: string; readonly token: string } | undefined;
  readonly name: string;
  readonly port: number;
  private sent = 0;
  private talking = true;
  private outbox: { readonly id: string; readonly text: string } | undefined;
  private readonly running: Promise<void>;

  constructor(name: string, port: number) {
    this.name = name;
    this.port = port;
    this.running = this.run();
  }

  /** Says no more; resolves when the last message is acknowledged. */
  async finish(): Promise<void> {
    this.talking = false;
    await this.running;
  }

  private get lastSeq(): number {
    return Math.max(0, ...this.events.keys());
  }

  private note(frame: Received, text: string): void {
    const before = this.events.get(frame.seq);
    if (before !== undefined && before !== text) this.faults.push(`seq ${frame.seq} changed`);
    if (before === undefined && frame.seq !== this.lastSeq + 1)
      this.faults.push(`seq ${frame.seq} after ${this.lastSeq}`);
    this.events.set(frame.seq, text);
  }

  private async run(): Promise<void> {
    while (this.talking || this.outbox) {
      await this.session();
      await sleep(RECONNECT_MS);
    }
  }

  /** One connection, until it breaks or there is no more to say. */
  private session(): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${this.port}/chat`, SUBPROTOCOL, { perMessageDeflate: false });
    const say = () => {
      if (!this.talking && !this.outbox) {
        socket.close();
        return;
      }
      if (!this.outbox) {
        this.sent += 1;
        this.outbox = {
          id: `${this.name}-${this.sent}`,
          text: `Somos un hospital; ahora son ${100 + this.sent} usuarios.`,
        };
      }
      socket.send(JSON.stringify({ type: 'say', ...this.outbox }));
    };
    socket.on('open', () =>
      socket.send(
        JSON.stringify({
          type: 'hello',
          id: 'hello',
          locale: 'es',
          ...this.conversation,
          ...(this.conversation ? { lastSeq: this.lastSeq } : {}),
        }),
      ),
    );
    socket.on('message', (data) => {
      const text = (data as Buffer).toString('utf8');
      const frame = JSON.parse(text) as Received & {
        id?: string;
        code?: string;
        conversationId?: string;
        token?: string;
      };
      if (frame.type === 'welcome' && frame.conversationId !== undefined && frame.token !== undefined) {
        this.conversation = { conversationId: frame.conversationId, token: frame.token };
        say();
      } else if (frame.type === 'ack' && frame.id !== undefined) {
        const before = this.acks.get(frame.id);
        if (before !== undefined && before !== frame.seq) this.faults.push(`two acks of ${frame.id}`);
        this.acks.set(frame.id, frame.seq);
        if (frame.id === this.outbox?.id) {
          this.outbox = undefined;
          setTimeout(say, PAUSE_MS);
        }
      } else if (frame.type === 'error') this.faults.push(`error ${frame.code ?? ''}`);
      else if (typeof frame.seq === 'number') this.note(frame, text);
    });
    return new Promise((done) => {
      socket.on('error', () => undefined);
      socket.once('close', () => done());
    });
  }
}

const folder = temporaryFolder('kill');
let port: number;
let server: ServerProcess;

beforeAll(async () => {
  port = await freePort();
  server = await startServer({ port, dataDir: folder.path });
});
afterAll(async () => {
  await server.stop('SIGKILL');
  folder.remove();
});

it(`loses nothing acknowledged in ${KILLS} kills while ${CLIENTS} clients talk`, async () => {
  const talkers = Array.from({ length: CLIENTS }, (_, index) => new Talker(`c${index}`, port));
  for (let kill = 0; kill < KILLS; kill += 1) {
    await sleep(lifeMs(kill));
    await server.stop('SIGKILL');
    server = await startServer({ port, dataDir: folder.path });
  }
  await sleep(500);
  await Promise.all(talkers.map((talker) => talker.finish()));

  let acknowledged = 0;
  for (const talker of talkers) {
    expect(talker.faults).toEqual([]);
    if (!talker.conversation) throw new Error(`${talker.name} never got in`);
    acknowledged += talker.acks.size;
    const reader = await connect(server.url);
    const welcome = await reader.hello({ ...talker.conversation, lastSeq: 0, locale: 'es' });
    await reader.waitFor(
      'the whole conversation',
      (frame): frame is typeof frame => 'seq' in frame && frame.type !== 'ack' && frame.seq >= welcome.lastSeq,
    );
    // What the kill interrupted is answered once someone is there again.
    const lastSaid = [...talker.acks.keys()].at(-1);
    await reader.next('message', (frame) => frame.from === 'advisor' && frame.replyTo === lastSaid);
    const events = reader.events();
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    const said = events.filter((event) => event.type === 'message' && event.from === 'customer');
    expect(said.map((event) => ('replyTo' in event ? [event.replyTo, event.seq] : []))).toEqual([...talker.acks]);
    for (const [seq, text] of talker.events) expect(JSON.parse(text)).toEqual(events[seq - 1]);
    const answers = events.flatMap((event) => (event.type === 'understood' ? [event.replyTo] : []));
    expect(new Set(answers).size).toBe(answers.length);
    reader.close();
  }
  expect(acknowledged).toBeGreaterThan(CLIENTS * 5);
  console.log(`${acknowledged} messages acknowledged over ${KILLS} kills`);
}, 110_000);
