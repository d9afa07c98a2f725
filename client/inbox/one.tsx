import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { InboxConversation, SellerSession } from '../../server/protocol/inbox.ts';
import { useWords } from '../i18n/use-words.ts';
import { useTitle } from '../shell/use-title.ts';
import { Live } from './live.tsx';
import { readOne, settle } from './requests.ts';
import { Recommended, Transcript } from './transcript.tsx';
import { useInboxWords } from './words.ts';

interface OneProps {
  readonly id: string;
  readonly seller: SellerSession;
  readonly onSettled: () => void;
}

/** One request: read first, then joined. */
export function OneRequest({ id, seller, onSettled }: OneProps): ReactNode {
  const { t } = useInboxWords();
  const { t: app, locale } = useWords();
  useTitle(`${t('title')} · ${app('app.name')}`);
  const [live, setLive] = useState(false);
  const [found, setFound] = useState<InboxConversation | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (live) return;
    void readOne(id, seller.token, locale).then((answer) => {
      if (answer.ok) setFound(answer.value);
      else setTrouble(answer.detail);
    });
  }, [id, seller.token, locale, live]);
  return (
    <div className="stack">
      <Link href="/inbox">{t('back')}</Link>
      {live ? (
        <Live key={id} conversationId={id} seller={seller} onLeave={() => setLive(false)} />
      ) : found === null ? (
        <p role="status">{trouble === null ? t('looking') : trouble === '' ? t('failed') : trouble}</p>
      ) : (
        <>
          <dl className="inbox-facts">
            <dt>{t('note')}</dt>
            <dd>{found.entry.note === '' ? '–' : found.entry.note}</dd>
            <dt>{t('contact')}</dt>
            <dd>{found.entry.contact === '' ? '–' : found.entry.contact}</dd>
          </dl>
          <div className="row">
            <button type="button" className="button" data-look="primary" onClick={() => setLive(true)}>
              {t('join')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => void settle(id, seller.token, locale).then(() => onSettled())}
            >
              {t('settle')}
            </button>
          </div>
          <div className="inbox-live">
            <Transcript events={found.events} />
            <div className="inbox-side">
              <Recommended events={found.events} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
