import { useMemo, type ReactNode } from 'react';
import { SourceText } from '../evidence/source-text.tsx';
import { GradeLabel } from '../evidence/grade-mark.tsx';
import { useEntry } from '../catalog/use-entry.ts';
import { useWords } from '../i18n/use-words.ts';
import { usedSourcesOf } from '../state/selectors.ts';
import type { Advice, Grade } from '../state/types.ts';

function SourceItem({ id, uses }: { readonly id: string; readonly uses: number }): ReactNode {
  const { t } = useWords();
  const entry = useEntry('sources', id);
  return (
    <li className="source-item">
      <span className="spread">
        <span>
          <SourceText
            title={entry?.name ?? id}
            titleEs={entry?.nameEs ?? null}
            url={entry?.url ?? null}
            checkedOn={entry?.checkedOn ?? null}
          />
        </span>
        <span className="muted">{t('sources.uses', { count: uses })}</span>
      </span>
      {entry?.publisher == null && entry?.attribution == null ? null : (
        <span className="source-line">
          {[entry.publisher, entry.attribution].filter((text) => text !== null).join(' · ')}
        </span>
      )}
    </li>
  );
}

const grades: readonly Grade[] = ['measured', 'vendor', 'published', 'derived', 'assumed'];

/** Every source behind what is on the board, and what the marks mean. */
export function SourcesTab({ advice }: { readonly advice: Advice }): ReactNode {
  const { t, term } = useWords();
  const used = useMemo(() => usedSourcesOf(advice), [advice]);
  return (
    <>
      <section className="section">
        <h2>{t('sources.marks')}</h2>
        <dl className="pairs">
          {grades.map((grade) => (
            <div key={grade} style={{ display: 'contents' }}>
              <dt>
                <GradeLabel grade={grade} />
              </dt>
              <dd>{term('gradeMeaning', grade)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="section">
        <h2>{t('sources.used', { count: used.length })}</h2>
        <ul>
          {used.map((source) => (
            <SourceItem key={source.id} {...source} />
          ))}
        </ul>
      </section>
    </>
  );
}
