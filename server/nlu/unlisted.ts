import { COUNTED, joins, MEMORY, seriesRuns, tailRuns, type Run } from './name-runs.ts';
import { wordList } from './word-list.ts';

const APPLE = /^m[1-9]$/;
const appleRuns = new Set(wordList('macbook mac apple air pro mini studio'));
const namesCards = new Set(['amd', 'nvidia', 'jetson', 'orin', 'titan']);
const titanRuns = new Set(['v', 'x', 'xp', 'rtx']);
const jetsonRuns = new Set(wordList('orin xavier nano agx nx tx1 tx2 thor'));

/** A card by its series and number that the catalog does not hold: kept in the person's words. Index of its last run. */
export function unlistedAccelerator(runs: readonly Run[], at: number, folded: string): number | null {
  const run = runs[at];
  if (!run) return null;
  const text = run.text.replace(COUNTED, '');
  if (!namesCards.has(text) && !seriesRuns.has(text) && !/\d/.test(text)) return null;
  let last = -1;
  if (/^(?:rtx|gtx|rx)\d{3,4}(?:ti|xt|xtx|s)?$/.test(text)) last = at;
  else if (APPLE.test(text) && appleRuns.has(runs[at - 1]?.text ?? '')) last = at;
  else if (seriesRuns.has(text) || (text === 'amd' && runs[at + 1]?.text === 'radeon')) {
    for (let next = at + 1; next < runs.length && next <= at + 3; next += 1) {
      const word = runs[next];
      const before = runs[next - 1];
      if (!word || !before || !joins(folded, before, word)) break;
      if (/^[a-z]?\d{3,4}[a-z]{0,3}$/.test(word.text)) {
        last = next;
        break;
      }
      if (!seriesRuns.has(word.text) && word.text !== 'pro') break;
    }
  } else if ((text === 'amd' || text === 'nvidia') && /^gpus?$/.test(runs[at + 1]?.text ?? '')) return at + 1;
  if (text === 'titan') return titanRuns.has(runs[at + 1]?.text ?? '') ? at + 1 : null;
  if (text === 'orin' && /^(?:nx|nano|agx)$/.test(runs[at + 1]?.text ?? '')) return at + 1;
  if (text === 'jetson') {
    last = at;
    while (jetsonRuns.has(runs[last + 1]?.text ?? '')) last += 1;
    return last > at ? last : null;
  }
  if (last < 0) return null;
  for (let next = last + 1; next <= last + 2; next += 1) {
    const word = runs[next];
    if (!word || !(tailRuns.has(word.text) || MEMORY.test(word.text))) break;
    last = next;
  }
  return last;
}
