import { WebSocket, WebSocketServer, type RawData } from 'ws';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { createCatalogSearch } from '../../server/catalog/search.ts';
import { createUnderstanding } from '../../server/nlu/index.ts';
import { SUBPROTOCOL } from '../../server/protocol/chat.ts';
import { advise } from '../../rules/index.ts';
import { freePort, startServer, temporaryFolder } from '../support/server-process.ts';
import { benchBriefs } from './briefs.ts';
import { summarise, time, type Timing } from './statistics.ts';

const today = '2026-11-24';
const sentence =
  'Somos una clínica con 2 sedes y 900 protocolos en PDF. Queremos un asistente interno. Nada puede salir de nuestro centro de datos. 90.000 € y 120 usuarios.';

function words(data: RawData): string {
  return Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Buffer).toString();
}

function report(rows: readonly Timing[]): void {
  for (const row of rows) {
    console.log(
      `${row.name.padEnd(52)} median ${row.median.toFixed(2).padStart(9)} ms   p99 ${row.p99.toFixed(2).padStart(9)} ms   n=${row.runs}`,
    );
  }
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

async function chatTurns(url: string): Promise<readonly Timing[]> {
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
    count: 25,
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
    summarise('chat: acknowledged (stored durably)', acks.slice(5)),
    summarise('chat: whole turn, words to advice', turns.slice(5)),
  ];
}

async function residentMegabytes(pid: number): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

const loads = await time('catalog: load all of it', () => openCatalog(), { warm: 1, measured: 5 });
const catalog = openCatalog();
const search = createCatalogSearch(catalog);
const queries = ['lama 70', 'h100', 'mistral', 'españa', 'qdrant', 'l40s'];
const understand = createUnderstanding(catalog);
const advice: Timing[] = [];
for (const { name, brief } of benchBriefs) {
  advice.push(
    await time(`advise: ${name}`, (index) => advise({ ...brief, horizonMonths: 24 + index }, catalog, { today }), {
      warm: 5,
      measured: 40,
    }),
  );
}
report([
  loads,
  await time('catalog: search', (index) => search('models', queries[index % queries.length] ?? '', 20), {
    warm: 10,
    measured: 200,
  }),
  await time('understand one message', () => understand(sentence, { language: 'es', today }), {
    warm: 20,
    measured: 200,
  }),
  ...advice,
]);

const folder = temporaryFolder('bench');
const startedAt = performance.now();
const server = await startServer({ port: await freePort(), dataDir: folder.path });
const startMs = performance.now() - startedAt;
const idle = await residentMegabytes(server.child.pid ?? 0);
const [bare, turns] = [await echo(), await chatTurns(server.url)];
report([bare, ...turns]);
const turn = turns.at(-1);
if (turn)
  console.log(
    `a whole turn takes ${(turn.median / bare.median).toFixed(0)} bare echoes (median), ${(turn.p99 / bare.p99).toFixed(0)} (p99)`,
  );
console.log(
  `start-up to ready ${startMs.toFixed(0)} ms; memory ${idle.toFixed(0)} MB idle, ${(await residentMegabytes(server.child.pid ?? 0)).toFixed(0)} MB after ${turns.length > 0 ? 25 : 0} turns`,
);
await server.stop();
folder.remove();
