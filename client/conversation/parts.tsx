import type { ReactNode } from 'react';
import { formatQuantity } from '../../server/protocol/format.ts';
import type { TabId } from '../board/board-state.ts';
import { Figure } from '../evidence/figure.tsx';
import { SourceText } from '../evidence/source-text.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ConceptsPart } from '../knowledge/concepts-part.tsx';
import { NextPart } from './next-part.tsx';
import { useSession } from '../session/use-session.ts';
import type { Part, Solution } from '../state/types.ts';
import { QuestionCard } from './question-card.tsx';

type PartOf<T extends Part['type']> = Extract<Part, { type: T }>;

function Comparison({
  part,
  solutions,
}: {
  readonly part: PartOf<'comparison'>;
  readonly solutions: readonly Solution[];
}): ReactNode {
  const { t } = useWords();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('board.compare')}>
      <table>
        <thead>
          <tr>
            <td />
            {part.solutions.map((solution) => (
              <th scope="col" key={solution.id}>
                {solution.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => (
                <td key={part.solutions[index]?.id ?? index}>
                  {cell === null ? (
                    <span className="muted">–</span>
                  ) : typeof cell === 'string' ? (
                    cell
                  ) : (
                    <Figure
                      label={row.label}
                      of={solutions.find(({ id }) => id === part.solutions[index]?.id)}
                      estimate={cell}
                      size="line"
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ramp = ['var(--ramp-1)', 'var(--ramp-2)', 'var(--ramp-3)', 'var(--ramp-4)', 'var(--ramp-5)'];

/** Each point as a bar with its name and value beside it: colour says nothing alone. */
function Chart({ part }: { readonly part: PartOf<'chart'> }): ReactNode {
  const { locale } = useWords();
  const points = part.series.flatMap((series, at) =>
    series.points.map((point) => ({ ...point, series: series.name, at })),
  );
  const most = Math.max(...points.map((point) => point.value), Number.MIN_VALUE);
  return (
    <figure className="stack">
      <figcaption className="strong small">{part.title}</figcaption>
      <ul className="chart">
        {points.map((point) => (
          <li className="chart-row" key={`${point.series}-${point.label}`}>
            <span>{part.series.length > 1 ? `${point.label} · ${point.series}` : point.label}</span>
            <svg viewBox="0 0 200 22" preserveAspectRatio="none" aria-hidden="true">
              <rect
                width={Math.max(1, (point.value / most) * 200)}
                y="6"
                height="10"
                fill={ramp[point.at % ramp.length]}
              />
            </svg>
            <span>{formatQuantity(point.value, part.unit, locale)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The solutions as the message named them: what came later does not rewrite what was said. */
export function namedSolutions(
  part: PartOf<'solutions'>,
  current: readonly Solution[],
): readonly { readonly id: string; readonly rank: number; readonly title: string }[] {
  return part.items ?? part.solutionIds.flatMap((id) => current.filter((solution) => solution.id === id));
}

interface PartProps {
  readonly part: Part;
  /** Whether a question waits for its answer. */
  readonly open: boolean;
  readonly solutions: readonly Solution[];
  readonly onShow: (solutionId: string) => void;
  readonly onTab: (tab: TabId) => void;
}

/** Several needs in one plan: each opens by the words on its button. */
function PlanPart({ part }: { readonly part: PartOf<'plan'> }): ReactNode {
  const session = useSession();
  return (
    <>
      <ol className="named-solutions">
        {part.workloads.map(({ title, solution, open, current }) => (
          <li key={open} aria-current={current}>
            <span className="strong">{title}</span>: {solution}{' '}
            {current ? null : (
              <button
                type="button"
                className="button"
                data-look="plain"
                onClick={() => session.send({ type: 'say', text: open })}
              >
                {open}
              </button>
            )}
          </li>
        ))}
      </ol>
      {part.lines.map((line) => (
        <p key={line} className="bubble-text">
          {line}
        </p>
      ))}
    </>
  );
}

/** One part of what the advisor says. */
export function MessagePartView({ part, open, solutions, onShow, onTab }: PartProps): ReactNode {
  const { t } = useWords();
  switch (part.type) {
    case 'text':
      return <p className="bubble-text">{part.text}</p>;
    case 'solutions': {
      const named = namedSolutions(part, solutions);
      if (named.length === 0) return null;
      return (
        <ol className="named-solutions">
          {named.map((solution) => (
            <li key={solution.id}>
              {solutions.some(({ id }) => id === solution.id) ? (
                <button type="button" className="button" data-look="plain" onClick={() => onShow(solution.id)}>
                  {solution.rank}. {solution.title}
                </button>
              ) : (
                <span className="named-past">
                  {solution.rank}. {solution.title}
                </span>
              )}
            </li>
          ))}
        </ol>
      );
    }
    case 'comparison':
      return <Comparison part={part} solutions={solutions} />;
    case 'chart':
      return <Chart part={part} />;
    case 'question':
      return open ? <QuestionCard part={part} /> : <p className="question-past">{part.text}</p>;
    case 'figure':
      return (
        <p>
          {part.label}: <Figure label={part.label} estimate={part.estimate} size="line" />
        </p>
      );
    case 'plan':
      return <PlanPart part={part} />;
    case 'concepts':
      return <ConceptsPart part={part} />;
    case 'next':
      return <NextPart part={part} onTab={onTab} />;
    case 'source':
      return (
        <p className="small">
          {t('evidence.source')} <SourceText {...part.source} />
        </p>
      );
  }
}
