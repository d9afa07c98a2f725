import { useEffect, useState } from 'react';
import type { WireAnalysis } from '../../server/protocol/analysis.ts';
import type { Locale } from '../../server/protocol/http.ts';
import type { Advice } from '../state/types.ts';

export type LoadedAnalysis =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly analysis: WireAnalysis }
  | { readonly state: 'broken' };

const loading: LoadedAnalysis = { state: 'loading' };
const KEPT = 8;
/** Answers by brief, catalog and language, the latest last: going back to a tab asks nothing again. */
const kept = new Map<string, WireAnalysis>();

function keep(key: string, analysis: WireAnalysis): void {
  kept.delete(key);
  kept.set(key, analysis);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

async function read(brief: Advice['brief'], locale: Locale, signal: AbortSignal): Promise<WireAnalysis> {
  const response = await fetch('/api/v1/analysis', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ brief, locale }),
    signal,
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as WireAnalysis;
}

/** The analysis of the advice that is shown, fetched when first looked at, and a way to ask again. */
export function useAnalysis({ brief, catalogVersion }: Advice, locale: Locale): readonly [LoadedAnalysis, () => void] {
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify([brief, catalogVersion, locale]);
  const asked = `${turn} ${key}`;
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly loaded: LoadedAnalysis } | null>(null);
  const known = kept.get(key);
  const isKnown = known !== undefined;
  useEffect(() => {
    if (isKnown) return;
    const controller = new AbortController();
    const { signal } = controller;
    const say = (loaded: LoadedAnalysis): void => {
      if (!signal.aborted) setAnswer({ asked, loaded });
    };
    read((JSON.parse(key) as [Advice['brief']])[0], locale, signal).then(
      (analysis) => {
        keep(key, analysis);
        say({ state: 'ready', analysis });
      },
      () => say({ state: 'broken' }),
    );
    return () => controller.abort();
  }, [asked, key, locale, isKnown]);
  const loaded: LoadedAnalysis = known
    ? { state: 'ready', analysis: known }
    : answer?.asked === asked
      ? answer.loaded
      : loading;
  return [loaded, () => setTurn(turn + 1)];
}
