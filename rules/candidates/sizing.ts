import type { Accelerator, Catalog, Model, Precision } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { correctionsOf, correctReplica } from '../estimates/correct-replica.ts';
import { engineFor } from './engines.ts';
import { isOffice } from './office.ts';
import { coefficientsOf } from '../physics/coefficients.ts';
import { replicaFigures } from '../physics/sample-serving.ts';
import type { ServingFigures } from '../physics/serving.ts';
import { modelShapeOf, type ModelShape } from '../physics/shape.ts';
import type { Place, Sizing } from './types.ts';

/** Weight formats to try on an accelerator, the most faithful of those its matrix units speed up first. */
export function precisionsFor(place: Place): readonly Precision[] {
  const peak = place.accelerator?.peakDense;
  if (!peak) return [];
  if (place.accelerator.class === 'apple_silicon') return ['q8_0', 'q4_k_m'];
  const sixteen: Precision = peak.bf16 === undefined && peak.fp16 !== undefined ? 'fp16' : 'bf16';
  return peak.fp8 === undefined ? [sixteen, 'awq'] : ['fp8', 'awq'];
}

const shapes = new WeakMap<Model, ModelShape | null>();
export function shapeOf(model: Model, need: Need): ModelShape | null {
  const known = shapes.get(model);
  if (known !== undefined) return known;
  const shape = modelShapeOf(model, coefficientsOf(need.catalog)) ?? null;
  shapes.set(model, shape);
  return shape;
}

/** What one model does on one layout of an accelerator, by the concurrency of a replica. */
interface Layout {
  /** Requests that a replica has room for, however many there are; null until one of its figures is known. */
  room: number | null;
  /** Figures with more at once than are worked on: with still more only the wait is another. */
  full: { readonly concurrency: number; readonly figures: ServingFigures } | null;
  readonly byConcurrency: Map<number, ServingFigures | null>;
}

/** Plain maps, though long-lived: many weak ones cost more to keep than what they hold. */
type Replicas = Map<Model, Map<Accelerator, Map<string, Layout>>>;
/** Figures already computed for this catalog and length of request: a what-if asks the same questions again. */
const figures = new WeakMap<Catalog, Map<string, Replicas>>();
const ofNeed = new WeakMap<Need, Replicas>();
const LENGTHS_KEPT = 64;

function replicasOf(need: Need): Replicas {
  let replicas = ofNeed.get(need);
  if (replicas) return replicas;
  const lengths = figures.get(need.catalog) ?? new Map<string, Replicas>();
  figures.set(need.catalog, lengths);
  const key = `${String(need.inputTokens)}|${String(need.outputTokens)}`;
  replicas = lengths.get(key);
  if (!replicas) {
    if (lengths.size >= LENGTHS_KEPT) lengths.clear();
    replicas = new Map();
    lengths.set(key, replicas);
  }
  ofNeed.set(need, replicas);
  return replicas;
}

function tableOf(need: Need, model: Model, accelerator: Accelerator): Map<string, Layout> {
  // What only this customer has is forgotten with the need.
  if (need.catalog.accelerators.get(accelerator.id) !== accelerator || !lasts(need, model)) return new Map();
  const replicas = replicasOf(need);
  const machines = replicas.get(model) ?? new Map<Accelerator, Map<string, Layout>>();
  replicas.set(model, machines);
  const table = machines.get(accelerator) ?? new Map<string, Layout>();
  machines.set(accelerator, table);
  return table;
}

function lasts({ catalog }: Need, model: Model): boolean {
  return catalog.models.get(model.id) === model;
}

function layoutOf(need: Need, model: Model, { place, precision, tensor }: Omit<Ask, 'concurrency'>): Layout | null {
  if (!place.accelerator) return null;
  const table = tableOf(need, model, place.accelerator);
  const key = `${precision}|${String(place.acceleratorsPerNode)}|${String(tensor)}`;
  let layout = table.get(key);
  if (!layout) {
    layout = { room: null, full: null, byConcurrency: new Map() };
    table.set(key, layout);
  }
  return layout;
}

