import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { briefOf } from '../state/selectors.ts';

const levels = ['novice', 'practitioner', 'expert'] as const;

/** How much of the technique is shown: as it was read from the person's words, until the person chooses here. */
export function ExpertiseSwitch(): ReactNode {
  const { t, term } = useWords();
  const session = useSession();
  const state = useSessionState();
  if (state.events.length === 0) return null;
  return (
    <select
      className="expertise-switch"
      aria-label={t('app.expertise')}
      title={t('app.expertise')}
      value={briefOf(state).expertise ?? ''}
      onChange={({ target }) => session.set({ expertise: target.value === '' ? null : target.value })}
    >
      <option value="">{t('app.expertise')}</option>
      {levels.map((level) => (
        <option key={level} value={level}>
          {term('level', level)}
        </option>
      ))}
    </select>
  );
}
