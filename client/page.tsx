import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { Locale } from '../server/protocol/http.ts';
import { Board } from './board/board.tsx';
import { useBoardState } from './board/board-state.ts';
import { BriefPanel } from './brief/brief-panel.tsx';
import { COMPOSER_ID } from './conversation/composer.tsx';
import { Conversation } from './conversation/conversation.tsx';
import type { Keepsake } from './connection/keepsake.ts';
import { useWords } from './i18n/use-words.ts';
import { useSession, useSessionState } from './session/use-session.ts';
import { Header } from './shell/header.tsx';
import { Help } from './shell/help.tsx';
import { Sheet } from './shell/overlays.tsx';
import { useShortcuts } from './shell/shortcuts.ts';
import { Status } from './shell/status.tsx';
import { useTheme } from './shell/theme.ts';
import { useToast } from './shell/toast.tsx';
import { useWide } from './shell/use-media.ts';
import { WinnerLine } from './shell/winner-line.tsx';
import { adviceOf, briefOf, whatIfOf } from './state/selectors.ts';

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

interface PageProps {
  readonly keepsake: Keepsake;
  readonly onLocale: (locale: Locale) => void;
}

export function Page({ keepsake, onLocale }: PageProps): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const state = useSessionState();
  const toast = useToast();
  const wide = useWide();
  const { theme, toggle } = useTheme();
  const [sheet, setSheet] = useState<'brief' | 'board' | null>(null);
  const [help, setHelp] = useState(false);
  const address = useAddress();

  const { events, closedWhatIf } = state;
  const brief = useMemo(() => briefOf({ events }), [events]);
  const shown = useMemo(() => whatIfOf({ events, closedWhatIf }) ?? adviceOf({ events }), [events, closedWhatIf]);
  const board = useBoardState(shown?.advice.solutions.map(({ id }) => id) ?? []);
  const waiting = state.typing || state.pending.some(({ failure }) => failure === null);

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
    else if (command.do === 'help') setHelp(true);
    else if (command.do === 'undo') toast({ text: t(session.undo() ? 'brief.undone' : 'brief.nothingToUndo') });
    else {
      board.setTab(command.tab);
      showBoard();
    }
  });

  const boardView = <Board board={board} shown={shown} brief={brief} waiting={waiting} />;
  return (
    <div className="app">
      <a className="skip" href={`#${COMPOSER_ID}`}>
        {t('app.skip')}
      </a>
      <Header
        recent={keepsake.conversations}
        onLocale={onLocale}
        theme={theme}
        onTheme={toggle}
        onHelp={() => setHelp(true)}
      />
      <Status />
      <main className="panes">
        <div className="pane-conversation">
          {events.length === 0 ? null : <h1 className="hidden-visually">{t('app.title')}</h1>}
          <Conversation
            draft={keepsake.draft(address)}
            onDraft={(text) => keepsake.keepDraft(address, text)}
            onShow={showSolution}
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
      <Help isOpen={help} onOpenChange={setHelp} />
    </div>
  );
}
