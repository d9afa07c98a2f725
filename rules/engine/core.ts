import type { Approach } from '../../catalog/index.ts';
import { criteria, type CriterionId } from '../advice-shape.ts';
import type { Candidate } from '../candidates/types.ts';
import { passing, propose } from '../candidates/generate.ts';
import type { Message } from '../message.ts';
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
  const weights = weightsOf(need);
  const ranked = candidates
    .map((candidate): Scored => ({
      candidate,
      total: scoring.reduce((sum, one) => sum + weights[one.id] * one.judge(need, candidate).value, 0),
    }))
    .sort((a, b) => b.total - a.total || (a.candidate.id < b.candidate.id ? -1 : 1));
  return { ranked, screen, proposed };
}

export function termsOf(need: Need, candidate: Candidate): readonly ScoreTerm[] {
  const weights = weightsOf(need);
  return criteria.flatMap((id) => {
    const criterion = scoring.find((one) => one.id === id);
    return criterion ? [{ criterion: id, weight: weights[id], ...criterion.judge(need, candidate) }] : [];
  });
}

const SAME_WAY = 2;
const SAME_APPROACH = 3;

/**
 * The best solutions that differ: no two share approach, sourcing and the laboratory of the model; at most two share
 * approach and sourcing, three the approach. An approach that the customer asks for by name is always shown. What is left
 * over fills the places that remain. Rank follows the score.
 */
export function diverse(ranked: readonly Scored[], limit: number, asked: readonly Approach[] = []): readonly Scored[] {
  const chosen: Scored[] = [];
  const counts = new Map<string, number>();
  const families = new Set<string>();
  const count = (key: string): number => counts.get(key) ?? 0;
  const add = (one: Scored): void => {
    const { approach, place } = one.candidate;
    for (const key of [approach, `${approach}|${place.sourcing}`]) counts.set(key, count(key) + 1);
    families.add(familyOf(one.candidate));
    chosen.push(one);
  };
  const differs = ({ candidate }: Scored, strict: boolean): boolean => {
    if (!strict) return !chosen.some((other) => twins(other.candidate, candidate));
    const { approach, place } = candidate;
    return (
      !families.has(familyOf(candidate)) &&
      count(`${approach}|${place.sourcing}`) < SAME_WAY &&
      count(approach) < SAME_APPROACH
    );
  };
  for (const approach of asked.slice(0, Math.max(0, limit - 1))) {
    const best = ranked.find((one) => one.candidate.approach === approach);
    if (best) add(best);
  }
  // What the customer already owns is always weighed openly against what would be bought.
  const existing = ranked.find((one) => one.candidate.place.kind === 'existing');
  if (existing && !chosen.includes(existing) && chosen.length < limit) add(existing);
  for (const strict of [true, false]) {
    for (const one of ranked) {
      if (chosen.length >= limit) break;
      if (!chosen.includes(one) && differs(one, strict)) add(one);
    }
  }
  // The best of all is never crowded out by what was asked for.
  const [best] = ranked;
  if (best && !chosen.includes(best)) chosen.splice(chosen.length - 1, 1, best);
  return chosen.sort((a, b) => b.total - a.total || (a.candidate.id < b.candidate.id ? -1 : 1));
}

/** Approaches that the task or the stated method of training names. */
export function askedApproaches(need: Need): readonly Approach[] {
  if (need.task === 'pretraining_llm') return ['pretrain', 'continued_pretraining'];
  if (need.task === 'finetuning_llm') return ['finetune_adapter'];
  const method = need.brief.training?.method;
  return method === 'lora' || method === 'qlora' ? ['finetune_adapter'] : method === 'full' ? ['finetune_full'] : [];
}

function twins(a: Candidate, b: Candidate): boolean {
  return a.approach === b.approach && a.place.sourcing === b.place.sourcing && a.models[0]?.id === b.models[0]?.id;
}

function familyOf(candidate: Candidate): string {
  const [main] = candidate.models;
  const lab = main?.model?.lab ?? candidate.hosted?.lab ?? candidate.hosted?.family ?? main?.id ?? candidate.worker;
  return `${candidate.approach}|${candidate.place.sourcing}|${lab}`;
}
