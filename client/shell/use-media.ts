import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Conversation and board side by side. */
export const useWide = (): boolean => useMedia('(min-width: 1100px)');
/** The header has no room for the pages beside the conversation: they are in its menu. */
export const useCompact = (): boolean => useMedia('(max-width: 959px)');
/** A phone: details open as sheets, not beside what was touched. */
export const useNarrow = (): boolean => useMedia('(max-width: 699px)');
