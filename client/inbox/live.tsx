import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TEXT_MAX } from '../../server/protocol/limits.ts';
import type { SellerSession } from '../../server/protocol/inbox.ts';
import { BriefPanel } from '../brief/brief-panel.tsx';
import { patchWords } from '../brief/value-words.ts';
import { createKeepsake } from '../connection/keepsake.ts';
import { useWords } from '../i18n/use-words.ts';
import { createSession, type Session } from '../session/session.ts';
import { SessionContext, useSession, useSessionState } from '../session/use-session.ts';
import { browserWorld } from '../session/world.ts';
import { patched } from '../state/reducer.ts';
import { briefOf } from '../state/selectors.ts';
import { Recommended, Transcript } from './transcript.tsx';
import { useInboxWords } from './words.ts';

/** What a seller opens is remembered by this page only. */
function shelf(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** What the advisor would say, for the seller alone. */
function Draft({ onUse }: { readonly onUse: (text: string) => void }): ReactNode {
  const { t } = useInboxWords();
  const words = useWords();
  const session = useSession();
  const state = useSessionState();
  const { draft } = state;
  if (draft === null) return null;
  const text = draft.parts.flatMap((part) => (part.type === 'text' || part.type === 'question' ? [part.text] : []));
  const lines = patchWords(draft.patch, patched(briefOf(state), draft.patch), words);
  return (
    <aside className="inbox-draft stack">
      <p className="small muted">{t('private')}</p>
      {text.length === 0 ? null : (
        <>
          <p className="label">{t('draft')}</p>
          {text.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          <p className="row">
            <button type="button" className="button" onClick={() => onUse(text.join('\n'))}>
              {t('draftUse')}
            </button>
          </p>
        </>
      )}
      {lines.length === 0 ? null : (
        <>
          <p>
            {t('draftTake')}: {lines.map(({ label, value }) => `${label} ${value}`).join(', ')}
          </p>
          <p className="row">
            <button type="button" className="button" onClick={() => session.set(draft.patch)}>
              {t('draftApply')}
            </button>
          </p>
        </>
      )}
    </aside>
  );
}

function Joined({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const { t } = useInboxWords();
  const session = useSession();
  const { events, notice, status, draft } = useSessionState();
  const [text, setText] = useState('');
  const send = (): void => {
    if (text.trim() === '') return;
    session.send({ type: 'say', text: text.trim() });
    setText('');
  };
  // The newest words are what the seller answers to.
  const newest = useRef<HTMLDivElement>(null);
  useEffect(() => {
    newest.current?.scrollIntoView({ block: 'end' });
  }, [events.length, draft]);
  const why = notice ?? (status.state === 'refused' ? status.reason : null);
  return (
    <div className="inbox-live">
      <div className="inbox-said">
        {why === null ? null : (
          <p className="note" data-tone="danger" role="alert">
            {t('gone', { why })}
          </p>
        )}
        <Transcript events={events} />
        <div ref={newest}>
          <Draft onUse={setText} />
        </div>
        <form
          className="stack inbox-write"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <label className="inbox-field">
            {t('write')}
            <textarea
              className="input"
              rows={3}
              maxLength={TEXT_MAX}
              value={text}
              onChange={({ target }) => setText(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                send();
              }}
            />
          </label>
          <div className="row">
            <button type="submit" className="button" data-look="primary">
              {t('send')}
            </button>
            <button type="button" className="button" onClick={onLeave}>
              {t('leave')}
            </button>
          </div>
        </form>
      </div>
      <div className="stack inbox-side">
        <BriefPanel />
        <Recommended events={events} />
      </div>
    </div>
  );
}

/** A conversation that the seller is in. */
export function Live(props: {
  readonly conversationId: string;
  readonly seller: SellerSession;
  readonly onLeave: () => void;
}): ReactNode {
  const { locale } = useWords();
  const { conversationId, seller, onLeave } = props;
  const [session] = useState((): Session => {
    const keepsake = createKeepsake(shelf(), shelf());
    const at = new Date().toISOString();
    keepsake.remember({ id: conversationId, token: seller.token, title: conversationId, at });
    return createSession({ world: browserWorld, keepsake, locale, clock: () => new Date().toISOString() });
  });
  useEffect(() => {
    session.open(conversationId);
    return session.close;
  }, [session, conversationId]);
  useEffect(() => session.setLocale(locale), [session, locale]);
  return (
    <SessionContext value={session}>
      <Joined
        onLeave={() => {
          session.send({ type: 'leave' });
          onLeave();
        }}
      />
    </SessionContext>
  );
}
