import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../server/protocol/format.ts';
import type { InboxEntry, SellerSession } from '../../server/protocol/inbox.ts';
import { useWords } from '../i18n/use-words.ts';
import { readInbox } from './requests.ts';
import { useInboxWords } from './words.ts';

const LOOK_MS = 5000;

/** Who asked for a person, newest first, looked at again every few seconds: that is also how a seller is there. */
export function InboxList(props: { readonly seller: SellerSession; readonly onSignedOut: () => void }): ReactNode {
  const { t } = useInboxWords();
  const { locale } = useWords();
  const { seller, onSignedOut } = props;
  const [items, setItems] = useState<readonly InboxEntry[] | null>(null);
  const [trouble, setTrouble] = useState(false);
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const answer = await readInbox(seller.token, locale);
      if (stopped) return;
      setTrouble(!answer.ok);
      if (answer.ok) setItems(answer.value.items);
      else if (answer.status === 401) onSignedOut();
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [seller.token, locale, onSignedOut]);
  return (
    <>
      {trouble ? <p role="alert">{t('failed')}</p> : null}
      {items?.length === 0 ? <p className="muted">{t('empty')}</p> : null}
      <ul className="inbox-list">
        {(items ?? []).map((item) => (
          <li key={item.conversationId}>
            <Link href={`/inbox/${item.conversationId}`}>
              <span className="strong">{item.note === '' ? t('open') : item.note}</span>
              <span className="muted">
                {t(item.status, { who: item.seller ?? '' })} · {formatDate(item.requestedAt, locale, 'short')}
                {item.contact === '' ? '' : ` · ${item.contact}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
