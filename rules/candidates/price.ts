import { bandOf } from '../engine/policy.ts';
import type { Need } from '../engine/need.ts';
import { perNeedAnd } from '../engine/remember.ts';
import { coefficientsOf, policyKey } from '../physics/coefficients.ts';
import { sourceOf, type Approach } from '../../catalog/index.ts';
import { effortOf, isForFew, scaleOf } from './effort.ts';
import type { Route } from './ladder.ts';
import { isOffice } from './office.ts';
import { busyShare } from './pile.ts';
import { purchaseOf, purchaseParts } from './purchase.ts';
import { usageOf } from './usage.ts';
import type { Draft, Money, PersonNeeded, Place, TrainingChoice } from './types.ts';

const roles = ['aiEngineer', 'dataEngineer', 'domainExpert', 'projectLead', 'dataScientist', 'mlEngineer'] as const;

const staffed = perNeedAnd<Route, Map<string, readonly PersonNeeded[]>>(() => new Map());

/** Roles and person-months until production; a novice team gets a course. */
export function peopleOf(need: Need, draft: Draft, course: string | null): readonly PersonNeeded[] {
  const table = staffed(need, draft.route);
  const { sourcing } = draft.place;
  const key = isSmall(draft.place) ? `small ${sourcing}` : sourcing;
  let people = table.get(key);
  if (!people) {
    people = staffOf(need, draft, course);
    table.set(key, people);
  }
  return people;
}

function staffOf(need: Need, draft: Draft, course: string | null): readonly PersonNeeded[] {
  const { policy } = need;
  const months =
    policy.number(`approaches.personMonths.${policyKey(draft.route.approach)}`) * effortOf(need, draft.route);
  const round = (value: number): number => Math.round(value * 10) / 10;
  const people = roles.flatMap((role): readonly PersonNeeded[] => {
    // A hosted model is integrated and not trained, whatever it does.
    const worker = draft.route.hosted && draft.route.worker === 'specialist' ? 'writer' : draft.route.worker;
    const share = policy.find(`people.share.${worker}.${role}`)?.value;
    return share === undefined
      ? []
      : [
          {
            role: snake(role),
            personMonths: round(months * share),
            course: role === 'domainExpert' || role === 'projectLead' ? course : null,
          },
        ];
  });
  const platform = policy.number(
    `people.platformMonths.${isSmall(draft.place) || isForFew(need) ? 'small' : draft.place.sourcing}`,
  );
  return draft.route.worker === 'none' || draft.route.worker === 'software'
    ? people
    : [...people, { role: 'platform_engineer', personMonths: round(platform), course: null }];
}

/** An office computer or a small rented server. */
function isSmall({ name, accelerator }: Place): boolean {
  return accelerator === null && (name === 'small-computer' || name === 'small-server');
}

