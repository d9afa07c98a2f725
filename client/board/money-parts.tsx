import type { ReactNode } from 'react';
import type { WireAnalysis } from '../../server/protocol/analysis.ts';
import { formatEstimate, formatQuantity, formatShare } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useAnalysisWords } from './analysis-words.ts';

interface PartProps {
  readonly analysis: WireAnalysis;
}

const HEIGHT = 34;
const WIDTH = 400;

/** Where the stated volume stands beside the volume at which two costs meet, on a logarithmic line. */
function VolumeLine({ at, stated }: { readonly at: number; readonly stated: number }): ReactNode {
  const { t } = useAnalysisWords();
  const { locale } = useWords();
  const low = Math.log10(Math.min(at, stated)) - 0.4;
  const high = Math.log10(Math.max(at, stated)) + 0.4;
  const x = (volume: number): number => ((Math.log10(volume) - low) / (high - low)) * WIDTH;
  const label = `${formatQuantity(at, 'request/month', locale)} · ${t('stated')}: ${formatQuantity(stated, 'request/month', locale)}`;
  return (
    <svg
      className="volume-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect x="0" y="14" width={x(at)} height="6" fill="var(--ramp-1)" />
      <rect x={x(at)} y="14" width={WIDTH - x(at)} height="6" fill="var(--ramp-2)" />
      <line
        x1={x(at)}
        x2={x(at)}
        y1="6"
        y2="28"
        stroke="var(--ink)"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
      <path d={`M${x(stated) - 6},2L${x(stated) + 6},2L${x(stated)},13Z`} fill="var(--ink)" />
    </svg>
  );
}

/** The volumes at which paying by use, renting and owning cost the same. */
export function BreakEven({ analysis }: PartProps): ReactNode {
  const { t } = useAnalysisWords();
  const { breakEven, statedRequestsPerMonth: stated } = analysis;
  return (
    <section className="section">
      <h2>{t('breakEven')}</h2>
      <p className="small muted">{t(breakEven.length === 0 ? 'breakEvenNone' : 'breakEvenLead')}</p>
      <ul className="said">
        {breakEven.map(({ first, second, requestsPerMonth, text }) => (
          <li key={`${first.id} ${second.id}`}>
            <p>{text}</p>
            {requestsPerMonth === null ? null : <VolumeLine at={requestsPerMonth} stated={stated} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From the cheapest solution upwards: what more money buys. */
export function Budgets({ analysis: { budgets } }: PartProps): ReactNode {
  const { t } = useAnalysisWords();
  const { locale, term } = useWords();
  return (
    <section className="section">
      <h2>{t('budgets')}</h2>
      {budgets.length === 0 ? (
        <p className="small muted">{t('budgetsNone')}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t('budgets')}>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{t('needed')}</th>
                <th scope="col">{t('good')}</th>
                <th scope="col" className="wide">
                  {t('gets')}
                </th>
              </tr>
            </thead>
            <tbody>
              {budgets.map(({ id, needed, quality, title }) => (
                <tr key={id}>
                  <th scope="row">
                    {formatQuantity(needed.amount, needed.currency, locale)} {term('period', needed.period)}
                  </th>
                  <td>{formatShare(quality, locale)}</td>
                  <td className="wide">{title}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What 80, 85, 90 and 95 % of good results cost, as far as anything reaches them. */
export function Qualities({ analysis: { qualities } }: PartProps): ReactNode {
  const { t } = useAnalysisWords();
  const { locale, term } = useWords();
  return (
    <section className="section">
      <h2>{t('qualities')}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('qualities')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('target')}</th>
              <th scope="col">{term('estimate', 'tco')}</th>
              <th scope="col" className="wide">
                {t('cheapest')}
              </th>
            </tr>
          </thead>
          <tbody>
            {qualities.map(({ target, tco, cheapest }) => {
              const cost = tco === null ? null : formatEstimate(tco, locale);
              return (
                <tr key={target}>
                  <th scope="row">{formatShare(target, locale)}</th>
                  <td>
                    {cost === null ? '–' : cost.likely} <span className="muted">{cost?.band}</span>
                  </td>
                  <td className="wide">{cheapest?.title ?? <span className="muted">{t('none')}</span>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
