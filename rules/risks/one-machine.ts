import { purchaseOf, purchaseParts } from '../candidates/purchase.ts';
import { defineRisk } from '../engine/define.ts';
import { exampleSizing } from '../engine/examples.ts';
import { say } from '../message.ts';

export const oneMachine = defineRisk({
  id: 'one-machine',
  question: 'Does it stop when one machine does?',
  severity: 'warning',
  needs: [],
  policy: ['costs.installationShare'],
  sources: ['own-judgement'],
  judge: ({ need, candidate }) => {
    const { place, sizing } = candidate;
    // Work through a pile waits for a repair; a service does not.
    if (place.sourcing !== 'owned' || sizing?.nodes !== 1 || need.pile) return { state: 'fails' };
    const text = say('dangerOneMachine');
    if (!place.purchase) return { state: 'holds', text, mitigation: say('mitigateOneMachine') };
    const second = purchaseOf(purchaseParts(need, { place, sizing }));
    const cost = { quantity: Number(second.toPrecision(2)), unit: need.currency };
    return { state: 'holds', text, mitigation: say('mitigateOneMachineWithSecond', { cost }) };
  },
  examples: [
    { given: { brief: {}, subject: { sizing: exampleSizing } }, then: 'holds' },
    { given: { brief: {}, subject: { sizing: { ...exampleSizing, nodes: 2 } } }, then: 'fails' },
  ],
});
