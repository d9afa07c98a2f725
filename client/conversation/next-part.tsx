import { lazy, Suspense, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { TabId } from '../board/board-state.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { adviceOf } from '../state/selectors.ts';
import type { Part } from '../state/types.ts';

const ProposalButtons = lazy(() =>
  import('../board/proposal.tsx').then((module) => ({ default: module.ProposalButtons })),
);

/** The proposal of the chosen solution, else of the first, as files. */
function ProposalHere(): ReactNode {
  const { events } = useSessionState();
  const shown = adviceOf({ events });
  if (shown === undefined) return null;
  const ids = shown.advice.solutions.map(({ id }) => id);
  const first = shown.chosen ?? ids[0];
  if (first === undefined) return null;
  return (
    <Suspense>
      <ProposalButtons
        brief={shown.advice.brief}
        solutionIds={[first, ...ids.filter((id) => id !== first)].slice(0, 3)}
      />
    </Suspense>
  );
}

/** What can be done next with one press: words said for the person, or something of the page opened. */
export function NextPart({
  part,
  onTab,
}: {
  readonly part: Extract<Part, { type: 'next' }>;
  readonly onTab: (tab: TabId) => void;
}): ReactNode {
  const session = useSession();
  const [, navigate] = useLocation();
  return (
    <div className="follow-ups" role="group">
      {part.items.map((item) => {
        if ('say' in item)
          return (
            <button
              key={item.say}
              type="button"
              className="choice"
              data-quiet=""
              onClick={() => session.send({ type: 'say', text: item.say })}
            >
              {item.say}
            </button>
          );
        const { open, label } = item;
        if (open === 'proposal') return <ProposalHere key={open} />;
        return (
          <button
            key={open}
            type="button"
            className="choice"
            data-quiet=""
            onClick={() => (open === 'new' ? navigate('/') : onTab(open))}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
