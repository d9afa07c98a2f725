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
  if (step.exact.has(token.text)) return true;
  for (const stem of step.stems) if (token.text.startsWith(stem)) return true;
  return false;
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

/** Which matchers have a phrase that starts with a word, or with a word of these first letters. */
const starting = { words: new Map<string, number[]>(), heads: new Map<string, number[]>() };
let matchers = 0;

function register(index: Map<string, number[]>, key: string, matcher: number): void {
  const known = index.get(key);
  if (!known) index.set(key, [matcher]);
  else if (known.at(-1) !== matcher) known.push(matcher);
}

interface Starts {
  readonly of: readonly number[][];
  readonly matchers: number;
}
const startsOf = new WeakMap<readonly Token[], Starts>();

/** Tokens at which a phrase of a matcher can start: found for all of them in one pass over a text. */
function readStarts(tokens: readonly Token[], matcher: number): readonly number[] {
  const known = startsOf.get(tokens);
  if (known && matcher < known.matchers) return known.of[matcher] ?? [];
  const of: number[][] = Array.from({ length: matchers }, () => []);
  tokens.forEach((token, at) => {
    for (const id of starting.words.get(token.text) ?? []) of[id]?.push(at);
    const other = token.kind === 'number' ? starting.words.get('#') : starting.heads.get(token.head);
    for (const id of other ?? []) {
      const list = of[id];
      if (list && list.at(-1) !== at) list.push(at);
    }
  });
  startsOf.set(tokens, { of, matchers });
  return of[matcher] ?? [];
}

export type Matcher<T> = (tokens: readonly Token[]) => readonly Match<T>[];

/** Finds every phrase in one pass over the tokens; of phrases of one value that start together the longest is kept. */
export function createMatcher<T>(lists: readonly PhraseList<T>[]): Matcher<T> {
  const byWord = new Map<string, Phrase<T>[]>();
  const byStem = new Map<string, Phrase<T>[]>();
  const id = matchers;
  matchers += 1;
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
  for (const word of byWord.keys()) register(starting.words, word, id);
  for (const head of byStem.keys()) register(starting.heads, head, id);
  return (tokens) => {
    const matches: Match<T>[] = [];
    for (const at of readStarts(tokens, id)) {
      const token = tokens[at];
      if (!token) break;
      const whole = byWord.get(token.text);
      const other = token.kind === 'number' ? byWord.get('#') : byStem.get(token.head);
      let longest: Map<T, number> | null = null;
      if (whole) longest = consider(whole, tokens, { at, longest });
      if (other) longest = consider(other, tokens, { at, longest });
      for (const [value, end] of longest ?? []) {
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
  here: { readonly at: number; readonly longest: Map<T, number> | null },
): Map<T, number> | null {
  const { at } = here;
  let { longest } = here;
  const position = { at, sentence: tokens[at]?.sentence ?? 0 };
  for (const phrase of bucket) {
    const end = matchFrom(phrase.steps, 0, tokens, position);
    if (end <= (longest?.get(phrase.value) ?? 0)) continue;
    longest ??= new Map<T, number>();
    longest.set(phrase.value, end);
  }
  return longest;
}

/** "a; b; c" as a list; keeps a lexicon readable with both languages side by side. */
export function phrasesOf(...written: readonly string[]): readonly string[] {
  return written.flatMap((line) => line.split(';').map((phrase) => phrase.trim())).filter((phrase) => phrase !== '');
}
