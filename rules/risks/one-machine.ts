import { defineRisk } from '../engine/define.ts';
import { exampleSizing } from '../engine/examples.ts';
import { say } from '../message.ts';

export const oneMachine = defineRisk({
  id: 'one-machine',
  question: 'Does it stop when one machine does?',
  severity: 'warning',
  needs: [],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ candidate }) =>
    candidate.place.sourcing === 'owned' && candidate.sizing?.nodes === 1
      ? { state: 'holds', text: say('dangerOneMachine'), mitigation: say('mitigateOneMachine') }
      : { state: 'fails' },
  examples: [
    { given: { brief: {}, subject: { sizing: exampleSizing } }, then: 'holds' },
    { given: { brief: {}, subject: { sizing: { ...exampleSizing, nodes: 2 } } }, then: 'fails' },
  ],
});
