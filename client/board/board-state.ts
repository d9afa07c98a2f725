import { useState } from 'react';

export const tabs = ['solutions', 'compare', 'costs', 'plan', 'sources'] as const;
export type TabId = (typeof tabs)[number];
export const COMPARED_MAX = 4;

/** What a person looks at on the board; it belongs to this page, not to the conversation. */
export interface BoardState {
  readonly tab: TabId;
  readonly setTab: (tab: TabId) => void;
  /** Ids of solutions whose details are shown. */
  readonly opened: readonly string[];
  readonly setOpened: (id: string, open: boolean) => void;
  /** Ids of solutions to compare, in the order they were picked. */
  readonly compared: readonly string[];
  readonly setCompared: (id: string, on: boolean) => void;
}

const withMember = (ids: readonly string[], id: string, on: boolean): readonly string[] => [
  ...ids.filter((other) => other !== id),
  ...(on ? [id] : []),
];

/** `present` are the ids on the board now: what was picked of an earlier advice counts no more. */
export function useBoardState(present: readonly string[]): BoardState {
  const [tab, setTab] = useState<TabId>('solutions');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [compared, setCompared] = useState<readonly string[]>([]);
  return {
    tab,
    setTab,
    opened,
    setOpened: (id, open) => setOpened((ids) => withMember(ids, id, open)),
    compared: compared.filter((id) => present.includes(id)),
    setCompared: (id, on) =>
      setCompared((ids) =>
        withMember(
          ids.filter((known) => present.includes(known)),
          id,
          on,
        ),
      ),
  };
}
