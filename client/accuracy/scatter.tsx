import type { ReactNode } from 'react';
import type { AccuracyKind } from '../../server/protocol/accuracy.ts';
import { markPath } from './split-mark.tsx';
import { useAccuracyWords } from './words.ts';

const SIZE = 440;
const EDGE = { left: 60, bottom: 46, top: 10, right: 26 };
const TWICE = Math.log10(2);

/** Every run as a dot on two logarithmic axes; the tables beside it say the same in numbers. */
export function Scatter({
  kind,
  name,
  stepsPerDecade,
}: {
  readonly kind: AccuracyKind;
  readonly name: string;
  readonly stepsPerDecade: number;
}): ReactNode {
  const { t, locale } = useAccuracyWords();
  const axis = new Intl.NumberFormat(locale === 'es' ? 'es-ES' : 'en-GB', { notation: 'compact' });
  const all = kind.splits.flatMap(({ points }) => points);
  const low = Math.floor(Math.min(...all) / stepsPerDecade);
  const high = Math.max(low + 1, Math.ceil(Math.max(...all) / stepsPerDecade));
  const across = SIZE - EDGE.left - EDGE.right;
  const upward = SIZE - EDGE.top - EDGE.bottom;
  const x = (decade: number): number => EDGE.left + ((decade - low) / (high - low)) * across;
  const y = (decade: number): number => EDGE.top + upward - ((decade - low) / (high - low)) * upward;
  const decades = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const count = kind.splits.reduce((sum, one) => sum + one.count, 0);
  const line = (from: readonly [number, number], to: readonly [number, number], className: string): ReactNode => (
    <line className={className} x1={x(from[0])} y1={y(from[1])} x2={x(to[0])} y2={y(to[1])} />
  );
  return (
    <svg className="scatter" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={t('scatterAlt', { count, name })}>
      {decades.map((decade) => (
        <g key={decade}>
          {line([decade, low], [decade, high], 'scatter-grid')}
          {line([low, decade], [high, decade], 'scatter-grid')}
          <text x={x(decade)} y={y(low) + 18} textAnchor="middle">
            {axis.format(10 ** decade)}
          </text>
          <text x={EDGE.left - 6} y={y(decade) + 4} textAnchor="end">
            {axis.format(10 ** decade)}
          </text>
        </g>
      ))}
      {line([low, low + TWICE], [high - TWICE, high], 'scatter-twice')}
      {line([low + TWICE, low], [high, high - TWICE], 'scatter-twice')}
      {kind.splits.map(({ split, points }) => (
        <path
          key={split}
          className="scatter-dots"
          data-split={split}
          d={Array.from({ length: points.length / 2 }, (_, index) => {
            const [predicted = 0, measured = 0] = [points[2 * index], points[2 * index + 1]];
            return markPath(split, x(measured / stepsPerDecade), y(predicted / stepsPerDecade));
          }).join('')}
        />
      ))}
      {line([low, low], [high, high], 'scatter-same')}
      <text x={x((low + high) / 2)} y={SIZE - 8} textAnchor="middle">
        {t('measuredAxis', { unit: kind.unit })}
      </text>
      <text transform={`translate(12 ${y((low + high) / 2)}) rotate(-90)`} textAnchor="middle">
        {t('predictedAxis', { unit: kind.unit })}
      </text>
    </svg>
  );
}
