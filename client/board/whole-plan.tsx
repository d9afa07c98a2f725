import { useMemo, type ReactNode } from 'react';
import type { WirePlan } from '../../server/protocol/analysis.ts';
import { formatQuantity } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSessionState } from '../session/use-session.ts';
import { needsOf } from '../state/selectors.ts';
import type { Brief } from '../state/types.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { usePricing } from './use-analysis.ts';
import { usePosted } from './use-posted.ts';

function Costs({ plan, briefs }: { readonly plan: WirePlan; readonly briefs: readonly Brief[] }): ReactNode {
  const { locale, term } = useWords();
  const { t } = useAnalysisWords();
  const { together, apart } = plan;
  const money = (amount: number): string => formatQuantity(amount, together.currency, locale);
  const rows = [
    ...plan.workloads.map(({ advice, chosen, title }, index) => {
      const solution = advice.solutions.find(({ id }) => id === chosen);
      const { oneOffCost, monthlyCost } = solution?.estimates ?? {};
      return {
        name: `${index + 1}. ${term('task', briefs[index]?.task ?? 'other')}`,
        by: title ?? t('wholeNothing'),
        once: oneOffCost === undefined ? null : oneOffCost.likely,
        monthly: monthlyCost === undefined ? null : monthlyCost.likely,
        strong: false,
      };
    }),
    { name: t('wholeApart'), by: '', once: apart.oneOff, monthly: apart.monthly, strong: false },
    { name: t('wholeTogether'), by: '', once: together.oneOff, monthly: together.monthly, strong: true },
  ];
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('wholeTitle')}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t('wholeNeed')}</th>
            <th scope="col" className="wide">
              {t('solution')}
            </th>
            <th scope="col">{term('estimate', 'oneOffCost')}</th>
            <th scope="col">{term('estimate', 'monthlyCost')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, by, once, monthly, strong }) => (
            <tr key={name} className={strong ? 'strong' : undefined}>
              <th scope="row">{name}</th>
              <td className="wide">{by}</td>
              <td>{once === null ? '–' : money(once)}</td>
              <td>{monthly === null ? '–' : money(monthly)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Whole({ briefs, of }: { readonly briefs: readonly Brief[]; readonly of: string }): ReactNode {
  const { locale } = useWords();
  const { t } = useAnalysisWords();
  const [loaded, again] = usePosted<WirePlan>({
    path: '/api/v1/plans',
    body: { briefs, locale, ...usePricing() },
    of,
  });
  if (loaded.state === 'loading') return <p role="status">{t('loading')}</p>;
  if (loaded.state === 'broken')
    return (
      <div className="note" data-tone="warning" role="alert">
        <p>{t('failed')}</p>
        <button type="button" className="button" onClick={again}>
          {t('again')}
        </button>
      </div>
    );
  const plan = loaded.answer;
  return (
    <>
      <p className="measure">{plan.text}</p>
      {plan.withinBudget === null ? null : (
        <p className="strong">{t(plan.withinBudget ? 'wholeWithin' : 'wholeOver')}</p>
      )}
      <Costs plan={plan} briefs={briefs} />
      {plan.shared.machines.length === 0 ? null : (
        <ul className="advice-list">
          {plan.shared.machines.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Several needs in one plan: what carries each, what they share, and what it costs together. */
export function WholePlan({ of }: { readonly of: string }): ReactNode {
  const { t } = useAnalysisWords();
  const { events } = useSessionState();
  const needs = useMemo(() => needsOf({ events }), [events]);
  if (needs === null) return null;
  return (
    <section className="section stack">
      <h2>{t('wholeTitle')}</h2>
      <Whole briefs={needs.briefs} of={of} />
    </section>
  );
}