function snake(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** kWh a month at the meter; null where nothing is known about the machines behind it. */
export function energyOf(need: Need, draft: Draft): number | null {
  const { policy, catalog } = need;
  const hours = policy.number('physics-energy.hoursPerMonth');
  const { place, sizing, hosted } = draft;
  if (place.kind === 'software') return null;
  if (hosted) {
    // Sound, pictures and vectors are not made at the energy of a word.
    if (draft.route.worker !== 'writer') return null;
    const open = hosted.openModel === undefined ? undefined : catalog.models.get(hosted.openModel);
    const active = open?.activeParameters ?? open?.totalParameters;
    if (active === undefined) return null;
    const tokens =
      need.requestsPerMonth * (need.inputTokens * policy.number('costs.promptTokenShare') + need.outputTokens);
    const joules = (tokens * policy.number('costs.joulesPerTokenPerBillion') * active) / 1e9;
    return joules / 3.6e6;
  }
  if (place.watts === null) return null;
  const cloud = place.kind === 'rented' || place.kind === 'cpu_rented';
  const pue = cloud
    ? policy.number('physics-energy.pue')
    : policy.number(isOffice(place) ? 'costs.pueOffice' : 'costs.pueOwn');
  const host = place.kind === 'rented' || place.kind === 'existing' ? 1 + coefficientsOf(catalog).value.hostShare : 1;
  const watts = place.watts * host * policy.number('costs.usePowerShare') * (sizing?.nodes ?? 1);
  return (watts * hours * pue * busyShare(need, sizing)) / 1000;
}

/** Part of the electricity of machines of one's own that cools them and is lost on the way: 1 − 1 ÷ PUE. */
export function coolingShare({ policy }: Need, place: Place): number {
  return 1 - 1 / policy.number(isOffice(place) ? 'costs.pueOffice' : 'costs.pueOwn');
}

/** Grams of CO2e for one kWh where the machines stand; the world's average where that is not known. */
export function gridOf(need: Need, place: Place): { readonly grams: number; readonly source: string } {
  const { regions } = need.catalog;
  const cloud = regions.get(`${place.provider ?? ''}/${place.region ?? ''}`);
  const own = place.sourcing === 'owned' || place.sourcing === 'managed';
  // Where the machines of others stand is theirs to say: the customer's own country is no substitute.
  const country = place.country ?? (own ? need.country : null);
  const region = cloud?.gridIntensity === undefined ? regions.get(country ?? '') : cloud;
  if (region?.gridIntensity !== undefined)
    return { grams: region.gridIntensity, source: sourceOf(region, 'gridIntensity')?.source ?? 'assumption' };
  return { grams: need.policy.number('physics-energy.worldGrid'), source: 'policy:physics-energy.worldGrid' };
}

/** What one kWh costs the customer, in the currency of the need; a policy, which `needOf` states, where that is not known. */
export function electricityOf(need: Need): { readonly price: number; readonly source: string } {
  const region = need.catalog.regions.get(need.country ?? '');
  if (region?.electricity)
    return {
      price: need.money.price(region.electricity),
      source: sourceOf(region, 'electricity')?.source ?? 'assumption',
    };
  return {
    price: need.money.convert(need.policy.number('physics-energy.electricityPrice'), 'EUR'),
    source: 'policy:physics-energy.electricityPrice',
  };
}

/** All amounts of one solution, likely values, in the currency of the need. */
export function moneyFor(
  need: Need,
  draft: Draft,
  facts: {
    readonly people: readonly PersonNeeded[];
    readonly energy: number | null;
    readonly courseCost: number;
    readonly weeks: number;
  },
): Money {
  const { policy, money } = need;
  const parts = purchaseParts(need, draft);
  const purchase = purchaseOf(parts);
  const months = facts.people.reduce((sum, person) => sum + person.personMonths, 0);
  const implementation = months * money.convert(policy.number('costs.personMonth'), 'EUR');
  const ownStaff = implementation * (setUpThemselves(need, draft) ? 1 : ownShare(need, months, facts.weeks));
  const trainingRun = draft.training ? trainingCost(need, draft.training) : 0;
  const oneOff = purchase + implementation + facts.courseCost + trainingRun;
  const usage = usageOf(need, draft);
  const ownPremises = draft.place.sourcing === 'owned' || draft.place.sourcing === 'managed';
  const energy = ownPremises && facts.energy !== null ? facts.energy * electricityOf(need).price : 0;
  const maintenance = (parts.machines * policy.number('physics-energy.maintenanceShare')) / 12;
  const operations =
    operationsOf(need, draft.route.approach) *
    (draft.place.kind === 'leased' ? policy.number('costs.leaseOperationsShare') : 1);
  const monthly = usage + energy + maintenance + operations;
  return {
    purchase,
    implementation,
    ownStaff,
    courses: facts.courseCost,
    trainingRun,
    oneOff,
    usage,
    energy,
    maintenance,
    operations,
    monthly,
    tco: oneOff + monthly * need.horizonMonths,
  };
}

/** People a month, wherever it runs. */
const operationsOf = perNeedAnd(
  (need: Need, approach: Approach): number =>
    need.policy.number(`approaches.operations.${policyKey(approach)}`) *
    scaleOf(need) *
    need.money.convert(need.policy.number('costs.operationsMonth'), 'EUR'),
);

/** A household or a workshop installs by itself what need not be taught. */
function setUpThemselves(need: Need, { route }: Draft): boolean {
  return isForFew(need) && route.training === null && !route.learns;
}

/** Share of the person-months that the stated team can give in the weeks there are; 0 where no team is stated. */
function ownShare({ brief, policy }: Need, months: number, weeks: number): number {
  const team = (brief.team?.engineers ?? 0) + (brief.team?.mlEngineers ?? 0);
  const given = (team * policy.number('people.projectShare') * weeks) / policy.number('people.weeksPerMonth');
  return months <= 0 ? 0 : Math.min(1, given / months);
}

function trainingCost(need: Need, training: TrainingChoice): number {
  const runs = training.method === 'pretrain' ? 1 : need.policy.number('costs.trainingReruns');
  return training.estimate.cost.likely * runs;
}

export function bandOfEffort(need: Need, approach: Approach): { readonly low: number; readonly high: number } {
  return bandOf(need.policy.entry(`approaches.personMonths.${policyKey(approach)}`));
}
