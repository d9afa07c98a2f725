import { useSyncExternalStore } from 'react';
import type { Reader } from '../board/figures.ts';
import { useSessionState } from '../session/use-session.ts';
import { briefOf } from '../state/selectors.ts';

const KEY = 'advisor.detail';
export const readers = ['novice', 'practitioner', 'expert'] as const satisfies readonly Reader[];

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function chosenDetail(): Reader | null {
  const stored = localStorage.getItem(KEY);
  return readers.find((reader) => reader === stored) ?? null;
}

/** Null leaves it to how the person writes. A choice of this browser: the brief, and so every figure, stays as it is. */
export function chooseDetail(reader: Reader | null): void {
  if (reader === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, reader);
  for (const listener of listeners) listener();
}

/** What was chosen here, if anything. */
export const useChosenDetail = (): Reader | null => useSyncExternalStore(subscribe, chosenDetail);

/** Who the page is drawn for: what was chosen here, else the experience that the brief states or the words told. */
export function useReader(): Reader {
  const chosen = useChosenDetail();
  const said = briefOf(useSessionState()).expertise;
  return chosen ?? said ?? 'practitioner';
}
