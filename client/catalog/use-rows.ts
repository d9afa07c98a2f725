import { useEffect, useRef, type RefObject } from 'react';
import type { ListState, ListStore } from './list-store.ts';
import { useVirtualizer, type Virtualizer } from './virtual.ts';

/** Rows drawn beyond what is seen, so that a quick scroll meets no gap. */
const OVERSCAN = 8;

export interface Rows {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, HTMLElement>;
}

/** The rows in sight of a long list: reads those that are missing and returns to the top for another list. */
export function useRows(
  [state, store]: readonly [ListState, ListStore],
  size: { readonly estimate: number; readonly gap?: number; readonly top?: number },
): Rows {
  const scroll = useRef<HTMLDivElement>(null);
  const count = state.answer?.total ?? 0;
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => size.estimate,
    overscan: OVERSCAN,
    gap: size.gap ?? 0,
    scrollPaddingStart: size.top ?? 0,
  });
  const shown = virtualizer.getVirtualItems();
  const from = shown[0]?.index ?? 0;
  const to = shown.at(-1)?.index ?? 0;
  const { generation, status } = state;
  useEffect(() => {
    if (status === 'ready' && count > 0) store.need(from, to);
  }, [store, status, count, from, to, generation]);
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = 0;
  }, [generation]);
  return { scroll, virtualizer };
}
