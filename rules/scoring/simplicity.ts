import { defineCriterion } from '../engine/define.ts';
import { wayOf } from '../engine/title.ts';
import { say } from '../message.ts';
import { policyKey } from '../physics/coefficients.ts';

/** The middle of the scale: what is below it speaks against a solution. */
const MIDDLING = 0.5;

export const simplicity = defineCriterion({
  id: 'simplicity',
  question: 'How much is there to build, run and understand?',
  needs: ['expertise'],
  policy: [
    'scoring.simplicity.api',
    'scoring.simplicity.rented',
    'scoring.simplicity.owned',
    'scoring.simplicity.managed',
    'scoring.simplicity.perDoublingOfAccelerators',
    'scoring.simplicity.perNode',
    'scoring.simplicity.mostForSize',
  ],
  sources: [],
  judge: ({ policy }, { approach, place, sizing }) => {
    const accelerators = sizing ? sizing.acceleratorCount * sizing.replicas : 0;
    const nodes = sizing?.nodes ?? 0;
    const size =
      policy.number('scoring.simplicity.perDoublingOfAccelerators') * Math.log2(Math.max(1, accelerators)) +
      policy.number('scoring.simplicity.perNode') * Math.max(0, nodes - 1);
    const value =
      policy.number(`approaches.simplicity.${policyKey(approach)}`) *
        policy.number(`scoring.simplicity.${place.sourcing}`) -
      Math.min(size, policy.number('scoring.simplicity.mostForSize'));
    return {
      value: Math.max(0, value),
      reason: () =>
        accelerators > 0
          ? say('simplicityMachines', { count: accelerators, nodes, approach: wayOf(approach) })
          : say(value < MIDDLING ? 'simplicityWork' : 'simplicityApproach', { approach: wayOf(approach) }),
    };
  },
  examples: [{ brief: {}, better: { approach: 'managed_api' }, worse: { approach: 'pretrain' } }],
});
