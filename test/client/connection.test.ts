import { describe, expect, test } from 'vitest';
import { retryDelayMs } from '../../client/connection/backoff.ts';
import { createConnection, type ConnectionOptions, type ConnectionStatus } from '../../client/connection/connection.ts';
import { readFrame, type Outgoing } from '../../client/connection/frames.ts';
import type { ConnectionFrame, WireEvent } from '../../server/protocol/chat.ts';
import { CLOSE_DO_NOT_RETRY } from '../../server/protocol/limits.ts';
import { fakeWorld, welcome } from './fake-world.ts';
import { messageEvent } from './fixture.ts';

function setUp(options: Partial<ConnectionOptions> = {}) {
  const world = fakeWorld();
  const events: WireEvent[] = [];
  const frames: ConnectionFrame[] = [];
  const statuses: ConnectionStatus[] = [];
  let outbox: readonly Outgoing[] = options.unsent ?? [];
  const connection = createConnection({
    world,
    locale: 'es',
    onEvent: (event) => events.push(event),
    onFrame: (frame) => frames.push(frame),
    onStatus: (status) => statuses.push(status),
    onOutbox: (messages) => {
      outbox = messages;
    },
    ...options,
  });
  connection.open();
  world.last().opens();
  return { world, events, frames, statuses, connection, outbox: () => outbox };
}

describe('hello', () => {
  test('a new conversation says its language and nothing else', () => {
    const { world } = setUp();
    expect(world.last().sent).toEqual([{ type: 'hello', id: 'id-1', locale: 'es' }]);
  });

  test('a remembered one says which, its token and what it has seen', () => {
    const { world } = setUp({ resume: { conversationId: 'c1', token: 'secret' } });
    expect(world.last().sent[0]).toMatchObject({ conversationId: 'c1', token: 'secret', lastSeq: 0 });
  });

  test('after a loss it asks only for what it missed', () => {
    const { world, events } = setUp();
    world.last().receives(welcome());
    world.last().receives(messageEvent(1, 'customer', 'hola'));
    world.last().loses();
    world.pass(1000);
    world.last().opens();
    expect(world.last().sent[0]).toMatchObject({ type: 'hello', conversationId: 'c1', token: 'secret', lastSeq: 1 });
    expect(events).toHaveLength(1);
  });
});

describe('events', () => {
  test('come once and in order however often they are sent', () => {
    const { world, events } = setUp();
    world.last().receives(welcome());
    for (const seq of [1, 2, 2, 1, 3]) world.last().receives(messageEvent(seq, 'advisor', `${seq}`));
    expect(events.map((event) => event.seq)).toEqual([1, 2, 3]);
  });

  test('a gap is not shown: the line is dropped and the missing part asked for', () => {
    const { world, events } = setUp();
    const first = world.last();
    first.receives(welcome());
    first.receives(messageEvent(1, 'advisor', 'one'));
    first.receives(messageEvent(3, 'advisor', 'three'));
    expect(events.map((event) => event.seq)).toEqual([1]);
    expect(first.closed()).toBe(true);
    world.pass(1000);
    world.last().opens();
    expect(world.last().sent[0]).toMatchObject({ lastSeq: 1 });
  });

  test('what is no frame of ours is passed over', () => {
    const { world, events, frames } = setUp();
    for (const text of [
      '',
      'null',
      '[1]',
      '{"type":"message"}',
      '{"type":"message","seq":-1}',
      '{"type":"other","seq":1}',
    ]) {
      world.last().receivesText(text);
    }
    expect([events, frames]).toEqual([[], []]);
  });

  test('all come again after the language changes', () => {
    const { world, connection, events } = setUp();
    world.last().receives(welcome());
    world.last().receives(messageEvent(1, 'advisor', 'uno'));
    connection.setLocale('en');
    world.last().opens();
    expect(world.last().sent[0]).toMatchObject({ locale: 'en', lastSeq: 0, conversationId: 'c1' });
    world.last().receives(welcome({ lastSeq: 1 }));
    world.last().receives(messageEvent(1, 'advisor', 'one'));
    expect(events.map((event) => event.seq)).toEqual([1, 1]);
  });
});

