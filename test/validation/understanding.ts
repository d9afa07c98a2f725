import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { createUnderstanding } from '../../server/nlu/index.ts';
import { scoreLabelled } from './understanding-labelled.ts';
import { phraseSets, readPhrases, scorePhrases } from './understanding-phrases.ts';

/**
 * How well messages are understood. `tsx test/validation/understanding.ts` scores the project's own phrases;
 * `… <file.jsonl> [--misses] [--today YYYY-MM-DD]` a file of labelled messages.
 */
const [file, ...flags] = process.argv.slice(2);
if (file !== undefined && !file.startsWith('--')) scoreLabelled(file, flags);
else {
  const understand = createUnderstanding(openCatalog());
  const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`.padStart(8);
  console.log('phrases'.padEnd(14), 'whole'.padEnd(10), 'precision', ' recall', '  invented');
  for (const set of phraseSets) {
    for (const language of ['en', 'es'] as const) {
      const score = scorePhrases(understand, readPhrases(set, language));
      const given = score.right + score.wrong + score.invented;
      const stated = score.right + score.wrong + score.missed;
      console.log(
        `${set} ${language}`.padEnd(14),
        `${String(score.whole)} of ${String(score.phrases)}`.padEnd(10),
        percent(score.right, given),
        percent(score.right, stated),
        String(score.invented).padStart(9),
      );
      if (process.argv.includes('--misses') && set === 'tuned') console.log(score.misses.join('\n'));
    }
  }
}
