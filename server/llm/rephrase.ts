import type { Locale } from '../protocol/http.ts';
import type { AskModel } from './client.ts';

/** A figure with its sign, unit or currency, and words that start with a capital or hold a digit: names and figures. */
const LOCKED =
  /[€$£]?\s?[-+~]?\d[\d.,\u00a0\u202f ]*\d?\s?(?:[%€$£]|[kMGTP]?B\b|EUR\b|USD\b|MXN\b|GBP\b|ms\b|s\b|kWh\b)?|[“"][^”"]{1,200}[”"]/gu;

const LENGTH_MAX = 2;
const mark = (index: number): string => `⟦${index}⟧`;
const MARKS = /⟦(\d+)⟧/g;

export interface LockedText {
  readonly text: string;
  readonly values: readonly string[];
}

/** A text whose figures and quoted words are placeholders. */
export function lock(text: string): LockedText {
  const values: string[] = [];
  const locked = text.replace(LOCKED, (value) => {
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(value) ?? [];
    values.push(inner);
    return `${before}${mark(values.length - 1)}${after}`;
  });
  return { text: locked, values };
}

/** The text with its figures again; null where a placeholder is gone, new, doubled, in another order or beside a digit. */
export function unlock(answer: string, { values }: LockedText): string | null {
  const order = [...answer.matchAll(MARKS)].map((match) => Number(match[1]));
  const same = order.length === values.length && order.every((place, index) => place === index);
  if (!same || /\d/.test(answer.replace(MARKS, ''))) return null;
  return answer.replace(MARKS, (_, place: string) => values[Number(place)] ?? '');
}

/** Words that turn a statement round: as many before as after. */
const NEGATIONS =
  /\b(not|no|never|none|nothing|nobody|without|cannot|can't|don't|doesn't|isn't|nunca|nada|nadie|ning[uú]n[oa]?|sin|tampoco)\b/giu;

/** Names: words with a capital or a digit inside the sentence, and whatever has a hyphen or a slash. */
const namesIn = (text: string): readonly string[] =>
  (text.match(/(?<=[\p{Ll},;]\s)\p{Lu}[\p{L}.-]+|[\p{L}]+[/-][\p{L}/-]+/gu) ?? []).toSorted();

const negations = (text: string): number => text.match(NEGATIONS)?.length ?? 0;

const instruction = (locale: Locale): string =>
  `Rewrite the text in ${locale === 'es' ? 'Spanish, with tú' : 'English'}, plain and short, same meaning, nothing added.
Keep every placeholder like ⟦0⟧ once, in the same order. Keep names as they are. Write no digit. Answer with the text only.`;

/** The same said in other words, or the text itself wherever that cannot be trusted. */
export async function rephrase(text: string, locale: Locale, ask: AskModel): Promise<string> {
  const locked = lock(text);
  const answer = await ask([
    { role: 'system', content: instruction(locale) },
    { role: 'user', content: locked.text },
  ]);
  const said = answer?.trim() ?? '';
  if (said === '' || said.length > locked.text.length * LENGTH_MAX) return text;
  const told = unlock(said, locked);
  const faithful =
    told !== null &&
    negations(told) === negations(text) &&
    namesIn(text).every((name) => told.includes(name)) &&
    namesIn(told).every((name) => text.includes(name));
  return faithful ? told : text;
}
