import type { Exclusion } from '../advice-shape.ts';
import type { BriefPatch, BriefPath } from '../brief.ts';
import { asBegun } from '../candidates/first-stage.ts';
import { say, type Message } from '../message.ts';
import { budgetNeeded } from '../scoring/budget-terms.ts';
import type { Ranking, Scored } from './core.ts';
import type { Need } from './need.ts';
import { titleOf } from './title.ts';
import { firstWith } from './what-if.ts';

interface Relaxation {
  readonly path: BriefPath;
  readonly value: unknown;
}

/** What giving way on the constraint of a rule means: the field is taken back, or set to what the rule asks for. */
function relaxationOf({ rule, reason, unlock }: Exclusion, { brief, currency }: Need): Relaxation | null {
  const needed = unlock.params['needed'];
  const amount = typeof needed === 'object' && 'quantity' in needed ? needed.quantity : needed;
  switch (rule) {
    case 'budget':
      // The amount that the line asks for; where it stands in another currency than the budget, no budget at all.
      return typeof amount === 'number' && (brief.budget?.currency ?? currency) === currency
        ? { path: 'budget.amount', value: amount }
        : { path: 'budget', value: null };
    case 'data-may-not-leave':
    case 'cloud-only':
    case 'form-factor':
      return { path: 'deployment', value: 'any' };
    case 'air-gap':
      return { path: 'deployment', value: 'on_prem' };
    case 'residency':
    case 'residency-promise':
    case 'licence-territory':
      return { path: 'residency', value: null };
    case 'regulated-place':
      return { path: 'compliance', value: null };
    case 'deadline':
      return { path: 'deadline', value: null };
    case 'quality-floor':
      return { path: 'quality.floor', value: null };
    case 'language-support':
      return { path: 'languages', value: null };
    case 'latency':
      return { path: pathOfLatency(reason.messageId), value: null };
    case 'proportionate':
      return { path: 'load.users', value: null };
    case 'production-grade':
    case 'desk-stream':
    case 'marketplace-host':
    case 'guarded-desk':
      return { path: 'stage', value: 'pilot' };
    case 'skills':
      return typeof amount === 'number' ? { path: 'team.mlEngineers', value: amount } : null;
    case 'enough-labels':
      return typeof amount === 'number' ? { path: 'data.labels', value: amount } : null;
    case 'enough-text':
      return typeof amount === 'number' ? { path: 'training.tokens', value: amount } : null;
    default:
      return null;
  }
}

function pathOfLatency(messageId: string): BriefPath {
  if (messageId === 'gateLatencyNext') return 'latency.tpotMs';
  return messageId === 'gateLatencyWhole' ? 'latency.e2eSeconds' : 'latency.ttftP95Ms';
}

const keyOf = ({ path, value }: Relaxation): string => `${path}=${JSON.stringify(value)}`;

/** Constraints tried two at a time: those on whole solutions first, as the last ones to empty an answer. */
const TRIED_TOGETHER = 5;
const firstTried: readonly BriefPath[] = [
  'budget.amount',
  'budget',
  'deadline',
  'quality.floor',
  'deployment',
  'residency',
  'stage',
];
function turnOf({ path }: Relaxation): number {
  const turn = path.startsWith('latency') ? 2 : firstTried.indexOf(path);
  return turn < 0 ? firstTried.length : turn;
}

/**
 * For each constraint that emptied the answer, what giving way on it alone would give: the best solution and its cost.
 * Where none suffices alone, pairs are tried.
 */
export function relaxed(need: Need, base: Ranking, lines: readonly Exclusion[]): readonly Exclusion[] {
  const found = new Map<string, Relaxation>();
  for (const line of lines) {
    const relaxation = relaxationOf(line, need);
    if (relaxation) found.set(keyOf(relaxation), relaxation);
  }
  const bestWith = (...all: readonly Relaxation[]): Scored | null => {
    const patch: BriefPatch = Object.fromEntries(all.map(({ path, value }) => [path, value]));
    const best = firstWith(need, base, patch);
    // What is far from useful is no answer to a constraint that was given up.
    return best && best.candidate.quality.likely >= need.policy.number('scoring.qualityFloor') ? best : null;
  };
  const alone = new Map([...found].map(([key, one]) => [key, bestWith(one)] as const));
  const pairs = [...alone.values()].some((best) => best !== null)
    ? new Map<string, Together>()
    : pairsOf([...found.values()].sort((a, b) => turnOf(a) - turnOf(b)).slice(0, TRIED_TOGETHER), bestWith);
  return lines.map((line) => {
    const relaxation = relaxationOf(line, need);
    if (!relaxation) return line;
    const best = alone.get(keyOf(relaxation)) ?? null;
    // What such a budget buys is told with the way that it buys.
    if (best && line.rule === 'budget' && line.approach !== null && line.approach !== best.candidate.approach)
      return line;
    if (best) return { ...line, unlock: withBest(line.unlock, shown(budgeted(need, relaxation), best)) };
    const pair = pairs.get(keyOf(relaxation));
    return {
      ...line,
      unlock: pair
        ? together(line.unlock, pair.other, shown(need, pair.best))
        : say('unlockNotAlone', { unlock: line.unlock }),
    };
  });
}

interface Together {
  readonly other: Relaxation;
  readonly best: Scored;
}

function pairsOf(
  relaxations: readonly Relaxation[],
  bestWith: (...all: readonly Relaxation[]) => Scored | null,
): Map<string, Together> {
  const pairs = new Map<string, Together>();
  relaxations.forEach((one, index) => {
    for (const other of relaxations.slice(index + 1)) {
      if (one.path === other.path) continue;
      const best = bestWith(one, other);
      if (!best) continue;
      if (!pairs.has(keyOf(one))) pairs.set(keyOf(one), { other, best });
      if (!pairs.has(keyOf(other))) pairs.set(keyOf(other), { other: one, best });
    }
  });
  return pairs;
}

interface Shown {
  readonly title: Message;
  readonly tco: { readonly quantity: number; readonly unit: string };
  /** What it asks of a budget, where one is stated. */
  readonly asked: { readonly needed: Shown['tco']; readonly period: { readonly term: string } } | null;
}

/** The need as it is with the budget that a line asks for: it decides whether the whole or a first stage is paid. */
function budgeted(need: Need, { path, value }: Relaxation): Need {
  return path === 'budget.amount' && typeof value === 'number' && need.budget
    ? { ...need, budget: { ...need.budget, amount: value } }
    : need;
}

function shown(need: Need, { candidate }: Scored): Shown {
  const begun = asBegun(need, candidate);
  const amount = (quantity: number) => ({ quantity: Number(quantity.toPrecision(3)), unit: need.currency });
  const { budget } = need;
  return {
    title: titleOf(begun),
    tco: amount(begun.money.tco),
    asked: budget && {
      needed: amount(budgetNeeded(need, begun.money, budget.period)),
      period: { term: budget.period },
    },
  };
}

function withBest(unlock: Message, { title, tco, asked }: Shown): Message {
  return asked ? say('unlockWithoutOf', { unlock, title, ...asked }) : say('unlockWithout', { unlock, title, tco });
}

function together(unlock: Message, { path }: Relaxation, { title, tco }: Shown): Message {
  return say('unlockTogether', { unlock, field: { term: path }, title, tco });
}