describe('outbox', () => {
  test('what is said before the welcome waits for it', () => {
    const { world, connection } = setUp();
    connection.send({ type: 'say', text: 'hola' });
    expect(world.last().sent).toHaveLength(1);
    world.last().receives(welcome());
    expect(world.last().sent[1]).toEqual({ type: 'say', text: 'hola', id: 'id-2' });
  });

  test('what was not acknowledged goes again with the same id, what was does not', () => {
    const { world, connection, outbox } = setUp();
    world.last().receives(welcome());
    const first = connection.send({ type: 'say', text: 'one' });
    const second = connection.send({ type: 'say', text: 'two' });
    world.last().receives({ type: 'ack', id: first.id, seq: 1 });
    expect(outbox()).toEqual([second]);
    world.last().loses();
    world.pass(1000);
    world.last().opens();
    world.last().receives(welcome({ resumed: true }));
    expect(world.last().sent.slice(1)).toEqual([second]);
  });

  test('a final refusal takes a message out, one that may be tried again leaves it', () => {
    const { world, connection, outbox } = setUp();
    world.last().receives(welcome());
    const bad = connection.send({ type: 'say', text: 'bad' });
    const busy = connection.send({ type: 'say', text: 'busy' });
    world.last().receives({ type: 'error', id: bad.id, code: 'invalid', message: 'no', retry: false });
    world.last().receives({ type: 'error', id: busy.id, code: 'busy', message: 'later', retry: true });
    expect(outbox()).toEqual([busy]);
  });

  test('what an earlier visit left is sent', () => {
    const left: Outgoing = { type: 'say', text: 'left', id: 'old' };
    const { world } = setUp({ resume: { conversationId: 'c1', token: 'secret' }, unsent: [left] });
    world.last().receives(welcome({ resumed: true }));
    expect(world.last().sent[1]).toEqual(left);
  });
});

describe('coming back', () => {
  test('waits longer each time, and starts anew after a welcome', () => {
    const { world, statuses } = setUp();
    const waits = (): number[] => statuses.flatMap((status) => (status.state === 'retrying' ? [status.at] : []));
    world.last().loses();
    world.pass(waits()[0] ?? 0);
    const startOfSecond = world.now();
    world.last().loses();
    const second = (waits()[1] ?? 0) - startOfSecond;
    expect(second).toBeGreaterThan(waits()[0] ?? 0);
    world.pass(second);
    world.last().opens();
    world.last().receives(welcome());
    const before = world.now();
    world.last().loses();
    expect((waits()[2] ?? 0) - before).toBe(waits()[0]);
  });

  test('close code 4400 ends it and says why', () => {
    const { world, statuses, connection } = setUp();
    world.last().loses(CLOSE_DO_NOT_RETRY, 'unknown_conversation');
    expect(statuses.at(-1)).toEqual({ state: 'refused', reason: 'unknown_conversation' });
    world.pass(120_000);
    connection.retryNow();
    expect(world.sockets).toHaveLength(1);
  });

  test('without a network it waits for one', () => {
    const { world, statuses, connection } = setUp();
    world.setOnline(false);
    world.last().loses();
    expect(statuses.at(-1)).toEqual({ state: 'offline' });
    world.pass(120_000);
    expect(world.sockets).toHaveLength(1);
    world.setOnline(true);
    connection.retryNow();
    expect(world.sockets).toHaveLength(2);
  });

  test('a silent line is asked and then left', () => {
    const { world } = setUp();
    world.last().receives(welcome());
    world.pass(25_000);
    expect(world.last().sent.at(-1)).toMatchObject({ type: 'ping' });
    world.pass(9_000);
    expect(world.sockets).toHaveLength(1);
    world.pass(5_000);
    expect(world.sockets).toHaveLength(2);
  });

  test('an answered ping keeps the line', () => {
    const { world } = setUp();
    world.last().receives(welcome());
    for (let minute = 0; minute < 10; minute += 1) {
      world.pass(25_000);
      world.last().receives({ type: 'pong', id: 'x' });
    }
    expect(world.sockets).toHaveLength(1);
  });
});

test('the wait doubles to a limit, half of it by chance', () => {
  expect([0, 1, 2].map((attempt) => retryDelayMs(attempt, 0))).toEqual([250, 500, 1000]);
  expect(retryDelayMs(0, 0.999)).toBeLessThanOrEqual(500);
  expect(retryDelayMs(1000, 1)).toBe(30_000);
});

test('a frame is read only where it is one', () => {
  expect(readFrame('{"type":"pong","id":"a"}')).toEqual({ type: 'pong', id: 'a' });
  expect(readFrame(new ArrayBuffer(2))).toBeNull();
});
