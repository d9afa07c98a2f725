import { describe, expect, test } from 'vitest';
import { readAmount, writeAmount } from '../../client/brief/amount-text.ts';

const money = { whole: false, min: 0, money: true } as const;
const people = { whole: true, min: 1 } as const;
const share = { whole: false, min: 0, max: 100 } as const;

describe('an amount as it is typed', () => {
  test.each([
    ['30.000', 'es', 30_000],
    ['30.000', 'en', 30_000],
    ['30,000', 'es', 30_000],
    ['30,000', 'en', 30_000],
    ['30000 €', 'es', 30_000],
    ['€ 1,250.50', 'en', 1250.5],
    ['1.250,50', 'es', 1250.5],
    ['30 mil', 'es', 30_000],
    ['30k EUR', 'en', 30_000],
    ['1,5 millones de euros', 'es', 1_500_000],
    ['1.5 million dollars', 'en', 1_500_000],
    ['0,5', 'es', 0.5],
    ['0.5', 'en', 0.5],
  ] as const)('%s (%s) is %d of money', (text, locale, value) => {
    expect(readAmount(text, locale, money)).toEqual({ value, problem: null });
  });

  test('of a quantity keeps a third decimal where the locale writes one', () => {
    expect(readAmount('0,125', 'es', share).value).toBe(0.125);
    expect(readAmount('0.125', 'en', share).value).toBe(0.125);
  });

  test.each([
    ['-5', money, 'negative'],
    ['−5', money, 'negative'],
    ['many', money, 'unread'],
    ['€', money, 'unread'],
    ['1.2.3', people, 'unread'],
    ['2,5', people, 'whole'],
    ['0', people, 'tooSmall'],
    ['101', share, 'tooBig'],
  ] as const)('%s is refused with its reason', (text, rules, problem) => {
    expect(readAmount(text, 'es', rules)).toEqual({ value: null, problem });
  });

  test('emptied says nothing and is no mistake', () => {
    expect(readAmount(' ', 'es', money)).toEqual({ value: null, problem: null });
  });

  test.each(['es', 'en'] as const)('written in full reads back the same (%s)', (locale) => {
    for (const value of [0.125, 0.5, 1, 999, 1234.5, 30_000, 7_500_000, 1.2e12]) {
      expect(readAmount(writeAmount(value, locale), locale, { whole: false, min: 0 }).value, String(value)).toBe(value);
    }
  });
});
