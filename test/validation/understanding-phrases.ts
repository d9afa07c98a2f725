import { readFileSync } from 'node:fs';
import { briefPaths, readBrief, type Brief } from '../../rules/brief.ts';
import type { Understand } from '../../server/nlu/index.ts';

/** A message of our own and every field it states, by dotted path; `intent` only where it is not `recommend`. */
export interface OwnPhrase {
  readonly text: string;
  readonly says: Readonly<Record<string, unknown>>;
}
/** The day relative dates of the phrases count from. */
export const TODAY = '2026-11-24';
export const phraseSets = ['tuned', 'held-out'] as const;

/** The phrases of one set and language. The held-out ones are only measured, never adjusted for. */
export function readPhrases(set: (typeof phraseSets)[number], language: 'en' | 'es'): readonly OwnPhrase[] {
  return readFileSync(new URL(`./understanding/${set}.${language}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OwnPhrase);
}

const whole = new Set(['budget']);
function flat(brief: Brief): Readonly<Record<string, unknown>> {
  const said = briefPaths
    .filter((path) => !whole.has(path))
    .map((path) => [path, readBrief(brief, path)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

/** What was understood, written like `says`. */
export function saysOf(understand: Understand, phrase: OwnPhrase): Readonly<Record<string, unknown>> {
  const { brief, intent } = understand(phrase.text, { today: TODAY });
  return { ...(intent === 'recommend' ? {} : { intent }), ...flat(brief) };
}

const NOTHING = 'nothing';
const written = (value: unknown) => (value === undefined ? NOTHING : JSON.stringify(value));

export interface PhraseScore {
  readonly phrases: number;
  /** Phrases understood to the last field, nothing more and nothing less. */
  readonly whole: number;
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
  readonly invented: number;
  readonly misses: readonly string[];
}

export function scorePhrases(understand: Understand, phrases: readonly OwnPhrase[]): PhraseScore {
  let [full, right, missed, wrong, invented] = [0, 0, 0, 0, 0];
  const misses: string[] = [];
  for (const phrase of phrases) {
    const found = saysOf(understand, phrase);
    const told: string[] = [];
    for (const path of new Set([...Object.keys(phrase.says), ...Object.keys(found)])) {
      const [expected, read] = [written(phrase.says[path]), written(found[path])];
      if (expected === read) right += 1;
      else {
        if (read === NOTHING) missed += 1;
        else if (expected === NOTHING) invented += 1;
        else wrong += 1;
        told.push(`${path}: ${expected} read as ${read}`);
      }
    }
    if (told.length === 0) full += 1;
    else misses.push(`${phrase.text}\n    ${told.join('\n    ')}`);
  }
  return { phrases: phrases.length, whole: full, right, missed, wrong, invented, misses };
}
