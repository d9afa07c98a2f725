import type { Approach } from '../../catalog/index.ts';
import { criteria, type CriterionId, type Exclusion } from '../advice-shape.ts';
import type { Candidate } from '../candidates/types.ts';
import { passing, propose } from '../candidates/generate.ts';
import { say, type Message } from '../message.ts';
import { scoring } from '../scoring/index.ts';
import { weightsOf } from '../scoring/weights.ts';
import type { Need } from './need.ts';
import { createScreen, type Screen } from './screen.ts';

export interface ScoreTerm {
  readonly criterion: CriterionId;
  readonly weight: number;
  readonly value: number;
  readonly reason: Message;
}
export interface Scored {
  readonly candidate: Candidate;
  readonly total: number;
}

export interface Ranking {
  /** Every feasible solution, best first; ties by id, so that the order never depends on the catalog's order. */
  readonly ranked: readonly Scored[];
  readonly screen: Screen;
  /** Feasible, yet far below the best: not shown, and said so. */
  readonly farBelow: readonly Scored[];
  /** What the generator proposed, before the gates on whole solutions: the budget decides nothing about it. */
  readonly proposed: readonly Candidate[];
}

/** Generates, screens and ranks. `record` keeps the exclusions; a what-if does not need them. */
export function rank(
  need: Need,
  options: { readonly record: boolean; readonly proposed?: readonly Candidate[] | undefined },
): Ranking {
  const screen = createScreen(need, options);
  const proposed = options.proposed ?? propose(need, screen);
  const candidates = passing(proposed, screen);
  const scored = candidates.map((candidate): Scored => ({ candidate, total: scoreOf(need, candidate) })).sort(byScore);
  const { serious, farBelow } = sortOut(need, scored);
  return { ranked: serious, farBelow, screen, proposed };
}

/** Weighted sum of the criteria, 0..1. */
export function scoreOf(need: Need, candidate: Candidate): number {
  const weights = weightsOf(need);
  return scoring.reduce((sum, one) => sum + weights[one.id] * one.judge(need, candidate).value, 0);
}

function byScore(a: Scored, b: Scored): number {
  return b.total - a.total || (a.candidate.id < b.candidate.id ? -1 : 1);
}

export function betterThan(a: Scored, b: Scored): boolean {
  return byScore(a, b) < 0;
}

/** Sets apart what is neither useful by itself nor near the best, unless the customer asks for its approach by name. */
function sortOut(need: Need, scored: readonly Scored[]) {
  const floor = need.policy.number('scoring.qualityFloor');
  const best = Math.max(0, ...scored.map(({ candidate }) => candidate.quality.likely));
  const least = Math.min(floor, best * need.policy.number('scoring.seriousShare'));
  const asked = askedApproaches(need);
  const isSerious = ({ candidate }: Scored): boolean =>
    candidate.quality.likely >= least || asked.includes(candidate.approach);
  // Who states what to pre-train and can, is not answered with something that trains nothing.
  const trains =
    (asksToPretrain(need) || asksToFinetune(need)) &&
    scored.some(({ candidate }) => asked.includes(candidate.approach));
  const isNamed = ({ candidate: { approach, models } }: Scored): boolean =>
    asked.includes(approach) && models.some(({ id }) => need.named.has(id));
  const fromScratch =
    asksFromScratch(need) && scored.some(({ candidate }) => candidate.approach === 'pretrain')
      ? ({ candidate }: Scored) => candidate.approach === 'pretrain'
      : null;
  const wants =
    asksToFinetune(need) && scored.some(isNamed)
      ? isNamed
      : (fromScratch ?? (({ candidate }: Scored) => asked.includes(candidate.approach)));
  const isKept = (one: Scored): boolean => (trains ? wants(one) : isSerious(one));
  return { serious: scored.filter(isKept), farBelow: scored.filter((one) => !isKept(one)) };
}

/** One line per approach for what was set apart. */
export function farBelowLines(need: Need, { ranked, farBelow }: Ranking): readonly Exclusion[] {
  const asked = askedApproaches(need);
  const notAsked =
    (asksToPretrain(need) || asksToFinetune(need)) &&
    ranked.some(({ candidate }) => asked.includes(candidate.approach));
  const percent = (share: number) => ({ quantity: Math.round(share * 100), unit: '%' });
  const best = Math.max(0, ...ranked.map(({ candidate }) => candidate.quality.likely));
  const byApproach = new Map<Approach, Candidate[]>();
  for (const { candidate } of farBelow) {
    byApproach.set(candidate.approach, [...(byApproach.get(candidate.approach) ?? []), candidate]);
  }
  return [...byApproach].map(([approach, group]) => {
    const line = { approach, model: null, offer: null, count: group.length };
    const likely = percent(Math.max(...group.map((one) => one.quality.likely)));
    const least = Math.min(...group.map((one) => one.money.tco));
    const tco = { quantity: Number(least.toPrecision(3)), unit: need.currency };
    if (notAsked && approach === 'continued_pretraining' && asksFromScratch(need))
      return {
        ...line,
        rule: 'not-asked',
        reason: say('gateNotScratch'),
        unlock: say('unlockNotScratch', { likely, tco }),
      };
    if (notAsked && (asksToFinetune(need) || !asked.includes(approach))) {
      return {
        ...line,
        rule: 'not-asked',
        reason: say(asksToPretrain(need) ? 'gateNotAsked' : 'gateNotAskedTuned', {
          approach: { term: approach },
          model: [...need.named].map((id) => need.catalog.models.get(id)?.name ?? id).join(', '),
        }),
        unlock: say('unlockNotAsked', { likely, tco }),
      };
    }
    return {
      ...line,
      rule: 'far-below',
      reason: say('gateFarBelow', { likely, best: percent(best) }),
      unlock: say('unlockFarBelow'),
    };
  });
}

