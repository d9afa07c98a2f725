import type { ReactNode } from 'react';
import { formatQuantity } from '../../server/protocol/format.ts';
import { EntryName } from '../catalog/entry-name.tsx';
import { Figure } from '../evidence/figure.tsx';
import { SourceText } from '../evidence/source-text.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Advice, Solution } from '../state/types.ts';
import { SeverityMark } from './severity.tsx';
import { WholePlan } from './whole-plan.tsx';
import '../styles/analysis.css';

function PeopleTable({ solution }: { readonly solution: Solution }): ReactNode {
  const { t, locale, term } = useWords();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('detail.people')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('plan.role')}</th>
            <th scope="col">{t('plan.effort')}</th>
            <th scope="col">{t('plan.course')}</th>
          </tr>
        </thead>
        <tbody>
          {solution.people.map((person) => (
            <tr key={person.role}>
              <td>{term('personRole', person.role)}</td>
              <td>{formatQuantity(person.personMonths, 'personMonth', locale)}</td>
              <td>
                {person.course === null ? (
                  <span className="muted">–</span>
                ) : (
                  <EntryName kind="services" id={person.course} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Phases = NonNullable<Advice['advice'][number]['phases']>;

/** The phases as bars on one line of weeks, each with its length and what must be true for it to end. */
function Timeline({ phases }: { readonly phases: Phases }): ReactNode {
  const { t, locale } = useWords();
  const total = Math.max(...phases.map(({ start, weeks }) => start + weeks), Number.MIN_VALUE);
  return (
    <section className="section">
      <h2>{t('plan.phases')}</h2>
      <ol className="timeline">
        {phases.map(({ id, start, weeks, done }) => (
          <li key={id} className="timeline-row">
            <span className="strong">{t(`plan.phase.${id}`)}</span>
            <span className="timeline-weeks">{formatQuantity(weeks, 'week', locale)}</span>
            <span className="timeline-track" aria-hidden="true">
              <i style={{ insetInlineStart: `${(start / total) * 100}%`, inlineSize: `${(weeks / total) * 100}%` }} />
            </span>
            <span className="small muted timeline-done">
              {id === 'order' ? `${t('plan.beside')} ` : ''}
              {done}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function AdviceList({ entries }: { readonly entries: Advice['advice'] }): ReactNode {
  return (
    <ul className="advice-list">
      {entries.map((entry) => (
        <li className="advice-item" key={entry.id}>
          <SeverityMark severity={entry.severity} />
          <div>
            <p>{entry.text}</p>
            {entry.sources.map((source) => (
              <p className="source-line" key={source.id}>
                <SourceText {...source} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Who does it, in how long, and what to mind: of the solution chosen, else the first. */
export function PlanTab({ advice, chosen }: { readonly advice: Advice; readonly chosen: string | null }): ReactNode {
  const { t, term } = useWords();
  const solution = advice.solutions.find((candidate) => candidate.id === chosen) ?? advice.solutions[0];
  const weeks = solution?.estimates.weeksToProduction;
  const phases = advice.advice.find(({ id }) => id === 'phases')?.phases;
  // They are those of the first solution.
  const phased = phases !== undefined && phases.length > 0 && solution?.rank === 1;
  const told = phased ? advice.advice.filter(({ id }) => id !== 'phases') : advice.advice;
  return (
    <>
      <WholePlan of={advice.catalogVersion} />
      {solution === undefined ? null : (
        <section className="section">
          <h2>{solution.title}</h2>
          {weeks === undefined ? null : (
            <div className="figures">
              <Figure label={term('estimate', 'weeksToProduction')} of={solution} estimate={weeks} />
            </div>
          )}
          {solution.people.length === 0 ? (
            <p className="small muted">{t('plan.nobody')}</p>
          ) : (
            <PeopleTable solution={solution} />
          )}
        </section>
      )}
      {phased ? <Timeline phases={phases} /> : null}
      <section className="section">
        <h2>{t('plan.advice')}</h2>
        {told.length === 0 ? <p className="small muted">{t('plan.noAdvice')}</p> : <AdviceList entries={told} />}
      </section>
    </>
  );
}
