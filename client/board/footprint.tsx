import type { ReactNode } from 'react';
import type { WireAnalysis } from '../../server/protocol/analysis.ts';
import { formatQuantity } from '../../server/protocol/format.ts';
import { placeName } from '../brief/value-words.ts';
import { SourceText } from '../evidence/source-text.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useAnalysisWords } from './analysis-words.ts';

const figures = (value: number): number => Number(value.toPrecision(2));

/** Energy and carbon beside homes and car journeys, and where the same machines run on cleaner electricity. */
export function Footprint({ analysis: { footprint } }: { readonly analysis: WireAnalysis }): ReactNode {
  const { t } = useAnalysisWords();
  const words = useWords();
  const { locale } = words;
  const { solutions, regions, sources } = footprint;
  return (
    <section className="section">
      <h2>{t('footprint')}</h2>
      {solutions.length === 0 ? <p className="small muted">{t('footprintNone')}</p> : null}
      <dl className="pairs footprint">
        {solutions.map(({ id, short, text }) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>{short}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {regions.length === 0 ? null : (
        <>
          <h3>{t('regions')}</h3>
          <div className="table-scroll" tabIndex={0} role="region" aria-label={t('regions')}>
            <table className="numbers">
              <thead>
                <tr>
                  <th scope="col">{t('region')}</th>
                  <th scope="col">{t('grid')}</th>
                  <th scope="col">{t('carbon')}</th>
                  <th scope="col">{t('price')}</th>
                </tr>
              </thead>
              <tbody>
                {regions.map((one) => (
                  <tr key={one.offer} {...(one.current ? { 'data-current': '' } : {})}>
                    <th scope="row">
                      {[
                        one.provider,
                        ...(one.region === 'any' ? [] : [one.region]),
                        ...(one.country === null ? [] : [placeName(one.country, words)]),
                      ].join(', ')}
                      {one.current ? <span className="muted"> ({t('here')})</span> : null}
                    </th>
                    <td>{formatQuantity(figures(one.gramsPerKwh), 'gCO2e/kWh', locale)}</td>
                    <td>{formatQuantity(figures(one.carbonKgPerMonth), 'kg', locale)}</td>
                    <td>{formatQuantity(Math.round(one.pricePerMonth), one.currency, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {solutions.length === 0 ? null : (
        <ul className="small muted" aria-label={t('sources')}>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceText {...source} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
