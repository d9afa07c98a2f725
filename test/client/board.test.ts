import { describe, expect, test } from 'vitest';
import { headlineFor } from '../../client/board/figures.ts';
import { knobsOf } from '../../client/board/knobs.tsx';
import { tradeOffsOf } from '../../client/board/trade-offs.tsx';
import { needsOf, priceBookOf } from '../../client/state/selectors.ts';
import type { WireEvent } from '../../client/state/types.ts';
import { at, estimateOf, firstTurn, solutionOf } from './fixture.ts';

const exactly = (likely: number, unit: string) => estimateOf(likely, unit, { low: likely, high: likely });

describe('trade-offs', () => {
  const other = solutionOf('b', 2, {
    estimates: { tco: exactly(100, 'EUR'), quality: exactly(80, '%'), ttftMs: exactly(500, 'ms') },
  });

  test('say what is better and what is worse, in per cent or in points, the largest first', () => {
    const mine = solutionOf('a', 1, {
      estimates: { tco: exactly(120, 'EUR'), quality: exactly(90, '%'), ttftMs: exactly(250, 'ms') },
    });
    expect(
      tradeOffsOf(mine, other).map(({ name, difference, better }) => [name, Math.round(difference), better]),
    ).toEqual([
      ['ttftMs', -50, true],
      ['tco', 20, false],
      ['quality', 10, true],
    ]);
    // Seen from the other side each is the opposite.
    const seen = Object.fromEntries(tradeOffsOf(other, mine).map(({ name, better }) => [name, better]));
    expect(seen).toEqual({ ttftMs: false, tco: true, quality: false });
  });

  test('are firm only where the bands do not touch', () => {
    const mine = (low: number, high: number) =>
      solutionOf('a', 1, { estimates: { tco: estimateOf(80, 'EUR', { low, high }) } });
    expect(tradeOffsOf(mine(70, 90), other)).toMatchObject([{ name: 'tco', firm: true }]);
    expect(tradeOffsOf(mine(70, 100), other)).toMatchObject([{ name: 'tco', firm: false }]);
  });

  test('leave out what is the same, what is missing and what is counted in another unit', () => {
    const mine = solutionOf('a', 1, {
      estimates: { tco: exactly(101, 'EUR'), quality: exactly(80.4, '%'), ttftMs: exactly(100, 's') },
    });
    expect(tradeOffsOf(mine, other)).toEqual([]);
    expect(tradeOffsOf(solutionOf('a', 1, { estimates: {} }), other)).toEqual([]);
  });
});

describe('what an expert sees', () => {
  const words = {
    t: ((key: string) => key) as never,
    locale: 'en',
    term: (_list: string, value: string) => value,
  } as const;

  test('is the set-up in the shorthand of the field', () => {
    const solution = solutionOf('a', 1);
    const { serving } = solution;
    expect(knobsOf(solution, words)).toEqual(['fp8', 'TP 2', 'tradeOff.accelerators']);
    const large = { ...serving, nodes: 4, replicas: 3, parallelism: { tensor: 8, pipeline: 2, data: 1, expert: 8 } };
    expect(knobsOf({ ...solution, serving: large }, words)).toEqual([
      'fp8',
      'TP 8',
      'PP 2',
      'EP 8',
      'tradeOff.perReplica',
      'tradeOff.nodes',
    ]);
  });

  test('is nothing for what somebody else runs', () => {
    const solution = solutionOf('a', 1);
    expect(knobsOf({ ...solution, serving: { ...solution.serving, accelerator: null } }, words)).toEqual([]);
  });

  test('has the speeds among the figures a solution leads with', () => {
    expect(headlineFor('expert')).toEqual(expect.arrayContaining([...headlineFor('novice'), 'ttftMs', 'tpotMs']));
    expect(headlineFor('practitioner')).toEqual(headlineFor('novice'));
  });
});

describe('needs and prices', () => {
  const understood = (seq: number, patch: Partial<Extract<WireEvent, { type: 'understood' }>>): WireEvent => ({
    type: 'understood',
    seq,
    at,
    by: 'edit',
    intent: null,
    language: null,
    patch: {},
    brief: {},
    evidence: [],
    unresolved: [],
    messageSeq: null,
    replyTo: null,
    ...patch,
  });
  const two = { briefs: [{ task: 'chatbot' as const }, { task: 'forecasting' as const }], at: 1 };

  test('several needs are known from the newest event that names them; one is none', () => {
    const events = firstTurn();
    expect(needsOf({ events })).toBeNull();
    expect(needsOf({ events: [...events, understood(5, { workloads: two }), understood(6, {})] })).toEqual(two);
    const one = { briefs: [{ task: 'chatbot' as const }], at: 0 };
    expect(
      needsOf({ events: [...events, understood(5, { workloads: two }), understood(6, { workloads: one })] }),
    ).toBeNull();
  });

  test('the price book is the last chosen, and null puts it away', () => {
    const chosen = understood(5, { priceBook: 'pb-1' });
    expect(priceBookOf({ events: firstTurn() })).toBeNull();
    expect(priceBookOf({ events: [...firstTurn(), chosen, understood(6, {})] })).toBe('pb-1');
    expect(priceBookOf({ events: [...firstTurn(), chosen, understood(6, { priceBook: null })] })).toBeNull();
  });
});
