import { useState, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useSession } from '../session/use-session.ts';
import { useReader } from '../shell/detail.ts';
import type { AdviceEvent, Brief } from '../state/types.ts';
import { COMPARED_MAX, type BoardState } from './board-state.ts';
import { Excluded } from './excluded.tsx';
import { Prices } from './prices.tsx';
import { SolutionCard } from './solution-card.tsx';
import { WhatIfBanner, WhatIfButton } from './what-if.tsx';

interface SolutionsProps {
  readonly shown: AdviceEvent;
  readonly brief: Brief;
  readonly board: BoardState;
}

const ALTERNATIVES = 2;
/** Who wants it simple chooses between few. */
const SIMPLY_SHOWN = 3;

export function SolutionsTab({ shown, brief, board }: SolutionsProps): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { advice, whatIf, chosen } = shown;
  const simple = useReader() === 'novice';
  const [all, setAll] = useState(false);
  const listed = simple && !all ? advice.solutions.slice(0, SIMPLY_SHOWN) : advice.solutions;
  const titleOf = (id: string): string | undefined => advice.solutions.find((solution) => solution.id === id)?.title;
  const proposed = (id: string): readonly string[] => [
    id,
    ...advice.solutions
      .map((solution) => solution.id)
      .filter((other) => other !== id)
      .slice(0, ALTERNATIVES),
  ];
  return (
    <>
      <div className="board-bar">
        {advice.solutions.length === 0 ? (
          <span />
        ) : (
          <p className="small muted">{t('board.found', { count: advice.solutions.length })}</p>
        )}
        <div className="row">
          {board.compared.length >= 2 ? (
            <button type="button" className="button" onClick={() => board.setTab('compare')}>
              {t('board.compareThese', { count: board.compared.length })}
            </button>
          ) : null}
          <Prices />
          <WhatIfButton brief={brief} />
        </div>
      </div>
      {whatIf ? <WhatIfBanner whatIf={shown} /> : null}
      {advice.solutions.length === 0 ? (
        <div className="note" data-tone="warning">
          <p className="strong">{t('board.noneTitle')}</p>
          <p>{t('board.none')}</p>
        </div>
      ) : null}
      <ol>
        {listed.map((solution) => (
          <SolutionCard
            key={solution.id}
            solution={solution}
            brief={advice.brief}
            open={board.opened.includes(solution.id)}
            onOpen={(open) => board.setOpened(solution.id, open)}
            chosen={chosen === solution.id}
            compared={board.compared.includes(solution.id)}
            canCompare={board.compared.length < COMPARED_MAX}
            onCompare={(on) => board.setCompared(solution.id, on)}
            {...(whatIf ? {} : { onChoose: () => session.send({ type: 'choose', solutionId: solution.id }) })}
            proposed={proposed(solution.id)}
            titleOf={titleOf}
            other={advice.solutions[solution.rank === 1 ? 1 : 0]}
          />
        ))}
      </ol>
      {listed.length === advice.solutions.length ? null : (
        <button type="button" className="button" data-look="plain" onClick={() => setAll(true)}>
          {t('board.showRest', { count: advice.solutions.length - listed.length })}
        </button>
      )}
      <Excluded excluded={advice.excluded} />
    </>
  );
}
