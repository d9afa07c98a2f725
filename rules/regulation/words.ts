import { say, type Message } from '../message.ts';
import type { Because } from './condition.ts';
import type { DutyFinding, RegulationFinding } from './regulations-for.ts';

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

const ARTICLE = 'Art. ';

/**
 * The first duties that fit into so many letters (of the longer language), at least one, and the articles of the rest:
 * what to do first is read, the whole stands in the source.
 */
export function shortDuties(duties: readonly DutyFinding[], room: number): Message | null {
  let left = room;
  const fitting = duties.findIndex(({ duty: { article, text } }, index) => {
    left -= article.length + Math.max(text.en.length, text.es.length);
    return left < 0 && index > 0;
  });
  const said = fitting < 0 ? duties : duties.slice(0, fitting);
  const list = joined(said.map(dutyWords));
  const others = [...new Set(duties.slice(said.length).map(({ duty }) => duty.article))];
  // "Art. 9, 28, 35": the word once, where all are articles.
  const short = others.every((article) => article.startsWith(ARTICLE))
    ? others.map((article, index) => (index === 0 ? article : article.slice(ARTICLE.length)))
    : others;
  const rest = joined(
    short.map((article) => say('regulationShort', { regulation: { words: articleWords(article) } })),
    'regulationComma',
  );
  return list && rest ? say('regulationAlso', { list, rest }) : list;
}

/** Sources of the laws themselves, each once: a line cites those it names. */
export function lawsOf(findings: readonly RegulationFinding[]): readonly string[] {
  const whole = findings.flatMap(({ regulation }) => regulation.sources.filter(({ of }) => of.includes('*')));
  return [...new Set(whole.map(({ source }) => source))];
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
