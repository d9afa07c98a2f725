import { useCallback, type ReactNode } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useWords } from '../i18n/use-words.ts';
import { Frame, type FrameProps } from '../shell/frame.tsx';
import { InboxList } from './list.tsx';
import { OneRequest } from './one.tsx';
import { keepSeller, useSeller } from './seller.ts';
import { SignIn } from './sign-in.tsx';
import { useInboxWords } from './words.ts';
import '../styles/conversation.css';
import '../styles/inbox.css';

const MAIN_ID = 'inbox';

/** Where sellers see who asked for a person, and join. The sign-in ends with the tab. */
export function InboxPage(props: FrameProps): ReactNode {
  const words = useWords();
  const { t } = useInboxWords();
  const [, params] = useRoute('/inbox/:id?');
  const [, navigate] = useLocation();
  const seller = useSeller();
  const signedOut = useCallback((): void => keepSeller(null), []);
  const id = params?.id;
  return (
    <Frame {...props} skip={{ to: MAIN_ID, label: words.t('app.skip') }}>
      <main id={MAIN_ID} className="page inbox" tabIndex={-1}>
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
          <SignIn onSignedIn={keepSeller} />
        ) : id === undefined ? (
          <InboxList seller={seller} onSignedOut={signedOut} />
        ) : (
          <OneRequest key={id} id={id} seller={seller} onSettled={() => navigate('/inbox')} />
        )}
      </main>
    </Frame>
  );
}
