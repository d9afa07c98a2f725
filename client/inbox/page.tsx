import { useCallback, useState, type ReactNode } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { SellerSession } from '../../server/protocol/inbox.ts';
import { useWords } from '../i18n/use-words.ts';
import { Frame, type FrameProps } from '../shell/frame.tsx';
import { useTitle } from '../shell/use-title.ts';
import { InboxList } from './list.tsx';
import { OneRequest } from './one.tsx';
import { SignIn } from './sign-in.tsx';
import { useInboxWords } from './words.ts';
import '../styles/conversation.css';
import '../styles/inbox.css';

const KEPT = 'advisor.seller';
const MAIN_ID = 'inbox';

function keptSession(): SellerSession | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('token' in kept) || !('name' in kept)) return null;
    return typeof kept.token === 'string' && typeof kept.name === 'string'
      ? { name: kept.name, token: kept.token }
      : null;
  } catch {
    return null;
  }
}

/** Where sellers see who asked for a person, and join. The sign-in ends with the tab. */
export function InboxPage(props: FrameProps): ReactNode {
  const words = useWords();
  const { t } = useInboxWords();
  const [, params] = useRoute('/inbox/:id?');
  const [, navigate] = useLocation();
  const [seller, setSeller] = useState(keptSession);
  useTitle(`${t('title')} · ${words.t('app.name')}`);
  const signedIn = (session: SellerSession): void => {
    sessionStorage.setItem(KEPT, JSON.stringify(session));
    setSeller(session);
  };
  const signedOut = useCallback((): void => {
    sessionStorage.removeItem(KEPT);
    setSeller(null);
  }, []);
  const id = params?.id;
  return (
    <Frame {...props} skip={{ to: MAIN_ID, label: words.t('app.skip') }}>
      <main id={MAIN_ID} className="inbox stack" tabIndex={-1}>
        <div className="spread">
          <h1>{t('title')}</h1>
          {seller === null ? null : (
            <span className="row">
              <span className="muted">{t('signedInAs', { name: seller.name })}</span>
              <button type="button" className="button" data-look="plain" onClick={signedOut}>
                {t('signOut')}
              </button>
            </span>
          )}
        </div>
        {seller === null ? (
          <SignIn onSignedIn={signedIn} />
        ) : id === undefined ? (
          <InboxList seller={seller} onSignedOut={signedOut} />
        ) : (
          <OneRequest key={id} id={id} seller={seller} onSettled={() => navigate('/inbox')} />
        )}
      </main>
    </Frame>
  );
}
