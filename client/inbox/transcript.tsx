import { useMemo, type ReactNode } from 'react';
import { Message, Understood } from '../conversation/entries.tsx';
import { useWords } from '../i18n/use-words.ts';
import { adviceOf, transcriptOf } from '../state/selectors.ts';
import type { WireEvent } from '../state/types.ts';
import { useInboxWords } from './words.ts';

/** A conversation as the seller reads it. */
export function Transcript({ events }: { readonly events: readonly WireEvent[] }): ReactNode {
  const { t } = useWords();
  const entries = useMemo(() => transcriptOf({ events }), [events]);
  const solutions = adviceOf({ events })?.advice.solutions ?? [];
  return (
    <div role="log" aria-live="polite" aria-label={t('chat.title')}>
      <ol className="log-list">
        {entries.map((entry) => {
          if (entry.kind === 'understood') return <Understood key={entry.event.seq} entry={entry} />;
          if (entry.kind === 'participant')
            return (
              <li key={entry.event.seq} className="small muted">
                {t(`chat.participant.${entry.event.change}`, { who: entry.event.who })}
              </li>
            );
          return (
            <Message
              key={entry.event.seq}
              entry={entry}
              openQuestion={null}
              solutions={solutions}
              onShow={() => undefined}
              onTab={() => undefined}
            />
          );
        })}
      </ol>
    </div>
  );
}

/** What the advisor recommends in it. */
export function Recommended({ events }: { readonly events: readonly WireEvent[] }): ReactNode {
  const { t } = useInboxWords();
  const solutions = adviceOf({ events })?.advice.solutions ?? [];
  return (
    <section>
      <h2 className="label">{t('solutions')}</h2>
      {solutions.length === 0 ? <p className="muted">{t('none')}</p> : null}
      <ol>
        {solutions.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
    </section>
  );
}
