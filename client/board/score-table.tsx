import type { ReactNode } from 'react';
import { formatDecimals, formatShare } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Solution } from '../state/types.ts';
import { Meter } from './score.tsx';

/** What each criterion weighs, what the solution gets for it, and why. */
export function ScoreTable({ solution }: { readonly solution: Solution }): ReactNode {
  const { t, locale, term } = useWords();
  return (
    <section>
      <h4>{t('detail.score')}</h4>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('detail.score')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('detail.criterion')}</th>
              <th scope="col">{t('detail.weight')}</th>
              <th scope="col" colSpan={2}>
                {t('detail.value')}
              </th>
              <th scope="col">{t('detail.because')}</th>
            </tr>
          </thead>
          <tbody>
            {solution.score.terms.map((entry) => (
              <tr key={entry.criterion}>
                <th scope="row">{term('criterion', entry.criterion)}</th>
                <td>{formatShare(entry.weight, locale)}</td>
                <td className="bar-cell">
                  <Meter value={entry.value} width={76} />
                </td>
                <td>{formatDecimals(entry.value, 2, locale)}</td>
                <td>{entry.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
