import type { CatalogBrowse, CatalogItem } from '../../server/protocol/catalog.ts';

export type ListStatus = 'loading' | 'ready' | 'refused' | 'broken';

/** A list of the catalog as far as it was read: a window on something longer. */
export interface ListState {
  readonly status: ListStatus;
  /** Null until something was read. */
  readonly answer: Pick<CatalogBrowse, 'total' | 'facets' | 'ranges' | 'catalogVersion'> | null;
  /** Entries by their place in the list. */
  readonly items: ReadonlyMap<number, CatalogItem>;
  /** What the server said against the request, where it refused. */
  readonly refusal: readonly string[];
  /** Grows with every list that replaces another: the scroll goes back to the top. */
  readonly generation: number;
}

export interface ListStore {
  readonly getState: () => ListState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The list at an address ("/api/v1/catalog/models?q=x"); the same address twice is asked once. */
  readonly ask: (address: string) => void;
  /** Reads what is missing of the places from..to. */
  readonly need: (from: number, to: number) => void;
  readonly retry: () => void;
}

/** Rows read at once. */
export const PAGE = 100;

export type Get = (
  address: string,
  signal: AbortSignal,
) => Promise<{ readonly ok: boolean; readonly status: number; readonly body: unknown }>;

const initial: ListState = { status: 'loading', answer: null, items: new Map(), refusal: [], generation: 0 };

function refusalOf(body: unknown): readonly string[] {
  const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : [];
  if (!Array.isArray(errors)) return [];
  return (errors as { path: string }[]).map(({ path }) => path.split('.')[0] ?? path).filter((path) => path !== '');
}

/** Reads a list page by page. An older answer never replaces a newer question's. */
export function createListStore(get: Get): ListStore {
  let state = initial;
  let address: string | null = null;
  let controller = new AbortController();
  let asked = new Set<number>();
  const listeners = new Set<() => void>();

  function change(next: Partial<ListState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  async function read(page: number): Promise<void> {
    if (address === null || asked.has(page)) return;
    const { signal } = controller;
    const mine = asked;
    mine.add(page);
    const joint = address.includes('?') ? '&' : '?';
    try {
      const { ok, status, body } = await get(`${address}${joint}limit=${PAGE}&offset=${page * PAGE}`, signal);
      if (signal.aborted) return;
      if (!ok) {
        mine.delete(page);
        const isRefused = status === 400 || status === 404;
        if (page === 0 || !isRefused) change({ status: isRefused ? 'refused' : 'broken', refusal: refusalOf(body) });
        return;
      }
      const { items, ...answer } = body as CatalogBrowse;
      const first = page === 0;
      // Another catalog in the middle of a list: its places no longer fit together.
      if (!first && answer.catalogVersion !== state.answer?.catalogVersion) {
        restart();
        return;
      }
      const places = new Map(first ? [] : state.items);
      items.forEach((item, index) => places.set(page * PAGE + index, item));
      change({
        status: 'ready',
        answer,
        items: places,
        refusal: [],
        generation: first ? state.generation + 1 : state.generation,
      });
    } catch {
      if (signal.aborted) return;
      mine.delete(page);
      change({ status: 'broken' });
    }
  }

  function restart(): void {
    controller.abort();
    controller = new AbortController();
    asked = new Set();
    change({ status: 'loading' });
    void read(0);
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (next) => {
      if (next === address) return;
      const other = next.split('?')[0] !== address?.split('?')[0];
      address = next;
      // Rows of another kind have other columns: nothing of them can stay while the new ones come.
      if (other) state = { ...initial, generation: state.generation };
      restart();
    },
    need: (from, to) => {
      if (state.status !== 'ready' || state.answer === null) return;
      const last = Math.min(to, state.answer.total - 1);
      for (let page = Math.floor(from / PAGE); page * PAGE <= last; page += 1) void read(page);
    },
    retry: restart,
  };
}
