import type { Catalog } from '../../catalog/index.ts';
import type { Brief } from '../brief.ts';
import { passing } from '../candidates/generate.ts';
import type { Candidate } from '../candidates/types.ts';
import { movedTo } from '../candidates/resize.ts';
import { toolsFor } from '../candidates/tools.ts';
import { advise, type AdviseOptions } from '../engine/advise.ts';
import { rank, scoreOf, type Scored } from '../engine/core.ts';
import { createScreen } from '../engine/screen.ts';
import { needOf, type Need } from '../engine/need.ts';
import { scoring } from '../scoring/index.ts';
import { weightsOf } from '../scoring/weights.ts';
import { titleOf } from '../engine/title.ts';
import { say, type Message } from '../message.ts';
import type { Plan } from '../plan-shape.ts';
import { machinesShared, moneyShared, peopleShared, type Amounts, type Member } from './sharing.ts';

/** Solutions of each workload that are tried in combination. */
const TRIED = 7;
const COMBINATIONS = 20_000;
/** Of each workload, so many solutions say on which machines the others are tried. */
const NEIGHBOURS = 3;

/**
 * One plan for several workloads: the combination of their solutions whose scores are best once machines, tools and
 * people are shared, within the budget of the whole. Every brief is complete in itself; the budget that they state
 * alike is one budget, not one for each.
 */
export function planFor(briefs: readonly Brief[], catalog: Catalog, options: AdviseOptions): Plan {
  const [budget] = briefs.flatMap((brief) => (brief.budget?.amount === undefined ? [] : [brief.budget]));
  const workloads = briefs.map((brief) => {
    const { budget: own, ...rest } = brief;
    const need = needOf(rest, catalog, { ...options, currency: options.currency ?? own?.currency ?? budget?.currency });
    return { brief: rest, need, ranked: rank(need, { record: false }).ranked };
  });
  const [first] = workloads;
  const limit =
    first && budget?.amount !== undefined
      ? first.need.money.convert(budget.amount, budget.currency ?? first.need.currency)
      : null;
  const members = bestCombination(
    withNeighbours(workloads.map(({ need, ranked }) => ({ need, options: shortlist(ranked) }))),
    (money) => limit === null || counted(first?.need, money, budget?.period ?? 'once') <= limit,
  );
  const money = moneyShared(members);
  const spent = limit === null ? null : counted(first?.need, money.together, budget?.period ?? 'once');
  const currency = first?.need.currency ?? 'EUR';
  const machines = machinesShared(members).filter((machine) => machine.members.length > 1);
  return {
    catalogVersion: catalog.version,
    asOf: options.today,
    workloads: workloads.map(({ brief, need }, index) => {
      const member = members.find((one) => one.index === index);
      return {
        advice: advise(brief, catalog, { ...options, currency: need.currency }),
        chosen: member?.candidate.id ?? null,
        title: member ? titleOf(member.candidate) : null,
      };
    }),
    shared: {
      machines: machines.map(({ members: group, nodes, nodesApart }) => ({
        name: group[0]?.candidate.place.name ?? '',
        offer: group[0]?.candidate.place.offer ?? null,
        nodes,
        workloads: group.map(({ index }) => index),
        nodesApart,
        text: say('planMachine', { count: nodes, name: group[0]?.candidate.place.name ?? '', apart: nodesApart }),
      })),
      tools: toolsShared(members),
      people: [...peopleShared(members)],
    },
    together: rounded(money.together, currency),
    apart: rounded(money.apart, currency),
    withinBudget: spent === null || limit === null ? null : spent <= limit,
    againstBudget: spent === null ? null : Math.round(spent * 100) / 100,
    text: textOf(money, currency),
  };
}

/** The best of each place and approach: sister models on one machine add nothing to a combination. */
function shortlist(ranked: readonly Scored[]): readonly Scored[] {
  const seen = new Set<string>();
  const kept: Scored[] = [];
  for (const one of ranked) {
    const { place, approach } = one.candidate;
    const key = `${approach}|${place.kind}|${place.accelerator?.id ?? ''}|${String(place.acceleratorsPerNode)}`;
    if (seen.has(key) || kept.length >= TRIED) continue;
    seen.add(key);
    kept.push(one);
  }
  return kept;
}

