import type { Exclusion } from '../advice-shape.ts';
import type { BriefPath } from '../brief.ts';
import { say } from '../message.ts';
import type { Ranking, Scored } from './core.ts';
import type { Need } from './need.ts';
import { titleOf } from './title.ts';
import { rankWith } from './what-if.ts';

/** For each constraint that emptied the answer, what relaxing it alone would give. */
export function relaxed(need: Need, base: Ranking, lines: readonly Exclusion[]): readonly Exclusion[] {
  const fieldOfRule: Readonly<Partial<Record<string, BriefPath>>> = {
    budget: 'budget',
    'data-may-not-leave': 'deployment',
    'cloud-only': 'deployment',
    'form-factor': 'deployment',
    residency: 'residency',
    deadline: 'deadline',
    'quality-floor': 'quality.floor',
    'language-support': 'languages',
    latency: 'latency.ttftP95Ms',
    proportionate: 'load.users',
  };
  const outcomes = new Map<BriefPath, Scored | null>();
  return lines.map((line) => {
    const path = fieldOfRule[line.rule];
    if (path === undefined) return line;
    let best = outcomes.get(path);
    if (best === undefined) {
      best = rankWith(need, base, { [path]: path === 'deployment' ? 'any' : null })?.ranked[0] ?? null;
      outcomes.set(path, best);
    }
    if (!best) return line;
    const tco = { quantity: Number(best.candidate.money.tco.toPrecision(3)), unit: need.currency };
    return { ...line, unlock: say('unlockWithout', { unlock: line.unlock, title: titleOf(best.candidate), tco }) };
  });
}
