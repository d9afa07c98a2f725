import { defineRisk } from '../engine/define.ts';
import { exampleHosted } from '../engine/examples.ts';
import { say } from '../message.ts';

export const unmeasuredWait = defineRisk({
  id: 'unmeasured-wait',
  question: 'Is a wait asked for that nobody has measured at the provider?',
  severity: 'warning',
  needs: ['latency.ttftP95Ms', 'latency.e2eSeconds', 'latency.tpotMs'],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ need, candidate }) =>
    candidate.hosted !== null && need.brief.latency !== undefined
      ? { state: 'holds', text: say('dangerUnmeasuredWait'), mitigation: say('mitigateUnmeasuredWait') }
      : { state: 'fails' },
  examples: [
    { given: { brief: { latency: { ttftP95Ms: 800 } }, subject: { hosted: exampleHosted } }, then: 'holds' },
    { given: { brief: {}, subject: { hosted: exampleHosted } }, then: 'fails' },
    { given: { brief: { latency: { ttftP95Ms: 800 } }, subject: {} }, then: 'fails' },
  ],
});
