import { trainingFlop } from '../../rules/physics/compute.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { trainingSpeed, type TrainingSpeedLoad } from '../../rules/physics/training.ts';
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

export function layoutOf(row: Row): { readonly accelerators: number; readonly layout: TrainingLayout } {
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
      expert: numberOf(row, 'expert') ?? data,
      sharding: shardingOf(row, data * context),
      activationCheckpointing: recompute === 'full' || recompute === 'selective' ? recompute : 'none',
      // In a pipeline a row's batch is what one replica works through, one sequence at a time.
      microBatch: numberOf(row, 'microBatch') ?? (row['library'] === 'replica-batch' ? 1 : numberOf(row, 'batch')) ?? 1,
    },
  };
}

/** The run a row measured; undefined where it is not a language model on a known accelerator. */
export function speedLoadOf(row: Row, lookup: Lookup): TrainingSpeedLoad | undefined {
  const shape = lookup.shapeOf(row);
  const chip = lookup.acceleratorOf(row);
  const precision = precisionOf(row['precision']);
  if (!shape || !chip || !precision || row['domain'] !== 'llm') return undefined;
  const { accelerators, layout } = layoutOf(row);
  const globalBatch = numberOf(row, 'globalBatch');
  const micro =
    globalBatch === undefined ? undefined : Math.max(1, Math.round(globalBatch / (layout.data * layout.microBatch)));
  return {
    shape,
    chip,
    precision,
    accelerators,
    layout,
    method: methodOf(row),
    sequenceLength: numberOf(row, 'sequenceLength') ?? 2048,
    microBatchesPerReplica: micro,
    acceleratorsPerNode: chip.id.startsWith('gb200') ? 72 : chip.id.startsWith('tpu') ? 256 : 8,
  };
}

/** Accelerator-hours for a billion tokens: the target all language rows share; whole runs lose time to failures. */
export function predictHoursPerBillion(row: Row, lookup: Lookup, coefficients: Coefficients): number | undefined {
  const load = speedLoadOf(row, lookup);
  const speed = load && trainingSpeed(load, coefficients);
  if (!load || !speed) return undefined;
  const whole = row['kind'] === 'full_run' ? coefficients.value.goodput : 1;
  const hours = 1e9 / speed.tokensPerSecondPerAccelerator / 3600 / whole;
  // Where the source publishes its own FLOP, the parameters do not tell the work (encoder-decoder, old sparse models).
  const flop = numberOf(row, 'flop');
  const tokens = numberOf(row, 'tokensB');
  if (flop === undefined || tokens === undefined) return hours;
  return (hours * flop) / trainingFlop(load.shape, load.method, tokens * 1e9);
}
