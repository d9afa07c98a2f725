import { useState, type ReactNode } from 'react';
import { EntryName } from '../catalog/entry-name.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Term } from '../knowledge/term.tsx';
import { Icon } from '../shell/icons.tsx';
import type { Advice } from '../state/types.ts';

const SHOWN = 4;

/** What is not possible, by the rule that says so, and what would have to change. */
export function Excluded({ excluded }: { readonly excluded: Advice['excluded'] }): ReactNode {
  const { t, term } = useWords();
  const [all, setAll] = useState(false);
  if (excluded.length === 0) return null;
  const ordered = excluded.toSorted((a, b) => b.count - a.count);
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <section className="excluded" aria-labelledby="excluded-title">
      <div className="excluded-head">
        <h2 id="excluded-title">{t('board.excluded')}</h2>
        <p className="small muted">{t('board.excludedLead')}</p>
      </div>
      <ul className="excluded-list">
        {shown.map((entry) => (
          <li
            className="excluded-item"
            key={`${entry.rule}-${entry.approach ?? ''}-${entry.model ?? ''}-${entry.offer ?? ''}-${entry.reason}`}
          >
            <span>
              <span className="strong">
                {entry.approach === null ? null : (
                  <Term list="approach" value={entry.approach}>
                    {term('approach', entry.approach)}
                  </Term>
                )}
                {entry.model === null ? null : (
                  <>
                    {entry.approach === null ? '' : ' · '}
                    <EntryName kind="models" id={entry.model} />
                  </>
                )}
                {entry.offer === null ? null : ` · ${entry.offer}`}
                {entry.approach === null && entry.model === null && entry.offer === null
                  ? t('board.anyApproach')
                  : null}
              </span>{' '}
              {entry.reason}
            </span>
            <span className="muted">{t('board.candidates', { count: entry.count })}</span>
            <span className="unlock">
              {t('board.unlock')} {entry.unlock}
            </span>
          </li>
        ))}
      </ul>
      {ordered.length > SHOWN ? (
        <button type="button" className="button" data-look="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'board.excludedLess' : 'board.excludedMore', { count: ordered.length - SHOWN })}
          <Icon name={all ? 'down' : 'right'} />
        </button>
      ) : null}
    </section>
  );
}
