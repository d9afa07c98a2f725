import type { Coefficients } from './coefficients.ts';
import { closedPercentiles, openPercentiles, type LoadPercentiles, type OpenReplica } from './load-percentiles.ts';
import { replicasFor, waitPercentile } from './queueing.ts';
import { replicaFigures } from './sample-serving.ts';
import { batchLimitOf, type ServingFigures, type ServingLoad } from './serving.ts';
import { degreesFromStated, type ServingDegrees } from './stated-degrees.ts';

/** A load to be met: the concurrency and the rate are of the whole deployment. */
export interface DeploymentTask extends Omit<ServingLoad, 'tensor' | 'pipeline' | 'data' | 'concurrency'> {
  readonly concurrency?: number | undefined;
  readonly requestsPerSecond?: number | undefined;
  readonly slo?: { readonly ttftP95Ms?: number | undefined; readonly tpotMs?: number | undefined } | undefined;
  readonly spare: boolean;
  readonly fixed: {
    /** Accelerators per replica. */
    readonly accelerators?: number | undefined;
    readonly tensor?: number | undefined;
    readonly pipeline?: number | undefined;
    readonly data?: number | undefined;
    readonly expert?: number | undefined;
  };
}

export interface Deployment {
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
  /** Accelerators per replica. */
  readonly accelerators: number;
  readonly replicas: number;
  readonly concurrencyPerReplica: number;
  /** Whether the targets asked for can be met at all by one replica. */
  readonly meetsSlo: boolean;
  /** Of one replica under its part of the load. */
  readonly figures: ServingFigures;
  /** How its response times spread; computed when asked. Undefined where the replicas cannot keep up with the rate. */
  readonly percentiles: () => LoadPercentiles | undefined;
}

const MILLISECONDS = 1000;
/** Of the requests that a target for the 95th percentile leaves out. */
const LATE = 0.05;

/** Time to first token that 95 % of requests stay under. */
export function ttftP95Seconds(figures: ServingFigures): number {
  const wait = Math.max(0, figures.ttftSeconds - figures.prefillSeconds);
  return figures.prefillSeconds + waitPercentile(wait, 0.95);
}

function meets(figures: ServingFigures, slo: DeploymentTask['slo']): boolean {
  if (slo?.tpotMs !== undefined && figures.tpotSeconds * MILLISECONDS > slo.tpotMs) return false;
  return slo?.ttftP95Ms === undefined || ttftP95Seconds(figures) * MILLISECONDS <= slo.ttftP95Ms;
}

