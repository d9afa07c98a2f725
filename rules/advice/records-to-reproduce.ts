import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';
import { findingsOf } from '../regulation/regulations-for.ts';
import { joined, lawsOf } from '../regulation/words.ts';

export const recordsToReproduce = defineAdvice({
  id: 'records-to-reproduce',
  question: 'What must be logged so that a result can be reproduced for an audit?',
  severity: 'info',
  needs: ['residency', 'industry', 'compliance', 'task', 'description'],
  policy: [],
  sources: ['eu-ai-act', 'eu-gdpr', 'es-ens', 'us-hipaa', 'br-lgpd', 'co-ley-1581', 'uk-gdpr'],
  judge: ({ need }) => {
    const asking = findingsOf(need).filter(
      ({ state, duties }) => state === 'holds' && duties.some(({ duty }) => duty.records === true),
    );
    const list = joined(
      asking.map(({ regulation }) => say('regulationShort', { regulation: { words: regulation.short } })),
      'regulationComma',
    );
    return list ? { state: 'holds', text: say('adviceRecords', { list }), sources: lawsOf(asking) } : silent;
  },
  examples: [
    { given: { brief: { compliance: ['hipaa'] } }, then: 'holds' },
    { given: { brief: { residency: 'US', industry: 'gaming', description: 'A game' } }, then: 'fails' },
  ],
});
