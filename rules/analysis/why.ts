import type { Catalog } from '../../catalog/index.ts';
import type { Brief } from '../brief.ts';
import { routesFor } from '../candidates/ladder.ts';
import { toolsFor } from '../candidates/tools.ts';
import type { Candidate } from '../candidates/types.ts';
import type { AdviseOptions } from '../engine/advise.ts';
import { rank, termsOf, type Ranking, type Scored } from '../engine/core.ts';
import { needOf, type Need } from '../engine/need.ts';
import { say, type Message, type MessageParam } from '../message.ts';
import type { Why } from '../why-shape.ts';
import { choiceFor, shortOf } from './choice.ts';
import { barsOf } from './why-bars.ts';
import { entriesOf, type Entry } from './why-entry.ts';

const LOSSES_TOLD = 2;
/** A difference in the total smaller than this is not told as a reason. */
const TOLD_FROM = 0.005;
const ENTRIES_SHOWN = 12;

type Answer = Pick<Why, 'outcome' | 'text'> & Partial<Pick<Why, 'solution' | 'terms' | 'exclusions'>>;

/**
 * Why a catalog entry (or a solution, an approach, a common name) is or is not the answer to a brief: the rules that bar
 * it with their values, or how far its best solution is behind the first and by which criteria. The same input gives the
 * same bytes.
 */
export function explainWhy(
  brief: Brief,
  catalog: Catalog,
  { id: asked, ...options }: AdviseOptions & { readonly id: string },
): Why {
  const need = needOf(brief, catalog, options);
  const base = rank(need, { record: false });
  const [first] = base.ranked;
  const known = [...base.ranked, ...base.farBelow].map(({ candidate }) => candidate);
  const { entry, answer } = toldOf(entriesOf(asked, catalog, known), (one) =>
    one.kind === 'tool' ? ofTool(need, base, one) : ofEntry(need, base, { entry: one, options }),
  ) ?? { entry: null, answer: { outcome: 'unknown', text: say('whyUnknown', { name: asked }) } satisfies Answer };
  return {
    catalogVersion: catalog.version,
    asOf: options.today,
    asked,
    kind: entry?.kind ?? null,
    entries: (entry?.entries ?? []).slice(0, ENTRIES_SHOWN),
    solution: null,
    first: first ? { ...choiceFor(first.candidate), score: first.total } : null,
    terms: [],
    exclusions: [],
    ...answer,
  };
}

/** The first reading of a name that leads somewhere, else the first. */
function toldOf(
  readings: readonly Entry[],
  answerOf: (entry: Entry) => Answer,
): { readonly entry: Entry; readonly answer: Answer } | null {
  let told: { readonly entry: Entry; readonly answer: Answer } | null = null;
  for (const entry of readings) {
    const answer = answerOf(entry);
    if (answer.outcome !== 'no_use') return { entry, answer };
    told ??= { entry, answer };
  }
  return told;
}

/** The best solution with the entry: of the ranking, else of a catalog in which nothing stands in its way. */
function bestWith(
  need: Need,
  base: Ranking,
  { entry, alone }: { readonly entry: Entry; readonly alone: Ranking | null },
): { readonly found: Scored; readonly rank: number; readonly farBelow: boolean } | null {
  const at = base.ranked.findIndex(({ candidate }) => entry.isIn(candidate));
  const ranked = base.ranked[at];
  if (ranked) return { found: ranked, rank: at + 1, farBelow: false };
  const isThere = ({ candidate }: Scored): boolean => entry.isIn(candidate);
  const low = base.farBelow.find(isThere);
  const found = low ?? [...(alone?.ranked ?? []), ...(alone?.farBelow ?? [])].find(isThere);
  if (!found) return null;
  const best = Math.max(0, ...base.ranked.map(({ candidate }) => candidate.quality.likely));
  const least = Math.min(need.policy.number('scoring.qualityFloor'), best * need.policy.number('scoring.seriousShare'));
  const above = base.ranked.filter(({ total }) => total > found.total).length;
  return { found, rank: above + 1, farBelow: low !== undefined || found.candidate.quality.likely < least };
}

