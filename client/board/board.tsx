import { lazy, Suspense, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useWords } from '../i18n/use-words.ts';
import type { AdviceEvent, Brief } from '../state/types.ts';
import { tabs, type BoardState, type TabId } from './board-state.ts';
import { Coming, Nothing } from './nothing.tsx';
import { SolutionsTab } from './solutions-tab.tsx';
import { Workloads } from './workloads.tsx';

// What is behind the first tab comes when somebody looks at it: the first load stays small.
const CompareTab = lazy(() => import('./compare-tab.tsx').then((module) => ({ default: module.CompareTab })));
const CostsTab = lazy(() => import('./costs-tab.tsx').then((module) => ({ default: module.CostsTab })));
const PlanTab = lazy(() => import('./plan-tab.tsx').then((module) => ({ default: module.PlanTab })));
const SourcesTab = lazy(() => import('./sources-tab.tsx').then((module) => ({ default: module.SourcesTab })));

interface BoardProps {
  readonly board: BoardState;
  /** The advice to show: of the brief, or of a what-if. */
  readonly shown: AdviceEvent | undefined;
  readonly brief: Brief;
  readonly waiting: boolean;
}

function Panel({
  tab,
  shown,
  brief,
  board,
}: BoardProps & { readonly tab: TabId; readonly shown: AdviceEvent }): ReactNode {
  switch (tab) {
    case 'solutions':
      return <SolutionsTab shown={shown} brief={brief} board={board} />;
    case 'compare':
      return <CompareTab shown={shown} board={board} />;
    case 'costs':
      return <CostsTab advice={shown.advice} />;
    case 'plan':
      return <PlanTab advice={shown.advice} chosen={shown.chosen} />;
    case 'sources':
      return <SourcesTab advice={shown.advice} />;
  }
}

/** Solutions and everything about them, in tabs. */
export function Board(props: BoardProps): ReactNode {
  const { t } = useWords();
  const { board, shown } = props;
  return (
    <div className="board">
      <Workloads />
      <Tabs className="tabs" selectedKey={board.tab} onSelectionChange={(key) => board.setTab(key as TabId)}>
        <TabList className="tab-list" aria-label={t('board.title')}>
          {tabs.map((tab) => (
            <Tab className="tab" id={tab} key={tab}>
              {t(`board.tab.${tab}`)}
            </Tab>
          ))}
        </TabList>
        {tabs.map((tab) => (
          <TabPanel className="tab-panel" id={tab} key={tab}>
            {shown === undefined ? (
              <Nothing waiting={props.waiting} />
            ) : (
              <Suspense fallback={<Coming />}>
                <Panel {...props} shown={shown} tab={tab} />
              </Suspense>
            )}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
