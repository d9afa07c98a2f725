import { useState, type ReactNode } from 'react';
import type { WireAnalysis } from '../../server/protocol/analysis.ts';
import { formatEstimate, formatShare } from '../../server/protocol/format.ts';
import { useAnalysisWords } from '../board/analysis-words.ts';
import { useWords } from '../i18n/use-words.ts';
import { costAxis } from './scale.ts';
import { useWidth } from './use-width.ts';

type Point = WireAnalysis['front'][number];

const HEIGHT = 300;
const EDGE = { left: 52, right: 24, top: 24, bottom: 46 };
const RADIUS = { least: 9, most: 19 };
const PADDING = 0.06;

/** Solutions by cost and expected quality; the size of a circle is its carbon, an unknown one is hollow. */
export function Pareto({ points }: { readonly points: readonly Point[] }): ReactNode {
  const { t } = useAnalysisWords();
  const { locale } = useWords();
  const [box, width] = useWidth();
  const [active, setActive] = useState<string | null>(null);
  const currency = points[0]?.tco.unit ?? 'EUR';
  const axis = costAxis(points.map(({ tco }) => tco.likely));
  const qualities = points.map(({ quality }) => quality.likely);
  const low = Math.max(0, Math.floor((Math.min(...qualities) - PADDING) * 10) / 10);
  const high = Math.min(1, Math.ceil((Math.max(...qualities) + PADDING / 3) * 10) / 10);
  const carbon = Math.max(...points.map(({ carbonKgPerMonth }) => carbonKgPerMonth ?? 0), Number.MIN_VALUE);
  const across = width - EDGE.left - EDGE.right;
  const upward = HEIGHT - EDGE.top - EDGE.bottom;
  const x = (cost: number): number => EDGE.left + axis.at(cost) * across;
  const y = (share: number): number => EDGE.top + upward - ((share - low) / (high - low)) * upward;
  // Areas, not widths, are seen as amounts.
  const radius = (kg: number | null): number =>
    kg === null ? RADIUS.least : RADIUS.least + Math.sqrt(kg / carbon) * (RADIUS.most - RADIUS.least);
  const compact = new Intl.NumberFormat(locale === 'es' ? 'es-ES' : 'en-GB', {
    notation: 'compact',
    style: 'currency',
    currency,
    maximumSignificantDigits: 3,
  });
  const steps = Math.round((high - low) * 10);
  const shown = points.find(({ id }) => id === active);
  const told = ({ title, tco, quality }: Point): string =>
    t('point', { title, cost: formatEstimate(tco, locale).likely, quality: formatShare(quality.likely, locale) });
  // The largest first, so that a small one stays on top.
  const drawn = points.toSorted((a, b) => radius(b.carbonKgPerMonth) - radius(a.carbonKgPerMonth));
  return (
    <figure className="plot" ref={box}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="group"
        aria-label={t('frontAlt', { count: points.length })}
      >
        <g aria-hidden="true">
          {Array.from({ length: steps + 1 }, (_, index) => low + index / 10).map((share) => (
            <g key={share}>
              <line className="plot-grid" x1={EDGE.left} x2={width - EDGE.right} y1={y(share)} y2={y(share)} />
              <text x={EDGE.left - 8} y={y(share) + 4} textAnchor="end">
                {formatShare(share, locale)}
              </text>
            </g>
          ))}
          {axis.ticks(Math.max(2, Math.floor(across / 80))).map((tick) => (
            <text key={tick} x={x(tick)} y={HEIGHT - EDGE.bottom + 18} textAnchor="middle">
              {compact.format(tick)}
            </text>
          ))}
          <text x={EDGE.left + across / 2} y={HEIGHT - 6} textAnchor="middle">
            {t('frontAxisX')}
          </text>
          <text x={EDGE.left - 44} y={12}>
            {t('frontAxisY')}
          </text>
        </g>
        {drawn.map((point) => (
          <g
            key={point.id}
            className="plot-point"
            role="img"
            tabIndex={0}
            aria-label={told(point)}
            {...(point.carbonKgPerMonth === null ? { 'data-hollow': '' } : {})}
            {...(point.id === active ? { 'data-active': '' } : {})}
            onFocus={() => setActive(point.id)}
            onBlur={() => setActive(null)}
            onPointerEnter={() => setActive(point.id)}
            onPointerLeave={() => setActive(null)}
          >
            <circle cx={x(point.tco.likely)} cy={y(point.quality.likely)} r={radius(point.carbonKgPerMonth)} />
            <text x={x(point.tco.likely)} y={y(point.quality.likely) + 4} textAnchor="middle">
              {point.rank}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="small plot-told" aria-hidden="true">
        {shown === undefined ? '\u00a0' : told(shown)}
      </figcaption>
    </figure>
  );
}
