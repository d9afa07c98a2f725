import { useEffect, useState } from 'react';

export type Posted<T> =
  { readonly state: 'loading' } | { readonly state: 'ready'; readonly answer: T } | { readonly state: 'broken' };

const KEPT = 12;
/** Answers by address and question, the latest last: going back to a tab asks nothing again. */
const kept = new Map<string, unknown>();

function keep(key: string, answer: unknown): void {
  kept.delete(key);
  kept.set(key, answer);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

async function ask(path: string, body: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal,
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as unknown;
}

interface Question {
  /** Address in the API. */
  readonly path: string;
  readonly body: object;
  /** What the answer depends on besides the question: the catalog. */
  readonly of: string;
}

/** What the server answers to a question, asked when first looked at, and a way to ask again. */
export function usePosted<T>({ path, body, of }: Question): readonly [Posted<T>, () => void] {
  const [turn, setTurn] = useState(0);
  const text = JSON.stringify(body);
  const key = [path, of, text].join('\n');
  const asked = `${turn} ${key}`;
  const [last, setLast] = useState<{ readonly asked: string; readonly broken: boolean } | null>(null);
  const known = kept.get(key);
  const isKnown = known !== undefined;
  useEffect(() => {
    if (isKnown) return;
    const controller = new AbortController();
    const { signal } = controller;
    const done = (broken: boolean): void => {
      if (!signal.aborted) setLast({ asked, broken });
    };
    ask(path, text, signal).then(
      (answer) => {
        keep(key, answer);
        done(false);
      },
      () => done(true),
    );
    return () => controller.abort();
  }, [asked, key, path, text, isKnown]);
  const again = (): void => setTurn(turn + 1);
  if (isKnown) return [{ state: 'ready', answer: known as T }, again];
  return [last?.asked === asked && last.broken ? { state: 'broken' } : { state: 'loading' }, again];
}
