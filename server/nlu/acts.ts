import type { BriefPath } from '../../rules/brief.ts';
import type { Locale } from '../protocol/http.ts';
import { fold } from './fold.ts';
import {
  actPhrases,
  byeOrThanks,
  fieldNames,
  greetings,
  languageNames,
  leads,
  ordinalWords,
  politeEnds,
} from './lexicon/acts.ts';

/** What a message does to the conversation itself rather than to the brief. */
export type Act =
  /** The rest of the message is a supposition: the brief stays as it is. */
  | { readonly kind: 'whatIf' }
  /** Plainly asked to be undone (“undo”), or only to go back. */
  | { readonly kind: 'undo'; readonly plainly: boolean }
  /** Ranks count from 1 in the order said; none where it is not said which. */
  | { readonly kind: 'compare'; readonly ranks: readonly number[] }
  | { readonly kind: 'choose'; readonly rank: number }
  | { readonly kind: 'human' }
  | { readonly kind: 'language'; readonly locale: Locale }
  | { readonly kind: 'remove'; readonly path: BriefPath }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'thanks' };

const WORDS = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu;
/** An act is said in a few words; in a longer text the same words are part of a need. */
const MOST_WORDS = 14;
const READ = 400;

function without(words: readonly string[], lead: RegExp, end: RegExp): string {
  return words.join(' ').replace(lead, '').replace(end, '').trim();
}

function rankOf(word: string): number | null {
  if (/^[1-9]$/.test(word)) return Number(word);
  return ordinalWords.get(word) ?? null;
}

function ranksOf(said: string): readonly number[] {
  const first = actPhrases.firstOf.exec(said);
  const count = rankOf(first?.groups?.['count'] ?? first?.groups?.['number'] ?? '');
  if (count !== null) return Array.from({ length: count }, (_, index) => index + 1);
  const ranks = said.split(' ').flatMap((word) => rankOf(word) ?? []);
  return [...new Set(ranks)];
}

function compareOf(said: string): Act | null {
  if (!actPhrases.compare.test(said)) return null;
  const rest = said.replace(actPhrases.compare, ' ').trim();
  const named = rest.split(' ').filter((word) => word !== '' && !actPhrases.comparable.test(word));
  // "compare the A100 with the H100" compares products, not places of the ranking.
  if (named.some((word) => rankOf(word) === null)) return null;
  const ranks = ranksOf(rest);
  return ranks.length === 1 ? null : { kind: 'compare', ranks };
}

function removeOf(said: string): Act | null {
  const name = actPhrases.remove.exec(said)?.groups?.['field'];
  const path = name === undefined ? undefined : fieldNames.get(name);
  return path === undefined ? null : { kind: 'remove', path };
}

/**
 * The act of a short message, or null where it is none. Where a question is pending, its answer comes first for
 * `language` and `choose`: "English" may answer which languages the data is in, "the first" which option is meant.
 */
export function readAct(text: string, locale: Locale): Act | null {
  const folded = fold(text.slice(0, READ));
  const words = folded.match(WORDS) ?? [];
  const whole = words.join(' ');
  if (actPhrases.whatIf.test(whole)) return { kind: 'whatIf' };
  if (words.length === 0 || words.length > MOST_WORDS || text.length > READ) return null;
  if (greetings.test(whole)) return { kind: 'greeting' };
  if (byeOrThanks.test(whole)) return { kind: 'thanks' };
  const said = without(words, leads, politeEnds);
  if (actPhrases.undo.test(said)) return { kind: 'undo', plainly: true };
  if (actPhrases.back.test(said)) return { kind: 'undo', plainly: false };
  // "People" or "English" alone may be the answer to a question; "English please" is not.
  const bare = said === whole && words.length === 1;
  if (actPhrases.human.test(said) && (!bare || /^human[oa]?$/.test(said))) return { kind: 'human' };
  const language = languageNames.get(actPhrases.language.exec(said)?.groups?.['language'] ?? '');
  if (language !== undefined && (!bare || language !== locale)) return { kind: 'language', locale: language };
  const rank = rankOf(actPhrases.choose.exec(said)?.groups?.['rank'] ?? '');
  if (rank !== null) return { kind: 'choose', rank };
  return removeOf(said) ?? compareOf(said);
}
