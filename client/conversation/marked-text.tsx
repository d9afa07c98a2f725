import type { ReactNode } from 'react';
import { pathLabel } from '../brief/value-words.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Evidence } from '../state/types.ts';

export interface Stretch {
  readonly text: string;
  readonly paths: readonly string[];
}

/** A text cut where understood words begin and end; overlapping evidence becomes stretches of its own. */
export function stretchesOf(text: string, evidence: readonly Evidence[]): readonly Stretch[] {
  const valid = evidence.filter(({ start, end }) => start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const paths = valid.filter(({ start, end }) => start <= from && to <= end).map(({ path }) => path);
    return { text: text.slice(from, to), paths: [...new Set(paths)] };
  });
}

/** A person's words, those that were understood marked with what they were taken for. */
export function MarkedText({
  text,
  evidence,
}: {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}): ReactNode {
  const words = useWords();
  return (
    <p>
      {stretchesOf(text, evidence).map((stretch, index) =>
        stretch.paths.length === 0 ? (
          <span key={index}>{stretch.text}</span>
        ) : (
          <mark key={index} title={stretch.paths.map((path) => pathLabel(path, words)).join(', ')}>
            {stretch.text}
          </mark>
        ),
      )}
    </p>
  );
}
