import { defineAdvice, silent } from '../engine/define.ts';
import { asBegun } from '../candidates/first-stage.ts';
import { examplePeople } from '../engine/examples.ts';
import { phasesOf, scheduleOf, type Phase } from '../plan/phases.ts';
import { say, type Message, type MessageParam } from '../message.ts';

const nameOf = {
  prepare: 'phasePrepare',
  order: 'phaseOrder',
  build: 'phaseBuild',
  train: 'phaseTrain',
  pilot: 'phasePilot',
  open: 'phaseOpen',
} as const satisfies Record<Phase['id'], string>;

function lineOf({ id, weeks, done }: Phase): Message {
  return say(nameOf[id], { weeks: { quantity: weeks, unit: 'week' }, done });
}

export const phases = defineAdvice({
  id: 'phases',
  question: 'In which phases is it done, how long does each take, and what must be true before the next?',
  severity: 'info',
  needs: ['stage', 'data.sites', 'quality.floor', 'quality.target'],
  policy: [
    'proposal.phaseShare.prepare',
    'proposal.phaseShare.build',
    'proposal.phaseShare.pilot',
    'proposal.phaseShare.open',
    'advice.evaluationQuestions',
  ],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    if (winner === null || winner.people.length === 0) return silent;
    const schedule = scheduleOf(phasesOf(need, asBegun(need, winner)));
    const text = schedule.map(lineOf).reduceRight((tail, head) => say('regulationThen', { head, tail }));
    return {
      state: 'holds',
      text: say('advicePhases', { text }),
      phases: schedule.map(({ id, start, weeks, done }) => ({ id, start, weeks, done })),
    };
  },
  examples: [
    { given: { brief: {}, winner: { people: examplePeople } }, then: 'holds' },
    { given: { brief: {}, winner: { people: [] } }, then: 'fails' },
    { given: { brief: {}, winner: null }, then: 'fails' },
  ],
});

/** A phase as the advice tells it. */
export interface PhaseTold {
  readonly id: Phase['id'];
  readonly weeks: number;
  readonly done: Message;
}

/** The phases inside the text of this advice, in order; none where it is another text. */
export function phasesIn({ messageId, params }: Message): readonly PhaseTold[] {
  const inner = (name: string): readonly PhaseTold[] => {
    const found = params[name];
    return typeof found === 'object' && 'messageId' in found ? phasesIn(found) : [];
  };
  if (messageId === 'advicePhases') return inner('text');
  if (messageId === 'regulationThen') return [...inner('head'), ...inner('tail')];
  const [id] = (Object.keys(nameOf) as Phase['id'][]).filter((one) => nameOf[one] === messageId);
  const { weeks, done } = params;
  return id !== undefined && isQuantity(weeks) && isMessage(done) ? [{ id, weeks: weeks.quantity, done }] : [];
}

function isQuantity(value: MessageParam | undefined): value is { readonly quantity: number; readonly unit: string } {
  return typeof value === 'object' && 'quantity' in value;
}

function isMessage(value: MessageParam | undefined): value is Message {
  return typeof value === 'object' && 'messageId' in value;
}
