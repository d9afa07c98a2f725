import type { ReactNode } from 'react';
import type { WireAnalysis } from '../../server/protocol/analysis.ts';
import { useWords } from '../i18n/use-words.ts';
import '../styles/analysis.css';
import type { Advice } from '../state/types.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { useAnalysis } from './use-analysis.ts';

/** What the analysis says once it is there; until then what is happening, or what went wrong and the next step. */
export function AnalysisGate({
  advice,
  children,
}: {
  readonly advice: Advice;
  readonly children: (analysis: WireAnalysis) => ReactNode;
}): ReactNode {
  const { locale } = useWords();
  const { t } = useAnalysisWords();
  const [loaded, again] = useAnalysis(advice, locale);
  if (loaded.state === 'ready') return children(loaded.answer);
  if (loaded.state === 'broken')
    return (
      <div className="note" data-tone="warning" role="alert">
        <p className="strong">{t('failedTitle')}</p>
        <p>{t('failed')}</p>
        <button type="button" className="button" onClick={again}>
          {t('again')}
        </button>
      </div>
    );
  return (
    <div className="stack section" role="status">
      <p className="small muted">{t('loading')}</p>
      {[88, 70, 80].map((percent) => (
        <span className="skeleton" key={percent} style={{ width: `${percent}%` }} />
      ))}
    </div>
  );
}
