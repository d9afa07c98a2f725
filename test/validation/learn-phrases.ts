import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TaskOrNone } from '../../server/nlu/learned/classes.ts';
import type { Intent } from '../../server/protocol/http.ts';
import { intentOf, readPhrases } from './understanding-phrases.ts';

/** A made-up message to learn from, with what it wants and what for. */
export interface LearntPhrase {
  readonly text: string;
  readonly language: 'en' | 'es';
  readonly intent: Intent;
  readonly task: TaskOrNone;
  /** The rules were written with it before them: what they say of it is no evidence of how good they are. */
  readonly known: boolean;
  /** One of the terse, hard phrases, each of which says less about how people mostly write. */
  readonly short: boolean;
}

interface Stored {
  readonly text: string;
  readonly intent: Intent;
  readonly task?: TaskOrNone;
}

const files = ['learning', 'synthetic'] as const;
const fileOf = (name: string, language: string) =>
  new URL(`./understanding/${name}.${language}.jsonl`, import.meta.url);

/** All phrases to learn from, in a fixed order. The held-out ones are never among them. */
export function phrasesToLearn(): readonly LearntPhrase[] {
  return (['en', 'es'] as const).flatMap((language) => [
    ...readPhrases('tuned', language)
      .filter(({ lang }) => lang === undefined || lang === language)
      .map((phrase) => {
        const task = phrase.says['task'];
        return {
          text: phrase.text,
          language,
          intent: intentOf(phrase) as Intent,
          task: (typeof task === 'string' ? task : 'none') as TaskOrNone,
          known: true,
          short: false,
        };
      }),
    ...files.flatMap((name) =>
      readFileSync(fileOf(name, language), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const { text, intent, task = 'none' } = JSON.parse(line) as Stored;
          return { text, language, intent, task, known: false, short: name === 'synthetic' };
        }),
    ),
  ]);
}

/** Changes when a phrase or a label does: weights learnt from others are stale. */
export function digestOf(phrases: readonly LearntPhrase[]): string {
  return createHash('sha256').update(JSON.stringify(phrases)).digest('hex').slice(0, 16);
}
