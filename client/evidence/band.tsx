import type { ReactNode } from 'react';
import { formatEstimate } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Estimate } from '../state/types.ts';

const WIDTH = 320;

/** The 80 % band drawn to scale, the likely value as a tick in it. */
export function Band({ estimate }: { readonly estimate: Estimate }): ReactNode {
  const { t, locale } = useWords();
  const { low, likely, high, unit } = estimate;
  if (low === high) return <p className="small muted">{t('evidence.exact')}</p>;
  // An end of a band is as uncertain as the middle: it is rounded like an estimate.
  const rounded = (value: number): string =>
    formatEstimate({ low: value, likely: value, high: value, unit }, locale).likely;
  const margin = (high - low) * 0.15;
  const start = low - margin;
  const x = (value: number): number => ((value - start) / (high - low + 2 * margin)) * WIDTH;
  return (
    <div className="band">
      <svg viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
        <line x1="0" x2={WIDTH} y1="10" y2="10" stroke="var(--line)" strokeWidth="2" />
        <rect x={x(low)} width={x(high) - x(low)} y="5" height="10" rx="2" fill="var(--mark)" />
        <line x1={x(likely)} x2={x(likely)} y1="1" y2="19" stroke="var(--accent)" strokeWidth="3" />
      </svg>
      <div className="band-ends">
        <span>{rounded(low)}</span>
        <span>{t('evidence.band')}</span>
        <span>{rounded(high)}</span>
      </div>
    </div>
  );
}
