import { silent, type AdviceContext, type AdviceVerdict } from '../engine/define.ts';
import { say } from '../message.ts';
import { findingsOf, type RegulationFinding } from './regulations-for.ts';
import { dutyWords, joined } from './words.ts';

/** The duties of one regulation, or what they would be if it bound the customer. */
function dutiesText({ regulation, state, duties }: RegulationFinding): AdviceVerdict {
  const list = joined(duties.map(dutyWords));
  if (list === null) return silent;
  const id = state === 'holds' ? 'adviceRegulationDuties' : 'adviceRegulationDutiesIf';
  return {
    state: 'holds',
    text: say(id, { regulation: { words: regulation.short }, binds: { words: regulation.binds }, duties: list }),
  };
}

export function dutiesOf(id: string, { need }: AdviceContext): AdviceVerdict {
  const finding = findingsOf(need).find(({ regulation }) => regulation.id === id);
  return finding ? dutiesText(finding) : silent;
}
