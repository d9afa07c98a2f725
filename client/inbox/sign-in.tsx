import { useState, type ReactNode } from 'react';
import type { SellerSession } from '../../server/protocol/inbox.ts';
import { useWords } from '../i18n/use-words.ts';
import { useTitle } from '../shell/use-title.ts';
import { signIn } from './requests.ts';
import { useInboxWords } from './words.ts';

export function SignIn({ onSignedIn }: { readonly onSignedIn: (session: SellerSession) => void }): ReactNode {
  const { t } = useInboxWords();
  const { t: app, locale } = useWords();
  useTitle(`${t('title')} · ${app('app.name')}`);
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
      <p className="muted measure">{t('lead')}</p>
      <label className="inbox-field">
        {t('name')}
        <input
          className="input"
          required
          maxLength={40}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label className="inbox-field">
        {t('key')}
        <input
          className="input"
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
      <div className="row">
        <button type="submit" className="button" data-look="primary">
          {t('signIn')}
        </button>
      </div>
    </form>
  );
}
