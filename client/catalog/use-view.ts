import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Tab } from './kinds.ts';
import { createListStore, type ListState, type ListStore } from './list-store.ts';
import { addressOf, listQuery, readView, type View } from './view.ts';

/** Changes the view; `quietly` replaces the address instead of leaving a step to come back to. */
export type ChangeView = (change: (view: View) => View, quietly?: boolean) => void;

/** The view the address holds, and how to change it. The address is the only place it lives in. */
export function useView(tab: Tab): readonly [View, ChangeView] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const view = useMemo(() => readView(search), [search]);
  const change = useCallback<ChangeView>(
    (make, quietly = false) => {
      // What the address says now, not at the last drawing: two changes in one go must both hold.
      const next = make(readView(window.location.search));
      navigate(addressOf(tab, next), { replace: quietly });
    },
    [tab, navigate],
  );
  return [view, change];
}

async function getJson(address: string, signal: AbortSignal) {
  const answer = await fetch(address, { headers: { accept: 'application/json' }, signal });
  return { ok: answer.ok, status: answer.status, body: (await answer.json()) as unknown };
}

/** The list of the view, read as far as it was looked at. */
export function useList(tab: Tab, view: View): readonly [ListState, ListStore] {
  const [store] = useState(() => createListStore(getJson));
  const query = listQuery(tab, view);
  const address = `/api/v1/catalog/${tab.kind}${query === '' ? '' : `?${query}`}`;
  useEffect(() => store.ask(address), [store, address]);
  return [useSyncExternalStore(store.subscribe, store.getState), store];
}
