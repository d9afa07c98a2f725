import { performance } from 'node:perf_hooks';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { createUnderstanding, type Understand } from '../../server/nlu/index.ts';
import { scoreLabelled } from './understanding-labelled.ts';
import {
  phraseSets,
  precisionOf,
  readPhrases,
  recallOf,
  scorePhrases,
  type FieldScore,
} from './understanding-phrases.ts';

/**
 * How well messages are understood. `tsx test/validation/understanding.ts` scores the project's own phrases and times
 * them; `… <file.jsonl> [--misses] [--today YYYY-MM-DD]` scores a file of labelled messages. `--misses` tells what was
 * read wrong of the phrases that may be adjusted for, never of the held-out ones.
 */
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
const invented = (score: FieldScore) => `${String(score.invented)} of ${String(score.absent)}`.padStart(12);

function printFields(understand: Understand): void {
  for (const set of phraseSets) {
    for (const language of ['en', 'es'] as const) {
      const phrases = readPhrases(set, language);
      const score = scorePhrases(understand, phrases, language);
      const of = (right: number) => percent(right / Math.max(1, phrases.length));
      console.log(
        `\n${set} ${language}: ${String(score.phrases)} phrases, ${String(score.whole)} whole; intent${of(score.intent)}, task${of(score.task)}, scope${of(score.scope)}, language${of(score.language)}`,
      );
      console.log('field'.padEnd(26), 'precision', '  recall', '      F1', '   stated', '   invented');
      for (const [path, field] of [...score.fields, ['all fields', score.total] as const]) {
        const stated = field.right + field.wrong + field.missed;
        if (stated + field.invented === 0) continue;
        const [precision, recall] = [precisionOf(field), recallOf(field)];
        const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
        console.log(
          path.padEnd(26),
          percent(precision),
          percent(recall),
          f1.toFixed(2).padStart(8),
          String(stated).padStart(9),
          invented(field),
        );
      }
      if (process.argv.includes('--misses') && set === 'tuned') console.log(score.misses.join('\n'));
    }
  }
}

/** Real sentences repeated up to a length: what a pasted message costs. */
function pasted(length: number): string {
  const text = [...readPhrases('tuned', 'en'), ...readPhrases('tuned', 'es')].map((phrase) => phrase.text).join('\n');
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function printTimes(understand: Understand): void {
  console.log('\nmilliseconds for a message');
  for (const length of [200, 2_000, 20_000]) {
    const text = pasted(length + 400);
    const times: number[] = [];
    for (let turn = 0; turn < (length > 10_000 ? 25 : 200); turn += 1) {
      const message = text.slice(turn, turn + length);
      const start = performance.now();
      understand(message, { language: 'en' });
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2);
    console.log(`${String(length).padStart(6)} characters   median ${at(0.5)}   p95 ${at(0.95)}   p99 ${at(0.99)}`);
  }
}

const [file, ...flags] = process.argv.slice(2);
if (file !== undefined && !file.startsWith('--')) scoreLabelled(file, flags);
else {
  const understand = createUnderstanding(openCatalog());
  printFields(understand);
  printTimes(understand);
}
