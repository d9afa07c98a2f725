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

/** A phase on the calendar, in weeks as they are told. */
export interface ScheduledPhase extends Phase {
  /** Weeks from the first day of the whole. */
  readonly start: number;
}

/** Parts of a week that a calendar is told in, the coarsest first. */
const STEPS = [1, 0.5, 0.1] as const;
/** Weeks below which the whole is told in parts of a week, as figures are written (server/protocol/format.ts). */
const WHOLE_WEEKS = 2.95;

/**
 * The phases in the weeks a person reads: ends are rounded, not lengths, so that the lengths along the longest way add
 * up to the weeks told of the whole. In whole weeks, or in parts of one where a phase would vanish.
 */
export function scheduleOf(phases: readonly Phase[]): readonly ScheduledPhase[] {
  const total = longestWay(phases);
  const told = total >= WHOLE_WEEKS ? Math.round(total) : Number(total.toPrecision(2));
  const tries = STEPS.map((step) => scheduleIn(step, phases, { total, told }));
  return tries.find((tried) => tried.every(({ weeks }) => weeks > 0)) ?? tries.at(-1) ?? [];
}

function scheduleIn(
  step: number,
  phases: readonly Phase[],
  { total, told }: { readonly total: number; readonly told: number },
): readonly ScheduledPhase[] {
  const tidy = (weeks: number): number => Number(weeks.toFixed(1));
  const exact = new Map<PhaseId, number>();
  const ends = new Map<PhaseId, number>();
  const latest = (of: ReadonlyMap<PhaseId, number>, after: readonly PhaseId[]): number =>
    Math.max(0, ...after.map((one) => of.get(one) ?? 0));
  return phases.map((phase) => {
    const end = latest(exact, phase.after) + phase.weeks;
    const start = latest(ends, phase.after);
    const rounded = Math.max(start, end >= total * 0.999 ? told : Math.min(told, Math.round(end / step) * step));
    exact.set(phase.id, end);
    ends.set(phase.id, rounded);
    return { ...phase, start: tidy(start), weeks: tidy(rounded - start) };
  });
}

/** Weeks from the first day to the last: the longest way through the phases. */
export function longestWay(phases: readonly Phase[]): number {
  const ends = new Map<PhaseId, number>();
  for (const { id, weeks, after } of phases)
    ends.set(id, Math.max(0, ...after.map((one) => ends.get(one) ?? 0)) + weeks);
  return Math.max(0, ...ends.values());
}

function doneWithData({ policy, task }: Need, { worker, route }: Candidate): Message {
  if (task === 'forecasting' && worker === 'predictor') return say('phaseDonePast');
  if (route.learns) return say(worker === 'predictor' ? 'phaseDoneTable' : 'phaseDoneLabels');
  if (worker === 'writer') return say('phaseDoneCases', { count: policy.number('advice.evaluationQuestions') });
  return worker === 'predictor' && task !== 'reinforcement_learning' ? say('phaseDonePast') : say('phaseDoneScope');
}

/** Where a quarter of a normal distribution lies below, in parts of the half-width of its 80 % band: 0.6745 ÷ 1.2816. */
const QUARTILE = 0.5263;

/** The figure that decides: the customer's floor or target, else the lower quartile of what is expected, if that is useful. */
function doneWithPilot({ brief, task, policy }: Need, { quality, worker, route }: Candidate): Message {
  if (brief.quality?.floor === undefined && brief.quality?.target === undefined) {
    if (task === 'forecasting') return say('phaseDonePilotError');
    if (task === 'recommendation') return say('phaseDonePilotHalf');
    if (task === 'reinforcement_learning') return say('phaseDonePilotToday');
    if (worker === 'predictor' && !route.learns) return say('phaseDonePilotAlarms', { share: percent(quality.likely) });
  }
  const quartile = quality.likely - QUARTILE * (quality.likely - quality.low);
  const least = Math.max(policy.number('scoring.qualityFloor'), quartile);
  const wanted = brief.quality?.floor ?? brief.quality?.target ?? least;
  return say(task === 'detection' ? 'phaseDonePilotFound' : 'phaseDonePilot', { share: percent(wanted) });
}

function percent(share: number) {
  return { quantity: Math.round(share * 100), unit: '%' };
}
