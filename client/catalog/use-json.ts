import { useEffect, useState } from 'react';

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly state: 'missing' }
  | { readonly state: 'broken' };

const loading: Loaded = { state: 'loading' };

/** What is at an address of the API, read again when the address or the turn changes. */
export function useJson(address: string | null): readonly [Loaded, () => void] {
  const [turn, setTurn] = useState(0);
  const key = `${turn} ${address ?? ''}`;
  const [answer, setAnswer] = useState<{ readonly key: string; readonly loaded: Loaded }>({ key: '', loaded: loading });
  useEffect(() => {
    if (address === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const read = async (): Promise<Loaded> => {
      const response = await fetch(address, { headers: { accept: 'application/json' }, signal });
      if (response.ok) return { state: 'ready', body: (await response.json()) as Readonly<Record<string, unknown>> };
      return { state: response.status === 404 || response.status === 400 ? 'missing' : 'broken' };
    };
    const keep = (loaded: Loaded): void => {
      if (!signal.aborted) setAnswer({ key, loaded });
    };
    read().then(keep, () => keep({ state: 'broken' }));
    return () => controller.abort();
  }, [address, key]);
  return [answer.key === key ? answer.loaded : loading, () => setTurn(turn + 1)];
}