/** The largest whole number up to `limit` for which `holds`, which must hold for all below it; 0 where it never does. */
function largest(limit: number, holds: (value: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function loadOf(task: DeploymentTask, degrees: ServingDegrees, concurrency: number): ServingLoad {
  const {
    shape,
    chip,
    precision,
    kvPrecision,
    engine,
    engineRelease,
    mode,
    batchLimit,
    acceleratorsPerNode,
    inputTokens,
    outputTokens,
  } = task;
  return {
    shape,
    chip,
    precision,
    kvPrecision,
    engine,
    engineRelease,
    mode,
    batchLimit,
    acceleratorsPerNode,
    inputTokens,
    outputTokens,
    ...degrees,
    concurrency,
  };
}

/** One layout under the task's load: how many replicas it takes and what each does. Undefined without a roofline. */
export function deploy(
  task: DeploymentTask,
  degrees: ServingDegrees,
  coefficients: Coefficients,
): Deployment | undefined {
  const known = new Map<number, ServingFigures | undefined>();
  const at = (concurrency: number): ServingFigures | undefined => {
    if (!known.has(concurrency))
      known.set(concurrency, replicaFigures(loadOf(task, degrees, concurrency), coefficients));
    return known.get(concurrency);
  };
  const alone = at(1);
  if (!alone) return undefined;
  const k = coefficients.value;
  const engineLimit = batchLimitOf({ ...task, data: degrees.data }, coefficients);
  const ceiling = Math.max(1, Math.min(alone.maxConcurrency, engineLimit));
  const hasSlo = task.slo?.tpotMs !== undefined || task.slo?.ttftP95Ms !== undefined;
  const allowed = hasSlo
    ? largest(ceiling, (concurrency) => {
        const figures = at(concurrency);
        return figures !== undefined && meets(figures, task.slo);
      })
    : ceiling;
  const meetsSlo = allowed >= 1;
  const perReplica = Math.max(1, allowed);
  const accelerators = degrees.tensor * degrees.pipeline * degrees.data;
  let station: OpenReplica | undefined;
  const open = () => (station ??= openPercentiles(at, { slots: ceiling, outputTokens: task.outputTokens }));
  const done = (replicas: number, concurrencyPerReplica: number): Deployment | undefined => {
    const figures = at(concurrencyPerReplica);
    if (!figures) return undefined;
    const rate = task.requestsPerSecond;
    const percentiles = () =>
      rate === undefined ? closedPercentiles(figures, task.outputTokens) : open().percentilesAt(rate / replicas);
    return { ...degrees, accelerators, replicas, concurrencyPerReplica, meetsSlo, figures, percentiles };
  };
  if (task.requestsPerSecond !== undefined) {
    const capacity = at(perReplica)?.requestsPerSecond ?? 0;
    const { targetUtilisation } = k;
    const target = task.slo?.ttftP95Ms;
    const spread = target === undefined ? undefined : open();
    const replicas = replicasFor(task.requestsPerSecond, capacity, {
      targetUtilisation,
      spare: task.spare,
      meets: spread && ((rate) => spread.lateShare(rate, (target ?? Infinity) / MILLISECONDS) <= LATE),
    });
    const share = task.requestsPerSecond / replicas;
    const below = largest(perReplica, (concurrency) => (at(concurrency)?.requestsPerSecond ?? 0) < share);
    return done(replicas, Math.min(perReplica, below + 1));
  }
  if (task.mode === 'offline' && task.concurrency === undefined) return done(task.spare ? 2 : 1, perReplica);
  const concurrency = task.concurrency ?? k.defaultConcurrency;
  // With a number of accelerators given and no target, what does not fit waits: that is what would happen.
  const needed =
    task.fixed.accelerators !== undefined && !hasSlo ? 1 : Math.max(1, Math.ceil(concurrency / perReplica));
  const replicas = needed + (task.spare ? 1 : 0);
  return done(replicas, Math.max(1, concurrency / needed));
}

const doublings = (limit: number): number[] => {
  const degrees = [];
  for (let degree = 1; degree <= limit; degree *= 2) degrees.push(degree);
  return degrees;
};

/** Layouts of a given number of accelerators, or of every number a node or a few nodes can hold. */
function layouts(task: DeploymentTask, coefficients: Coefficients): ServingDegrees[] {
  const { fixed, shape, acceleratorsPerNode } = task;
  const isStated = [fixed.tensor, fixed.pipeline, fixed.data, fixed.expert].some((degree) => degree !== undefined);
  if (isStated) {
    return [degreesFromStated(fixed, task, coefficients)];
  }
  const degrees = doublings(acceleratorsPerNode).filter((tensor) => shape.heads % tensor === 0);
  if (fixed.accelerators === undefined) {
    const inOneNode = degrees.map((tensor) => ({ tensor, pipeline: 1, data: 1 }));
    const whole = degrees[degrees.length - 1] ?? 1;
    const overNodes = [2, 4, 8]
      .filter((p) => p <= shape.layers)
      .map((pipeline) => ({ tensor: whole, pipeline, data: 1 }));
    return [...inOneNode, ...overNodes];
  }
  const count = fixed.accelerators;
  const dividing = [...new Set([...degrees, count])].filter(
    (tensor) => count % tensor === 0 && tensor <= acceleratorsPerNode,
  );
  const usable = dividing.length > 0 ? dividing : [1];
  return usable.flatMap((tensor) => {
    const rest = count / tensor;
    const copies = { tensor, pipeline: 1, data: rest };
    return rest > 1 && rest <= shape.layers ? [copies, { tensor, pipeline: rest, data: 1 }] : [copies];
  });
}

/**
 * The deployment that carries the load with the fewest accelerators. With their number given: online, the widest tensor
 * parallelism (one request is quickest); offline, the layout of the highest throughput. A plan that does not fit is
 * only returned where none does.
 */
export function planDeployment(task: DeploymentTask, coefficients: Coefficients): Deployment | undefined {
  let best: Deployment | undefined;
  for (const degrees of layouts(task, coefficients)) {
    // Where a smaller deployment already does, one replica of more accelerators cannot be better.
    const size = degrees.tensor * degrees.pipeline * degrees.data;
    const free = task.fixed.accelerators === undefined;
    if (free && best?.figures.fits === true && best.meetsSlo && size >= best.accelerators * best.replicas) continue;
    const next = deploy(task, degrees, coefficients);
    if (next && (!best || isBetter(task, next, best))) best = next;
  }
  return best;
}

function isBetter(task: DeploymentTask, a: Deployment, b: Deployment): boolean {
  if (a.figures.fits !== b.figures.fits) return a.figures.fits;
  if (!a.figures.fits) return a.figures.memoryPerAcceleratorBytes < b.figures.memoryPerAcceleratorBytes;
  if (a.meetsSlo !== b.meetsSlo) return a.meetsSlo;
  if (task.fixed.accelerators === undefined) {
    return a.accelerators * a.replicas < b.accelerators * b.replicas;
  }
  if (task.mode === 'offline') return a.figures.outputTokensPerSecond > b.figures.outputTokensPerSecond;
  return a.tensor !== b.tensor ? a.tensor > b.tensor : a.pipeline < b.pipeline;
}