/** Figures of one replica, computed once; null where the machine or the shape of the model is not known. */
export function figuresOf(need: Need, model: Model, ask: Ask): ServingFigures | null {
  const layout = layoutOf(need, model, ask);
  return layout === null ? null : figuresAt(need, model, { ...ask, layout });
}

function figuresAt(need: Need, model: Model, ask: Ask & { readonly layout: Layout }): ServingFigures | null {
  const { place, precision, tensor, concurrency, layout } = ask;
  const known = layout.byConcurrency.get(concurrency);
  if (known !== undefined) return known;
  const { catalog } = need;
  const { accelerator } = place;
  const shape = shapeOf(model, need);
  if (!accelerator || !shape) return null;
  const load = {
    shape,
    chip: accelerator,
    precision,
    kvPrecision: precision === 'fp8' ? 'fp8' : 'bf16',
    engine: engineFor(need, place),
    mode: 'online',
    tensor,
    pipeline: 1,
    data: 1,
    acceleratorsPerNode: place.acceleratorsPerNode,
    inputTokens: Math.max(1, Math.round(need.inputTokens)),
    outputTokens: Math.max(2, Math.round(need.outputTokens)),
    concurrency,
  } as const;
  const plain = replicaFigures(load, coefficientsOf(catalog));
  const made = plain ? correctReplica(plain, load, { modelId: model.id, catalog }) : null;
  layout.byConcurrency.set(concurrency, made);
  if (!made) return null;
  layout.room = made.maxConcurrency;
  // What was measured near a load may differ with the load.
  const isFull = made.running < concurrency && catalog.measurements.size === 0;
  if (isFull && (layout.full === null || concurrency < layout.full.concurrency))
    layout.full = { concurrency, figures: made };
  return made;
}

interface Ask {
  readonly place: Place;
  readonly precision: Precision;
  readonly tensor: number;
  readonly concurrency: number;
}

/** Rounded up to two significant bits (1, 2, 3, 4, 6, 8, 12…), so that near-equal loads share one computation. */
function bucket(concurrency: number): number {
  const power = 2 ** Math.floor(Math.log2(Math.max(1, concurrency)));
  return [power, power * 1.5, power * 2].find((step) => step >= concurrency) ?? power * 2;
}

/**
 * The fewest nodes of a place that hold the model and carry the peak, with the smallest group of accelerators that
 * fits. Null where nothing fits; a sizing too slow for the targets is returned when no faster one exists, since only
 * a stated latency is a hard constraint.
 */
export function sizeModel(need: Need, model: Model, place: Place): Sizing | null {
  if (place.kind === 'existing' || !lasts(need, model)) return sizeAfresh(need, model, place);
  const known = sizingsOf(need);
  let table = known.get(place);
  if (!table) {
    table = new Map();
    known.set(place, table);
  }
  let sizing = table.get(model);
  if (sizing === undefined) {
    sizing = sizeAfresh(need, model, place);
    table.set(model, sizing);
  }
  return sizing;
}

type Sizings = Map<Place, Map<Model, Sizing | null>>;
const byLoad = new WeakMap<Catalog, Map<string, Sizings>>();
const byNeed = new WeakMap<Need, Sizings>();
const LOADS_KEPT = 64;

/** Sizings already made for the same catalog, load and targets. */
function sizingsOf(need: Need): Sizings {
  let sizings = byNeed.get(need);
  if (sizings) return sizings;
  let table = byLoad.get(need.catalog);
  if (!table) {
    table = new Map();
    byLoad.set(need.catalog, table);
  }
  const { concurrency, peakRequestsPerSecond, inputTokens, outputTokens, ttftTargetMs, tpotTargetMs } = need;
  const key = [
    concurrency,
    peakRequestsPerSecond,
    inputTokens,
    outputTokens,
    ttftTargetMs,
    tpotTargetMs,
    need.pile !== null,
  ].join('|');
  sizings = table.get(key);
  if (!sizings) {
    if (table.size >= LOADS_KEPT) table.clear();
    sizings = new Map();
    table.set(key, sizings);
  }
  byNeed.set(need, sizings);
  return sizings;
}