/** Adds to each workload its best models on the machines that the others would use. */
function withNeighbours(workloads: readonly Workload[]): readonly Workload[] {
  return workloads.map((workload, index) => {
    const { need, options } = workload;
    const screen = createScreen(need, { record: false });
    const machines = new Set(
      workloads
        .filter((_, other) => other !== index)
        .flatMap((other) => other.options.slice(0, NEIGHBOURS).map(({ candidate }) => candidate.place)),
    );
    const moved = [...machines].flatMap((place) =>
      options.slice(0, NEIGHBOURS).flatMap(({ candidate }): readonly Scored[] => {
        const there = screen.passes('place', place, candidate.approach, {}) ? movedTo(need, candidate, place) : null;
        return there && passing([there], screen).length > 0 ? [{ candidate: there, total: scoreOf(need, there) }] : [];
      }),
    );
    const known = new Set(options.map(({ candidate }) => candidate.id));
    const added = moved.filter(({ candidate }) => !known.has(candidate.id)).slice(0, TRIED);
    return { need, options: [...options, ...added] };
  });
}

interface Workload {
  readonly need: Need;
  readonly options: readonly Scored[];
}

function costTerm(need: Need, candidate: Candidate): number {
  return weightsOf(need).cost * (scoring.find(({ id }) => id === 'cost')?.judge(need, candidate).value ?? 0);
}

/** Sum of scores without cost, less what the combination costs above the cheapest one, by the weight of a doubling. */
function bestCombination(workloads: readonly Workload[], affordable: (money: Amounts) => boolean): readonly Member[] {
  const open = workloads.map((workload, index) => ({ ...workload, index })).filter(({ options }) => options.length > 0);
  if (open.length === 0) return [];
  const perWorkload = Math.max(1, Math.floor(COMBINATIONS ** (1 / open.length)));
  let combinations: readonly { readonly members: readonly Member[]; readonly score: number }[] = [
    { members: [], score: 0 },
  ];
  for (const { need, options, index } of open)
    combinations = combinations.flatMap(({ members, score }) =>
      options.slice(0, perWorkload).map(({ candidate, total }) => ({
        members: [...members, { need, candidate, index }],
        score: score + total - costTerm(need, candidate),
      })),
    );
  const priced = combinations.map((one) => ({ ...one, money: moneyShared(one.members).together }));
  const within = priced.filter(({ money }) => affordable(money));
  const cheapest = Math.min(...priced.map(({ money }) => money.tco));
  const weight = open.reduce(
    (sum, { need }) => sum + weightsOf(need).cost * need.policy.number('scoring.cost.perDoubling'),
    0,
  );
  const value = ({ score, money }: (typeof priced)[number]): number => score - weight * Math.log2(money.tco / cheapest);
  // Where nothing is within the budget, the cheapest shows how far away it is.
  const [best] =
    within.length > 0
      ? [...within].sort((a, b) => value(b) - value(a))
      : [...priced].sort((a, b) => a.money.tco - b.money.tco);
  return best?.members ?? [];
}

/** The amount that counts against a budget of a period: what is paid to others. */
function counted(need: Need | undefined, money: Amounts, period: 'once' | 'hour' | 'month' | 'year'): number {
  const horizon = need?.horizonMonths ?? 1;
  if (period === 'once')
    return money.bought + money.external * Math.min(horizon, need?.policy.number('need.onceCoversMonths') ?? 0);
  const month = money.external + money.bought / horizon;
  const hours = need?.policy.number('physics-energy.hoursPerMonth') ?? 1;
  return { month, year: month * 12, hour: month / hours }[period];
}

function toolsShared(members: readonly Member[]): { id: string; workloads: number[] }[] {
  const users = new Map<string, number[]>();
  for (const { need, candidate, index } of members)
    for (const { id } of toolsFor(candidate.route, candidate, need)) users.set(id, [...(users.get(id) ?? []), index]);
  return [...users].filter(([, of]) => of.length > 1).map(([id, of]) => ({ id, workloads: of }));
}

function rounded(money: Amounts, currency: string): Plan['together'] {
  const cents = (value: number): number => Math.round(value * 100) / 100;
  return { oneOff: cents(money.oneOff), monthly: cents(money.monthly), tco: cents(money.tco), currency };
}

function textOf(
  { together, apart }: { readonly together: Amounts; readonly apart: Amounts },
  currency: string,
): Message {
  const saved = apart.tco - together.tco;
  const amount = (value: number) => ({ quantity: Number(value.toPrecision(3)), unit: currency });
  return saved > apart.tco / 100
    ? say('planSaves', { together: amount(together.tco), saved: amount(saved) })
    : say('planSavesNothing', { together: amount(together.tco) });
}
