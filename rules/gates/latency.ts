import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const latency = defineGate({
  id: 'latency',
  question: 'Does it answer within the stated time?',
  judges: 'solution',
  needs: ['latency.ttftP95Ms', 'latency.tpotMs', 'latency.e2eSeconds'],
  policy: [],
  sources: [],
  judge: (need, { ttftMs, tpotMs }) => {
    const asked = need.brief.latency ?? {};
    if (asked.ttftP95Ms !== undefined && ttftMs !== null && ttftMs > asked.ttftP95Ms) {
      return fails(
        say('gateLatencyFirst', {
          value: { quantity: Math.round(ttftMs), unit: 'ms' },
          limit: { quantity: asked.ttftP95Ms, unit: 'ms' },
        }),
        say('unlockLatency'),
      );
    }
    if (asked.tpotMs !== undefined && tpotMs !== null && tpotMs > asked.tpotMs) {
      return fails(
        say('gateLatencyNext', {
          value: { quantity: Math.round(tpotMs), unit: 'ms' },
          limit: { quantity: asked.tpotMs, unit: 'ms' },
        }),
        say('unlockLatency'),
      );
    }
    if (asked.e2eSeconds !== undefined && ttftMs !== null) {
      const seconds = (ttftMs + (tpotMs ?? 0) * need.outputTokens) / 1000;
      if (seconds > asked.e2eSeconds) {
        return fails(
          say('gateLatencyWhole', {
            value: { quantity: Math.round(seconds * 10) / 10, unit: 's' },
            limit: { quantity: asked.e2eSeconds, unit: 's' },
          }),
          say('unlockLatency'),
        );
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
