import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation, useRoute, useSearch } from 'wouter';
import { useBoardState } from './board/board-state.ts';
import { Nothing } from './board/nothing.tsx';
import { BriefPanel } from './brief/brief-panel.tsx';
import { COMPOSER_ID } from './conversation/composer.tsx';
import { Conversation } from './conversation/conversation.tsx';
import type { Keepsake } from './connection/keepsake.ts';
import { withAsked } from './conversation/asked.ts';
import { useWords } from './i18n/use-words.ts';
import { useSession, useSessionState } from './session/use-session.ts';
import { Frame, type FrameProps } from './shell/frame.tsx';
import { Sheet } from './shell/overlays.tsx';
import { useShortcuts } from './shell/shortcuts.ts';
import { Status } from './shell/status.tsx';
import { useTitle } from './shell/use-title.ts';
import { useToast } from './shell/toast.tsx';
import { useWide } from './shell/use-media.ts';
import { WinnerLine } from './shell/winner-line.tsx';
import { adviceOf, briefOf, whatIfOf } from './state/selectors.ts';

// With the first words, not with the first load.
const Board = lazy(() => import('./board/board.tsx').then((module) => ({ default: module.Board })));

/** The conversation of the address, and the address of the conversation once something was said. */
function useAddress(): string | null {
  const session = useSession();
  const [, navigate] = useLocation();
  const [, params] = useRoute('/c/:id');
  const { conversationId, events } = useSessionState();
  const pathId = params?.id ?? null;
  useEffect(() => {
    if (pathId === null || pathId !== session.getState().conversationId) session.open(pathId);
  }, [pathId, session]);
  useEffect(() => {
    const now = session.getState();
    if (pathId === null && now.conversationId !== null && now.events.length > 0) {
      navigate(`/c/${now.conversationId}`, { replace: true });
    }
  }, [pathId, conversationId, events, session, navigate]);
  return pathId;
}

/** Words that a link of another page puts into the box (`?ask=`) join what was being written, once. */
function useAsked(keepsake: Keepsake, address: string | null): void {
  const asked = new URLSearchParams(useSearch()).get('ask');
  const [path, navigate] = useLocation();
  // Before the box is drawn: it reads the draft once.
  useState(() => {
    if (asked !== null) keepsake.keepDraft(address, withAsked(keepsake.draft(address), asked));
  });
  useEffect(() => {
    if (asked !== null) navigate(path, { replace: true });
  }, [asked, path, navigate]);
}

export function Page({ keepsake, onLocale }: FrameProps): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const state = useSessionState();
  const toast = useToast();
  const wide = useWide();
  const [sheet, setSheet] = useState<'brief' | 'board' | null>(null);
  const openHelp = useRef<(() => void) | null>(null);
  const address = useAddress();
  useAsked(keepsake, address);
  useTitle(t('app.title'));

  const { events, closedWhatIf } = state;
  const brief = useMemo(() => briefOf({ events }), [events]);
  const shown = useMemo(() => whatIfOf({ events, closedWhatIf }) ?? adviceOf({ events }), [events, closedWhatIf]);
  const board = useBoardState(shown?.advice.solutions.map(({ id }) => id) ?? []);
  const waiting =
    state.typing || (state.status.state === 'online' && state.pending.some(({ failure }) => failure === null));

  const showBoard = (): void => {
    if (!wide) setSheet('board');
  };
  const showSolution = (id: string): void => {
    board.setTab('solutions');
    board.setOpened(id, true);
    showBoard();
    const rank = shown?.advice.solutions.find((solution) => solution.id === id)?.rank;
    // After the card has been drawn open.
    requestAnimationFrame(() => document.getElementById(`solution-${rank ?? 0}`)?.scrollIntoView({ block: 'start' }));
  };

  useShortcuts((command) => {
    if (command.do === 'compose') document.getElementById(COMPOSER_ID)?.focus();
    else if (command.do === 'help') openHelp.current?.();
    else if (command.do === 'undo') toast({ text: t(session.undo() ? 'brief.undone' : 'brief.nothingToUndo') });
    else if (command.do === 'redo') toast({ text: t(session.redo() ? 'brief.redone' : 'brief.nothingToRedo') });
    else {
      board.setTab(command.tab);
      showBoard();
    }
  });

  const nothing = (
    <div className="tab-panel">
      <Nothing waiting={waiting} />
    </div>
  );
  const boardView =
    events.length === 0 && !waiting ? (
      nothing
    ) : (
      <Suspense fallback={nothing}>
        <Board board={board} shown={shown} brief={brief} waiting={waiting} />
      </Suspense>
    );
  return (
    <Frame
      keepsake={keepsake}
      onLocale={onLocale}
      skip={{ to: COMPOSER_ID, label: t('app.skip') }}
      helpHandle={openHelp}
    >
      <Status />
      <main className="panes">
        <div className="pane-conversation">
          {events.length === 0 ? null : <h1 className="hidden-visually">{t('app.title')}</h1>}
          <Conversation
            draft={keepsake.draft(address)}
            onDraft={(text) => keepsake.keepDraft(address, text)}
            onShow={showSolution}
            onTab={(tab) => {
              board.setTab(tab);
              showBoard();
            }}
            above={
              wide || events.length === 0 ? null : (
                <WinnerLine shown={shown} onBoard={showBoard} onBrief={() => setSheet('brief')} />
              )
            }
          />
        </div>
        {wide ? (
          <section className="pane-side" aria-label={t('board.title')}>
            <BriefPanel />
            {boardView}
          </section>
        ) : null}
      </main>
      {wide ? null : (
        <>
          <Sheet
            title={t('brief.title')}
            isOpen={sheet === 'brief'}
            onOpenChange={(open) => setSheet(open ? 'brief' : null)}
            tall
          >
            <BriefPanel titled={false} />
          </Sheet>
          <Sheet
            title={t('board.title')}
            isOpen={sheet === 'board'}
            onOpenChange={(open) => setSheet(open ? 'board' : null)}
            tall
          >
            {boardView}
          </Sheet>
        </>
      )}
    </Frame>
  );
}
