import type { ReactNode } from 'react';
import { RangeChart } from '../charts/range-chart.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Advice, EstimateName } from '../state/types.ts';

const charts: readonly EstimateName[] = ['tco', 'oneOffCost', 'monthlyCost', 'costPerThousandRequests'];

/** What each solution costs, on one scale per kind of cost. */
export function CostsTab({ advice }: { readonly advice: Advice }): ReactNode {
  const { t, term } = useWords();
  return (
    <>
      <p className="small muted section">{t('costs.lead')}</p>
      {charts.map((name) => {
        const rows = advice.solutions.flatMap((solution) => {
          const estimate = solution.estimates[name];
          return estimate === undefined ? [] : [{ solution, estimate }];
        });
        if (rows.length === 0) return null;
        return (
          <section className="section" key={name}>
            <h2>{term('estimate', name)}</h2>
            <RangeChart title={term('estimate', name)} rows={rows} />
          </section>
        );
      })}
    </>
  );
}
