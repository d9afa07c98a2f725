import type { ReactNode } from 'react';
import { formatNumber, formatQuantity } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Solution } from '../state/types.ts';
import { allFigures } from './figures.ts';

/** Every figure with its band, its formula and what went into it, for who wants to check them. */
export function RawFigures({ solution }: { readonly solution: Solution }): ReactNode {
  const { t, locale, term } = useWords();
  return (
    <section>
      <h4>{t('detail.formulas')}</h4>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('detail.formulas')}>
        <table>
          <tbody>
            {allFigures.map((name) => {
              const estimate = solution.estimates[name];
              if (estimate === undefined) return null;
              const band = [estimate.low, estimate.high].map((value) => formatNumber(value, locale)).join(' – ');
              return (
                <tr key={name}>
                  <th scope="row">{term('estimate', name)}</th>
                  <td>{formatQuantity(estimate.likely, estimate.unit, locale)}</td>
                  <td>{band}</td>
                  <td>
                    <code>{estimate.formula}</code>
                    <p className="small muted">
                      {estimate.inputs
                        .map(({ name: input, value, unit }) => {
                          const shown = typeof value === 'number' ? formatNumber(value, locale) : value;
                          return `${input} = ${shown} ${unit}`.trim();
                        })
                        .join('; ')}
                    </p>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
