import type { Coefficients } from './coefficients.ts';
import { doublings } from './degrees.ts';
import { failurePlan, wholeRunShare } from './failures.ts';
import { bestPlan, type PlanFigures, type PlanningTask } from './parallelism.ts';

/** A plan with how long the run takes on it, failures and restarts included. */
export interface TimedPlan {
  readonly figures: PlanFigures;
  readonly wallSeconds: number;
  /** Productive share of that time: failures and what a whole run loses besides. */
  readonly goodput: number;
  /** Share of that time in which no failure keeps the accelerators from working, be it slowly. */
  readonly available: number;
}

/** What is wanted of a plan. Absent: the smallest that fits. */
export interface PlanWish {
  readonly tokens: number;
  /** The most accelerators looked at. */
  readonly limit: number;
  readonly deadlineSeconds?: number | undefined;
  /** The most accelerator-hours that may be paid for. */
  readonly acceleratorHours?: number | undefined;
}

export type PlanReason = 'smallest' | 'meetsDeadline' | 'fastestInBudget' | 'closestToDeadline' | 'cheapest';

export interface ChosenPlan extends TimedPlan {
  readonly reason: PlanReason;
}

const SECONDS_PER_HOUR = 3600;
/** How many times the accelerators of the first plan that fits are looked at before it is called the smallest. */
const LOOK_AHEAD = 4;

/** Counts a plan can have: doublings inside a node, then whole nodes by doublings and one step between. */
export function acceleratorCounts(perNode: number, limit: number): number[] {
  const within = doublings(perNode).filter((count) => count < perNode && count <= limit);
  const nodes = doublings(limit / perNode).flatMap((count) =>
    count >= 2 && count * 1.5 <= limit / perNode ? [count, count * 1.5] : [count],
  );
  return [...within, ...nodes.map((count) => count * perNode)];
}

/** Time of a run on a plan: tokens ÷ speed ÷ what failures and whole runs leave. */
export function timed(task: PlanningTask, of: { tokens: number; figures: PlanFigures }, coefficients: Coefficients) {
  const { figures, tokens } = of;
  const { accelerators, memory, layout } = figures;
  // One copy of weights and optimiser is saved, however many ranks hold it.
  const copies = layout.sharding === 'none' ? layout.data * layout.context : 1;
  const stateBytes = ((memory.weights + memory.optimiser) * accelerators) / copies;
  const failures = failurePlan({ accelerators, stateBytes }, coefficients);
  const work = tokens / figures.tokensPerSecond;
  // What whole runs lost includes their failures, so the larger of the two counts.
  const whole = task.method === 'pretrain' ? wholeRunShare(work, coefficients) : 1;
  const goodput = Math.min(failures.goodput, whole);
  return { figures, goodput, available: failures.goodput, wallSeconds: work / goodput };
}

const hoursOf = ({ figures, wallSeconds }: TimedPlan) => (figures.accelerators * wallSeconds) / SECONDS_PER_HOUR;

/** Closer than this share of the accelerators no smaller plan is looked for: hours are less certain by far. */
const NEAR_ENOUGH = 0.06;

type Accepts = (plan: TimedPlan) => boolean;

/**
 * Between a count that will not do and a plan that does, the smallest number of whole nodes that does; accelerators that
 * no layout could use are given back.
 */
function fewerNodes(
  found: TimedPlan,
  by: { readonly above: number; readonly perNode: number; readonly planOf: (count: number) => TimedPlan | undefined },
  accepts: Accepts,
): TimedPlan {
  let best = found;
  let above = by.above;
  const tried = (count: number): boolean => {
    const plan = by.planOf(count);
    if (!plan || !accepts(plan)) return false;
    best = plan;
    return true;
  };
  const nodes = (count: number) => Math.ceil(count / by.perNode) * by.perNode;
  const near = () => Math.max(by.perNode, best.figures.accelerators * NEAR_ENOUGH);
  while (best.figures.accelerators - above > near()) {
    const middle = nodes(above + (best.figures.accelerators - above) / 2);
    if (middle >= best.figures.accelerators) break;
    if (!tried(middle)) above = middle;
  }
  const { tensor, pipeline, data, context } = best.figures.layout;
  const used = nodes(tensor * pipeline * data * context);
  if (used < best.figures.accelerators) tried(used);
  return best;
}

/**
 * The smallest plan that fits and does not waste accelerator-hours by squeezing; with a deadline the smallest that meets
 * it, else the fastest; with a budget the fastest that stays within it. Undefined where nothing up to the limit fits (or
 * can be paid).
 */
export function choosePlan(task: PlanningTask, wish: PlanWish, coefficients: Coefficients): ChosenPlan | undefined {
  const plans: TimedPlan[] = [];
  const planOf = (count: number): TimedPlan | undefined => {
    const figures = bestPlan(task, count, coefficients);
    return figures?.fits === true ? timed(task, { tokens: wish.tokens, figures }, coefficients) : undefined;
  };
  const perNode = task.acceleratorsPerNode;
  let tooFew = 0;
  const free = wish.acceleratorHours === undefined && wish.deadlineSeconds === undefined;
  for (const count of acceleratorCounts(task.acceleratorsPerNode, wish.limit)) {
    const plan = planOf(count);
    if (!plan) {
      tooFew = count;
      continue;
    }
    const paid = wish.acceleratorHours === undefined || hoursOf(plan) <= wish.acceleratorHours;
    const fast = wish.deadlineSeconds === undefined || plan.wallSeconds <= wish.deadlineSeconds;
    if (paid && fast && !free && wish.acceleratorHours === undefined) {
      const meets: Accepts = ({ wallSeconds }) => wallSeconds <= (wish.deadlineSeconds ?? Infinity);
      return { ...fewerNodes(plan, { above: tooFew, perNode, planOf }, meets), reason: 'meetsDeadline' };
    }
    if (!fast) tooFew = count;
    plans.push(plan);
    // Beyond this, more accelerators cannot make the smallest plan look wasteful.
    if (free && count >= (plans[0]?.figures.accelerators ?? 0) * LOOK_AHEAD) break;
  }
  if (free) {
    const least = Math.min(...plans.map(hoursOf));
    const frugal: Accepts = (plan) => hoursOf(plan) <= least * coefficients.value.smallestPlanWaste;
    const smallest = plans.find(frugal);
    if (!smallest) return undefined;
    const wasteful = plans.filter((plan) => plan.figures.accelerators < smallest.figures.accelerators);
    const above = Math.max(tooFew, ...wasteful.map(({ figures }) => figures.accelerators));
    return { ...fewerNodes(smallest, { above, perNode, planOf }, frugal), reason: 'smallest' };
  }
  const affordable = plans.filter(
    (plan) => wish.acceleratorHours === undefined || hoursOf(plan) <= wish.acceleratorHours,
  );
  const inTime = affordable.filter(
    (plan) => wish.deadlineSeconds === undefined || plan.wallSeconds <= wish.deadlineSeconds,
  );
  const within = inTime.length > 0 ? inTime : affordable;
  const fastest = leastBy(within, ({ wallSeconds }) => wallSeconds);
  if (fastest)
    return { ...fastest, reason: wish.acceleratorHours === undefined ? 'closestToDeadline' : 'fastestInBudget' };
  const cheapest = leastBy(plans, hoursOf);
  return cheapest && { ...cheapest, reason: 'cheapest' };
}

function leastBy<T>(of: readonly T[], measure: (one: T) => number): T | undefined {
  let best: T | undefined;
  for (const one of of) if (best === undefined || measure(one) < measure(best)) best = one;
  return best;
}
