import { fold } from './fold.ts';
import { HEAD, type Token } from './tokens.ts';

/**
 * Phrases are written as words, folded or not:
 *   `word`   exactly this word          `stem*`  any word with this beginning
 *   `a|b*`   either                     `?word`  may be missing
 *   `a_b|c`  "a b" or "c"               `+`      between two choices side by side: `a|b + c|d`
 *   `#`      a number                   `~` `~5` up to three (five) words of the same sentence
 */
type Step =
  | {
      readonly kind: 'words';
      readonly exact: ReadonlySet<string>;
      readonly stems: readonly string[];
      readonly number: boolean;
      readonly optional: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number };

interface Phrase<T> {
  readonly value: T;
  readonly steps: readonly Step[];
}

export interface Match<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly lastToken: number;
  readonly sentence: number;
}

export interface PhraseList<T> {
  readonly value: T;
  readonly phrases: readonly string[];
}

const GAP = 3;

function parseStep(written: string): Step {
  if (written.startsWith('~')) return { kind: 'gap', most: Number(written.slice(1) || GAP) };
  const optional = written.startsWith('?');
  const options = (optional ? written.slice(1) : written).split('|');
  if (options.some((option) => option === '' || option.slice(0, -1).includes('*')))
    throw new Error(`a "*" ends its word: "${written}"`);
  return {
    kind: 'words',
    exact: new Set(options.filter((option) => !option.endsWith('*') && option !== '#')),
    stems: options.filter((option) => option.endsWith('*')).map((option) => option.slice(0, -1)),
    number: options.includes('#'),
    optional,
  };
}

function accepts(step: Step & { kind: 'words' }, token: Token): boolean {
  if (token.kind === 'number') return step.number || step.exact.has(token.text);
  return step.exact.has(token.text) || step.stems.some((stem) => token.text.startsWith(stem));
}

/**
 * A phrase as its steps, once for each choice of several words. Two choices in one stretch need a `+` between them:
 * `a|b c|d` could as well be meant as "a", "b c" or "d".
 */
export function parsePhrase(written: string): readonly (readonly Step[])[] {
  let choiceOpen = false;
  let variants: readonly (readonly Step[])[] = [[]];
  for (const word of fold(written).trim().split(/\s+/)) {
    if (word === '+' || word.startsWith('~')) choiceOpen = false;
    if (word === '+') continue;
    const isChoice = word.includes('|');
    if (isChoice && choiceOpen) throw new Error(`"+" or "_" is missing between choices: "${written}"`);
    choiceOpen ||= isChoice;
    const options = word.split('|');
    const single = options.filter((option) => !option.includes('_'));
    const ways = [
      ...(single.length > 0 ? [[parseStep(single.join('|'))]] : []),
      ...options.filter((option) => option.includes('_')).map((option) => option.split('_').map(parseStep)),
    ];
    variants = variants.flatMap((steps) => ways.map((way) => [...steps, ...way]));
  }
  return variants;
}

/** Index of the token after the phrase, or -1. Gaps are bounded, so the work per start is too. */
function matchFrom(
  steps: readonly Step[],
  stepIndex: number,
  tokens: readonly Token[],
  position: { readonly at: number; readonly sentence: number },
): number {
  const step = steps[stepIndex];
  if (!step) return position.at;
  const { at, sentence } = position;
  if (step.kind === 'gap') {
    for (let skip = 0; skip <= step.most; skip += 1) {
      if (skip > 0 && tokens[at + skip - 1]?.sentence !== sentence) return -1;
      const end = matchFrom(steps, stepIndex + 1, tokens, { at: at + skip, sentence });
      if (end >= 0) return end;
    }
    return -1;
  }
  const token = tokens[at];
  if (token?.sentence === sentence && accepts(step, token)) {
    const end = matchFrom(steps, stepIndex + 1, tokens, { at: at + 1, sentence });
    if (end >= 0) return end;
  }
  return step.optional ? matchFrom(steps, stepIndex + 1, tokens, position) : -1;
}

export type Matcher<T> = (tokens: readonly Token[]) => readonly Match<T>[];

/** Finds every phrase in one pass over the tokens; of phrases of one value that start together the longest is kept. */
export function createMatcher<T>(lists: readonly PhraseList<T>[]): Matcher<T> {
  const byWord = new Map<string, Phrase<T>[]>();
  const byStem = new Map<string, Phrase<T>[]>();
  const add = (index: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>) => {
    const bucket = index.get(key);
    if (bucket) bucket.push(phrase);
    else index.set(key, [phrase]);
  };
  for (const { value, phrases } of lists) {
    for (const written of phrases) {
      for (const steps of parsePhrase(written)) {
        const [head] = steps;
        if (head?.kind !== 'words' || head.optional) throw new Error(`a phrase starts with a word: "${written}"`);
        const phrase = { value, steps };
        if (head.number) add(byWord, '#', phrase);
        for (const word of head.exact) add(byWord, word, phrase);
        for (const stem of head.stems) {
          if (stem.length < HEAD) throw new Error(`a stem needs ${String(HEAD)} letters: "${written}"`);
          add(byStem, stem.slice(0, HEAD), phrase);
        }
      }
    }
  }
  return (tokens) => {
    const matches: Match<T>[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) break;
      const isNumber = token.kind === 'number';
      const whole = byWord.get(token.text);
      const other = isNumber ? byWord.get('#') : byStem.get(token.head);
      if (!whole && !other) continue;
      const longest = new Map<T, number>();
      if (whole) consider(whole, tokens, { at, longest });
      if (other) consider(other, tokens, { at, longest });
      for (const [value, end] of longest) {
        const last = tokens[end - 1];
        if (!last) continue;
        matches.push({
          value,
          start: token.start,
          end: last.end,
          firstToken: at,
          lastToken: end - 1,
          sentence: token.sentence,
        });
      }
    }
    return matches;
  };
}

function consider<T>(
  bucket: readonly Phrase<T>[],
  tokens: readonly Token[],
  here: { readonly at: number; readonly longest: Map<T, number> },
): void {
  const { at, longest } = here;
  const position = { at, sentence: tokens[at]?.sentence ?? 0 };
  for (const phrase of bucket) {
    const end = matchFrom(phrase.steps, 0, tokens, position);
    if (end > (longest.get(phrase.value) ?? 0)) longest.set(phrase.value, end);
  }
}

/** "a; b; c" as a list; keeps a lexicon readable with both languages side by side. */
export function phrasesOf(...written: readonly string[]): readonly string[] {
  return written.flatMap((line) => line.split(';').map((phrase) => phrase.trim())).filter((phrase) => phrase !== '');
}
