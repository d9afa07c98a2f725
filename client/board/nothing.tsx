import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';

/** Lines where something is about to be. */
export function Coming(): ReactNode {
  return (
    <div className="stack" aria-hidden="true">
      {[92, 74, 86, 60].map((percent) => (
        <span className="skeleton" key={percent} style={{ width: `${percent}%` }} />
      ))}
    </div>
  );
}

/** Before there is an answer: what will be here, or that it is being worked out. */
export function Nothing({ waiting }: { readonly waiting: boolean }): ReactNode {
  const { t } = useWords();
  if (!waiting) {
    return (
      <div className="board-empty">
        <h2>{t('board.emptyTitle')}</h2>
        <p className="muted">{t('board.empty')}</p>
      </div>
    );
  }
  return (
    <div className="stack" role="status">
      <p className="small muted">{t('board.weighing')}</p>
      <Coming />
    </div>
  );
}
