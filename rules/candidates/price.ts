import { bandOf } from '../engine/policy.ts';
import type { Need } from '../engine/need.ts';
import { coefficientsOf, policyKey } from '../physics/coefficients.ts';
import type { Approach, HostedOffer } from '../../catalog/index.ts';
import type { Route } from './ladder.ts';
import type { Money, PersonNeeded, Place, Sizing, TrainingChoice } from './types.ts';

/** What a solution is made of before it is priced. */
export interface Draft {
  readonly route: Route;
  readonly place: Place;
  readonly hosted: HostedOffer | null;
  readonly sizing: Sizing | null;
  readonly training: TrainingChoice | null;
}

/** Whether the brief speaks of so few people that they are a household or a workshop. */
export function isForFew({ brief, policy }: Need): boolean {
  return (brief.load?.users ?? Infinity) <= policy.number('gates.fewUsers');
}

/** Work against that of the policy: the team's experience, and less where only a few people use the result. */
export function effortFactor(need: Need): number {
  return need.policy.number(`approaches.effort.${need.expertise}`) * scaleFor(need);
}

function scaleFor(need: Need): number {
  return isForFew(need) ? need.policy.number('approaches.effort.fewUsers') : 1;
}

/** Policy of the weeks of an approach: shorter for a large run whose text and machines are there already. */
export function weeksPolicy(need: Need, approach: Approach): string {
  const prepared = `approaches.weeks.${policyKey(approach)}Prepared`;
  const ready = need.brief.training?.tokens !== undefined && need.owned.length > 0;
  return ready && need.policy.find(prepared) ? prepared : `approaches.weeks.${policyKey(approach)}`;
}

/** Weeks of an approach for this team, without machines to order, documents or the run itself. */
export function weeksBefore(need: Need, approach: Approach): number {
  return need.policy.number(weeksPolicy(need, approach)) * effortFactor(need);
}

/** Weeks from the decision to production: the approach, the team, machines to order, documents and sites. */
export function weeksOf(need: Need, draft: Draft): number {
  const { policy } = need;
  const base = weeksBefore(need, draft.route.approach);
  const ordered =
    draft.place.kind === 'bought' || draft.place.kind === 'leased' ? policy.number('approaches.weeks.procurement') : 0;
  const documents = draft.route.retrieval
    ? (need.documents / 1000) * policy.number('approaches.weeks.perDocumentThousand')
    : 0;
  const MOST_WEEKS_OF_DOCUMENTS = 26;
  const sites = ((need.brief.data?.sites ?? 1) - 1) * policy.number('approaches.weeks.perSite');
  const run = draft.training ? draft.training.estimate.wallClockHours.likely / (24 * 7) : 0;
  return base + ordered + Math.min(MOST_WEEKS_OF_DOCUMENTS, documents) + Math.min(sites, MOST_WEEKS_OF_DOCUMENTS) + run;
}

const roles = ['aiEngineer', 'dataEngineer', 'domainExpert', 'projectLead', 'dataScientist', 'mlEngineer'] as const;

const staffed = new WeakMap<Need, Map<string, readonly PersonNeeded[]>>();

/** Roles and person-months until production; a novice team gets a course. */
export function peopleOf(need: Need, draft: Draft, course: string | null): readonly PersonNeeded[] {
  let table = staffed.get(need);
  if (!table) {
    table = new Map();
    staffed.set(need, table);
  }
  const key = `${draft.route.approach}|${draft.route.worker}|${draft.place.sourcing}`;
  let people = table.get(key);
  if (!people) {
    people = staffOf(need, draft, course);
    table.set(key, people);
  }
  return people;
}

