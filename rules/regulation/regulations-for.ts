import type { Catalog, Regulation, RegulationClass, RegulationDuty } from '../../catalog/index.ts';
import type { Brief, BriefPath } from '../brief.ts';
import type { Need } from '../engine/need.ts';
import { judgeCondition, type Because, type Truth } from './condition.ts';

/** The class of a use under a regulation: settled, or open with the classes that cannot be ruled out. */
export type ClassFinding =
  | { readonly state: 'known'; readonly class: RegulationClass; readonly because: readonly Because[] }
  | {
      readonly state: 'open';
      readonly suspected: readonly RegulationClass[];
      readonly otherwise: RegulationClass | null;
    }
  | { readonly state: 'none' };

export interface DutyFinding {
  readonly duty: RegulationDuty;
  /** False while its first day lies ahead of today. */
  readonly inForce: boolean;
  readonly from: string | null;
}

export interface RegulationFinding {
  readonly regulation: Regulation;
  readonly state: 'holds' | 'unknown';
  readonly because: readonly Because[];
  /** Fields that would decide it, for one that is unknown. */
  readonly missing: readonly BriefPath[];
  readonly class: ClassFinding;
  readonly duties: readonly DutyFinding[];
}

type Sensitivity = NonNullable<NonNullable<Brief['data']>['sensitivity']>;
const order: readonly Sensitivity[] = ['public', 'internal', 'confidential', 'special_category'];

const levels: readonly RegulationClass['level'][] = ['prohibited', 'high', 'limited', 'minimal'];

export function classOf(regulation: Regulation, brief: Brief): ClassFinding {
  const classes = [...(regulation.classes ?? [])].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  // A use that nobody described is suspected by the rest of the brief.
  const said = { ...brief, description: brief.description ?? '' };
  const suspected: RegulationClass[] = [];
  for (const one of classes) {
    const truth = judgeCondition(one.when, brief, regulation.tags);
    const suspicion: Truth = one.suspectedWhen
      ? judgeCondition(one.suspectedWhen, said, regulation.tags)
      : { state: 'fails' };
    if (truth.state === 'holds') {
      // A heavier class that cannot be ruled out keeps a lighter one from being the answer.
      if (suspected.length > 0 && one.level !== 'high' && one.level !== 'prohibited')
        return { state: 'open', suspected, otherwise: one };
      return { state: 'known', class: one, because: truth.because };
    }
    if (suspicion.state === 'holds') suspected.push(one);
  }
  return suspected.length > 0 ? { state: 'open', suspected, otherwise: null } : { state: 'none' };
}

function dutiesOf(
  regulation: Regulation,
  brief: Brief,
  of: { found: ClassFinding; today: string },
): readonly DutyFinding[] {
  const known = of.found.state === 'known' ? of.found.class : of.found.state === 'open' ? of.found.otherwise : null;
  return regulation.duties.flatMap((duty): readonly DutyFinding[] => {
    if (duty.ofLevels && (known === null || !duty.ofLevels.includes(known.level))) return [];
    if (duty.ofClasses && (known === null || !duty.ofClasses.includes(known.id))) return [];
    if (duty.when && judgeCondition(duty.when, brief, regulation.tags).state !== 'holds') return [];
    const from = duty.from ?? (duty.ofLevels || duty.ofClasses ? known?.from : undefined) ?? null;
    return [{ duty, from, inForce: from === null || from <= of.today }];
  });
}

/** What one regulation asks of a need; null where it does not apply. */
export function findingOf(regulation: Regulation, brief: Brief, today: string): RegulationFinding | null {
  const truth = judgeCondition(regulation.applies, brief, regulation.tags);
  if (truth.state === 'fails') return null;
  const found = classOf(regulation, brief);
  return {
    regulation,
    state: truth.state,
    because: truth.state === 'holds' ? truth.because : [],
    missing: truth.state === 'unknown' ? truth.missing : [],
    class: found,
    duties: dutiesOf(regulation, brief, { found, today }),
  };
}

/** Regulations that bind a need, or may: those that hold first, then by id. `today` is an ISO date. */
export function regulationsFor(brief: Brief, catalog: Catalog, today: string): readonly RegulationFinding[] {
  const found = [...catalog.regulations.values()].flatMap((regulation) => findingOf(regulation, brief, today) ?? []);
  return [...found.filter(({ state }) => state === 'holds'), ...found.filter(({ state }) => state === 'unknown')];
}

/** What data of an industry is assumed to need where the brief does not say, from the regulations; undefined: nothing. */
export function sensitivityOfIndustry(industry: string | undefined, catalog: Catalog): Sensitivity | undefined {
  if (industry === undefined) return undefined;
  const found = [...catalog.regulations.values()].flatMap(({ sensitivity }) => sensitivity?.[industry] ?? []);
  return found.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0];
}

/** The regulations of a brief with what it leaves open filled in as the advice does: the one list of what is told of law. */
export function regulationsTold(brief: Brief, catalog: Catalog, today: string): readonly RegulationFinding[] {
  const sensitivity = brief.data?.sensitivity ?? sensitivityOfIndustry(brief.industry, catalog);
  const full: Brief = {
    ...brief,
    ...(brief.task === undefined ? {} : { deployment: brief.deployment ?? 'any' }),
    ...(sensitivity === undefined ? {} : { data: { ...brief.data, sensitivity } }),
  };
  return regulationsFor(full, catalog, today);
}

const known = new WeakMap<Need, readonly RegulationFinding[]>();

/** The regulations of a need, with the sensitivity it assumes. */
export function findingsOf(need: Need): readonly RegulationFinding[] {
  const before = known.get(need);
  if (before) return before;
  const found = regulationsTold({ ...need.brief, task: need.task }, need.catalog, need.today);
  known.set(need, found);
  return found;
}
