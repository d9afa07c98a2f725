import { describe, expect, test } from 'vitest';
import { createSession } from '../../client/session/session.ts';
import { fakeKeepsake, fakeWorld, welcome } from './fake-world.ts';
import { firstTurn } from './fixture.ts';

function setUp() {
  const world = fakeWorld();
  const keepsake = fakeKeepsake();
  const session = createSession({ world, keepsake, locale: 'es', clock: () => '2026-11-24T09:00:00.000Z' });
  return { world, keepsake, session };
}

function begun() {
  const parts = setUp();
  parts.session.open(null);
  parts.world.last().opens();
  parts.world.last().receives(welcome());
  return parts;
}

describe('a session', () => {
  test('remembers its conversation and names it after the first words', () => {
    const { session, keepsake } = begun();
    session.send({ type: 'say', text: 'Somos un hospital' });
    session.send({ type: 'say', text: 'y más' });
    expect(keepsake.conversations()).toEqual([
      { id: 'c1', token: 'secret', title: 'Somos un hospital', at: '2026-11-24T09:00:00.000Z' },
    ]);
  });

  test('opens a remembered conversation again and sends what it had not delivered', () => {
    const first = begun();
    first.session.send({ type: 'say', text: 'not delivered' });
    const world = fakeWorld();
    const again = createSession({
      world,
      keepsake: first.keepsake,
      locale: 'en',
      clock: () => '2026-11-25T09:00:00.000Z',
    });
    again.open('c1');
    world.last().opens();
    expect(world.last().sent[0]).toMatchObject({ conversationId: 'c1', token: 'secret' });
    world.last().receives(welcome({ resumed: true }));
    expect(world.last().sent[1]).toMatchObject({ type: 'say', text: 'not delivered' });
    expect(again.getState().pending).toHaveLength(1);
  });

  test('is named after what was said first, however it came about', () => {
    const { world, keepsake, session } = setUp();
    const titles = () => keepsake.conversations().map(({ title }) => title);
    session.open(null);
    // Said before the server has welcomed anybody.
    session.send({ type: 'say', text: 'the first words' });
    world.last().opens();
    world.last().receives(welcome());
    expect(titles()).toEqual(['the first words']);
    session.send({ type: 'say', text: 'the second' });
    expect(titles()).toEqual(['the first words']);
  });

  test('found again without a name gets that of its first message, not of the newest', () => {
    const { world, keepsake, session } = setUp();
    keepsake.remember({ id: 'c1', token: 'secret', title: '', at: '2026-11-24T10:00:00Z' });
    session.open('c1');
    world.last().opens();
    world.last().receives(welcome({ resumed: true, lastSeq: firstTurn().length }));
    session.send({ type: 'say', text: 'something later' });
    expect(keepsake.conversations()[0]?.title).toBe('');
    for (const event of firstTurn()) world.last().receives(event);
    expect(keepsake.conversations()[0]?.title).toMatch(/^Somos un hospital/);
  });

  test('has no key to a conversation of another browser', () => {
    const { session, world } = setUp();
    session.open('foreign');
    expect(session.getState().status).toEqual({ state: 'refused', reason: 'unknown_here' });
    expect(world.sockets).toHaveLength(0);
  });

  test('takes back edits one by one, newest first', () => {
    const { session, world } = begun();
    for (const event of firstTurn()) world.last().receives(event);
    session.set({ 'load.users': 900 });
    session.set({ residency: 'ES' });
    expect(session.undo()).toBe(true);
    expect(session.undo()).toBe(true);
    expect(session.undo()).toBe(false);
    const sets = world.last().sent.flatMap((message) => (message.type === 'set' ? [message.patch] : []));
    expect(sets).toEqual([{ 'load.users': 900 }, { residency: 'ES' }, { residency: null }, { 'load.users': 400 }]);
  });

  test('makes again what was taken back, in order, even before the server has answered', () => {
    const { session, world } = begun();
    for (const event of firstTurn()) world.last().receives(event);
    session.set({ 'load.users': 900 });
    session.set({ residency: 'ES' });
    session.undo();
    session.undo();
    const before = world.last().sent.length;
    expect([session.redo(), session.redo(), session.redo()]).toEqual([true, true, false]);
    const sets = world.last().sent.slice(before);
    expect(sets.map((message) => (message.type === 'set' ? message.patch : message.type))).toEqual([
      { 'load.users': 900 },
      { residency: 'ES' },
    ]);
  });

  test('leaves to the server what was taken back in an earlier visit', () => {
    const { session, world } = begun();
    for (const event of firstTurn()) world.last().receives(event);
    expect(session.redo()).toBe(true);
    expect(world.last().sent.at(-1)).toMatchObject({ type: 'say', text: 'Rehacer' });
  });

  test('tells its listeners, and only of changes', () => {
    const { session, world } = begun();
    let calls = 0;
    const stop = session.subscribe(() => (calls += 1));
    const [first] = firstTurn();
    if (first === undefined) throw new Error('the fixture has no events');
    world.last().receives(first);
    world.last().receives(first);
    expect(calls).toBe(1);
    stop();
    session.closeWhatIf();
    expect(calls).toBe(1);
  });

  test('leaves nothing of the old conversation when another is opened', () => {
    const { session, world } = begun();
    for (const event of firstTurn()) world.last().receives(event);
    const old = world.last();
    session.open(null);
    expect(session.getState()).toMatchObject({ events: [], conversationId: null, visit: 2 });
    old.receives(welcome({ conversationId: 'c9' }));
    expect(session.getState().conversationId).toBeNull();
  });
});

describe('the keepsake', () => {
  test('survives what is no memory of ours', () => {
    const { keepsake } = setUp();
    expect(keepsake.conversations()).toEqual([]);
    expect(keepsake.outbox('c1')).toEqual([]);
    expect(keepsake.draft(null)).toBe('');
  });

  test('keeps a draft per conversation until it is empty', () => {
    const { keepsake } = setUp();
    keepsake.keepDraft('c1', 'half a thought');
    expect([keepsake.draft('c1'), keepsake.draft('c2')]).toEqual(['half a thought', '']);
    keepsake.keepDraft('c1', '');
    expect(keepsake.draft('c1')).toBe('');
  });

  test('forgets on request', () => {
    const { keepsake } = setUp();
    keepsake.remember({ id: 'a', token: 't', title: 'x', at: '2026-11-24' });
    keepsake.forget('a');
    expect(keepsake.conversations()).toEqual([]);
  });
});
