import { readFileSync } from 'node:fs';
import { briefPaths, readBrief, type Brief } from '../../rules/brief.ts';
import type { Understand } from '../../server/nlu/index.ts';
import type { Understanding } from '../../server/protocol/http.ts';

/**
 * A message of our own and every field it states, by dotted path; `intent` only where it is not `recommend`. Models and
 * accelerators are written as a catalog id or in the words of the message. The language is that of the file unless said.
 */
export interface OwnPhrase {
  readonly text: string;
  readonly lang?: string;
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

/** `budget` is scored by its parts; `description` is a quotation of the message, scored nowhere. */
const unscored = new Set<string>(['budget', 'description']);
export const scoredPaths = briefPaths.filter((path) => !unscored.has(path));

function flat(brief: Brief): Readonly<Record<string, unknown>> {
  const said = scoredPaths
    .map((path) => [path, readBrief(brief, path)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

const plain = (name: unknown) =>
  String(name)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
const family = (name: unknown) =>
  plain(String(name).replace(/\b\d+ ?GB\b/gi, '')).replace(/nvidia|geforce|tesla|amd|sxm|pcie|apple|rtx|gtx|de$/g, '');

interface Owned {
  readonly accelerator: string;
  readonly count?: number;
}

/** Names agree by catalog id or by the words they were read from; hardware by its family and count. */
function sameNames(expected: unknown, found: unknown, words: readonly string[]): boolean {
  if (!Array.isArray(expected) || !Array.isArray(found) || expected.length !== found.length) return false;
  const left = found.map((value: unknown, index) => ({ value, word: words[index] ?? '' }));
  return expected.every((value: unknown) => {
    const at = left.findIndex((other) => {
      if (typeof value === 'string') return plain(value) === plain(other.value) || plain(value) === plain(other.word);
      const [mine, theirs] = [value as Owned, other.value as Owned];
      const named =
        mine.accelerator === theirs.accelerator || family(mine.accelerator) === family(other.word.replace(/s$/, ''));
      return (named || family(mine.accelerator) === family(other.word)) && mine.count === theirs.count;
    });
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

/** A budget without its period is one to spend once: said or not said is the same. */
const meant = (path: string, value: unknown) => (path === 'budget.period' && value === 'once' ? undefined : value);

export type Outcome = 'right' | 'missed' | 'wrong' | 'invented';

/** How each field that is stated or read came out. */
export function compare(phrase: OwnPhrase, result: Understanding): ReadonlyMap<string, Outcome> {
  const found = flat(result.brief);
  const outcomes = new Map<string, Outcome>();
  for (const path of scoredPaths) {
    const [expected, read] = [meant(path, phrase.says[path]), meant(path, found[path])];
    if (expected === undefined && read === undefined) continue;
    const words = result.evidence.filter((item) => item.path === path).map((item) => item.text);
    // A priority is stated or not; how much it weighs is ours to say.
    const weighed = path.startsWith('priorities.') && expected !== undefined && read !== undefined;
    const same = weighed || JSON.stringify(expected) === JSON.stringify(read) || sameNames(expected, read, words);
    outcomes.set(path, same ? 'right' : read === undefined ? 'missed' : expected === undefined ? 'invented' : 'wrong');
  }
  return outcomes;
}

export const intentOf = (phrase: OwnPhrase): string => {
  const said = phrase.says['intent'];
  return typeof said === 'string' ? said : 'recommend';
};

export interface FieldScore {
  right: number;
  missed: number;
  wrong: number;
  invented: number;
  absent: number;
}

export interface PhraseScore {
  readonly phrases: number;
  /** Phrases understood to the last field, nothing more and nothing less. */
  readonly whole: number;
  readonly intent: number;
  readonly scope: number;
  readonly language: number;
  /** Of the phrases that state a task. */
  readonly task: number;
  readonly fields: ReadonlyMap<string, FieldScore>;
  readonly total: FieldScore;
  readonly misses: readonly string[];
}

const written = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
const empty = (): FieldScore => ({ right: 0, missed: 0, wrong: 0, invented: 0, absent: 0 });

export function scorePhrases(
  understand: Understand,
  phrases: readonly OwnPhrase[],
  language: 'en' | 'es',
): PhraseScore {
  const fields = new Map(scoredPaths.map((path) => [path as string, empty()]));
  const total = empty();
  const counted = { whole: 0, intent: 0, scope: 0, language: 0, task: 0 };
  const misses: string[] = [];
  for (const phrase of phrases) {
    const result = understand(phrase.text, { today: TODAY, language });
    const told: string[] = [];
    const expected = intentOf(phrase);
    if (result.intent === expected) counted.intent += 1;
    else told.push(`intent: ${expected} read as ${result.intent}`);
    if (result.inScope === (expected !== 'out_of_scope')) counted.scope += 1;
    if (result.language === (phrase.lang ?? language)) counted.language += 1;
    else told.push(`language read as ${result.language}`);
    if ((result.brief.task ?? null) === (phrase.says['task'] ?? null)) counted.task += 1;
    const outcomes = compare(phrase, result);
    for (const [path, score] of fields) {
      const outcome = outcomes.get(path);
      if (meant(path, phrase.says[path]) === undefined) {
        score.absent += 1;
        total.absent += 1;
      }
      if (outcome === undefined) continue;
      score[outcome] += 1;
      total[outcome] += 1;
      if (outcome !== 'right')
        told.push(`${path}: ${written(phrase.says[path])} read as ${written(flat(result.brief)[path])}`);
    }
    if (told.length === 0) counted.whole += 1;
    else misses.push(`${phrase.text}\n    ${told.join('\n    ')}`);
  }
  return { phrases: phrases.length, ...counted, fields, total, misses };
}

export const precisionOf = (score: FieldScore): number =>
  score.right / Math.max(1, score.right + score.wrong + score.invented);
export const recallOf = (score: FieldScore): number =>
  score.right / Math.max(1, score.right + score.wrong + score.missed);
