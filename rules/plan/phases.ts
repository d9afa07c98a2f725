import type { Candidate } from '../candidates/types.ts';
import { weeksOrdered, weeksPrepared, weeksRolledOut } from '../candidates/effort.ts';
import type { Need } from '../engine/need.ts';
import { say, type Message } from '../message.ts';

export type PhaseId = 'prepare' | 'order' | 'build' | 'train' | 'pilot' | 'open';

export interface Phase {
  readonly id: PhaseId;
  readonly weeks: number;
  /** Phases that must have ended. */
  readonly after: readonly PhaseId[];
  /** What must be true for the phase to end. */
  readonly done: Message;
}

/** Weeks of a run below which it is part of the building. */
const SHORT = 0.5;

/**
 * The way to production in phases. What is ordered is ordered while the data are prepared; the longest way through the
 * phases takes the weeks that the solution states.
 */
export function phasesOf(need: Need, candidate: Candidate): readonly Phase[] {
  const { policy } = need;
  const share = (phase: string): number => policy.number(`proposal.phaseShare.${phase}`);
  const draft = { ...candidate };
  const ordered = candidate.whole ? 0 : weeksOrdered(need, draft);
  const run = candidate.training ? candidate.training.estimate.wallClockHours.likely / (24 * 7) : 0;
  const sites = candidate.whole ? 0 : weeksRolledOut(need, draft);
  const prepare =
    weeksPrepared(need, draft) * (candidate.whole ? policy.number('approaches.weeks.firstStageShare') : 1);
  const waiting = Math.max(0, ordered - prepare);
  // What is left after the parts that are known by themselves is building, piloting and opening.
  const rest = Math.max(0, candidate.weeks - prepare - waiting - run - sites);
  const sum = share('build') + share('pilot') + share('open');
  const part = (phase: string): number => (rest * share(phase)) / sum;
  const first: readonly Phase[] = [
    { id: 'prepare', weeks: prepare, after: [], done: doneWithData(need, candidate) },
    ...(ordered > 0 ? [{ id: 'order' as const, weeks: ordered, after: [], done: say('phaseDoneOrder') }] : []),
  ];
  const ready = first.map(({ id }) => id);
  const trains = run >= SHORT;
  return [
    ...first,
    { id: 'build', weeks: part('build') + (trains ? 0 : run), after: ready, done: say('phaseDoneBuild') },
    ...(trains ? [{ id: 'train' as const, weeks: run, after: ['build' as const], done: say('phaseDoneTrain') }] : []),
    { id: 'pilot', weeks: part('pilot'), after: [trains ? 'train' : 'build'], done: doneWithPilot(need, candidate) },
    { id: 'open', weeks: part('open') + sites, after: ['pilot'], done: say('phaseDoneOpen') },
  ];
}

/** Weeks from the first day to the last: the longest way through the phases. */
export function longestWay(phases: readonly Phase[]): number {
  const ends = new Map<PhaseId, number>();
  for (const { id, weeks, after } of phases)
    ends.set(id, Math.max(0, ...after.map((one) => ends.get(one) ?? 0)) + weeks);
  return Math.max(0, ...ends.values());
}

function doneWithData({ policy, task }: Need, { worker, route }: Candidate): Message {
  if (route.learns) return say('phaseDoneLabels');
  if (worker === 'writer') return say('phaseDoneCases', { count: policy.number('advice.evaluationQuestions') });
  return task === 'forecasting' || worker === 'predictor' ? say('phaseDonePast') : say('phaseDoneScope');
}

/** The figure that decides: the customer's floor or target, else the low end of what is expected. */
function doneWithPilot({ brief }: Need, { quality }: Candidate): Message {
  const wanted = brief.quality?.floor ?? brief.quality?.target ?? quality.low;
  return say('phaseDonePilot', { share: { quantity: Math.round(wanted * 100), unit: '%' } });
}
