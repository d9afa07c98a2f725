import { lazy, Suspense, type ReactNode } from 'react';
import { formatEstimate } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Reveal } from '../shell/overlays.tsx';
import type { Estimate, Solution } from '../state/types.ts';
import { GradeMark } from './grade-mark.tsx';

// Comes with the first figure that is opened: the first load stays small.
const EvidenceOf = lazy(() => import('./evidence.tsx').then((module) => ({ default: module.EvidenceOf })));

interface FigureProps {
  readonly label: string;
  readonly estimate: Estimate;
  /** `block`: label over a large value; `line`: value and band in a line, the label read aloud only. */
  readonly size?: 'block' | 'line';
  /** Whose figure it is, where several of one kind are on the page. */
  readonly of?: Solution | undefined;
}

/** A figure that opens to its evidence. */
export function Figure({ label, estimate, size = 'block', of }: FigureProps): ReactNode {
  const { locale, term } = useWords();
  const { likely, band } = formatEstimate(estimate, locale);
  return (
    <Reveal
      title={label}
      className="figure"
      data={{ 'data-size': size }}
      trigger={
        <>
          <span className={size === 'block' ? 'figure-label' : 'hidden-visually'}>{label} </span>
          <span className="figure-likely">
            {likely}
            <GradeMark grade={estimate.grade} />
          </span>
          {band === '' ? null : <span className="figure-band">{band}</span>}
          <span className="hidden-visually">
            {term('grade', estimate.grade)}
            {of === undefined ? '' : `, ${of.title}`}
          </span>
        </>
      }
    >
      {() => (
        <Suspense fallback={<span className="skeleton" />}>
          <EvidenceOf estimate={estimate} solution={of} />
        </Suspense>
      )}
    </Reveal>
  );
}
