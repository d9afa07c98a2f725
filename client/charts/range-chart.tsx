import type { ReactNode } from 'react';
import { Figure } from '../evidence/figure.tsx';
import type { Estimate, Solution } from '../state/types.ts';

const WIDTH = 400;

interface RangeChartProps {
  readonly title: string;
  readonly rows: readonly { readonly solution: Solution; readonly estimate: Estimate }[];
}

/** One figure of several solutions on one scale from zero: the band as a bar, the likely value as a tick. */
export function RangeChart({ title, rows }: RangeChartProps): ReactNode {
  const most = Math.max(...rows.map(({ estimate }) => estimate.high), Number.MIN_VALUE);
  const x = (value: number): number => (Math.max(0, value) / most) * WIDTH;
  return (
    <ul className="chart">
      {rows.map(({ solution, estimate }) => (
        <li className="chart-row" key={solution.id}>
          <span className="chart-name" title={solution.title}>
            {solution.rank}. {solution.title}
          </span>
          <svg viewBox={`0 0 ${WIDTH} 22`} preserveAspectRatio="none" aria-hidden="true">
            <line
              x1="0"
              x2={WIDTH}
              y1="11"
              y2="11"
              stroke="var(--line)"
              strokeWidth="1"
              vectorEffect="non-scaling-stroke"
            />
            <rect x="0" y="9" width={x(estimate.likely)} height="4" fill="var(--ramp-1)" opacity="0.45" />
            <rect
              x={x(estimate.low)}
              y="5"
              width={Math.max(1.5, x(estimate.high) - x(estimate.low))}
              height="12"
              fill="var(--mark)"
            />
            <line
              x1={x(estimate.likely)}
              x2={x(estimate.likely)}
              y1="2"
              y2="20"
              stroke="var(--ramp-1)"
              strokeWidth="3"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          <Figure label={title} of={solution} estimate={estimate} size="line" />
        </li>
      ))}
    </ul>
  );
}
