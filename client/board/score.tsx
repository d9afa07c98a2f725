import type { ReactNode } from 'react';
import { formatDecimals } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';

export function Meter({ value, width }: { readonly value: number; readonly width: number }): ReactNode {
  const filled = Math.max(0, Math.min(1, value)) * width;
  return (
    <svg viewBox={`0 0 ${width} 6`} aria-hidden="true">
      <rect width={width} height="6" rx="3" fill="var(--line)" />
      <rect width={filled} height="6" rx="3" fill="var(--accent)" />
    </svg>
  );
}

export function Score({ total }: { readonly total: number }): ReactNode {
  const { t, locale } = useWords();
  return (
    <span className="score">
      <span className="muted">{t('board.score')}</span>
      <Meter value={total} width={56} />
      <span className="score-value">{formatDecimals(total, 2, locale)}</span>
    </span>
  );
}
