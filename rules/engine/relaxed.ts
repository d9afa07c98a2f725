import type { Exclusion } from '../advice-shape.ts';
import type { BriefPatch, BriefPath } from '../brief.ts';
import { say, type Message } from '../message.ts';
import type { Ranking, Scored } from './core.ts';
import type { Need } from './need.ts';
import { titleOf } from './title.ts';
import { firstWith } from './what-if.ts';

interface Relaxation {
  readonly path: BriefPath;
  readonly value: unknown;
}

/** What giving way on the constraint of a rule means: the field is taken back, or set to what the rule asks for. */
function relaxationOf({ rule, reason, unlock }: Exclusion): Relaxation | null {
  const needed = unlock.params['needed'];
  const amount = typeof needed === 'object' && 'quantity' in needed ? needed.quantity : needed;
  switch (rule) {
    case 'budget':
      return { path: 'budget', value: null };
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
const firstTried: readonly BriefPath[] = ['budget', 'deadline', 'quality.floor', 'deployment', 'residency', 'stage'];
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
    const relaxation = relaxationOf(line);
    if (relaxation) found.set(keyOf(relaxation), relaxation);
  }
  const bestWith = (...all: readonly Relaxation[]): Scored | null => {
    const patch: BriefPatch = Object.fromEntries(all.map(({ path, value }) => [path, value]));
    return firstWith(need, base, patch);
  };
  const alone = new Map([...found].map(([key, one]) => [key, bestWith(one)] as const));
  const together = [...alone.values()].some((best) => best !== null)
    ? new Map<string, Together>()
    : pairsOf([...found.values()].sort((a, b) => turnOf(a) - turnOf(b)).slice(0, TRIED_TOGETHER), bestWith);
  return lines.map((line) => {
    const relaxation = relaxationOf(line);
    if (!relaxation) return line;
    const best = alone.get(keyOf(relaxation)) ?? null;
    if (best) return { ...line, unlock: say('unlockWithout', { unlock: line.unlock, ...shown(need, best) }) };
    const pair = together.get(keyOf(relaxation));
    return {
      ...line,
      unlock: pair
        ? say('unlockTogether', { unlock: line.unlock, field: { term: pair.other.path }, ...shown(need, pair.best) })
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

function shown(
  need: Need,
  { candidate }: Scored,
): { readonly title: Message; readonly tco: { quantity: number; unit: string } } {
  return {
    title: titleOf(candidate),
    tco: { quantity: Number(candidate.money.tco.toPrecision(3)), unit: need.currency },
  };
}
