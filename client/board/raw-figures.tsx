import type { ReactNode } from 'react';
import { figureWord, formatInput, formatNumber, formatQuantity } from '../../server/protocol/format.ts';
import { formulaText } from '../../server/protocol/words/formula.ts';
import { inputName, opening } from '../evidence/names.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Solution } from '../state/types.ts';
import { allFigures } from './figures.ts';

/** Every figure with its band, its formula and what went into it, for who wants to check them. */
export function RawFigures({ solution }: { readonly solution: Solution }): ReactNode {
  const words = useWords();
  const { t, locale, term } = words;
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
                  <th scope="row">{term('estimate', figureWord(name, solution.estimates))}</th>
                  <td>{formatQuantity(estimate.likely, estimate.unit, locale)}</td>
                  <td>{band}</td>
                  <td>
                    <span className="formula">{opening(formulaText(estimate.formula, locale))}</span>
                    <p className="small muted">
                      {estimate.inputs
                        .map(({ name: input, value, unit }) => {
                          const shown =
                            typeof value === 'number'
                              ? formatInput(value, unit, locale)
                              : value === 'own'
                                ? inputName(value, words)
                                : value;
                          return `${inputName(input, words)}: ${shown}`;
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
