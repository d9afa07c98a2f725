import { readsVolumes } from '../candidates/size-small.ts';
import { defineCriterion } from '../engine/define.ts';
import type { Need } from '../engine/need.ts';
import { say } from '../message.ts';

export const speed = defineCriterion({
  id: 'speed',
  question: 'How long does a person wait, against what feels quick or what was asked?',
  needs: ['latency.ttftP95Ms', 'latency.tpotMs', 'load.outputTokens'],
  policy: ['need.ttftTargetMs', 'need.tpotTargetMs', 'scoring.soundWaitShare', 'need.volumeWaitSeconds'],
  sources: [],
  judge: (need, { ttftMs, tpotMs, models }) => {
    const volumes = models.some(({ model }) => model && readsVolumes(model));
    if (need.pile) return { value: 0.5, reason: () => say('speedNobodyWaits') };
    if (ttftMs === null) return { value: 0.5, reason: () => say('speedUnknown') };
    const wait = ttftMs + (tpotMs ?? 0) * need.outputTokens;
    const target = firstTarget(need, volumes) + (tpotMs === null ? 0 : need.tpotTargetMs * need.outputTokens);
    const value = 1 / (1 + wait / target);
    // Who sends a recording works on meanwhile: in good time is enough, and the wait at providers is not published.
    const best = need.audioSeconds !== null && need.brief.latency === undefined ? 0.5 : 1;
    return {
      value: Math.min(best, value),
      reason: () =>
        say('speedWait', {
          wait: durationOf(wait),
          target: durationOf(target),
        }),
    };
  },
  examples: [{ brief: {}, better: { ttftMs: 300, tpotMs: 15 }, worse: { ttftMs: 2500, tpotMs: 80 } }],
});

/** What feels quick for the first word, in good time for a scan, or the whole of a text of what was said: a part of the time it took to say it. */
function firstTarget({ brief, audioSeconds, policy, ttftTargetMs }: Need, volumes: boolean): number {
  if (volumes && brief.latency === undefined) return policy.number('need.volumeWaitSeconds') * 1000;
  if (audioSeconds === null || brief.latency?.ttftP95Ms !== undefined) return ttftTargetMs;
  return Math.max(ttftTargetMs, audioSeconds * 1000 * policy.number('scoring.soundWaitShare'));
}

/** Seconds with a tenth; below one, milliseconds. */
function durationOf(milliseconds: number): { readonly quantity: number; readonly unit: string } {
  return milliseconds < 1000
    ? { quantity: Number(milliseconds.toPrecision(2)), unit: 'ms' }
    : { quantity: Math.round(milliseconds / 100) / 10, unit: 's' };
}
