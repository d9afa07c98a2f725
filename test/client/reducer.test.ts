import { describe, expect, test } from 'vitest';
import {
  initialState,
  inverseOf,
  patched,
  reduce,
  type Action,
  type SessionState,
} from '../../client/state/reducer.ts';
import type { Patch } from '../../client/state/types.ts';
import { adviceEvent, firstTurn, messageEvent } from './fixture.ts';
import { welcome } from './fake-world.ts';

const run = (actions: readonly Action[], from: SessionState = initialState): SessionState =>
  actions.reduce(reduce, from);
const events = (...list: Parameters<typeof eventAction>[0][]): Action[] => list.map(eventAction);
function eventAction(event: (typeof initialState.events)[number]): Action {
  return { type: 'event', event };
}

describe('events', () => {
  test('a repeated one and one after a gap change nothing', () => {
    const state = run(events(messageEvent(1, 'customer', 'a')));
    expect(reduce(state, eventAction(messageEvent(1, 'customer', 'b')))).toBe(state);
    expect(reduce(state, eventAction(messageEvent(3, 'customer', 'c')))).toBe(state);
  });

  test('come again in the other language in place, never doubled and never gone meanwhile', () => {
    const before = run(events(messageEvent(1, 'advisor', 'uno'), messageEvent(2, 'advisor', 'dos')));
    const during = run([{ type: 'replay' }, eventAction(messageEvent(1, 'advisor', 'one'))], before);
    expect(during.events.map((event) => (event.type === 'message' ? event.parts : []))).toEqual([
      [{ type: 'text', text: 'one' }],
      [{ type: 'text', text: 'dos' }],
    ]);
    const after = reduce(during, eventAction(messageEvent(2, 'advisor', 'two')));
    expect(after.events).toHaveLength(2);
    expect(after.freshSeq).toBe(2);
  });

  test('of another conversation do not mix with those of this one', () => {
    const state = run([{ type: 'frame', frame: welcome() }, ...events(messageEvent(1, 'customer', 'a'))]);
    const other = reduce(state, { type: 'frame', frame: welcome({ conversationId: 'c2' }) });
    expect(other.events).toEqual([]);
    expect(other.conversationId).toBe('c2');
  });
});

describe('what was said', () => {
  const said: Action = { type: 'sent', message: { type: 'say', id: 'm1', text: 'hola' } };

  test('waits until the conversation shows it', () => {
    const acked = run([said, { type: 'frame', frame: { type: 'ack', id: 'm1', seq: 1 } }]);
    expect(acked.pending).toHaveLength(1);
    expect(run(events(messageEvent(1, 'customer', 'hola', 'm1')), acked).pending).toEqual([]);
  });

  test('and was shown before its ack is not shown twice', () => {
    const state = run([
      said,
      ...events(messageEvent(1, 'customer', 'hola', 'm1')),
      { type: 'frame', frame: { type: 'ack', id: 'm1', seq: 1 } },
    ]);
    expect(state.pending).toEqual([]);
  });

  test('and failed says why, until it is sent again or discarded', () => {
    const failed = run([
      said,
      { type: 'frame', frame: { type: 'error', id: 'm1', code: 'busy', message: 'Later.', retry: true } },
    ]);
    expect(failed.pending[0]?.failure).toEqual({ text: 'Later.', retry: true });
    expect(failed.notice).toBeNull();
    expect(run([said], failed).pending[0]?.failure).toBeNull();
    expect(run([{ type: 'discard', id: 'm1' }], failed).pending).toEqual([]);
  });

  test('an error of nothing that was said is a notice', () => {
    const state = run([
      { type: 'frame', frame: { type: 'error', id: null, code: 'x', message: 'Broken.', retry: true } },
    ]);
    expect(state.notice).toBe('Broken.');
  });
});

test('an answer ends the typing; a lost line does too', () => {
  const typing = run([
    { type: 'status', status: { state: 'online' } },
    { type: 'frame', frame: { type: 'typing', on: true } },
  ]);
  expect(typing.typing).toBe(true);
  expect(run(events(adviceEvent(1)), typing).typing).toBe(false);
  expect(run(events(messageEvent(1, 'customer', 'a')), typing).typing).toBe(true);
  expect(run([{ type: 'status', status: { state: 'retrying', at: 1 } }], typing).typing).toBe(false);
});

describe('undo', () => {
  const known = run(firstTurn().map(eventAction));

  test('keeps what each path said before; null where it said nothing', () => {
    const state = run(
      [{ type: 'sent', message: { type: 'set', id: 's1', patch: { 'load.users': 900, residency: 'ES' } } }],
      known,
    );
    expect(state.undo.map(({ inverse }) => inverse)).toEqual([{ 'load.users': 400, residency: null }]);
  });

  const set = (id: string, patch: Patch): Action => ({ type: 'sent', message: { type: 'set', id, patch } });
  const edit = { patch: { deployment: 'cloud' }, inverse: { deployment: 'on_prem' } };

  test('what was taken back can be made again, until another edit', () => {
    const edited = run([set('s1', edit.patch)], known);
    expect(edited).toMatchObject({ undo: [edit], redo: [] });
    const undone = run([set('s2', edit.inverse), { type: 'undone', before: edited }], edited);
    expect(undone).toMatchObject({ undo: [], redo: [edit] });
    const redone = run([set('s3', edit.patch), { type: 'redone', before: undone }], undone);
    expect(redone).toMatchObject({ undo: [edit], redo: [] });
    expect(run([set('s4', { residency: 'ES' })], undone).redo).toEqual([]);
  });

  test('other prices are no edit of the brief', () => {
    const priced: Action = { type: 'sent', message: { type: 'set', id: 's1', patch: {}, priceBook: 'pb-1' } };
    expect(run([priced], known).undo).toEqual([]);
  });

  test('sending the same edit again is one edit', () => {
    const set: Action = { type: 'sent', message: { type: 'set', id: 's1', patch: { deployment: 'cloud' } } };
    expect(run([set, set], known).undo).toHaveLength(1);
  });

  test('a patch can be shown before it counts', () => {
    const brief = { load: { users: 400 }, budget: { amount: 1, currency: 'EUR' as const } };
    expect(patched(brief, { 'load.users': 900, 'data.kind': 'text', budget: null })).toEqual({
      load: { users: 900 },
      data: { kind: 'text' },
    });
    expect(brief.load.users).toBe(400);
  });

  test('the inverse reads whole objects as well as leaves', () => {
    expect(
      inverseOf({ budget: null, 'budget.amount': 5, 'data.kind': 'text' }, { budget: { amount: 1, currency: 'EUR' } }),
    ).toEqual({
      budget: { amount: 1, currency: 'EUR' },
      'budget.amount': 1,
      'data.kind': null,
    });
  });
});
