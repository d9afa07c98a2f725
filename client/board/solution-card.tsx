import { lazy, Suspense, useId, type ReactNode } from 'react';
import { figureWord } from '../../server/protocol/format.ts';
import { EntryName } from '../catalog/entry-name.tsx';
import { Figure } from '../evidence/figure.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Term } from '../knowledge/term.tsx';
import { useReader } from '../shell/detail.ts';
import { Icon } from '../shell/icons.tsx';
import type { Brief, Solution } from '../state/types.ts';
import { headlineFor, type Reader } from './figures.ts';
import { Knobs } from './knobs.tsx';
import { ProposalButtons } from './proposal.tsx';
import { Score } from './score.tsx';
import { SeverityMark } from './severity.tsx';
import { TradeOffs } from './trade-offs.tsx';

const SolutionDetails = lazy(() =>
  import('./solution-details.tsx').then((module) => ({ default: module.SolutionDetails })),
);

interface CardProps {
  readonly solution: Solution;
  readonly brief: Brief;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly chosen: boolean;
  readonly compared: boolean;
  readonly canCompare: boolean;
  readonly onCompare: (on: boolean) => void;
  /** Absent while the board shows a what-if, whose solutions are not those of the brief. */
  readonly onChoose?: () => void;
  /** The solution first, then those the proposal sets beside it. */
  readonly proposed: readonly string[];
  readonly titleOf: (id: string) => string | undefined;
  /** The one it is weighed against: the first, or for the first the second. */
  readonly other: Solution | undefined;
}

const SHOWN_REASONS = 2;
const severityOrder = ['critical', 'warning', 'info'] as const;

/** Why, at what risk, and what would change it; who weighs options gets the trade-offs, an expert the set-up too. */
function Says({
  solution,
  other,
  reader,
}: Pick<CardProps, 'solution' | 'other'> & { readonly reader: Reader }): ReactNode {
  const { t } = useWords();
  const worst = solution.risks.toSorted(
    (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
  )[0];
  const flip = solution.flipsIf[0];
  const course = reader === 'novice' ? solution.people.find((person) => person.course !== null)?.course : undefined;
  return (
    <dl className="says">
      {solution.reasons.length === 0 ? null : <dt>{t('board.why')}</dt>}
      {solution.reasons.slice(0, SHOWN_REASONS).map((reason) => (
        <dd key={reason}>{reason}</dd>
      ))}
      {reader === 'novice' || other === undefined ? null : <TradeOffs solution={solution} other={other} />}
      {course === undefined || course === null ? null : (
        <>
          <dt>{t('plan.course')}</dt>
          <dd>
            <EntryName kind="services" id={course} />
          </dd>
        </>
      )}
      {reader === 'expert' ? <Knobs solution={solution} /> : null}
      {worst === undefined ? null : (
        <>
          <dt>{t('board.risk')}</dt>
          <dd>
            <SeverityMark severity={worst.severity} /> {worst.text}
          </dd>
        </>
      )}
      {flip === undefined ? null : (
        <>
          <dt>{t('board.flips')}</dt>
          <dd>{flip.text}</dd>
        </>
      )}
    </dl>
  );
}

/** A ranked solution: what it is, what it costs, why, and what would change the answer. */
export function SolutionCard(props: CardProps): ReactNode {
  const { t, term } = useWords();
  const { solution, open } = props;
  const reader = useReader();
  const title = useId();
  const details = useId();
  return (
    <li>
      <article
        className="solution"
        aria-labelledby={title}
        id={`solution-${solution.rank}`}
        {...(solution.rank === 1 ? { 'data-first': '' } : {})}
      >
        <span className="solution-rank" aria-hidden="true">
          {solution.rank}
        </span>
        <div className="stack">
          <div>
            <div className="solution-head">
              <h3 id={title}>
                <span className="hidden-visually">{solution.rank}. </span>
                {solution.title}
              </h3>
              <Score total={solution.score.total} />
            </div>
            <p className="small muted">
              <Term list="approach" value={solution.approach}>
                {term('approach', solution.approach)}
              </Term>{' '}
              ·{' '}
              <Term list="sourcing" value={solution.serving.sourcing}>
                {term('sourcing', solution.serving.sourcing)}
              </Term>
            </p>
          </div>
          <div className="figures">
            {headlineFor(reader).map((name) => {
              const estimate = solution.estimates[name];
              if (estimate === undefined) return null;
              return (
                <Figure
                  key={name}
                  label={term('estimate', figureWord(name, solution.estimates))}
                  of={solution}
                  estimate={estimate}
                />
              );
            })}
          </div>
          <Says solution={solution} other={props.other} reader={reader} />
          <div className="solution-actions">
            {props.chosen ? (
              <span className="chosen">
                <Icon name="check" />
                {t('board.chosen')}
              </span>
            ) : props.onChoose === undefined ? null : (
              <button
                type="button"
                className="button"
                aria-label={t('board.chooseNamed', { title: solution.title })}
                onClick={props.onChoose}
              >
                {t('board.choose')}
              </button>
            )}
            <label className="check">
              <input
                type="checkbox"
                checked={props.compared}
                disabled={!props.compared && !props.canCompare}
                onChange={(event) => props.onCompare(event.target.checked)}
              />
              {t('board.compareOne')}
              <span className="hidden-visually">{solution.title}</span>
            </label>
            <button
              type="button"
              className="button"
              data-look="plain"
              aria-expanded={open}
              aria-controls={details}
              aria-label={t(open ? 'board.lessOf' : 'board.moreOf', { title: solution.title })}
              onClick={() => props.onOpen(!open)}
            >
              {t(open ? 'board.less' : 'board.more')}
              <Icon name={open ? 'down' : 'right'} />
            </button>
            {props.onChoose === undefined ? null : <ProposalButtons brief={props.brief} solutionIds={props.proposed} />}
          </div>
          <div id={details} hidden={!open}>
            {open ? (
              <Suspense fallback={<span className="skeleton" />}>
                <SolutionDetails solution={solution} titleOf={props.titleOf} />
              </Suspense>
            ) : null}
          </div>
        </div>
      </article>
    </li>
  );
}
