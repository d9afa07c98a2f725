import { describe, expect, test } from 'vitest';
import {
  adviceOf as currentAdvice,
  briefOf,
  figureOf,
  isCatalogSource,
  isLoading,
  modelKindOf,
  openQuestionOf,
  originsOf,
  transcriptOf,
  usedSourcesOf,
  whatIfOf,
} from '../../client/state/selectors.ts';
import type { WireEvent } from '../../client/state/types.ts';
import { adviceEvent, adviceOf, at, firstTurn, messageEvent } from './fixture.ts';

const turn = firstTurn();
const edit = (seq: number, patch: Record<string, unknown>, brief: object): WireEvent => ({
  type: 'understood',
  seq,
  at,
  by: 'edit',
  intent: null,
  language: null,
  patch,
  brief,
  evidence: [],
  unresolved: [],
  messageSeq: null,
  replyTo: null,
});

test('the brief is the newest accepted one; a what-if does not touch it', () => {
  expect(briefOf({ events: [] })).toEqual({});
  expect(briefOf({ events: turn }).deployment).toBe('on_prem');
  const asked = [
    ...turn,
    adviceEvent(5, {
      whatIf: true,
      patch: { deployment: 'cloud' },
      advice: adviceOf({ brief: { deployment: 'cloud' } }),
    }),
  ];
  expect(briefOf({ events: asked }).deployment).toBe('on_prem');
  expect(currentAdvice({ events: asked })?.seq).toBe(3);
});

test('an emptied brief has no answer, whatever was advised before or on it', () => {
  const emptied = edit(5, { task: null }, {});
  expect(currentAdvice({ events: [...turn, edit(5, { residency: 'ES' }, { residency: 'ES' })] })?.seq).toBe(3);
  expect(currentAdvice({ events: [...turn, emptied] })).toBeUndefined();
  expect(currentAdvice({ events: [...turn, edit(5, { task: null }, { data: {} })] })).toBeUndefined();
  const advised = adviceEvent(6, { advice: adviceOf({ brief: {} }) });
  expect(currentAdvice({ events: [...turn, emptied, advised] })).toBeUndefined();
});

describe('a what-if', () => {
  const events = [...turn, adviceEvent(5, { whatIf: true, patch: { deployment: 'cloud' } })];

  test('shows until it is closed', () => {
    expect(whatIfOf({ events, closedWhatIf: 0 })?.seq).toBe(5);
    expect(whatIfOf({ events, closedWhatIf: 5 })).toBeUndefined();
  });

  test('shows until the brief changes', () => {
    expect(whatIfOf({ events: [...events, messageEvent(6, 'advisor', 'x')], closedWhatIf: 0 })?.seq).toBe(5);
    expect(whatIfOf({ events: [...events, edit(6, { deployment: 'cloud' }, {})], closedWhatIf: 0 })).toBeUndefined();
  });
});

describe('where a field comes from', () => {
  test('the words it was read from', () => {
    const origins = originsOf({ events: turn });
    expect(origins.get('load.users')).toMatchObject({ by: 'text', evidence: { text: '400 usuarios' } });
    expect(origins.get('budget')?.evidence?.text).toBe('150.000 €');
    expect(origins.get('residency')).toBeUndefined();
  });

  test('a later edit replaces the words, a removal forgets them', () => {
    const edited = originsOf({ events: [...turn, edit(5, { 'load.users': 900 }, {})] });
    expect(edited.get('load.users')).toEqual({ by: 'edit', evidence: null });
    expect(originsOf({ events: [...turn, edit(5, { 'load.users': null }, {})] }).has('load.users')).toBe(false);
  });
});

test('the transcript marks the words of the message they were read from and leaves advice to the board', () => {
  const entries = transcriptOf({ events: turn });
  expect(entries.map((entry) => entry.kind)).toEqual(['message', 'understood', 'message']);
  const [first] = entries;
  expect(first?.kind === 'message' ? first.evidence.map(({ path }) => path) : []).toContain('deployment');
  expect(entries[2]).toMatchObject({ evidence: [] });
});

test('a question is open until it is answered; a choice or a comparison leaves it open', () => {
  expect(openQuestionOf({ events: turn })?.part.path).toBe('load.requestsPerDay');
  expect(openQuestionOf({ events: [...turn, messageEvent(5, 'customer', '500')] })).toBeNull();
  expect(openQuestionOf({ events: [...turn, adviceEvent(5)] })).not.toBeNull();
  expect(openQuestionOf({ events: [...turn, messageEvent(5, 'advisor', 'Noted.')] })?.part.path).toBe(
    'load.requestsPerDay',
  );
  const answered = edit(5, { 'load.requestsPerDay': 500 }, {});
  expect(openQuestionOf({ events: [...turn, answered, messageEvent(6, 'advisor', 'Noted.')] })).toBeNull();
});

test('a resumed conversation loads until every event the server counted is here', () => {
  const status = { state: 'online' } as const;
  expect(isLoading({ events: turn.slice(0, 2), expectedSeq: 4, status })).toBe(true);
  expect(isLoading({ events: turn, expectedSeq: 4, status })).toBe(false);
});

test('a figure is found by its name, of the solution or of its training', () => {
  const [solution] = adviceOf().solutions;
  expect(figureOf(solution, 'tco')).toBe(solution?.estimates.tco);
  expect(figureOf(solution, 'nothing')).toBeUndefined();
  expect(figureOf(undefined, 'tco')).toBeUndefined();
});

test('a hosted model is looked up among the offers', () => {
  const [solution] = adviceOf().solutions;
  if (solution === undefined) throw new Error('the fixture has no solution');
  const hosted = { ...solution, serving: { ...solution.serving, offer: 'host/model' } };
  expect(modelKindOf('host/model', hosted)).toBe('offers');
  expect(modelKindOf('lab/model', hosted)).toBe('models');
});

test('sources are counted once a figure, most used first, and only real ones', () => {
  const used = usedSourcesOf(adviceOf());
  expect(used[0]).toEqual({ id: 'model-card', uses: 15 });
  expect(used.map(({ id }) => id).toSorted()).toEqual(['law', 'model-card', 'risk-source']);
  expect(['brief', 'assumption', 'policy:a.b', 'figure:tco', ''].some(isCatalogSource)).toBe(false);
});
