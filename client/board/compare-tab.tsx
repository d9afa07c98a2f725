import type { ReactNode } from 'react';
import { figureWord, formatDecimals, formatNumber } from '../../server/protocol/format.ts';
import { EntryName } from '../catalog/entry-name.tsx';
import { Figure } from '../evidence/figure.tsx';
import { Term } from '../knowledge/term.tsx';
import { useWords } from '../i18n/use-words.ts';
import { modelKindOf } from '../state/selectors.ts';
import type { AdviceEvent, EstimateName, Solution } from '../state/types.ts';
import { AnalysisGate } from './analysis-gate.tsx';
import { useAnalysisWords } from './analysis-words.ts';
import type { BoardState } from './board-state.ts';
import { allFigures } from './figures.ts';
import { WhyNot } from './why-not.tsx';
import { Confidence, Front, Scores, Sensitivity } from './rank-parts.tsx';

const COMPARED_BY_DEFAULT = 3;

interface Row {
  readonly label: string;
  /** The word of the vocabulary that explains the label. */
  readonly word?: readonly [list: string, value: string];
  readonly cell: (solution: Solution) => ReactNode;
}

function useRows(solutions: readonly Solution[]): readonly Row[] {
  const { t, term, locale } = useWords();
  // One word for a row: where one of them writes, a first word is waited for.
  const wordFor = (name: EstimateName) =>
    figureWord(name, Object.fromEntries(solutions.flatMap((one) => Object.entries(one.estimates))));
  return [
    { label: t('board.score'), cell: (solution) => formatDecimals(solution.score.total, 2, locale) },
    { label: t('detail.approach'), cell: (solution) => term('approach', solution.approach) },
    { label: t('detail.sourcing'), cell: (solution) => term('sourcing', solution.serving.sourcing) },
    {
      label: t('detail.models'),
      cell: (solution) =>
        solution.models.length === 0 ? null : (
          <ul>
            {solution.models.map((model) => (
              <li key={`${model.role}-${model.id}`}>
                <EntryName kind={modelKindOf(model.id, solution)} id={model.id} />
              </li>
            ))}
          </ul>
        ),
    },
    {
      label: t('detail.accelerators'),
      cell: ({ serving }) =>
        serving.accelerator === null || serving.acceleratorCount === 0 ? null : (
          <>
            {formatNumber(serving.acceleratorCount * serving.replicas, locale)} ×{' '}
            <EntryName kind="accelerators" id={serving.accelerator} />
            {serving.replicas > 1
              ? ` (${t('detail.replicasOf', { count: serving.replicas, each: formatNumber(serving.acceleratorCount, locale) })})`
              : null}
          </>
        ),
    },
    ...allFigures.map((name): Row => ({
      label: term('estimate', wordFor(name)),
      word: ['estimate', wordFor(name)],
      cell: (solution) => {
        const estimate = solution.estimates[name];
        return estimate === undefined ? null : (
          <Figure
            label={term('estimate', figureWord(name, solution.estimates))}
            of={solution}
            estimate={estimate}
            size="line"
          />
        );
      },
    })),
    { label: t('board.risk'), cell: (solution) => solution.risks[0]?.text ?? null },
    { label: t('board.flips'), cell: (solution) => solution.flipsIf[0]?.text ?? null },
  ];
}

/** Solutions side by side: those picked, or the first three. */
export function CompareTab({ shown, board }: { readonly shown: AdviceEvent; readonly board: BoardState }): ReactNode {
  const { t } = useWords();
  const { t: say } = useAnalysisWords();
  const { advice } = shown;
  const picked = board.compared.flatMap((id) => advice.solutions.filter((solution) => solution.id === id));
  const columns = picked.length >= 2 ? picked : advice.solutions.slice(0, COMPARED_BY_DEFAULT);
  const rows = useRows(columns);
  const lines = rows
    .map(({ label, word, cell }) => ({
      label,
      word,
      cells: columns.map((solution) => ({ id: solution.id, content: cell(solution) })),
    }))
    .filter(({ cells }) => cells.some(({ content }) => content !== null));
  if (advice.solutions.length === 0) return <p className="muted">{say('nothing')}</p>;
  return (
    <>
      <section className="section">
        <p className="small muted">{t(picked.length >= 2 ? 'board.comparingPicked' : 'board.comparingFirst')}</p>
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t('board.compare')}>
          <table>
            <thead>
              <tr>
                <td />
                {columns.map((solution) => (
                  <th scope="col" key={solution.id}>
                    {solution.rank}. {solution.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ label, word, cells }) => (
                <tr key={label}>
                  <th scope="row">
                    {word === undefined ? (
                      label
                    ) : (
                      <Term list={word[0]} value={word[1]}>
                        {label}
                      </Term>
                    )}
                  </th>
                  {cells.map(({ id, content }) => (
                    <td key={id}>{content ?? <span className="muted">–</span>}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <AnalysisGate advice={advice}>
        {(analysis) => (
          <>
            <Confidence analysis={analysis} />
            <Front analysis={analysis} />
            <Sensitivity analysis={analysis} shown={shown} board={board} />
          </>
        )}
      </AnalysisGate>
      <WhyNot key={JSON.stringify([advice.brief, advice.catalogVersion])} brief={advice.brief} />
      <Scores solutions={columns} />
    </>
  );
}