function aloneWith(need: Need, entry: Entry, options: AdviseOptions): Ranking | null {
  if (!entry.alone) return null;
  const modelsMentioned = entry.kind === 'model' ? [...entry.ids] : need.brief.modelsMentioned;
  const brief = modelsMentioned === undefined ? need.brief : { ...need.brief, modelsMentioned };
  return rank(needOf(brief, entry.alone(need.catalog), { ...options, currency: need.currency }), { record: false });
}

function ofEntry(need: Need, base: Ranking, about: { readonly entry: Entry; readonly options: AdviseOptions }): Answer {
  const { entry } = about;
  const known = base.ranked.some(({ candidate }) => entry.isIn(candidate));
  const alone = known ? null : aloneWith(need, entry, about.options);
  const best = bestWith(need, base, { entry, alone });
  if (best) {
    const isWhole = entry.kind === 'solution' || entry.kind === 'approach';
    return ofSolution(need, base, { ...best, isWhole, name: nameOf(base, entry, best.found.candidate) });
  }
  const name = nameOf(base, entry);
  const exclusions = barsOf(need, entry, [...base.proposed, ...(alone?.proposed ?? [])]);
  const [main] = exclusions;
  if (main) {
    const { reason, unlock } = main;
    // Rules on those who host it do not say why its open weights are not used.
    const text = onlyHosted(need, entry, exclusions)
      ? say('whyNoPlaceNorHosted', { name, reason, unlock })
      : say('whyExcluded', { name, reason, unlock, count: exclusions.length - 1 });
    return { outcome: 'excluded', exclusions, text };
  }
  return { outcome: 'no_use', text: noUse(need, entry, name) };
}

function onlyHosted(need: Need, { kind, ids }: Entry, exclusions: Why['exclusions']): boolean {
  const hosted = routesFor(need).flatMap((route) => (route.hosted ? [route.approach] : []));
  const isOpen = kind === 'model' && [...ids].some((id) => need.catalog.models.has(id));
  return isOpen && exclusions.every(({ approach }) => approach !== null && hosted.includes(approach));
}

function noUse(need: Need, { kind, ids }: Entry, name: MessageParam): Message {
  const task = { term: need.task };
  if (kind === 'approach') return say('whyNoRung', { name, task });
  if (kind === 'accelerator' || kind === 'machine') return say('whyNoWork', { name });
  const models = [...ids].flatMap((id) => need.catalog.models.get(id) ?? []);
  const routes = routesFor(need);
  const isUsed =
    models.length > 0
      ? models.some(({ domain }) => routes.some(({ domains }) => domains.includes(domain)))
      : routes.some(({ hosted, worker }) => hosted && worker === 'writer');
  if (!isUsed) return say('whyNoWay', { name, task });
  const made = models[0]?.tasks[0];
  return made !== undefined && !models.some(({ tasks }) => tasks.includes(need.task))
    ? say('whyOtherTask', { name, task, made: { term: made } })
    : say('whyNoPlace', { name });
}

