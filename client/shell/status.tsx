import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../i18n/use-words.ts';
import { useSession, useSessionState } from '../session/use-session.ts';

const REASONS = ['unknown_here', 'unknown_conversation', 'bad_token'];
/** A connection that comes back sooner than this is not worth a word. */
const QUIET_MS = 400;

function Countdown({ at }: { readonly at: number }): ReactNode {
  const { t } = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 500);
    return () => window.clearInterval(timer);
  }, []);
  return <span aria-hidden="true">{t('status.retryIn', { count: Math.max(0, Math.ceil((at - now) / 1000)) })}</span>;
}

function useLasting(active: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLasting(active), active ? QUIET_MS : 0);
    return () => window.clearTimeout(timer);
  }, [active]);
  return active && lasting;
}

/** Says what the line to the server does, when it does not simply work. */
export function Status(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { status, pending } = useSessionState();
  const connecting = useLasting(status.state === 'connecting');
  const waiting = pending.filter(({ failure }) => failure === null).length;
  const kept = waiting > 0 ? ` ${t('status.kept', { count: waiting })}` : '';
  const shown = status.state !== 'online' && (status.state !== 'connecting' || connecting);
  const reason = status.state === 'refused' && !REASONS.includes(status.reason) ? status.reason : null;
  return (
    <div className={shown ? 'status' : 'hidden-visually'} data-state={status.state} role="status">
      {!shown ? null : status.state === 'refused' ? (
        <>
          <span>
            {t('status.refused')} {reason ?? t('status.unknownHere')}
          </span>
          <Link href="/" className="button" data-look="plain">
            {t('app.newConversation')}
          </Link>
        </>
      ) : (
        <>
          <span>
            {t(`status.${status.state}`)}
            {kept}
          </span>
          {status.state === 'retrying' ? <Countdown at={status.at} /> : null}
          {status.state === 'connecting' ? null : (
            <button type="button" className="button" data-look="plain" onClick={session.retryNow}>
              {t('status.retryNow')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
