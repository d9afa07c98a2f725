import type { StoredAdvice } from './drafts.ts';
import { FRAME_MAX_BYTES } from '../protocol/limits.ts';
import type { Renderer } from '../render/render.ts';
import type { DraftEvent } from '../store/store.ts';

/** Room for `seq` and for what a renderer writes differently from one day to the next. */
const RESERVE_BYTES = 256;

/** The larger of the frames this event makes in any language, in bytes. */
export function frameBytes(event: DraftEvent, renderers: readonly Renderer[]): number {
  return Math.max(...renderers.map((renderer) => Buffer.byteLength(JSON.stringify(renderer.deep(event)))));
}

export function fits(event: DraftEvent, renderers: readonly Renderer[]): boolean {
  return frameBytes(event, renderers) <= FRAME_MAX_BYTES - RESERVE_BYTES;
}

interface Size {
  readonly solutions: number;
  readonly excluded: number;
  readonly advice: number;
}

/** Tried in order until the frame fits: the lists at the end shrink first, then the solutions, the best staying. */
const sizes: readonly Size[] = [
  { solutions: 5, excluded: 25, advice: 20 },
  { solutions: 5, excluded: 12, advice: 12 },
  { solutions: 4, excluded: 12, advice: 12 },
  { solutions: 3, excluded: 12, advice: 12 },
  { solutions: 3, excluded: 6, advice: 6 },
  { solutions: 2, excluded: 6, advice: 6 },
  { solutions: 1, excluded: 6, advice: 6 },
  { solutions: 1, excluded: 2, advice: 2 },
  { solutions: 0, excluded: 2, advice: 0 },
];

type AdviceDraft = Extract<DraftEvent, { type: 'advice' }>;

function shrunk(advice: StoredAdvice, size: Size): StoredAdvice {
  return {
    ...advice,
    solutions: advice.solutions.slice(0, size.solutions),
    excluded: advice.excluded.slice(0, size.excluded),
    advice: advice.advice.slice(0, size.advice),
  };
}

/**
 * The advice event with as much as one frame holds. `dropped` counts the solutions left out, so that it can be
 * measured how often that happens.
 */
export function fitAdvice(
  event: AdviceDraft,
  renderers: readonly Renderer[],
): { readonly event: AdviceDraft; readonly dropped: number } {
  let smallest = event;
  for (const size of sizes) {
    smallest = { ...event, advice: shrunk(event.advice, size) };
    if (fits(smallest, renderers)) break;
  }
  return { event: smallest, dropped: event.advice.solutions.length - smallest.advice.solutions.length };
}

type UnderstoodDraft = Extract<DraftEvent, { type: 'understood' }>;

/** The event with its surest evidence, as much of it as one frame holds. */
export function fitUnderstood(event: UnderstoodDraft, renderers: readonly Renderer[]): UnderstoodDraft {
  const surest = [...event.evidence].sort((a, b) => b.confidence - a.confidence);
  for (let keep = surest.length; keep > 0; keep = Math.floor(keep / 2)) {
    const kept = new Set(surest.slice(0, keep));
    const smaller = { ...event, evidence: event.evidence.filter((item) => kept.has(item)) };
    if (fits(smaller, renderers)) return smaller;
  }
  return { ...event, evidence: [], unresolved: event.unresolved.slice(0, 3) };
}
