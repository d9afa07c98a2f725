import type { Task } from '../../catalog/index.ts';
import { silent, type AdviceContext, type AdviceVerdict } from '../engine/define.ts';
import type { Need } from '../engine/need.ts';
import { say, type Message } from '../message.ts';
import { findingsOf, sensitivityOfIndustry, type RegulationFinding } from './regulations-for.ts';
import { shortDuties } from './words.ts';

/** Letters of the longer language that the duties of one regulation may take; the articles of the rest are named. */
const ROOM = 150;

/** The duties of one regulation, or what they would be if it bound the customer. */
function dutiesText({ regulation, state, duties, missing }: RegulationFinding): Message | null {
  // What follows from this use comes before what binds everybody.
  const ofUse = (one: (typeof duties)[number]): boolean =>
    (one.duty.when ?? one.duty.ofClasses ?? one.duty.ofLevels) !== undefined;
  const list = shortDuties([...duties.filter(ofUse), ...duties.filter((one) => !ofUse(one))], ROOM);
  if (list === null) return null;
  const params = { regulation: { words: regulation.short }, duties: list };
  if (state === 'holds') return say('adviceRegulationDuties', params);
  return say('adviceRegulationDutiesIf', { ...params, field: { term: missing[0] ?? 'residency' } });
}

export function dutiesOf(id: string, { need }: AdviceContext): AdviceVerdict {
  const finding = findingsOf(need).find(({ regulation }) => regulation.id === id);
  if (!finding || (finding.state === 'unknown' && id === 'gdpr' && isAboutThings(need))) return silent;
  const text = dutiesText(finding);
  if (text === null) return silent;
  // Where the AI Act may bind, the line on its class says already that this informs.
  const said = findingsOf(need).some(({ regulation }) => regulation.id === 'eu-ai-act');
  return { state: 'holds', text: said ? text : say('regulationInforms', { text }) };
}

/** Tasks that are as a rule done on the data of machines, goods, land or weather. */
const OF_THINGS: ReadonlySet<Task> = new Set<Task>([
  'reinforcement_learning',
  'forecasting',
  'detection',
  'segmentation',
  'anomaly_detection',
  'image_generation',
]);

/** Whether nothing in the brief speaks of people: then a law on their data is not brought up on suspicion. */
function isAboutThings({ brief, task, catalog }: Need): boolean {
  const { kind, sensitivity = 'internal' } = brief.data ?? {};
  return (
    OF_THINGS.has(task) &&
    kind !== 'video' &&
    kind !== 'audio' &&
    (sensitivity === 'internal' || sensitivity === 'public') &&
    sensitivityOfIndustry(brief.industry, catalog) === undefined
  );
}
