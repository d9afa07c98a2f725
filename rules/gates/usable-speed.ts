import { isInteractive } from '../engine/need.ts';
import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

/** Words of a brief that say nobody waits for the answer. */
const NOBODY_WAITS = /\b(batch|offline|overnight|nightly|por lotes|de noche|nocturn[oa]s?|sin prisa)\b/i;

export const usableSpeed = defineGate({
  id: 'usable-speed',
  question: 'Is it fast enough to be used by a person, where nothing else is said?',
  judges: 'solution',
  needs: ['latency.ttftP95Ms', 'latency.tpotMs', 'latency.e2eSeconds', 'description'],
  policy: ['gates.usableFirstWordSeconds', 'gates.usableTokensPerSecond'],
  sources: [],
  judge: (need, { ttftMs, tpotMs }) => {
    const asked = need.brief.latency ?? {};
    const stated = Object.keys(asked).length > 0;
    if (stated || !isInteractive(need.task) || NOBODY_WAITS.test(need.brief.description ?? '')) return holds;
    const longest = need.policy.number('gates.usableFirstWordSeconds');
    if (ttftMs !== null && ttftMs > longest * 1000)
      return fails(
        say('gateUsableFirst', {
          value: { quantity: Math.round(ttftMs / 1000), unit: 's' },
          limit: { quantity: longest, unit: 's' },
        }),
        say('unlockUsable'),
      );
    const slowest = need.policy.number('gates.usableTokensPerSecond');
    if (tpotMs !== null && 1000 / tpotMs < slowest)
      return fails(
        say('gateUsableNext', {
          value: { quantity: Number((1000 / tpotMs).toPrecision(2)), unit: 'token/s' },
          limit: { quantity: slowest, unit: 'token/s' },
        }),
        say('unlockUsable'),
      );
    return holds;
  },
  examples: [
    { given: { brief: { task: 'chatbot' }, subject: { ttftMs: 885_000, tpotMs: 81 } }, then: 'fails' },
    { given: { brief: { task: 'chatbot' }, subject: { ttftMs: 900, tpotMs: 125 } }, then: 'fails' },
    { given: { brief: { task: 'chatbot' }, subject: { ttftMs: 900, tpotMs: 80 } }, then: 'holds' },
    {
      given: {
        brief: { task: 'chatbot', description: 'answers are made in batch during the night' },
        subject: { ttftMs: 885_000, tpotMs: 81 },
      },
      then: 'holds',
    },
    {
      given: { brief: { task: 'chatbot', latency: { e2eSeconds: 3600 } }, subject: { ttftMs: 885_000, tpotMs: 81 } },
      then: 'holds',
    },
    { given: { brief: { task: 'summarization' }, subject: { ttftMs: 885_000, tpotMs: 81 } }, then: 'holds' },
  ],
});
