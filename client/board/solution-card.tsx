import { lazy, Suspense, useId, type ReactNode } from 'react';
import { Figure } from '../evidence/figure.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from '../shell/icons.tsx';
import type { Brief, Solution } from '../state/types.ts';
import { headline } from './figures.ts';
import { ProposalButtons } from './proposal.tsx';
import { Score } from './score.tsx';
import { SeverityMark } from './severity.tsx';

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
  readonly titleOf: (id: string) => string;
}

const SHOWN_REASONS = 2;
const severityOrder = ['critical', 'warning', 'info'] as const;

function Says({ solution }: { readonly solution: Solution }): ReactNode {
  const { t } = useWords();
  const worst = solution.risks.toSorted(
    (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
  )[0];
  const flip = solution.flipsIf[0];
  return (
    <dl className="says">
      {solution.reasons.length === 0 ? null : <dt>{t('board.why')}</dt>}
      {solution.reasons.slice(0, SHOWN_REASONS).map((reason) => (
        <dd key={reason}>{reason}</dd>
      ))}
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
              {term('approach', solution.approach)} · {term('sourcing', solution.serving.sourcing)}
            </p>
          </div>
          <div className="figures">
            {headline.map((name) => {
              const estimate = solution.estimates[name];
              if (estimate === undefined) return null;
              return <Figure key={name} label={term('estimate', name)} of={solution} estimate={estimate} />;
            })}
          </div>
          <Says solution={solution} />
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
