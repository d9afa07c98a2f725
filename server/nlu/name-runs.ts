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
