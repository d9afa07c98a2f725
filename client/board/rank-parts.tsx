import type { ReactNode } from 'react';
import type { WireAnalysis } from '../../server/protocol/analysis.ts';
import {
  formatDecimals,
  formatEstimate,
  formatNumber,
  formatQuantity,
  formatShare,
} from '../../server/protocol/format.ts';
import { Pareto } from '../charts/pareto.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useSession } from '../session/use-session.ts';
import { Icon } from '../shell/icons.tsx';
import type { Advice, AdviceEvent } from '../state/types.ts';
import { useAnalysisWords } from './analysis-words.ts';
import type { BoardState } from './board-state.ts';
import { Meter } from './score.tsx';

interface PartProps {
  readonly analysis: WireAnalysis;
}

/** In how many draws each way to have it comes first. */
export function Confidence({ analysis: { confidence } }: PartProps): ReactNode {
  const { t } = useAnalysisWords();
  const { locale } = useWords();
  const { ways, draws, text } = confidence;
  return (
    <section className="section">
      <h2>{t('confidence')}</h2>
      <p>{text}</p>
      <dl className="shares">
        {ways.map(({ approach, sourcing, name, share }) => (
          <div key={`${approach} ${sourcing}`}>
            <dt>{name}</dt>
            <dd>
              <Meter value={share} width={120} />
              <span className="hidden-visually">
                {t('shareOf', { share: formatShare(share, locale), draws: formatNumber(draws, locale) })}
              </span>
              <span aria-hidden="true">{formatShare(share, locale)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The solutions that no other one beats in everything, as a picture and as a table. */
export function Front({ analysis: { front } }: PartProps): ReactNode {
  const { t } = useAnalysisWords();
  const { locale, term } = useWords();
  if (front.length === 0) return null;
  const digits = (value: number): number => Number(value.toPrecision(2));
  return (
    <section className="section">
      <h2>{t('front')}</h2>
      <p className="small muted">{t('frontLead')}</p>
      <Pareto points={front} />
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('front')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('rank')}</th>
              <th scope="col" className="wide">
                {t('solution')}
              </th>
              <th scope="col">{term('estimate', 'tco')}</th>
              <th scope="col">{t('perThousand')}</th>
              <th scope="col">{t('good')}</th>
              <th scope="col">{t('wait')}</th>
              <th scope="col">{term('estimate', 'carbonKgPerMonth')}</th>
              <th scope="col" className="wide">
                {t('bestIn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {front.map((one) => {
              const { unit, likely } = one.costPerRequest;
              const thousand = { low: likely * 1000, likely: likely * 1000, high: likely * 1000, unit };
              return (
                <tr key={one.id}>
                  <td>{one.rank}</td>
                  <th scope="row" className="wide">
                    {one.title}
                  </th>
                  <td>{formatEstimate(one.tco, locale).likely}</td>
                  <td>{formatEstimate(thousand, locale).likely}</td>
                  <td>{formatShare(one.quality.likely, locale)}</td>
                  <td>
                    {one.waitSeconds === null ? t('notKnown') : formatQuantity(digits(one.waitSeconds), 's', locale)}
                  </td>
                  <td>
                    {one.carbonKgPerMonth === null
                      ? t('notKnown')
                      : formatQuantity(digits(one.carbonKgPerMonth), 'kg', locale)}
                  </td>
                  <td className="wide">{one.best.map((criterion) => term('criterion', criterion)).join(', ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What would make another solution the first; each line asks the what-if. */
export function Sensitivity({
  analysis: { sensitivity },
  shown,
  board,
}: PartProps & { readonly shown: AdviceEvent; readonly board: BoardState }): ReactNode {
  const { t } = useAnalysisWords();
  const session = useSession();
  // A what-if on top of a what-if keeps what was changed before.
  const before = shown.whatIf ? shown.patch : {};
  return (
    <section className="section">
      <h2>{t('sensitivity')}</h2>
      <p className="small muted">{t(sensitivity.length === 0 ? 'sensitivityNone' : 'sensitivityLead')}</p>
      <ul className="said">
        {sensitivity.map(({ path, to, text }) => (
          <li className="spread" key={`${path} ${String(to)}`}>
            <p>{text}</p>
            <button
              type="button"
              className="button"
              aria-label={t('askNamed', { text })}
              onClick={() => {
                session.send({ type: 'whatIf', patch: { ...before, [path]: to } });
                board.setTab('solutions');
              }}
            >
              {t('ask')}
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const RAMP = 5;

/** What each criterion adds to the score of each solution: weight times value. */
export function Scores({ solutions }: { readonly solutions: Advice['solutions'] }): ReactNode {
  const { t } = useAnalysisWords();
  const { locale, term } = useWords();
  const criteria = (solutions[0]?.score.terms ?? [])
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ criterion }) => criterion);
  if (criteria.length === 0) return null;
  const most = Math.max(...solutions.flatMap(({ score }) => score.terms.map(({ weight }) => weight)), Number.MIN_VALUE);
  return (
    <section className="section">
      <h2>{t('scores')}</h2>
      <p className="small muted">{t('scoresLead')}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('scores')}>
        <table className="scores">
          <thead>
            <tr>
              <td />
              {solutions.map((solution) => (
                <th scope="col" key={solution.id}>
                  {solution.rank}. {solution.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion}>
                <th scope="row">{term('criterion', criterion)}</th>
                {solutions.map((solution, index) => {
                  const found = solution.score.terms.find((one) => one.criterion === criterion);
                  if (found === undefined) return <td key={solution.id}>–</td>;
                  const { weight, value, reason } = found;
                  return (
                    <td key={solution.id}>
                      <svg className="score-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                        <rect width={(weight / most) * 100} height="8" fill="var(--line)" />
                        <rect
                          width={((weight * value) / most) * 100}
                          height="8"
                          fill={`var(--ramp-${(index % RAMP) + 1})`}
                        />
                      </svg>
                      <span>
                        {formatDecimals(weight * value, 2, locale)}
                        <span className="muted">
                          {' '}
                          / {formatDecimals(weight, 2, locale)} · {reason}
                        </span>
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
