import type { Candidate } from '../candidates/types.ts';
import type { Need } from '../engine/need.ts';
import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

/** What it may wait at best: the wait of a hosted model is the usual one and not measured, so only its low end excludes. */
function fastest(
  { policy }: Need,
  { hosted, ttftMs, tpotMs }: Candidate,
): { readonly ttftMs: number | null; readonly tpotMs: number | null } {
  if (!hosted) return { ttftMs, tpotMs };
  const low = (name: string, value: number | null): number | null =>
    value === null ? null : Math.min(value, policy.entry(name).low ?? value);
  return {
    ttftMs: low(hosted.reasoning === true ? 'hosted.ttftMs.reasoning' : 'hosted.ttftMs.plain', ttftMs),
    tpotMs: low('hosted.tpotMs', tpotMs),
  };
}

/** The time, the limit, and by how much it is over: rounded alike, the two may read the same. */
function compared(value: number, limit: number, unit: 'ms' | 's') {
  const over = value - limit;
  return {
    value: { quantity: Number(value.toPrecision(2)), unit },
    over: { quantity: Number(over.toPrecision(2)), unit },
    limit: { quantity: limit, unit },
  };
}

export const latency = defineGate({
  id: 'latency',
  question: 'Does it answer within the stated time?',
  judges: 'solution',
  needs: ['latency.ttftP95Ms', 'latency.tpotMs', 'latency.e2eSeconds'],
  policy: ['hosted.ttftMs.plain', 'hosted.ttftMs.reasoning', 'hosted.tpotMs'],
  sources: [],
  judge: (need, candidate) => {
    const asked = need.brief.latency ?? {};
    const { ttftMs, tpotMs } = fastest(need, candidate);
    if (asked.ttftP95Ms !== undefined && ttftMs !== null && ttftMs > asked.ttftP95Ms) {
      return fails(say('gateLatencyFirst', compared(ttftMs, asked.ttftP95Ms, 'ms')), say('unlockLatency'));
    }
    if (asked.tpotMs !== undefined && tpotMs !== null && tpotMs > asked.tpotMs) {
      return fails(say('gateLatencyNext', compared(tpotMs, asked.tpotMs, 'ms')), say('unlockLatency'));
    }
    if (asked.e2eSeconds !== undefined && ttftMs !== null) {
      const seconds = (ttftMs + (tpotMs ?? 0) * need.outputTokens) / 1000;
      if (seconds > asked.e2eSeconds) {
        return fails(say('gateLatencyWhole', compared(seconds, asked.e2eSeconds, 's')), say('unlockLatency'));
      }
    }
    return holds;
  },
  examples: [
    { given: { brief: { latency: { ttftP95Ms: 500 } }, subject: { ttftMs: 900, tpotMs: 30 } }, then: 'fails' },
    { given: { brief: { latency: { tpotMs: 20 } }, subject: { ttftMs: 300, tpotMs: 30 } }, then: 'fails' },
    {
      given: {
        brief: { latency: { e2eSeconds: 5 }, load: { outputTokens: 400 } },
        subject: { ttftMs: 300, tpotMs: 30 },
      },
      then: 'fails',
    },
    { given: { brief: {}, subject: { ttftMs: 9000, tpotMs: 300 } }, then: 'holds' },
  ],
});
