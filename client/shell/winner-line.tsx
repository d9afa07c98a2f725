import type { ReactNode } from 'react';
import { formatEstimate } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { AdviceEvent } from '../state/types.ts';
import { Icon } from './icons.tsx';

interface WinnerLineProps {
  readonly shown: AdviceEvent | undefined;
  readonly onBoard: () => void;
  readonly onBrief: () => void;
}

/** On a narrow page: the present answer in one line, a touch from the board, and the brief beside it. */
export function WinnerLine({ shown, onBoard, onBrief }: WinnerLineProps): ReactNode {
  const { t, locale } = useWords();
  const solutions = shown?.advice.solutions ?? [];
  const winner = solutions.find((solution) => solution.id === shown?.chosen) ?? solutions[0];
  const cost = winner?.estimates.oneOffCost ?? winner?.estimates.monthlyCost;
  return (
    <div className="winner-line">
      <button type="button" className="winner" aria-haspopup="dialog" onClick={onBoard}>
        <span className="strong">{winner === undefined ? '' : winner.rank}</span>
        <span className="winner-name">{winner === undefined ? t('board.title') : winner.title}</span>
        <span className="row winner-cost">
          {cost === undefined ? null : formatEstimate(cost, locale).likely}
          <Icon name="right" />
        </span>
      </button>
      <button type="button" className="button" aria-haspopup="dialog" onClick={onBrief}>
        <Icon name="brief" />
        {t('brief.title')}
      </button>
    </div>
  );
}