function sizeAfresh(need: Need, model: Model, place: Place): Sizing | null {
  let slow: Sizing | null = null;
  for (const precision of precisionsFor(place)) {
    for (let tensor = 1; tensor <= place.acceleratorsPerNode; tensor *= 2) {
      const sized = sizeLayout(need, model, { place, precision, tensor });
      if (!sized) continue;
      if ((sized.tpotSeconds ?? 0) * 1000 <= need.tpotTargetMs && (sized.ttftSeconds ?? 0) * 1000 <= need.ttftTargetMs)
        return sized;
      if (!slow || (sized.tpotSeconds ?? 0) < (slow.tpotSeconds ?? 0)) slow = sized;
    }
  }
  return slow;
}

/** A replica may be this much short of the peak. */
const MOST_SHORT = 1.02;
/** With fewer at once than it can work on, a replica answers fewer a second, or hardly more: by no means so many times. */
const MOST_GAINED = 4;

function sizeLayout(need: Need, model: Model, of: Omit<Ask, 'concurrency'>): Sizing | null {
  const { place, tensor } = of;
  const layout = layoutOf(need, model, of);
  if (!layout) return null;
  const perNode = Math.floor(place.acceleratorsPerNode / tensor);
  // A row of desk machines is no longer simpler than a server.
  const most = isOffice(place) ? 'gates.maxOfficeNodes' : 'gates.maxNodes';
  const maxNodes = place.kind === 'existing' ? (place.nodesThere ?? 1) : need.policy.number(most);
  // A pile is worked through by every accelerator that is there or paid for.
  const all = need.pile !== null;
  const replicasOn = (nodes: number): number =>
    all ? perNode * nodes : Math.min(perNode * nodes, Math.max(1, Math.ceil(need.concurrency)));
  // More machines leave each replica less at once: what is too much on the most of them is too much on fewer.
  const replicasMost = replicasOn(maxNodes);
  const least = bucket(need.concurrency / replicasMost);
  let nodes = all && place.kind === 'existing' ? maxNodes : 1;
  const ROUNDS = 4;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { room, full } = layout;
    if (room !== null && (room < 1 || least / room > MOST_SHORT)) return null;
    const replicas = replicasOn(nodes);
    const share = bucket(need.concurrency / replicas);
    const ask = { place, precision: of.precision, tensor, layout, concurrency: share };
    let found = full !== null && share >= full.concurrency ? full.figures : figuresAt(need, model, ask);
    if (!found?.fits) return null;
    if (found.running < share && need.peakRequestsPerSecond > found.requestsPerSecond * replicasMost * MOST_GAINED)
      return null;
    const shortfall = Math.max(
      share / Math.max(1, found.maxConcurrency),
      need.peakRequestsPerSecond / (found.requestsPerSecond * replicas),
    );
    const late = found.tpotSeconds * 1000 > need.tpotTargetMs && replicas < need.concurrency ? 1.3 : 0;
    const grow = Math.max(shortfall, late);
    if (grow <= 1 || round === ROUNDS - 1 || nodes >= maxNodes) {
      if (shortfall > MOST_SHORT) return null;
      // How long is waited depends on how many wait.
      found = figuresAt(need, model, ask) ?? found;
      return {
        precision: of.precision,
        parallelism: { tensor, pipeline: 1, data: 1, expert: 1 },
        acceleratorCount: tensor,
        nodes,
        // Replicas on nodes that are paid for are all used.
        replicas,
        memoryPerAcceleratorBytes: found.memoryPerAcceleratorBytes,
        fits: found.fits,
        ttftSeconds: found.ttftSeconds,
        tpotSeconds: found.tpotSeconds,
        requestsPerSecond: found.requestsPerSecond * replicas,
        concurrencyPerReplica: share,
        corrections: correctionsOf(found),
      };
    }
    nodes = Math.min(maxNodes, Math.max(nodes + 1, Math.ceil(nodes * grow)));
  }
  return null;
}
