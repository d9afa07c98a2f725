import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../client/i18n/en.json';
import { followUpsOf } from '../../client/conversation/follow-ups.tsx';
import { conceptOf, conceptsNamed } from '../../client/knowledge/concept-of.ts';
import { inputs } from '../../server/protocol/words/inputs.en.ts';
import { adviceEvent, adviceOf, at, firstTurn, messageEvent } from './fixture.ts';

describe('words that open to an explanation', () => {
  test('lead to a concept that exists', () => {
    const folder = resolve(import.meta.dirname, '../../catalog/knowledge/concepts');
    const known = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
    expect(conceptsNamed().length).toBeGreaterThan(20);
    expect(conceptsNamed().filter((id) => !known.includes(id))).toEqual([]);
  });

  test('are words of the page and of the formulas', () => {
    for (const approach of Object.keys(en.approach)) expect(conceptOf('approach', approach), approach).not.toBeNull();
    for (const sourcing of Object.keys(en.sourcing)) expect(conceptOf('sourcing', sourcing), sourcing).not.toBeNull();
    expect(Object.keys(inputs).filter((name) => conceptOf('input', name) !== null).length).toBeGreaterThan(10);
    expect(conceptOf('approach', 'magic')).toBeNull();
  });
});

describe('what can be asked next', () => {
  const idle = { pending: [], typing: false };
  const events = firstTurn();

  test('depends on the reader', () => {
    const of = (reader: 'novice' | 'expert') =>
      followUpsOf(
        {
          ...idle,
          events: [
            adviceEvent(1, { advice: adviceOf({ brief: { task: 'chatbot' } }) }),
            messageEvent(2, 'advisor', 'x'),
          ],
        },
        reader,
      );
    expect(of('novice')).toContain('why');
    expect(of('expert')).not.toContain('why');
    expect(of('expert')).toContain('sure');
  });

  test('is nothing while an answer is awaited, and nothing without one', () => {
    expect(followUpsOf({ ...idle, events }, 'practitioner').length).toBeGreaterThan(0);
    expect(followUpsOf({ ...idle, typing: true, events }, 'practitioner')).toEqual([]);
    const waiting = { message: { type: 'say', id: 'm2', text: 'y' }, failure: null } as const;
    expect(followUpsOf({ ...idle, pending: [waiting], events }, 'practitioner')).toEqual([]);
    expect(followUpsOf({ ...idle, events: [...events, messageEvent(5, 'customer', 'y')] }, 'practitioner')).toEqual([]);
    expect(followUpsOf({ ...idle, events: [messageEvent(1, 'advisor', 'hello')] }, 'practitioner')).toEqual([]);
  });

  test('is about the set-up after words on one that fails', () => {
    const told = { ...messageEvent(5, 'advisor', 'It needs 40 GB.'), topic: 'trouble' } as (typeof events)[number];
    expect(followUpsOf({ ...idle, events: [...events, told] }, 'practitioner')).toContain('fourBits');
  });

  test('is left to the specialist who has joined', () => {
    const joined = { type: 'participant', seq: 5, at, who: 'Robin', role: 'seller', change: 'joined' } as const;
    expect(followUpsOf({ ...idle, events: [...events, joined] }, 'practitioner')).toEqual([]);
    expect(
      followUpsOf({ ...idle, events: [...events, joined, { ...joined, seq: 6, change: 'left' }] }, 'practitioner'),
    ).not.toEqual([]);
  });
});
