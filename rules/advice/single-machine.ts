import { defineAdvice, silent } from '../engine/define.ts';
import { exampleSizing } from '../engine/examples.ts';
import { say } from '../message.ts';

export const singleMachine = defineAdvice({
  id: 'single-machine',
  question: 'Does the service stop when one machine does?',
  severity: 'warning',
  needs: ['load.users'],
  policy: ['gates.desktopMaxUsers'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const one =
      winner !== null && winner.sizing !== null && winner.sizing.nodes === 1 && winner.place.sourcing === 'owned';
    return one && need.usersMatter && need.users > need.policy.number('gates.desktopMaxUsers')
      ? { state: 'holds', text: say('adviceSingleMachine', { users: need.users }) }
      : silent;
  },
  examples: [
    { given: { brief: { load: { users: 400 } }, winner: { sizing: exampleSizing } }, then: 'holds' },
    { given: { brief: { load: { users: 10 } }, winner: { sizing: exampleSizing } }, then: 'fails' },
  ],
});
