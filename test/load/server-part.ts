import { WebSocket, WebSocketServer, type RawData } from 'ws';
import { SUBPROTOCOL } from '../../server/protocol/chat.ts';
import { freePort, startServer, temporaryFolder } from '../support/server-process.ts';
import { benchBriefs } from './briefs.ts';
import { summarise, type Timing } from './statistics.ts';

const sentence =
  'Somos una clínica con 2 sedes y 900 protocolos en PDF. Queremos un asistente interno. Nada puede salir de nuestro centro de datos. 90.000 € y 120 usuarios.';

function words(data: RawData): string {
  return Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Buffer).toString();
}

/** One round trip per send: resolves when `done` says that the answer is complete. */
async function roundTrips(
  socket: WebSocket,
  options: {
    readonly count: number;
    readonly frame: (index: number) => string;
    readonly done: (text: string, index: number) => boolean;
  },
): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < options.count; index += 1) {
    const started = performance.now();
    await new Promise<void>((resolve) => {
      const listen = (data: RawData): void => {
        if (!options.done(words(data), index)) return;
        socket.off('message', listen);
        resolve();
      };
      socket.on('message', listen);
      socket.send(options.frame(index));
    });
    samples.push(performance.now() - started);
  }
  return samples;
}

function opened(url: string, protocol?: string): Promise<WebSocket> {
  const socket = new WebSocket(url, protocol, { perMessageDeflate: false });
  return new Promise((resolve, reject) => socket.once('open', () => resolve(socket)).once('error', reject));
}

async function echo(): Promise<Timing> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: await freePort(), perMessageDeflate: false });
  server.on('connection', (socket) => socket.on('message', (data) => socket.send(words(data))));
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  const socket = await opened(`ws://127.0.0.1:${address.port}`);
  const samples = await roundTrips(socket, { count: 300, frame: () => sentence, done: () => true });
  socket.close();
  server.close();
  return summarise('bare ws echo of the same text', samples.slice(50));
}

async function chatTurns(url: string, count: number): Promise<readonly Timing[]> {
  const socket = await opened(`${url.replace('http', 'ws')}/chat`, SUBPROTOCOL);
  const kind = (text: string): { type: string; id?: string; replyTo?: string | null } =>
    JSON.parse(text) as { type: string; id?: string; replyTo?: string | null };
  const hello = await roundTrips(socket, {
    count: 1,
    frame: () => JSON.stringify({ type: 'hello', id: 'hello', locale: 'es' }),
    done: (text) => kind(text).type === 'welcome',
  });
  const acks: number[] = [];
  const started: number[] = [];
  socket.on('message', (data) => {
    const frame = kind(words(data));
    if (frame.type === 'ack' && frame.id?.startsWith('turn')) acks.push(performance.now() - (started.at(-1) ?? 0));
  });
  const turns = await roundTrips(socket, {
    count,
    frame: (index) => {
      started.push(performance.now());
      return JSON.stringify({
        type: 'say',
        id: `turn-${index}`,
        text: sentence.replace('120', String(100 + index * 10)),
      });
    },
    done: (text, index) => {
      const frame = kind(text);
      if (frame.type === 'error') throw new Error(text);
      return frame.type === 'advice' && frame.replyTo === `turn-${index}`;
    },
  });
  socket.close();
  return [
    summarise('chat: hello', hello),
    summarise('chat: acknowledged (stored durably)', acks.slice(Math.min(5, count - 1))),
    summarise('chat: whole turn, words to advice', turns.slice(Math.min(5, count - 1))),
  ];
}

async function residentMegabytes(pid: number): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

const PARALLEL = 40;

/** What others wait while many ask for recommendations at once: a probe, and a turn of the chat. */
async function crowded(url: string): Promise<readonly Timing[]> {
  const state = { open: true };
  const ask = (index: number): Promise<unknown> =>
    fetch(`${url}/api/v1/recommendations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ brief: { ...benchBriefs[index % benchBriefs.length]?.brief, horizonMonths: 13 + index } }),
    }).then((response) => {
      if (!response.ok && response.status !== 429) throw new Error(`recommendations answered ${response.status}`);
      return response.arrayBuffer();
    });
  const probes: number[] = [];
  const probing = (async () => {
    while (state.open) {
      const started = performance.now();
      await (await fetch(`${url}/healthz`)).arrayBuffer();
      probes.push(performance.now() - started);
      await new Promise((done) => setTimeout(done, 5));
    }
  })();
  const asked: number[] = [];
  const asking = Promise.all(
    Array.from({ length: PARALLEL }, async (_, index) => {
      const started = performance.now();
      await ask(index);
      asked.push(performance.now() - started);
    }),
  );
  const turns = await chatTurns(url, 3);
  await asking;
  state.open = false;
  await probing;
  return [
    summarise(`recommendations, ${PARALLEL} at once`, asked),
    summarise('meanwhile: /healthz', probes),
    ...turns.slice(-1).map((turn) => ({ ...turn, name: 'meanwhile: chat, whole turn' })),
  ];
}

interface Crowd {
  readonly rows: readonly Timing[];
  readonly megabytes: number;
}

/** A crowd before a server of its own, after one that nobody measures. */
async function crowdWith(workers: string): Promise<Crowd> {
  const folder = temporaryFolder('crowd');
  const server = await startServer({ port: await freePort(), dataDir: folder.path, env: { WORKERS: workers } });
  const pid = server.child.pid ?? 0;
  await crowded(server.url);
  const rows = await crowded(server.url);
  const megabytes = await residentMegabytes(pid);
  await server.stop();
  folder.remove();
  return { rows: rows.map((row) => ({ ...row, name: `${row.name} (${workers} threads)` })), megabytes };
}

/** The built server: start, memory, the chat beside a bare echo, and what a crowd does to others. */
export async function serverPart(): Promise<{ readonly rows: readonly Timing[]; readonly notes: readonly string[] }> {
  const folder = temporaryFolder('bench');
  const startedAt = performance.now();
  const server = await startServer({ port: await freePort(), dataDir: folder.path });
  const startMs = performance.now() - startedAt;
  const idle = await residentMegabytes(server.child.pid ?? 0);
  const [bare, turns] = [await echo(), await chatTurns(server.url, 25)];
  const after = await residentMegabytes(server.child.pid ?? 0);
  await server.stop();
  folder.remove();
  const turn = turns.at(-1) ?? bare;
  const [alone, beside] = [await crowdWith('0'), await crowdWith('1')];
  const ratios = alone.rows.map(
    ({ p99, name }, index) =>
      `${name.replace(/ \(.*/, '')}: with one worker thread ${((beside.rows[index]?.p99 ?? Number.NaN) / p99).toFixed(2)} times the p99 of none`,
  );
  return {
    rows: [bare, ...turns, ...alone.rows, ...beside.rows],
    notes: [
      `a whole turn takes ${(turn.median / bare.median).toFixed(0)} bare echoes (median), ${(turn.p99 / bare.p99).toFixed(0)} (p99)`,
      `start-up to ready ${startMs.toFixed(0)} ms; memory ${idle.toFixed(0)} MB idle, ${after.toFixed(0)} MB after 25 turns`,
      ...ratios,
      `memory after two crowds: ${alone.megabytes.toFixed(0)} MB without threads, ${beside.megabytes.toFixed(0)} MB with one`,
    ],
  };
}
