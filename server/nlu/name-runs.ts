import { fold } from './fold.ts';
import { wordList } from './word-list.ts';

/** A stretch of letters and digits. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /[\p{L}\p{N}]+/gu;
export const COUNTED = /^(\d{1,4})x(?=[a-z]|\d{4})/;
export const vendorRuns = new Set(
  wordList('nvidia amd geforce tesla radeon apple intel instinct quadro meta google openai anthropic microsoft'),
);
export const seriesRuns = new Set(['rtx', 'gtx', 'rx', 'quadro', 'radeon', 'tesla', 'arc']);
export const tailRuns = new Set(wordList('ti super xt xtx ada blackwell sxm sxm4 sxm5 pcie nvl max pro ultra'));
export const MEMORY = /^(\d{1,3})(?:gb|g|gib)$/;

function runsIn(folded: string): readonly Run[] {
  return [...folded.matchAll(RUN)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A folded text and its runs, read once for all who look for names in it. */
export interface FoldedText {
  readonly folded: string;
  readonly runs: readonly Run[];
}

export function foldedText(text: string): FoldedText {
  const folded = fold(text);
  return { folded, runs: runsIn(folded) };
}

/** Whether what stands between two runs can be inside a name. */
export function joins(folded: string, left: Run, right: Run): boolean {
  const between = folded.slice(left.end, right.start);
  return (
    between === ' ' ||
    between === '-' ||
    between === '.' ||
    between === '_' ||
    between === '/' ||
    between === '' ||
    between === '+' ||
    between === '+ ' ||
    // "gemma3:12b", as some tools write a size.
    (between === ':' && /^\d/.test(right.text))
  );
}

const articles = new Set(['una', 'un', 'an', 'la', 'las', 'el', 'los', 'one', 'x', 'with', 'con', 'nvidia', 'tesla']);
const ofACard = /^(?:gpus?|cards?|tarjetas?|graficas?|gb|\d{2,3}gb|pcie|sxm\d?|nvidia|servers?|servidor(?:es)?)$/;

/** "Para dar servicio a 30 personas" names no A30: a small "a" and a number, neither an article before nor a card after. */
export function isToANumber(runs: readonly Run[], at: number, text: string): boolean {
  const [run, next, then, previous] = [runs[at], runs[at + 1], runs[at + 2], runs[at - 1]];
  if (!run || !next || text.slice(run.start, run.end) !== 'a' || text.slice(run.end, next.start) !== ' ') return false;
  return /^\d+$/.test(next.text) && !articles.has(previous?.text ?? '') && !ofACard.test(then?.text ?? '');
}
