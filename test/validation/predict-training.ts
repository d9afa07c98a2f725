import { attentionFlopPerToken, trainingFlop } from '../../rules/physics/compute.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { failurePlan, wholeness, wholeRunShare } from '../../rules/physics/failures.ts';
import { bestPlan } from '../../rules/physics/parallelism.ts';
import { pretrainingBatch, trainingSpeed, type TrainingSpeedLoad } from '../../rules/physics/training.ts';
import type { TrainingLayout } from '../../rules/physics/training-memory.ts';
import type { TrainingMethod } from '../../rules/brief.ts';
import { numberOf, precisionOf, type Lookup, type Row } from './read.ts';

const methods: Readonly<Record<string, TrainingMethod>> = {
  lora: 'lora',
  lora_emb: 'lora',
  lora_ckpt: 'lora',
  qlora: 'qlora',
  full: 'full',
  full_ft: 'full',
};

export function methodOf(row: Row): TrainingMethod {
  return methods[row['method'] ?? ''] ?? 'pretrain';
}

export function shardingOf(row: Row, ranks: number): TrainingLayout['sharding'] {
  const text = (row['sharding'] ?? '').toLowerCase();
  if (text === 'zero1' || text === 'zero2' || text === 'zero3') return text;
  if (text === '') return ranks > 1 ? 'zero1' : 'none';
  return 'fsdp';
}

export function layoutOf(row: Row, experts = 1): { readonly accelerators: number; readonly layout: TrainingLayout } {
  const accelerators = numberOf(row, 'accelerators') ?? 64;
  const tensor = numberOf(row, 'tensor') ?? 1;
  const pipeline = numberOf(row, 'pipeline') ?? 1;
  const context = numberOf(row, 'context') ?? 1;
  const data = numberOf(row, 'data') ?? Math.max(1, Math.floor(accelerators / (tensor * pipeline * context)));
  const recompute = row['activationCheckpointing'];
  return {
    accelerators,
    layout: {
      tensor,
      pipeline,
      context,
      data,
      expert: numberOf(row, 'expert') ?? Math.min(experts, data),
      sharding: shardingOf(row, data * context),
      activationCheckpointing: recompute === 'full' || recompute === 'selective' ? recompute : 'none',
      // In a pipeline a row's batch is what one replica works through, one sequence at a time.
      microBatch: numberOf(row, 'microBatch') ?? (row['library'] === 'replica-batch' ? 1 : numberOf(row, 'batch')) ?? 1,
    },
  };
}

/** The global batch a row publishes; for a whole run that does not, a usual one. */
function batchOf(row: Row, sequenceLength: number, coefficients: Coefficients): number | undefined {
  const published = numberOf(row, 'globalBatch');
  const tokens = numberOf(row, 'tokensB');
  if (published !== undefined || tokens === undefined) return published;
  return pretrainingBatch({ tokens: tokens * 1e9, sequenceLength }, coefficients);
}

let planned = new WeakMap<Row, TrainingLayout>();

/** Lets the layouts that rows leave open be planned anew, with the coefficients that predict them next. */
export function forgetPlans(): void {
  planned = new WeakMap();
}

/** The layout a row publishes; what it leaves out is planned as an estimate would plan it, once for each row. */
function completeLayout(
  row: Row,
  of: Pick<TrainingSpeedLoad, 'shape' | 'chip' | 'precision' | 'sequenceLength' | 'acceleratorsPerNode'> & {
    readonly globalBatch: number;
  },
  coefficients: Coefficients,
): TrainingLayout {
  const { accelerators, layout } = layoutOf(row, of.shape.experts);
  // A benchmark that states one degree has no others.
  if (row['tensor'] !== '' && (row['pipeline'] !== '' || row['kind'] !== 'full_run')) return layout;
  const known = planned.get(row);
  if (known) return known;
  const task = {
    ...of,
    method: methodOf(row),
    flexibleBatch: row['globalBatch'] === '',
    loraRank: coefficients.value.loraRank,
    acceleratorsPerNode: of.acceleratorsPerNode,
    fixed: {
      tensor: numberOf(row, 'tensor'),
      pipeline: numberOf(row, 'pipeline'),
      data: numberOf(row, 'data'),
      context: numberOf(row, 'context'),
      expert: numberOf(row, 'expert'),
      sharding: row['sharding'] === '' ? undefined : layout.sharding,
      activationCheckpointing: row['activationCheckpointing'] === '' ? undefined : layout.activationCheckpointing,
      microBatch: numberOf(row, 'microBatch'),
    },
  };
  const plan = bestPlan(task, accelerators, coefficients);
  const found = plan?.fits ? plan.layout : layout;
  planned.set(row, found);
  return found;
}

/** The run a row measured; undefined where it is not a language model on a known accelerator. */
export function speedLoadOf(row: Row, lookup: Lookup, coefficients: Coefficients): TrainingSpeedLoad | undefined {
  const shape = lookup.shapeOf(row);
  const chip = lookup.acceleratorOf(row);
  const precision = precisionOf(row['precision']);
  if (!shape || !chip || !precision || row['domain'] !== 'llm') return undefined;
  const sequenceLength = numberOf(row, 'sequenceLength') ?? 2048;
  const globalBatch = batchOf(row, sequenceLength, coefficients);
  const acceleratorsPerNode = lookup.nodeSizeOf(chip);
  const stated = layoutOf(row, shape.experts);
  const run = { shape, chip, precision, sequenceLength, acceleratorsPerNode };
  const layout = globalBatch === undefined ? stated.layout : completeLayout(row, { ...run, globalBatch }, coefficients);
  const micro =
    globalBatch === undefined ? undefined : Math.max(1, Math.round(globalBatch / (layout.data * layout.microBatch)));
  return {
    ...run,
    accelerators: stated.accelerators,
    layout,
    method: methodOf(row),
    softwareYear: numberOf(row, 'year'),
    microBatchesPerReplica: micro,
  };
}