function ofSolution(
  need: Need,
  base: Ranking,
  {
    found,
    rank: place,
    farBelow,
    name,
    isWhole,
  }: {
    readonly found: Scored;
    readonly rank: number;
    readonly farBelow: boolean;
    readonly name: MessageParam;
    /** A solution or an approach, and not a part of one. */
    readonly isWhole: boolean;
  },
): Answer {
  const [first] = base.ranked;
  const solution = { ...choiceFor(found.candidate), rank: place, score: found.total };
  if (!first || first.candidate.id === found.candidate.id) {
    const [best, second] = gains(need, found.candidate, base.ranked[1]?.candidate);
    const text =
      best === undefined
        ? say('whyOnlyOne', { name })
        : !isWhole
          ? say('whyInFirst', { name, solution: solution.short, best: best.reason })
          : second === undefined
            ? say('whyFirst', { name, best: best.reason })
            : say('whyFirstTwice', { name, best: best.reason, second: second.reason });
    return { outcome: 'first', solution, terms: termsAgainst(need, found.candidate, found.candidate), text };
  }
  const terms = termsAgainst(need, found.candidate, first.candidate);
  if (farBelow) {
    const percent = (share: number) => ({ quantity: Math.round(share * 100), unit: '%' });
    const best = Math.max(...base.ranked.map(({ candidate }) => candidate.quality.likely));
    const params = { name, likely: percent(found.candidate.quality.likely), best: percent(best) };
    return { outcome: 'far_below', solution, terms, text: say('whyFarBelow', params) };
  }
  const lost = terms.filter(({ difference }) => difference < -TOLD_FROM).slice(0, LOSSES_TOLD);
  const [most, next] = lost;
  const params = {
    name,
    place,
    score: hundredth(found.total),
    firstScore: hundredth(first.total),
    first: choiceFor(first.candidate).short,
  };
  const text =
    most === undefined
      ? say('whyClose', params)
      : next === undefined
        ? say('whyBehind', { ...params, most: lossOf(most) })
        : say('whyBehindTwice', { ...params, most: lossOf(most), next: lossOf(next) });
  return { outcome: 'behind', solution, terms, text };
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

type Term = Why['terms'][number];

/** "Cost: 120,000 € …, against 80,000 € …" */
function lossOf({ criterion, reason, firstReason }: Term): Message {
  return say('whyLoss', { criterion: { term: criterion }, reason, firstReason });
}

function termsAgainst(need: Need, candidate: Candidate, first: Candidate): Term[] {
  const other = new Map(termsOf(need, first).map((term) => [term.criterion, term]));
  return termsOf(need, candidate)
    .map(({ criterion, weight, value, reason }) => {
      const against = other.get(criterion);
      const firstValue = against?.value ?? value;
      const difference = weight * (value - firstValue);
      return { criterion, weight, value, firstValue, difference, reason, firstReason: against?.reason ?? reason };
    })
    .sort((a, b) => a.difference - b.difference || (a.criterion < b.criterion ? -1 : 1));
}

/** What the first wins most with over the second; without a second, nothing. */
function gains(need: Need, first: Candidate, second: Candidate | undefined): readonly Term[] {
  if (!second) return [];
  const terms = termsAgainst(need, first, second).reverse();
  const won = terms.filter(({ difference }) => difference > 0);
  return won.length > 0 ? won : terms.sort((a, b) => b.weight * b.value - a.weight * a.value);
}

/** The entry as a reader knows it; of several, the one that the solution found has. */
function nameOf(base: Ranking, entry: Entry, found?: Candidate): MessageParam {
  const [first] = entry.entries;
  if (entry.kind === 'approach') return { term: first?.id ?? '' };
  if (entry.kind === 'solution') {
    const same = [...base.ranked, ...base.farBelow].find(({ candidate }) => entry.isIn(candidate));
    if (same) return shortOf(same.candidate);
  }
  const used = found ? usedOf(found, entry) : null;
  return used ?? first?.name ?? '';
}

function usedOf({ models, hosted, place, training }: Candidate, { kind, ids }: Entry): string | null {
  if (kind === 'accelerator') {
    const one = ids.has(place.accelerator?.id ?? '') ? place.accelerator : training?.place.accelerator;
    return one?.name ?? null;
  }
  if (hosted && (ids.has(hosted.id) || ids.has(hosted.openModel ?? ''))) return hosted.name;
  return models.find(({ id }) => ids.has(id))?.model?.name ?? null;
}

function ofTool(need: Need, base: Ranking, entry: Entry): Answer {
  const name = nameOf(base, entry);
  const roles = new Set([...entry.ids].flatMap((id) => need.catalog.tools.get(id)?.role ?? []));
  for (const [at, { candidate, total }] of base.ranked.entries()) {
    const tools = toolsFor(candidate.route, candidate, need);
    if (!tools.some(({ id }) => entry.ids.has(id))) continue;
    const solution = { ...choiceFor(candidate), rank: at + 1, score: total };
    const params = { name, place: at + 1, solution: solution.short };
    return { outcome: at === 0 ? 'first' : 'behind', solution, text: say('whyToolUsed', params) };
  }
  for (const { candidate } of base.ranked) {
    const rival = toolsFor(candidate.route, candidate, need).find(({ role }) => roles.has(role));
    if (!rival) continue;
    const other = need.catalog.tools.get(rival.id)?.name ?? rival.id;
    return { outcome: 'behind', text: say('whyToolOther', { name, other, role: { term: rival.role } }) };
  }
  return { outcome: 'no_use', text: say('whyToolNoRole', { name }) };
}
