import { defineCriterion } from '../engine/define.ts';
import { say } from '../message.ts';

export const speed = defineCriterion({
  id: 'speed',
  question: 'How long does a person wait, against what feels quick or what was asked?',
  needs: ['latency.ttftP95Ms', 'latency.tpotMs', 'load.outputTokens'],
  policy: ['need.ttftTargetMs', 'need.tpotTargetMs'],
  sources: [],
  judge: (need, { ttftMs, tpotMs }) => {
    if (ttftMs === null) return { value: 0.5, reason: () => say('speedUnknown') };
    const wait = ttftMs + (tpotMs ?? 0) * need.outputTokens;
    const target = need.ttftTargetMs + (tpotMs === null ? 0 : need.tpotTargetMs * need.outputTokens);
    return {
      value: 1 / (1 + wait / target),
      reason: () =>
        say('speedWait', {
          wait: durationOf(wait),
          target: durationOf(target),
        }),
    };
  },
  examples: [{ brief: {}, better: { ttftMs: 300, tpotMs: 15 }, worse: { ttftMs: 2500, tpotMs: 80 } }],
});

/** Seconds with a tenth; below one, milliseconds. */
function durationOf(milliseconds: number): { readonly quantity: number; readonly unit: string } {
  return milliseconds < 1000
    ? { quantity: Number(milliseconds.toPrecision(2)), unit: 'ms' }
    : { quantity: Math.round(milliseconds / 100) / 10, unit: 's' };
}
