import type { ReactNode } from 'react';
import { CostOverTime, type CostLine } from '../charts/cost-over-time.tsx';
import { RangeChart } from '../charts/range-chart.tsx';
import { formatEstimate } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Advice, EstimateName } from '../state/types.ts';
import { AnalysisGate } from './analysis-gate.tsx';
import { useAnalysisWords } from './analysis-words.ts';
import { BreakEven, Budgets, Qualities } from './money-parts.tsx';
import { Footprint } from './footprint.tsx';

const charts: readonly EstimateName[] = ['oneOffCost', 'monthlyCost', 'tco', 'costPerThousandRequests'];
const SHOWN = 5;

/** Months over which the solutions are compared: what the total was computed with. */
function monthsOf({ solutions }: Advice): number | null {
  const input = solutions[0]?.estimates.tco?.inputs.find(({ name }) => name === 'horizonMonths');
  return typeof input?.value === 'number' && input.value > 0 ? input.value : null;
}

/** Years within the horizon, and its end. */
function stopsOf(months: number): readonly number[] {
  const years = Array.from({ length: Math.floor((months - 1) / 12) }, (_, index) => (index + 1) * 12);
  return [0, ...years, months];
}

function SpentTable({ lines, months }: { readonly lines: readonly CostLine[]; readonly months: number }): ReactNode {
  const { locale } = useWords();
  const { t } = useAnalysisWords();
  const stops = stopsOf(months);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('overTime')}>
      <table className="numbers spent">
        <thead>
          <tr>
            <th scope="col">{t('solution')}</th>
            {stops.map((month) => (
              <th scope="col" key={month}>
                {month === 0 ? t('start') : t('after', { count: month })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ solution, once, month: monthly }) => (
            <tr key={solution.id}>
              <th scope="row">
                {solution.rank}. {solution.title}
              </th>
              {stops.map((month) => {
                const spent = {
                  low: once.low + monthly.low * month,
                  likely: once.likely + monthly.likely * month,
                  high: once.high + monthly.high * month,
                  unit: once.unit,
                };
                const { likely, band } = formatEstimate(spent, locale);
                return (
                  <td key={month} data-label={month === 0 ? t('start') : t('after', { count: month })}>
                    {likely} <span className="muted">{band}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ends = ['low', 'likely', 'high'] as const;

/** Low, likely and high of each kind of cost. */
function CostTable({ advice }: { readonly advice: Advice }): ReactNode {
  const { locale, term } = useWords();
  const { t } = useAnalysisWords();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('costTable')}>
      <table className="numbers spent">
        <thead>
          <tr>
            <th scope="col">{t('cost')}</th>
            <th scope="col">{t('low')}</th>
            <th scope="col">{t('likely')}</th>
            <th scope="col">{t('high')}</th>
          </tr>
        </thead>
        {advice.solutions.slice(0, SHOWN).map((solution) => (
          <tbody key={solution.id}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {solution.rank}. {solution.title}
              </th>
            </tr>
            {charts.flatMap((name) => {
              const estimate = solution.estimates[name];
              if (estimate === undefined) return [];
              const { low, likely, high, unit } = estimate;
              return (
                <tr key={name}>
                  <th scope="row">{term('estimate', name)}</th>
                  {[low, likely, high].map((value, index) => (
                    <td key={ends[index]} data-label={t(ends[index] ?? 'likely')}>
                      {formatEstimate({ low: value, likely: value, high: value, unit }, locale).likely}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** What each solution costs, when, at which volume another way is cheaper, and what money and quality buy. */
export function CostsTab({ advice }: { readonly advice: Advice }): ReactNode {
  const { t, term } = useWords();
  const { t: say } = useAnalysisWords();
  const months = monthsOf(advice);
  const lines = advice.solutions.slice(0, SHOWN).flatMap((solution): CostLine[] => {
    const { oneOffCost: once, monthlyCost: month } = solution.estimates;
    return once === undefined || month === undefined ? [] : [{ solution, once, month }];
  });
  if (advice.solutions.length === 0) return <p className="muted">{say('nothing')}</p>;
  return (
    <>
      {months === null || lines.length === 0 ? null : (
        <section className="section">
          <h2>{say('overTime')}</h2>
          <p className="small muted">{say('overTimeLead')}</p>
          <CostOverTime lines={lines} months={months} />
          <SpentTable lines={lines} months={months} />
        </section>
      )}
      <AnalysisGate advice={advice}>
        {(analysis) => (
          <>
            <BreakEven analysis={analysis} />
            <Budgets analysis={analysis} />
            <Qualities analysis={analysis} />
            <Footprint analysis={analysis} />
          </>
        )}
      </AnalysisGate>
      <section className="section">
        <h2>{say('costTable')}</h2>
        <CostTable advice={advice} />
      </section>
      <section className="section">
        <h2>{say('evidence')}</h2>
        <p className="small muted">{t('costs.lead')}</p>
        {charts.map((name) => {
          const rows = advice.solutions.flatMap((solution) => {
            const estimate = solution.estimates[name];
            return estimate === undefined ? [] : [{ solution, estimate }];
          });
          if (rows.length === 0) return null;
          return (
            <div className="stack" key={name}>
              <h3>{term('estimate', name)}</h3>
              <RangeChart title={term('estimate', name)} rows={rows} />
            </div>
          );
        })}
      </section>
    </>
  );
}
