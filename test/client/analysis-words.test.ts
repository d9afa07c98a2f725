import { expect, test } from 'vitest';
import en from '../../client/i18n/analysis.en.json';
import es from '../../client/i18n/analysis.es.json';

const places = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test('the words of the analysis say the same things in both languages, fill the same places and do not shout', () => {
  expect(Object.keys(es).toSorted()).toEqual(Object.keys(en).toSorted());
  const spanish: Readonly<Record<string, string>> = es;
  for (const [key, text] of Object.entries(en)) {
    expect(places(spanish[key] ?? ''), key).toEqual(places(text));
    expect(`${text}${spanish[key] ?? ''}`, key).not.toMatch(/[!¡]/);
    expect(spanish[key]?.trim(), key).not.toBe('');
  }
});
