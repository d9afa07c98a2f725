import { useState, type ReactNode } from 'react';
import type { BenchmarkScore } from '../../server/protocol/evidence.ts';
import { CatalogFigureButton } from './figure-peek.tsx';
import { isFigure, type CatalogFigure } from './values.ts';
import { useCatalogWords } from './words.ts';

const FEW = 12;

interface Line {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly figure: CatalogFigure;
}

/** The scores of a model, each on its benchmark. */
function ofModel(body: Readonly<Record<string, unknown>>): readonly Line[] {
  const scores = Array.isArray(body['benchmarks']) ? (body['benchmarks'] as readonly BenchmarkScore[]) : [];
  return scores.map(({ id, name, metric, variant, score }) => ({
    key: id,
    name,
    note: [metric, variant].filter((part) => part !== null).join(' · '),
    figure: score,
  }));
}

/** The scores of a benchmark, the best first. */
function ofBenchmark(body: Readonly<Record<string, unknown>>): readonly Line[] {
  const scores = Array.isArray(body['scores']) ? (body['scores'] as readonly Readonly<Record<string, unknown>>[]) : [];
  const higher = body['higherIsBetter'] !== false;
  return scores
    .flatMap(({ model, score, variant }, index): Line[] => {
      if (typeof model !== 'string' || !isFigure(score)) return [];
      const note = typeof variant === 'string' ? variant : '';
      return [{ key: `${model} ${index}`, name: model, note, figure: score }];
    })
    .toSorted((a, b) => (higher ? b.figure.value - a.figure.value : a.figure.value - b.figure.value));
}

/** Published scores: of a model on its benchmarks, or of a benchmark for its models. */
export function EntryScores({ body }: { readonly body: Readonly<Record<string, unknown>> }): ReactNode {
  const { t } = useCatalogWords();
  const [all, setAll] = useState(false);
  const own = ofModel(body);
  const lines = own.length > 0 ? own : ofBenchmark(body);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, FEW);
  return (
    <section>
      <h3>{t(own.length > 0 ? 'entry.scores' : 'entry.scored')}</h3>
      <dl className="cat-fields cat-scores">
        {shown.map(({ key, name, note, figure }) => (
          <div key={key}>
            <dt>
              {name}
              {note === '' ? null : (
                <span className="muted" lang="en">
                  {' '}
                  {note}
                </span>
              )}
            </dt>
            <dd>
              <CatalogFigureButton figure={figure} field="score" of={name} />
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < lines.length ? (
        <button type="button" className="button" data-look="plain" onClick={() => setAll(true)}>
          {t('entry.showAll', { count: lines.length })}
        </button>
      ) : null}
    </section>
  );
}
