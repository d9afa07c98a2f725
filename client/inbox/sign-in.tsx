import { useState, type ReactNode } from 'react';
import type { SellerSession } from '../../server/protocol/inbox.ts';
import { useWords } from '../i18n/use-words.ts';
import { signIn } from './requests.ts';
import { useInboxWords } from './words.ts';

export function SignIn({ onSignedIn }: { readonly onSignedIn: (session: SellerSession) => void }): ReactNode {
  const { t } = useInboxWords();
  const { locale } = useWords();
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <form
      className="stack inbox-sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void signIn(name.trim(), key, locale).then((answer) => {
          if (answer.ok) onSignedIn(answer.value);
          else setWrong(answer.detail === '' ? t('failed') : answer.detail);
        });
      }}
    >
      <label className="inbox-field">
        {t('name')}
        <input required maxLength={40} autoComplete="name" value={name} onChange={(e) => setName(e.target.value)} />
      </label>
      <label className="inbox-field">
        {t('key')}
        <input
          required
          type="password"
          autoComplete="current-password"
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
      </label>
      {wrong === null ? null : (
        <p className="note" data-tone="danger" role="alert">
          {wrong}
        </p>
      )}
      <button type="submit" className="button" data-look="primary">
        {t('signIn')}
      </button>
    </form>
  );
}
