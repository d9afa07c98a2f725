import { useMemo, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { needsOf } from '../state/selectors.ts';

/** Several needs of one conversation: what the board and the brief show is the open one. */
export function Workloads(): ReactNode {
  const { t, term } = useWords();
  const session = useSession();
  const { events } = useSessionState();
  const needs = useMemo(() => needsOf({ events }), [events]);
  if (needs === null) return null;
  return (
    <div className="workloads" role="group" aria-label={t('board.workloads')}>
      {needs.briefs.map((brief, index) => (
        <button
          key={index}
          type="button"
          className="workload"
          aria-pressed={index === needs.at}
          title={brief.description}
          onClick={() => {
            if (index !== needs.at) session.send({ type: 'say', text: t('board.openWorkload', { place: index + 1 }) });
          }}
        >
          <span className="muted">{index + 1}</span> {term('task', brief.task ?? 'other')}
        </button>
      ))}
    </div>
  );
}
