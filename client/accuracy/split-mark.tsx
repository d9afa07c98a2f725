import type { ReactNode } from 'react';
import type { AccuracyKind } from '../../server/protocol/accuracy.ts';

type Split = AccuracyKind['splits'][number]['split'];

/** The mark of one run, by shape as well as by colour: a dot, a plus, a cross. */
export function markPath(split: Split, x: number, y: number): string {
  const at = (dx: number, dy: number): string => `M${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  if (split === 'fitted') return `${at(0, 0)}h0`;
  return split === 'held-out model' ? `${at(-3, 0)}h6m-3-3v6` : `${at(-2.2, -2.2)}l4.4 4.4m0-4.4l-4.4 4.4`;
}

/** The mark of a split beside its name. */
export function SplitMark({ split }: { readonly split: Split }): ReactNode {
  return (
    <svg className="split-mark" viewBox="0 0 12 12" aria-hidden="true">
      <path className="scatter-dots" data-split={split} d={markPath(split, 6, 6)} />
    </svg>
  );
}