/** What a row may be flagged with where its time is not that of its model on its accelerators (README of the data). */
const unusable = new Set(['high', 'distilled', 'offloaded']);

/**
 * Whether a row's hours are those of the model and accelerators it names: not where the utilisation they imply is above
 * what hardware can do, where larger teacher models ran along, where states were kept in the host's memory, nor where
 * the row contradicts itself.
 */
export function isUsableRun(row: Row): boolean {
  return !unusable.has(row['mfuFlag'] ?? '') && !contradictsItself(row);
}

/** Hours and days that are rounded differ by less. */
const ROUNDED = 1.25;
const HOURS_PER_DAY = 24;

/** Degrees that take other than the accelerators stated, or hours that are not accelerators × days. */
function contradictsItself(row: Row): boolean {
  const accelerators = numberOf(row, 'accelerators');
  if (accelerators === undefined) return false;
  const degrees = ['tensor', 'pipeline', 'data'].map((name) => numberOf(row, name));
  const ranks = degrees.reduce<number | undefined>(
    (product, degree) => (product === undefined || degree === undefined ? undefined : product * degree),
    numberOf(row, 'context') ?? 1,
  );
  if (ranks !== undefined && ranks !== accelerators) return true;
  const hours = numberOf(row, 'acceleratorHours');
  const days = numberOf(row, 'wallDays');
  if (hours === undefined || days === undefined) return false;
  const ratio = hours / (accelerators * days * HOURS_PER_DAY);
  return ratio > ROUNDED || ratio < 1 / ROUNDED;
}

/** Seconds a whole run works at the speed of a benchmark, given its hours of a billion tokens. */
function workSecondsOf(row: Row, accelerators: number, hours: number): number {
  const tokens = numberOf(row, 'tokensB');
  // Where accelerators or tokens are not published, the run is taken to be long.
  return tokens !== undefined && row['accelerators'] !== '' ? (hours * tokens * 3600) / accelerators : Infinity;
}

/** What failures and the rest of a whole run leave of the time: 16 bytes of state per parameter are saved. */
function shareOfRun(load: TrainingSpeedLoad, workSeconds: number, coefficients: Coefficients): number {
  const { shape, accelerators } = load;
  const failures = failurePlan({ accelerators, stateBytes: 16 * shape.totalParameters }, coefficients).goodput;
  return Math.min(failures, wholeRunShare(workSeconds, coefficients));
}

/** Attention may be counted over the whole context or over the half a causal mask leaves; more than this apart says too little. */
const COUNTED_ALIKE = 0.1;
const RECOMPUTED = 4 / 3;

/**
 * Accelerator-hours of a billion tokens as a row measured them: printed, or from hours and tokens, or from its TFLOP/s with
 * the FLOP it counts (6 per parameter with attention over the whole context; with recomputation 8 per parameter alone).
 */
export function measuredHoursPerBillion(row: Row, lookup: Lookup): number | undefined {
  const printed = numberOf(row, 'acceleratorHoursPerBillionTokens');
  if (printed !== undefined) return printed;
  const hours = numberOf(row, 'acceleratorHours');
  const tokens = numberOf(row, 'tokensB');
  if (hours !== undefined && tokens !== undefined) return hours / tokens;
  const rate = numberOf(row, 'tflopsPerAccelerator');
  const shape = lookup.shapeOf(row);
  const sequence = numberOf(row, 'sequenceLength');
  if (rate === undefined || !shape || sequence === undefined) return undefined;
  const matrices = trainingFlop(shape, 'pretrain', 1);
  const attention = 3 * attentionFlopPerToken(shape, sequence);
  if (attention / 2 > COUNTED_ALIKE * (matrices + attention)) return undefined;
  const flop = row['tflopsKind'] === 'hardware_incl_recompute' ? RECOMPUTED * matrices : matrices + attention;
  return (flop * 1e9) / (rate * 1e12) / 3600;
}

/** Hours of a billion tokens, and how much of a long run from scratch they were measured in. */
interface PredictedRun {
  readonly hours: number;
  readonly wholeness: number;
}

/** Accelerator-hours for a billion tokens: the target all language rows share; whole runs lose time to failures. */
export function predictRun(row: Row, lookup: Lookup, coefficients: Coefficients): PredictedRun | undefined {
  const load = speedLoadOf(row, lookup, coefficients);
  const speed = load && trainingSpeed(load, coefficients);
  if (!load || !speed) return undefined;
  const steady = 1e9 / speed.tokensPerSecondPerAccelerator / 3600;
  const work = row['kind'] === 'full_run' ? workSecondsOf(row, load.accelerators, steady) : 0;
  const hours = row['kind'] === 'full_run' ? steady / shareOfRun(load, work, coefficients) : steady;
  const long = wholeness(work, coefficients);
  // Where the source publishes its own FLOP, the parameters do not tell the work (encoder-decoder, old sparse models).
  const flop = numberOf(row, 'flop');
  const tokens = numberOf(row, 'tokensB');
  if (flop === undefined || tokens === undefined) return { hours, wholeness: long };
  return { hours: (hours * flop) / trainingFlop(load.shape, load.method, tokens * 1e9), wholeness: long };
}

export function predictHoursPerBillion(row: Row, lookup: Lookup, coefficients: Coefficients): number | undefined {
  return predictRun(row, lookup, coefficients)?.hours;
}
