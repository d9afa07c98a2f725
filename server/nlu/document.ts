import { fold } from './fold.ts';
import { joinNumberWords } from './number-words.ts';
import { joinRanges } from './ranges.ts';
import { tokenise, type Span, type Token } from './tokens.ts';

/** A text ready to be read: its tokens with numbers put together, and what the reading depends on. */
export interface Doc {
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** Language of the text, as detected. */
  readonly language: string;
  readonly today: string | undefined;
}

export interface DocContext {
  readonly language: string;
  readonly today: string | undefined;
  /** Spans of names and dates, whose digits are not numbers. */
  readonly taken: readonly Span[];
  /** The text folded, where that was done already. */
  readonly folded?: string;
}

/** Index of the first token that ends after an offset. */
export function tokenAt(doc: Doc, offset: number): number {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function readDocument(text: string, context: DocContext): Doc {
  const folded = context.folded ?? fold(text);
  const tokens = joinRanges(joinNumberWords(tokenise(folded, context.taken), folded), folded);
  return { text, folded, tokens, language: context.language, today: context.today };
}
