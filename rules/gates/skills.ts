import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { say } from '../message.ts';
import { policyKey } from '../physics/coefficients.ts';

export const skills = defineGate({
  id: 'skills',
  question: 'Has the team the people that the approach cannot do without?',
  judges: 'approach',
  needs: ['team.mlEngineers', 'expertise'],
  policy: ['gates.expertMlEngineers.pretrain', 'gates.expertMlEngineers.continuedPretraining'],
  sources: [],
  judge: ({ brief, policy }, { approach }) => {
    const entry = policy.find(`gates.expertMlEngineers.${policyKey(approach)}`);
    if (!entry) return holds;
    const have = brief.team?.mlEngineers ?? (brief.expertise === 'novice' ? 0 : undefined);
    if (have === undefined) return brief.expertise === 'expert' ? holds : unknown('team.mlEngineers');
    return have < entry.value
      ? fails(
          say('gateSkills', { have, needed: entry.value, approach: { term: approach } }),
          say('unlockSkills', { needed: entry.value }),
        )
      : holds;
  },
  examples: [
    { given: { brief: { expertise: 'novice' }, subject: { approach: 'pretrain' } }, then: 'fails' },
    { given: { brief: { team: { mlEngineers: 12 } }, subject: { approach: 'pretrain' } }, then: 'holds' },
    { given: { brief: {}, subject: { approach: 'pretrain' } }, then: 'unknown' },
    { given: { brief: { expertise: 'novice' }, subject: { approach: 'rag_api' } }, then: 'holds' },
  ],
});
