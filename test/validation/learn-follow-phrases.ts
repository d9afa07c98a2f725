import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { followUpKinds, type FollowUpKind } from '../../server/nlu/learned/follow-up-kinds.ts';

/** A made-up message after a first answer, with what it does. */
export interface FollowUpPhrase {
  readonly text: string;
  readonly language: 'en' | 'es';
  readonly kind: FollowUpKind;
  /** One of the many that a pattern makes: each says less than one that somebody wrote. */
  readonly made: boolean;
}

const languages = ['en', 'es'] as const;
const fileOf = (name: string) => new URL(`./understanding/${name}`, import.meta.url);
const linesOf = (name: string) =>
  readFileSync(fileOf(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const isKind = (kind: string): kind is FollowUpKind => (followUpKinds as readonly string[]).includes(kind);

function written(name: 'follow-ups' | 'follow-ups-held-out'): readonly FollowUpPhrase[] {
  return languages.flatMap((language) =>
    linesOf(`${name}.${language}.jsonl`).map((line) => {
      const { text, act } = JSON.parse(line) as { text: string; act: string };
      if (!isKind(act)) throw new Error(`no such kind of follow-up: ${act}`);
      return { text, language, kind: act, made: false };
    }),
  );
}

const GROUP = /\(([^()]*)\)/;

/** Every text of a pattern, whose alternatives stand in brackets: "(a|b) c" is "a c" and "b c". */
function expanded(pattern: string): readonly string[] {
  const group = GROUP.exec(pattern);
  if (group === null) return [pattern.replace(/\s+/g, ' ').trim()];
  const [whole, inside = ''] = group;
  const after = pattern.slice(group.index + whole.length);
  return inside.split('|').flatMap((choice) => expanded(`${pattern.slice(0, group.index)}${choice}${after}`));
}

/** Texts taken of one pattern, spread over all it makes. */
const OF_ONE = 24;

function spread(texts: readonly string[]): readonly string[] {
  if (texts.length <= OF_ONE) return texts;
  // A step without a common divisor with the length visits every part, and every choice of each group.
  const step = texts.length / OF_ONE;
  return Array.from({ length: OF_ONE }, (_, at) => texts[Math.floor(at * step + (at % 7)) % texts.length] ?? '');
}

function made(): readonly FollowUpPhrase[] {
  return languages.flatMap((language) =>
    linesOf(`follow-up-patterns.${language}.txt`).flatMap((line) => {
      const [kind = '', pattern = ''] = line.split(/: (.*)/s);
      if (!isKind(kind)) throw new Error(`no such kind of follow-up: ${kind}`);
      return spread([...new Set(expanded(pattern))]).map((text) => ({ text, language, kind, made: true }));
    }),
  );
}

/** Written ones that nothing is learnt from or tuned on. */
export const heldOutFollowUps = (): readonly FollowUpPhrase[] => written('follow-ups-held-out');

/** All to learn from, in a fixed order: those somebody wrote one by one, then those that patterns make. */
export function learntFollowUps(): readonly FollowUpPhrase[] {
  const aside = new Set(heldOutFollowUps().map(({ text }) => text.toLowerCase()));
  return [...written('follow-ups'), ...made()].filter(({ text }) => !aside.has(text.toLowerCase()));
}

/** Changes when a phrase or a label does: weights learnt from others are stale. */
export const digestOfFollowUps = (phrases: readonly FollowUpPhrase[]): string =>
  createHash('sha256').update(JSON.stringify(phrases)).digest('hex').slice(0, 16);
