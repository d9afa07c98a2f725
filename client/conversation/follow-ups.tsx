import { useMemo, type ReactNode } from 'react';
import type { Reader } from '../board/figures.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { useReader } from '../shell/detail.ts';
import { adviceOf } from '../state/selectors.ts';
import type { SessionState } from '../state/reducer.ts';

const byReader = {
  novice: ['why', 'own', 'duties'],
  practitioner: ['sure', 'own', 'duties', 'money'],
  expert: ['sure', 'own', 'money', 'duties'],
} as const;
const ofTrouble = ['fourBits', 'shorter', 'oneMore', 'person'] as const;

export type FollowUp = (typeof byReader)[keyof typeof byReader][number] | (typeof ofTrouble)[number];

/** What can be asked next about the answer that is there, the most useful first; nothing while one is awaited. */
export function followUpsOf(
  state: Pick<SessionState, 'events' | 'pending' | 'typing'>,
  reader: Reader,
): readonly FollowUp[] {
  const { events } = state;
  const last = events.findLast((event) => event.type === 'message');
  const person = events.findLast((event) => event.type === 'participant');
  if (person?.change === 'joined') return [];
  if (last?.from !== 'advisor' || state.typing || state.pending.length > 0) return [];
  if (last.topic !== undefined) return ofTrouble;
  const solutions = adviceOf({ events })?.advice.solutions ?? [];
  return solutions.length === 0 ? [] : byReader[reader];
}

/** Questions a person may not know they can ask, as buttons; those already asked are left out. */
export function FollowUps({ onPerson }: { readonly onPerson: () => void }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { events, pending, typing } = useSessionState();
  const reader = useReader();
  const names = useMemo(() => followUpsOf({ events, pending, typing }, reader), [events, pending, typing, reader]);
  const asked = events.flatMap((event) =>
    event.type === 'message' && event.from === 'customer'
      ? event.parts.flatMap((part) => (part.type === 'text' ? [part.text] : []))
      : [],
  );
  const shown = names.filter((name) => !asked.includes(t(`followUp.${name}`)));
  if (shown.length === 0) return null;
  return (
    <div className="follow-ups" role="group" aria-label={t('followUp.title')}>
      <span className="small muted">{t('followUp.title')}</span>
      {shown.map((name) => (
        <button
          key={name}
          type="button"
          className="choice"
          data-quiet=""
          onClick={() => {
            if (name === 'person') onPerson();
            else session.send({ type: 'say', text: t(`followUp.${name}`) });
          }}
        >
          {t(`followUp.${name}`)}
        </button>
      ))}
    </div>
  );
}
