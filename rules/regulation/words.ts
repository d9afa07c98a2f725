import { say, type Message } from '../message.ts';
import type { Because } from './condition.ts';
import type { DutyFinding } from './regulations-for.ts';

/** One after the other: sentences as they are, names with commas. */
export function joined(
  parts: readonly Message[],
  by: 'regulationThen' | 'regulationComma' = 'regulationThen',
): Message | null {
  const [first, ...rest] = parts;
  return first ? rest.reduce((head, tail) => say(by, { head, tail }), first) : null;
}

export function dutyWords({ duty, from, inForce }: DutyFinding): Message {
  const params = { article: { words: articleWords(duty.article) }, text: { words: duty.text } };
  return inForce || from === null
    ? say('regulationDuty', params)
    : say('regulationDutyLater', { ...params, date: { date: from } });
}

/** Articles are cited in English in the data; Spanish says "y", "a", "anexo". */
export function articleWords(article: string): { readonly en: string; readonly es: string } {
  const es = article
    .replaceAll('Annex', 'anexo')
    .replaceAll('Art.', 'art.')
    .replaceAll(' and ', ' y ')
    .replaceAll(' to ', ' a ')
    .replaceAll('rule', 'regla')
    .replaceAll('Clauses', 'cláusulas')
    .replaceAll('Clause', 'cláusula')
    .replaceAll('amended', 'reforma de');
  return { en: article, es };
}

/** Why something was found: the words of the description, or the fields. */
export function becauseWords(because: readonly Because[]): Message | null {
  const parts = because.map((one) =>
    'tag' in one
      ? say('regulationBecauseWords', { words: one.words })
      : say('regulationBecauseField', { value: { term: one.value } }),
  );
  const [first, ...rest] = parts;
  return first ? rest.reduce((head, tail) => say('regulationAnd', { head, tail }), first) : null;
}
