import { useEffect, useState, type ReactNode } from 'react';
import type { PeopleAnswer } from '../../server/protocol/inbox.ts';
import { useSession } from '../session/use-session.ts';
import { Sheet } from '../shell/overlays.tsx';
import { readPeople } from './requests.ts';
import { useInboxWords } from './words.ts';
import '../styles/inbox.css';

const NOTE_MAX = 2000;
const CONTACT_MAX = 300;

/** Asks for a person: what for, and how to be reached. Says honestly whether anybody is there. */
export function AskPerson({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  const { t } = useInboxWords();
  const session = useSession();
  const [people, setPeople] = useState<PeopleAnswer['people']>('away');
  const [note, setNote] = useState('');
  const [contact, setContact] = useState('');
  useEffect(() => {
    void readPeople().then((answer) => {
      if (answer.ok) setPeople(answer.value.people);
    });
  }, []);
  const send = (): void => {
    const given = {
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
    };
    session.send({ type: 'requestHuman', ...given });
    onEnd();
  };
  return (
    <Sheet
      title={t('ask.title')}
      kind="dialog"
      isOpen
      onOpenChange={(open) => {
        if (!open) onEnd();
      }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p role="status">{t(`ask.${people}`)}</p>
        <label className="inbox-field">
          {t('ask.note')}
          <textarea
            className="input"
            rows={3}
            maxLength={NOTE_MAX}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
        <label className="inbox-field">
          {t('ask.contact')}
          <input
            className="input"
            maxLength={CONTACT_MAX}
            autoComplete="email"
            required={people === 'nobody'}
            value={contact}
            onChange={({ target }) => setContact(target.value)}
          />
        </label>
        <p className="small muted">{t('ask.privacy')}</p>
        <button type="submit" className="button" data-look="primary">
          {t('ask.send')}
        </button>
      </form>
    </Sheet>
  );
}
