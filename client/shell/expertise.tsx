import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useSessionState } from '../session/use-session.ts';
import { chooseDetail, readers, useChosenDetail } from './detail.ts';

/** How much of the technique the page shows: as it was read from the person's words, until the person chooses here. */
export function ExpertiseSwitch(): ReactNode {
  const { t, term } = useWords();
  const { events } = useSessionState();
  const chosen = useChosenDetail();
  if (events.length === 0) return null;
  return (
    <select
      className="expertise-switch"
      aria-label={t('app.expertise')}
      title={t('app.expertiseHint')}
      value={chosen ?? ''}
      onChange={({ target }) => chooseDetail(readers.find((reader) => reader === target.value) ?? null)}
    >
      <option value="">{t('app.expertiseAuto')}</option>
      {readers.map((level) => (
        <option key={level} value={level}>
          {term('level', level)}
        </option>
      ))}
    </select>
  );
}