function staffOf(need: Need, draft: Draft, course: string | null): readonly PersonNeeded[] {
  const { policy } = need;
  const months = policy.number(`approaches.personMonths.${policyKey(draft.route.approach)}`) * effortFactor(need);
  const round = (value: number): number => Math.round(value * 10) / 10;
  const people = roles.flatMap((role): readonly PersonNeeded[] => {
    const share = policy.find(`people.share.${draft.route.worker}.${role}`)?.value;
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
  const platform = policy.number(`people.platformMonths.${draft.place.sourcing}`);
  return draft.route.worker === 'none' || draft.route.worker === 'software'
    ? people
    : [...people, { role: 'platform_engineer', personMonths: round(platform), course: null }];
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
  return (watts * hours * pue) / 1000;
}

export function isOffice(place: Place): boolean {
  return /workstation|desktop|consumer|apple/i.test(place.machineClass ?? '');
}

export function gridOf(need: Need, place: Place): { readonly grams: number; readonly source: string } {
  const region = need.catalog.regions.get(place.country ?? need.country ?? '');
  if (region?.gridIntensity !== undefined)
    return { grams: region.gridIntensity, source: region.sources[0]?.source ?? 'assumption' };
  return { grams: need.policy.number('physics-energy.worldGrid'), source: 'policy:physics-energy.worldGrid' };
}

export function electricityOf(need: Need): { readonly price: number; readonly source: string } {
  const electricity = need.catalog.regions.get(need.country ?? '')?.electricity;
  if (electricity)
    return {
      price: need.money.price(electricity),
      source: need.catalog.regions.get(need.country ?? '')?.sources[0]?.source ?? 'assumption',
    };
  return {
    price: need.money.convert(need.policy.number('physics-energy.electricityPrice'), 'EUR'),
    source: 'policy:physics-energy.electricityPrice',
  };
}

function usageOf(need: Need, draft: Draft): number {
  const { policy, money } = need;
  const { place, hosted, sizing } = draft;
  const hours = policy.number('physics-energy.hoursPerMonth');
  if (hosted) {
    const perMillion = (price: HostedOffer['input']): number => (price ? money.price(price) : 0);
    const each = (need.inputTokens * perMillion(hosted.input) + need.outputTokens * perMillion(hosted.output)) / 1e6;
    return each * need.requestsPerMonth + money.convert(policy.number('costs.applicationHostMonth'), 'EUR');
  }
  if (place.kind === 'software') {
    const perUser = ['chatbot', 'rag_qa', 'code', 'agents', 'other', 'search_embedding'].includes(need.task);
    return money.convert(
      perUser
        ? need.users * policy.number('costs.seatMonth')
        : need.requestsPerMonth * ((need.audioSeconds ?? 60) / 60) * policy.number('costs.unitRequest'),
      'EUR',
    );
  }
  if (place.hourly) return money.price(place.hourly) * hours * (sizing?.nodes ?? 1);
  if (place.kind === 'leased' && place.purchase) {
    const base = Math.max(
      money.price(place.purchase) * (sizing?.nodes ?? 1) * (1 + policy.number('costs.leasePremium')),
      money.convert(policy.number('costs.leaseMinimum'), 'EUR'),
    );
    return base / policy.number('costs.leaseMonths');
  }
  return 0;
}

/** All amounts of one solution, likely values, in the currency of the need. */
export function moneyFor(
  need: Need,
  draft: Draft,
  facts: { readonly people: readonly PersonNeeded[]; readonly energy: number | null; readonly courseCost: number },
): Money {
  const { policy, money } = need;
  const nodes = draft.sizing?.nodes ?? 1;
  const bought = draft.place.kind === 'bought' || draft.place.kind === 'cpu_bought';
  const hardware = bought && draft.place.purchase ? money.price(draft.place.purchase) * nodes : 0;
  const purchase = hardware * (1 + policy.number('costs.installationShare'));
  const months = facts.people.reduce((sum, person) => sum + person.personMonths, 0);
  const implementation = months * money.convert(policy.number('costs.personMonth'), 'EUR');
  const trainingRun = draft.training ? trainingCost(need, draft.training) : 0;
  const oneOff = purchase + implementation + facts.courseCost + trainingRun;
  const usage = usageOf(need, draft);
  const ownPremises = draft.place.sourcing === 'owned' || draft.place.sourcing === 'managed';
  const energy = ownPremises && facts.energy !== null ? facts.energy * electricityOf(need).price : 0;
  const maintenance = (hardware * policy.number('physics-energy.maintenanceShare')) / 12;
  const operations =
    policy.number(`approaches.operations.${policyKey(draft.route.approach)}`) *
    scaleFor(need) *
    money.convert(policy.number('costs.operationsMonth'), 'EUR') *
    (draft.place.kind === 'leased' ? policy.number('costs.leaseOperationsShare') : 1);
  const monthly = usage + energy + maintenance + operations;
  return {
    purchase,
    implementation,
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

function trainingCost(need: Need, training: TrainingChoice): number {
  const runs = training.method === 'pretrain' ? 1 : need.policy.number('costs.trainingReruns');
  return training.estimate.cost.likely * runs;
}

export function bandOfEffort(need: Need, approach: Approach): { readonly low: number; readonly high: number } {
  return bandOf(need.policy.entry(`approaches.personMonths.${policyKey(approach)}`));
}
