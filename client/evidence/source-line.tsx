import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate, formatEstimate, formatNumber } from '../../server/protocol/format.ts';
import type { BenchmarkScore, PolicySource } from '../../server/protocol/evidence.ts';
import { useEntry } from '../catalog/use-entry.ts';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from '../shell/icons.tsx';
import { figureOf, isCatalogSource, modelKindOf } from '../state/selectors.ts';
import type { Estimate, Solution } from '../state/types.ts';
import { GradeLabel } from './grade-mark.tsx';
import { figureName } from './names.ts';
import { SourceText } from './source-text.tsx';
import { Stated } from './stated.tsx';

function StaleMark({ stale }: { readonly stale: boolean }): ReactNode {
  const { t } = useWords();
  if (!stale) return null;
  return (
    <span className="stale">
      <Icon name="clock" />
      {t('evidence.stale')}
    </span>
  );
}

/** A number of judgement: what it is, how sure, why, and where it comes from. */
function Policy({ policy }: { readonly policy: PolicySource }): ReactNode {
  const { t, locale, term } = useWords();
  const { likely, band } = formatEstimate({ ...policy, likely: policy.value }, locale);
  return (
    <details className="source-line source-more">
      <summary>
        {t('evidence.policy', { name: term('policy', policy.policy.id) })} ·{' '}
        {t('evidence.checkedOn', { date: formatDate(policy.checkedOn, locale, 'short') })}
      </summary>
      <div className="source-inside">
        <p>
          <span className="strong">{likely}</span> {band} <GradeLabel grade={policy.grade} />{' '}
          <StaleMark stale={policy.stale} />
        </p>
        {policy.note === null ? null : <p lang="en">{policy.note}</p>}
        <p>
          {t('evidence.source')} <SourceText {...policy.source} />
          {policy.source.attribution === null ? null : ` · ${policy.source.attribution}`}
        </p>
      </div>
    </details>
  );
}

function Score({ score }: { readonly score: BenchmarkScore }): ReactNode {
  const { locale } = useWords();
  return (
    <li>
      <span>
        <span className="strong">{score.name}</span> {formatNumber(score.score.value, locale)}{' '}
        <span lang="en">({score.metric})</span> <StaleMark stale={score.score.stale ?? false} />
      </span>
      <span>
        <SourceText {...score.source} />
      </span>
    </li>
  );
}

/** The published scores that a model's expected quality rests on. */
function Benchmarks({ id, solution }: { readonly id: string; readonly solution: Solution | undefined }): ReactNode {
  const { t } = useWords();
  const entry = useEntry(modelKindOf(id, solution), id === 'own' ? null : id);
  const scores = entry?.benchmarks ?? [];
  if (scores.length === 0) return <span className="source-line">{t('evidence.noScores')}</span>;
  return (
    <details className="source-line source-more">
      <summary>{t('evidence.scores', { count: scores.length })}</summary>
      <ul className="source-inside">
        {scores.map((score) => (
          <Score key={score.id} score={score} />
        ))}
      </ul>
    </details>
  );
}

interface SourceLineProps {
  readonly input: Estimate['inputs'][number];
  readonly solution: Solution | undefined;
  readonly onFigure: (name: string) => void;
}

/** Where an input of a figure comes from, in words; what can be opened opens. */
export function SourceLine({ input, solution, onFigure }: SourceLineProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { source } = input;
  const [kind = '', name = ''] = source.split(/:(.*)/s);
  const served = isCatalogSource(source) || kind === 'policy';
  const entry = useEntry('sources', served ? source : null);
  if (kind === 'policy')
    return entry?.policy == null ? <span className="source-line" /> : <Policy policy={entry.policy} />;
  if (served) {
    return (
      <span className="source-line">
        <SourceText
          title={entry?.name ?? source}
          titleEs={entry?.nameEs ?? null}
          url={entry?.url ?? null}
          checkedOn={entry?.checkedOn ?? null}
        />
        {entry?.attribution == null ? null : ` · ${entry.attribution}`}
      </span>
    );
  }
  if (kind === 'measurement')
    return (
      <span className="source-line">
        <Link href="/accuracy#own">{t('evidence.ownMeasurement')}</Link>
      </span>
    );
  if (source === 'figure:benchmarks') return <Benchmarks id={String(input.value)} solution={solution} />;
  if (kind === 'figure') {
    const label = t('evidence.figure', { name: figureName(name, words) });
    if (figureOf(solution, name) === undefined) return <span className="source-line">{label}</span>;
    return (
      <span className="source-line">
        <button type="button" className="link" onClick={() => onFigure(name)}>
          {label}
        </button>
      </span>
    );
  }
  return <Stated name={input.name} assumed={kind !== 'brief'} />;
}
