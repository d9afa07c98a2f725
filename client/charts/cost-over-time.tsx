import { useState, type ReactNode } from 'react';
import { formatNumber } from '../../server/protocol/format.ts';
import { useAnalysisWords } from '../board/analysis-words.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Estimate, Solution } from '../state/types.ts';
import { crossingsOf, niceTicks } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface CostLine {
  readonly solution: Solution;
  readonly once: Estimate;
  readonly month: Estimate;
}

const HEIGHT = 280;
const EDGE = { left: 64, right: 30, top: 12, bottom: 40 };
const TICKS = 4;
const CROSSINGS_TOLD = 4;
const MONTH_STEPS = [1, 3, 6, 12, 24];
/** Lines differ by their dashes too, never by colour alone. */
const dashes = ['', '8 4', '2 4', '12 4 2 4', '5 3'];

/** What each solution has cost after each month, with the band of one of them and the months in which lines cross. */
export function CostOverTime({
  lines,
  months,
}: {
  readonly lines: readonly CostLine[];
  readonly months: number;
}): ReactNode {
  const { t } = useAnalysisWords();
  const { locale } = useWords();
  const [box, width] = useWidth();
  const [picked, setPicked] = useState<string | null>(null);
  const focus = lines.find(({ solution }) => solution.id === picked) ?? lines[0];
  if (focus === undefined) return null;
  const currency = focus.once.unit;
  const most = Math.max(
    ...lines.map(({ once, month }) => once.likely + month.likely * months),
    focus.once.high + focus.month.high * months,
  );
  const across = width - EDGE.left - EDGE.right;
  const upward = HEIGHT - EDGE.top - EDGE.bottom;
  const x = (month: number): number => EDGE.left + (month / months) * across;
  const y = (cost: number): number => EDGE.top + upward - (cost / most) * upward;
  const compact = new Intl.NumberFormat(locale === 'es' ? 'es-ES' : 'en-GB', {
    notation: 'compact',
    style: 'currency',
    currency,
    maximumSignificantDigits: 3,
  });
  const step = MONTH_STEPS.find((one) => months / one <= Math.max(3, across / 70)) ?? 24;
  const crossings = crossingsOf(
    lines.map(({ solution, once, month }) => ({ id: solution.id, once: once.likely, month: month.likely })),
    months,
  ).slice(0, CROSSINGS_TOLD);
  const nameOf = (id: string): string =>
    t('solutionNumber', { rank: lines.find(({ solution }) => solution.id === id)?.solution.rank ?? 0 });
  const ends = labelsAt(lines.map(({ once, month }) => y(once.likely + month.likely * months)));
  return (
    <figure className="plot" ref={box}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t('overTimeAlt', { count: lines.length, months })}
      >
        {niceTicks(most, TICKS).map((tick) => (
          <g key={tick}>
            <line className="plot-grid" x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
            <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
              {compact.format(tick)}
            </text>
          </g>
        ))}
        {Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => index * step).map((month) => (
          <text key={month} x={x(month)} y={HEIGHT - EDGE.bottom + 18} textAnchor="middle">
            {month}
          </text>
        ))}
        <text x={EDGE.left + across / 2} y={HEIGHT - 4} textAnchor="middle">
          {t('month')}
        </text>
        <path
          className="plot-band"
          d={`M${x(0)},${y(focus.once.low)}L${x(months)},${y(focus.once.low + focus.month.low * months)}L${x(months)},${y(
            focus.once.high + focus.month.high * months,
          )}L${x(0)},${y(focus.once.high)}Z`}
        />
        {lines.map(({ solution, once, month }, index) => (
          <g key={solution.id} style={{ color: `var(--ramp-${(index % 5) + 1})` }}>
            <line
              className="plot-line"
              strokeDasharray={dashes[index % dashes.length]}
              {...(solution.id === focus.solution.id ? { 'data-focus': '' } : {})}
              x1={x(0)}
              y1={y(once.likely)}
              x2={x(months)}
              y2={y(once.likely + month.likely * months)}
            />
            <text className="plot-end" x={width - EDGE.right + 6} y={(ends[index] ?? 0) + 5}>
              {solution.rank}
            </text>
          </g>
        ))}
        {crossings.map(({ month, cost, startsCheaper, endsCheaper }) => (
          <circle className="plot-crossing" key={`${startsCheaper}-${endsCheaper}`} cx={x(month)} cy={y(cost)} r="5" />
        ))}
      </svg>
      <figcaption className="stack small">
        <div className="plot-keys" role="group" aria-label={t('focus')}>
          {lines.map(({ solution }, index) => (
            <button
              key={solution.id}
              type="button"
              className="plot-key"
              aria-pressed={solution.id === focus.solution.id}
              onClick={() => setPicked(solution.id)}
            >
              <svg width="28" height="10" aria-hidden="true" style={{ color: `var(--ramp-${(index % 5) + 1})` }}>
                <line
                  className="plot-line"
                  strokeDasharray={dashes[index % dashes.length]}
                  x1="0"
                  x2="28"
                  y1="5"
                  y2="5"
                />
              </svg>
              <span>
                {solution.rank}. {solution.title}
              </span>
            </button>
          ))}
        </div>
        {crossings.length === 0 ? (
          <p className="muted">{t('noCrossing')}</p>
        ) : (
          <ul>
            {crossings.map(({ month, startsCheaper, endsCheaper }) => (
              <li key={`${startsCheaper}-${endsCheaper}`}>
                {t('crossing', {
                  month: formatNumber(Math.ceil(month), locale),
                  later: nameOf(endsCheaper),
                  earlier: nameOf(startsCheaper),
                })}
              </li>
            ))}
          </ul>
        )}
      </figcaption>
    </figure>
  );
}

/** Heights of the numbers at the ends of lines, moved apart where two would stand on each other. */
function labelsAt(heights: readonly number[]): readonly number[] {
  const GAP = 15;
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const placed = new Map<number, number>();
  let last = -Infinity;
  for (const { height, index } of order) {
    last = Math.max(height, last + GAP);
    placed.set(index, last);
  }
  return heights.map((height, index) => placed.get(index) ?? height);
}
