import type { Model } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { coefficientsOf } from '../physics/coefficients.ts';
import { isOffice } from './office.ts';
import { figuresOf } from './sizing.ts';
import type { Place, Sizing } from './types.ts';

/** Two operations, a product and a sum, for each parameter and position. */
const FLOP_PER_PARAMETER = 2;

/** Operations of one request: of its seconds of sound, or of one input where that is published; null where unknown. */
function flopPerRequest(need: Need, model: Model): number | null {
  const seconds = soundOf(need);
  if (seconds !== null && model.totalParameters !== undefined) {
    const frames = seconds * need.policy.number('need.audioFramesPerSecond');
    return FLOP_PER_PARAMETER * model.totalParameters * frames;
  }
  if (writesOut(need, model))
    return FLOP_PER_PARAMETER * textParameters(model) * (need.inputTokens + need.outputTokens);
  if (model.flopPerInput !== undefined) return model.flopPerInput * passesOf(need, model);
  return readsText(model) ? FLOP_PER_PARAMETER * textParameters(model) * need.inputTokens : null;
}

/** Seconds of sound that a request holds or asks for; null where it has none. */
function soundOf(need: Need): number | null {
  return need.task === 'text_to_speech'
    ? need.inputTokens / need.policy.number('need.spokenTokensPerSecond')
    : need.audioSeconds;
}

/** Models that turn a text into a label or a vector work through each of its tokens once. */
function readsText(model: Model): boolean {
  return (model.domain === 'embedding' || model.domain === 'language') && model.totalParameters !== undefined;
}

/** Document models of some size write the page down token by token. */
function writesOut(need: Need, model: Model): boolean {
  return need.task === 'ocr_document' && textParameters(model) >= need.policy.number('need.readerMinParameters');
}

function textParameters(model: Model): number {
  return model.activeParameters ?? model.totalParameters ?? 0;
}

/** Whether it looks at scans in three dimensions, patch by patch. */
export function readsVolumes(model: Pick<Model, 'modalitiesIn'>): boolean {
  return model.modalitiesIn?.some((one) => /volume/i.test(one)) === true;
}

/** Passes over the network for one input: a volume is cut into overlapping patches (policy `need.volumePasses`). */
function passesOf({ policy }: Need, model: Model): number {
  return readsVolumes(model) ? policy.number('need.volumePasses') : 1;
}

function secondsOfPasses(need: Need, model: Model, place: Place): number | null {
  const figures = figuresOf(need, model, { place, precision: 'fp16', tensor: 1, concurrency: 1 });
  return figures ? figures.prefillSeconds * passesOf(need, model) : null;
}

/** Seconds that one accelerator works on one request; null where nothing says how many operations it takes. */
function secondsOn(need: Need, model: Model, place: Place): number | null {
  const sounds = soundOf(need) !== null;
  const writes = writesOut(need, model);
  if (!sounds && !writes && !(model.flopPerInput === undefined && readsText(model)))
    return model.flopPerInput === undefined && model.domain !== 'diffusion'
      ? null
      : secondsOfPasses(need, model, place);
  const flop = flopPerRequest(need, model);
  const peak = place.accelerator?.peakDense.bf16 ?? place.accelerator?.peakDense.fp16;
  if (flop === null || peak === undefined) return null;
  return flop / (peak * need.policy.number(sounds || writes ? 'need.audioUtilisation' : 'need.encoderUtilisation'));
}

const alone = { tensor: 1, pipeline: 1, data: 1, expert: 1 } as const;

interface Unit {
  /** Of one replica for one request. */
  readonly seconds: number | null;
  readonly perNode: number;
  readonly memory: number;
  readonly acceleratorCount: number;
  readonly precision: Sizing['precision'];
}

/** Requests that come so fast that a machine of unknown speed is no answer to them. */
function isStream({ peakRequestsPerSecond, policy }: Need): boolean {
  return peakRequestsPerSecond > policy.number('need.lightRequestsPerSecond');
}

/** As many replicas as carry the peak; one where the speed is not known. Null where there are not that many machines. */
function replicated(need: Need, place: Place, unit: Unit): Sizing | null {
  const { seconds } = unit;
  const carrying = seconds === null ? 1 : Math.max(1, Math.ceil(need.peakRequestsPerSecond * seconds));
  const nodes = Math.ceil(carrying / unit.perNode);
  // A pile is worked through by every accelerator that is there or paid for: the more, the sooner.
  const there = place.kind === 'existing' ? (place.nodesThere ?? 1) : nodes;
  const replicas = need.pile && seconds !== null ? Math.max(carrying, there * unit.perNode) : carrying;
  // Hours of sound make a load that must be carried; where the machine's throughput is not known, others are weighed.
  if (seconds === null && (need.audioSeconds !== null || isStream(need))) return null;
  const limit = isOffice(place) ? 'gates.maxOfficeNodes' : 'gates.maxNodes';
  const most = place.kind === 'existing' ? (place.nodesThere ?? 1) : need.policy.number(limit);
  if (nodes > most) return null;
  return {
    precision: unit.precision,
    parallelism: alone,
    acceleratorCount: unit.acceleratorCount,
    nodes: Math.max(nodes, Math.ceil(replicas / unit.perNode)),
    replicas,
    memoryPerAcceleratorBytes: unit.memory,
    fits: true,
    ttftSeconds: seconds,
    tpotSeconds: null,
    requestsPerSecond: seconds === null ? null : replicas / seconds,
    concurrencyPerReplica: 1,
  };
}

/** A small model without tokens: it fits where its weights and a workspace do, on as many accelerators as carry the peak. */
export function sizeSmall(need: Need, model: Model, place: Place): Sizing | null {
  const accelerator = place.accelerator;
  if (!accelerator || model.totalParameters === undefined) return null;
  const bytesPerWeight = coefficientsOf(need.catalog).weightBits.bf16 / 8;
  const memory = model.totalParameters * bytesPerWeight + need.policy.number('gates.smallModelWorkspaceBytes');
  if (memory > accelerator.memory) return null;
  return replicated(need, place, {
    seconds: secondsOn(need, model, place),
    perNode: Math.max(1, place.acceleratorsPerNode),
    memory,
    acceleratorCount: 1,
    precision: accelerator.peakDense.bf16 === undefined ? 'fp16' : 'bf16',
  });
}

/**
 * The same on processors. `known` is false where nothing says how long a request takes and few come: then it is one
 * machine, unsized.
 */
export function sizeOnProcessor(
  need: Need,
  model: Model,
  place: Place,
): { readonly known: boolean; readonly sizing: Sizing | null } {
  const flop = flopPerRequest(need, model);
  if (flop === null) return { known: isStream(need), sizing: null };
  const small = place.machineClass === 'desktop' || place.name === 'small-server';
  const rate = need.policy.number(small ? 'need.smallComputerFlopPerSecond' : 'need.processorFlopPerSecond');
  const sizing = replicated(need, place, {
    seconds: flop / rate,
    perNode: 1,
    memory: 0,
    acceleratorCount: 0,
    precision: null,
  });
  return { known: true, sizing };
}
