import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Locale } from '../../server/protocol/http.ts';
import type { InboxEntry, SellerSession } from '../../server/protocol/inbox.ts';
import { useWords } from '../i18n/use-words.ts';
import { useTitle } from '../shell/use-title.ts';
import { readInbox } from './requests.ts';
import { useInboxWords } from './words.ts';

const LOOK_MS = 5000;

/** A day and an hour, as the seller's clock has them. */
function moment(iso: string, locale: Locale): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options).format(new Date(iso));
}

/** Who asked for a person, newest first, looked at again every few seconds: that is also how a seller is there. */
export function InboxList(props: { readonly seller: SellerSession; readonly onSignedOut: () => void }): ReactNode {
  const { t } = useInboxWords();
  const { t: app, locale } = useWords();
  const { seller, onSignedOut } = props;
  const [items, setItems] = useState<readonly InboxEntry[] | null>(null);
  const [trouble, setTrouble] = useState(false);
  const waiting = items?.filter(({ status }) => status === 'waiting').length ?? 0;
  useTitle(`${waiting > 0 ? `(${waiting}) ` : ''}${t('title')} · ${app('app.name')}`);
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
      {items === null && !trouble ? <p role="status">{t('looking')}</p> : null}
      <ul className="inbox-list">
        {(items ?? []).map((item) => (
          <li key={item.conversationId}>
            <Link href={`/inbox/${item.conversationId}`} data-status={item.status}>
              <span className="strong">{item.note === '' ? t('noNote') : item.note}</span>
              <span className="inbox-status">{t(item.status, { who: item.seller ?? '' })}</span>
              <span className="muted small">
                {moment(item.requestedAt, locale)} · {item.contact === '' ? t('noContact') : item.contact}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
