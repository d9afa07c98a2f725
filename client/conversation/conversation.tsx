import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { TabId } from '../board/board-state.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { adviceOf, isLoading, openQuestionOf, transcriptOf } from '../state/selectors.ts';
import { newId } from '../session/world.ts';
import { Icon } from '../shell/icons.tsx';
import { Composer } from './composer.tsx';
import { Message, PendingMessage, Understood } from './entries.tsx';
import { FollowUps } from './follow-ups.tsx';
import { NotHere, Welcome } from './welcome.tsx';

// With the first document, not with the first load.
const Upload = lazy(() => import('../upload/upload.tsx').then((module) => ({ default: module.Upload })));

const AskPerson = lazy(() => import('../inbox/ask-person.tsx').then((module) => ({ default: module.AskPerson })));

interface Sending {
  readonly content: File | string;
  readonly messageId: string;
}

interface ConversationProps {
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onShow: (solutionId: string) => void;
  readonly onTab: (tab: TabId) => void;
  /** Stands above the composer: the current winner, on a narrow page. */
  readonly above: ReactNode;
}

const NEAR_BOTTOM_PX = 120;

/** Keeps the newest words in view, unless the person reads further up or nothing was said yet. */
function useStickToEnd(
  trigger: unknown,
  empty: boolean,
): {
  readonly log: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** Something was said below what is in view. */
  readonly unseen: boolean;
  readonly toEnd: () => void;
} {
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [seen, setSeen] = useState(trigger);
  const toEnd = (): void => {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  };
  useEffect(() => {
    if (!atEnd.current || empty) return;
    toEnd();
    setSeen(trigger);
  }, [trigger, empty]);
  return {
    log,
    onScroll: () => {
      const element = log.current;
      if (element === null) return;
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_BOTTOM_PX;
      if (atEnd.current) setSeen(trigger);
    },
    unseen: !empty && seen !== trigger,
    toEnd,
  };
}

export function Conversation({ draft, onDraft, onShow, onTab, above }: ConversationProps): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const state = useSessionState();
  const { events, pending, typing } = state;
  const entries = useMemo(() => transcriptOf({ events }), [events]);
  const answering = pending.some(({ message, failure }) => message.type === 'answer' && failure === null);
  const question = useMemo(() => (answering ? null : openQuestionOf({ events })), [events, answering]);
  const solutions = useMemo(() => adviceOf({ events })?.advice.solutions ?? [], [events]);
  const say = (text: string): void => session.send({ type: 'say', text });
  const [asksPerson, setAsksPerson] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const withPerson = events.findLast((event) => event.type === 'participant')?.change === 'joined';
  const offline = state.status.state !== 'online';
  const empty = entries.length === 0 && pending.length === 0;
  const { log, onScroll, unseen, toEnd } = useStickToEnd(`${entries.length}-${pending.length}-${typing}`, empty);
  const loading =
    isLoading(state) ||
    (empty && state.conversationId !== null && state.status.state === 'connecting' && state.expectedSeq > 0);
  return (
    <>
      <div className="log" ref={log} onScroll={onScroll} tabIndex={0} role="region" aria-label={t('chat.title')}>
        {empty && !loading ? state.status.state === 'refused' ? <NotHere /> : <Welcome onSay={say} /> : null}
        {loading ? (
          <p className="typing">{t('chat.loading', { done: events.length, total: state.expectedSeq })}</p>
        ) : null}
        <div role="log" aria-live="polite" aria-label={t('chat.title')}>
          <ol className="log-list">
            {entries.map((entry) => {
              if (entry.kind === 'understood') return <Understood key={entry.event.seq} entry={entry} />;
              if (entry.kind === 'participant') {
                return (
                  <li key={entry.event.seq} className="small muted">
                    {t(`chat.participant.${entry.event.change}`, { who: entry.event.who })}
                  </li>
                );
              }
              return (
                <Message
                  key={entry.event.seq}
                  entry={entry}
                  openQuestion={question?.seq ?? null}
                  solutions={solutions}
                  onShow={onShow}
                  onTab={onTab}
                />
              );
            })}
            {pending.map((entry) => (
              <PendingMessage key={entry.message.id} entry={entry} waiting={offline} />
            ))}
            {typing ? (
              <li className="typing">
                <span className="typing-dots" aria-hidden="true">
                  <i />
                  <i />
                  <i />
                </span>
                {t('chat.typing')}
              </li>
            ) : null}
          </ol>
        </div>
        <FollowUps onPerson={() => setAsksPerson(true)} />
      </div>
      <div className="composer">
        {unseen ? (
          <button type="button" className="new-message" onClick={toEnd}>
            {t('chat.newMessage')}
            <Icon name="down" />
          </button>
        ) : null}
        {above}
        {state.notice === null ? null : (
          <div className="composer-inner note spread" data-tone="danger" role="alert">
            <span>{state.notice}</span>
            <button type="button" className="button" data-look="plain" onClick={session.dismissNotice}>
              {t('app.close')}
            </button>
          </div>
        )}
        {asksPerson ? (
          <Suspense>
            <AskPerson onEnd={() => setAsksPerson(false)} />
          </Suspense>
        ) : null}
        {sending === null ? null : (
          <Suspense>
            <Upload key={sending.messageId} {...sending} onEnd={() => setSending(null)} />
          </Suspense>
        )}
        <Composer
          key={state.visit}
          initial={draft}
          disabled={state.status.state === 'refused'}
          onDraft={onDraft}
          onSay={say}
          onPerson={withPerson || state.status.state === 'refused' ? undefined : () => setAsksPerson(true)}
          onDocument={(content) => setSending({ content, messageId: newId() })}
        />
      </div>
    </>
  );
}
