import type { ReactNode } from 'react';
import { figureWord, formatNumber, formatQuantity } from '../../server/protocol/format.ts';
import { pathLabel, pathValueWords, placeName } from '../brief/value-words.ts';
import { Term } from '../knowledge/term.tsx';
import { EntryName } from '../catalog/entry-name.tsx';
import { Figure } from '../evidence/figure.tsx';
import { SourceText } from '../evidence/source-text.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useReader } from '../shell/detail.ts';
import { modelKindOf } from '../state/selectors.ts';
import type { Solution } from '../state/types.ts';
import { allFigures } from './figures.ts';
import { RawFigures } from './raw-figures.tsx';
import { ScoreTable } from './score-table.tsx';
import { SeverityMark } from './severity.tsx';

/** A label, what stands beside it, and the word of the vocabulary that explains the label. */
type Line = readonly [label: string, value: ReactNode, word?: readonly [list: string, value: string]];

const detail = (name: string) => ['detail', name] as const;

function Pairs({ lines }: { readonly lines: readonly (Line | null)[] }): ReactNode {
  return (
    <dl className="pairs">
      {lines.map((line) =>
        line === null ? null : (
          <div key={line[0]} style={{ display: 'contents' }}>
            <dt>
              {line[2] === undefined ? (
                line[0]
              ) : (
                <Term list={line[2][0]} value={line[2][1]}>
                  {line[0]}
                </Term>
              )}
            </dt>
            <dd>{line[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const degrees = ['tensor', 'pipeline', 'data', 'context', 'expert'] as const;

function Serving({ solution, knobs }: { readonly solution: Solution; readonly knobs: boolean }): ReactNode {
  const words = useWords();
  const { t, locale, term } = words;
  const { serving } = solution;
  const total = serving.acceleratorCount * serving.replicas;
  const spread =
    serving.parallelism === null
      ? []
      : degrees.flatMap((degree) => {
          const size = serving.parallelism?.[degree] ?? 1;
          return size > 1 ? [`${term('parallel', degree)} ${size}`] : [];
        });
  const lines: readonly (Line | null)[] = [
    [t('detail.sourcing'), term('sourcing', serving.sourcing), ['sourcing', serving.sourcing]],
    serving.accelerator === null || total === 0
      ? null
      : [
          t('detail.accelerators'),
          <>
            {formatNumber(total, locale)} × <EntryName kind="accelerators" id={serving.accelerator} />
            {serving.replicas > 1
              ? ` (${t('detail.replicasOf', { count: serving.replicas, each: formatNumber(serving.acceleratorCount, locale) })})`
              : null}
          </>,
          detail('accelerators'),
        ],
    serving.replicas > 1 && knobs
      ? [t('detail.replicas'), formatNumber(serving.replicas, locale), detail('replicas')]
      : null,
    serving.nodes > 0 ? [t('detail.nodes'), formatNumber(serving.nodes, locale)] : null,
    serving.precision === null || !knobs ? null : [t('detail.precision'), serving.precision, detail('precision')],
    spread.length === 0 || !knobs ? null : [t('detail.parallelism'), spread.join(', '), detail('parallelism')],
    serving.provider === null ? null : [t('detail.provider'), serving.provider],
    serving.region === null
      ? null
      : [t('detail.region'), /^[A-Z]{2}$/.test(serving.region) ? placeName(serving.region, words) : serving.region],
  ];
  return (
    <section>
      <h4>{t('detail.serving')}</h4>
      <Pairs lines={lines} />
    </section>
  );
}

function Parts({ solution }: { readonly solution: Solution }): ReactNode {
  const { t, term } = useWords();
  return (
    <section>
      <h4>{t('detail.models')}</h4>
      {solution.models.length === 0 ? <p className="small muted">{t('detail.noModels')}</p> : null}
      <Pairs
        lines={[
          ...solution.models.map((model): Line => [
            term('modelRole', model.role),
            <EntryName key={model.id} kind={modelKindOf(model.id, solution)} id={model.id} />,
            ['modelRole', model.role],
          ]),
          ...solution.tools.map((tool): Line => [
            term('toolRole', tool.role),
            <EntryName key={tool.id} kind="tools" id={tool.id} />,
          ]),
        ]}
      />
    </section>
  );
}

function People({ solution }: { readonly solution: Solution }): ReactNode {
  const { t, locale, term } = useWords();
  if (solution.people.length === 0) return null;
  return (
    <section>
      <h4>{t('detail.people')}</h4>
      <Pairs
        lines={solution.people.map((person): Line => [
          term('personRole', person.role),
          <>
            {formatQuantity(person.personMonths, 'personMonth', locale)}
            {person.course === null ? null : (
              <>
                {' · '}
                <EntryName kind="services" id={person.course} />
              </>
            )}
          </>,
        ])}
      />
    </section>
  );
}

function Training({ solution }: { readonly solution: Solution }): ReactNode {
  const { t, locale, term } = useWords();
  const { training } = solution;
  if (training === null) return null;
  const figures = [
    ['acceleratorHours', training.acceleratorHours],
    ['wallClockHours', training.wallClockHours],
    ['energyMwh', training.energyMwh],
    ['carbonTonnes', training.carbonTonnes],
    ['trainingCost', training.cost],
  ] as const;
  return (
    <section>
      <h4>{t('detail.training')}</h4>
      <Pairs
        lines={[
          [t('detail.method'), term('method', training.method), ['method', training.method]],
          training.accelerator === null
            ? null
            : [
                t('detail.accelerators'),
                <>
                  {formatNumber(training.plan.acceleratorCount, locale)} ×{' '}
                  <EntryName kind="accelerators" id={training.accelerator} />
                </>,
              ],
          [t('detail.steps'), formatNumber(training.plan.steps, locale)],
          [t('detail.sharding'), term('shardingKind', training.plan.sharding), detail('sharding')],
          ...figures.map(([name, estimate]): Line => [
            term('estimate', name),
            <Figure key={name} label={term('estimate', name)} of={solution} estimate={estimate} size="line" />,
          ]),
        ]}
      />
    </section>
  );
}

function Risks({ solution }: { readonly solution: Solution }): ReactNode {
  const { t } = useWords();
  if (solution.risks.length === 0) return null;
  return (
    <section>
      <h4>{t('detail.risks')}</h4>
      <ul className="advice-list">
        {solution.risks.map((risk) => (
          <li className="advice-item" key={risk.id}>
            <SeverityMark severity={risk.severity} />
            <div>
              <p>{risk.text}</p>
              <p className="muted">{risk.mitigation}</p>
              {risk.sources.map((source) => (
                <p className="source-line" key={source.id}>
                  <SourceText {...source} />
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Flips({
  solution,
  titleOf,
}: {
  readonly solution: Solution;
  readonly titleOf: (id: string) => string | undefined;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  if (solution.flipsIf.length === 0) return null;
  return (
    <section>
      <h4>{t('detail.flips')}</h4>
      <ul className="stack small">
        {solution.flipsIf.map((flip) => (
          <li key={`${flip.path}-${String(flip.to)}-${flip.newWinner}`}>
            <p>{flip.text}</p>
            <p className="muted">
              {pathLabel(flip.path, words)}: {pathValueWords(flip.path, flip.from, words)} →{' '}
              {[pathValueWords(flip.path, flip.to, words), titleOf(flip.newWinner) ?? []].flat().join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything of a solution. */
export function SolutionDetails({
  solution,
  titleOf,
}: {
  readonly solution: Solution;
  readonly titleOf: (id: string) => string | undefined;
}): ReactNode {
  const { t, term } = useWords();
  const reader = useReader();
  return (
    <div className="details">
      <section>
        <h4>{t('detail.figures')}</h4>
        <div className="figures">
          {allFigures.map((name) => {
            const estimate = solution.estimates[name];
            if (estimate === undefined) return null;
            const label = term('estimate', figureWord(name, solution.estimates));
            return <Figure key={name} label={label} of={solution} estimate={estimate} />;
          })}
        </div>
      </section>
      <div className="two">
        <Serving solution={solution} knobs={reader !== 'novice'} />
        <Parts solution={solution} />
        <Training solution={solution} />
        <People solution={solution} />
      </div>
      <Risks solution={solution} />
      <Flips solution={solution} titleOf={titleOf} />
      {reader === 'novice' ? null : <ScoreTable solution={solution} />}
      {reader === 'expert' ? <RawFigures solution={solution} /> : null}
    </div>
  );
}