export function termsOf(need: Need, candidate: Candidate): readonly ScoreTerm[] {
  const weights = weightsOf(need);
  return criteria.flatMap((id) => {
    const criterion = scoring.find((one) => one.id === id);
    if (!criterion) return [];
    const { value, reason } = criterion.judge(need, candidate);
    return [{ criterion: id, weight: weights[id], value, reason: reason() }];
  });
}

const SAME_WAY = 2;
const SAME_APPROACH = 3;
/** Fewer solutions than this are filled up with near relatives; beyond it they would only repeat themselves. */
const ENOUGH = 3;

/**
 * The best solutions that differ. First those that share approach and sourcing with none that has the same machine or a
 * model of the same laboratory, at most two of one approach and sourcing, three of one approach; then without those
 * limits; then sister models on other machines; a sister model on the same machine only where there would be fewer than
 * three. What the customer asks for by name and what the
 * customer owns are always weighed openly, and the best of all is always shown. Rank follows the score.
 */
export function diverse(
  ranked: readonly Scored[],
  limit: number,
  {
    asked = [],
    named = new Set(),
  }: { readonly asked?: readonly Approach[]; readonly named?: ReadonlySet<string> } = {},
): readonly Scored[] {
  const chosen: Scored[] = [];
  const add = (one: Scored | undefined): void => {
    if (one && !chosen.includes(one) && chosen.length < limit) chosen.push(one);
  };
  add(ranked[0]);
  for (const approach of asked) add(ranked.find((one) => one.candidate.approach === approach));
  add(ranked.find((one) => one.candidate.place.kind === 'existing'));
  const isNamed = ({ candidate }: Scored): boolean => candidate.models.some(({ id }) => named.has(id));
  add(ranked.find((one) => isNamed(one) && asked.includes(one.candidate.approach)) ?? ranked.find(isNamed));
  const shared = (key: (candidate: Candidate) => string, candidate: Candidate): number =>
    chosen.filter((other) => key(other.candidate) === key(candidate)).length;
  const passes: readonly { readonly upTo: number; readonly differs: (candidate: Candidate) => boolean }[] = [
    {
      upTo: limit,
      differs: (one) =>
        shared(familyOf, one) === 0 &&
        shared(machineOf, one) === 0 &&
        shared(wayOf, one) < SAME_WAY &&
        shared((other) => other.approach, one) < SAME_APPROACH,
    },
    { upTo: limit, differs: (one) => shared(familyOf, one) === 0 && shared(machineOf, one) === 0 },
    { upTo: limit, differs: (one) => shared(machineOf, one) === 0 && shared(modelOf, one) === 0 },
    { upTo: Math.min(limit, ENOUGH), differs: (one) => shared(modelOf, one) === 0 },
  ];
  for (const { upTo, differs } of passes) {
    for (const one of ranked) {
      if (chosen.length >= upTo) break;
      if (differs(one.candidate)) add(one);
    }
  }
  return chosen.sort(byScore);
}

function wayOf({ approach, place }: Candidate): string {
  return `${approach}|${place.sourcing}`;
}

function machineOf(candidate: Candidate): string {
  const { place, hosted } = candidate;
  return `${wayOf(candidate)}|${hosted?.provider.id ?? place.accelerator?.id ?? place.offer ?? place.name}`;
}

function modelOf(candidate: Candidate): string {
  return `${wayOf(candidate)}|${candidate.models[0]?.id ?? ''}`;
}

/** Pre-training is the task, and the brief says how much of it: a question about a run, not about whether to do it. */
export function asksToPretrain({ task, brief }: Pick<Need, 'task' | 'brief'>): boolean {
  return (
    task === 'pretraining_llm' &&
    (brief.training?.tokens !== undefined || brief.training?.totalParameters !== undefined)
  );
}

/** The same, and in so many words a model of one's own from nothing: continuing a published one is not that. */
export function asksFromScratch(need: Pick<Need, 'task' | 'brief'>): boolean {
  return asksToPretrain(need) && need.brief.training?.method === 'pretrain';
}

/** Fine-tuning is the task, and the brief says of which model and with how many examples: a run is asked for. */
export function asksToFinetune({ task, brief, named }: Pick<Need, 'task' | 'brief' | 'named'>): boolean {
  const { method, samples } = brief.training ?? {};
  const taught = samples ?? brief.data?.labels;
  return task === 'finetuning_llm' && method !== undefined && taught !== undefined && named.size > 0;
}

/** Approaches that the task or the stated method of training names. */
export function askedApproaches(need: Need): readonly Approach[] {
  if (need.task === 'pretraining_llm') return ['pretrain', 'continued_pretraining'];
  if (need.task === 'finetuning_llm')
    return need.brief.training?.method === 'full' ? ['finetune_full', 'finetune_adapter'] : ['finetune_adapter'];
  const method = need.brief.training?.method;
  return method === 'lora' || method === 'qlora' ? ['finetune_adapter'] : method === 'full' ? ['finetune_full'] : [];
}

function familyOf(candidate: Candidate): string {
  const [main] = candidate.models;
  const lab = main?.model?.lab ?? candidate.hosted?.lab ?? candidate.hosted?.family ?? main?.id ?? candidate.worker;
  return `${candidate.approach}|${candidate.place.sourcing}|${lab}`;
}
