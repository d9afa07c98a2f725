import { peakFor } from './formats.ts';
import type { Coefficients } from './coefficients.ts';
import type { Chip, ModelShape } from './shape.ts';

/** Kinds of figures whose calibration saw models and accelerators of its own. */
export type CalibrationKind =
  'training' | 'serving' | 'samples' | 'power' | 'servingMemory' | 'adapterMemory' | 'trainingMemory';

/** Two significant digits without a point: 7.24e9 is "72e8". */
function twoDigits(value: number): string {
  const [digits = '1.0', exponent = '0'] = value.toExponential(1).split('e');
  return `${digits.replace('.', '')}e${String(Number(exponent) - 1)}`;
}

/** What makes two models the same to the physics: sparse or dense, and their size. */
export function modelSignature(shape: ModelShape): string {
  return `${shape.expertParameters > 0 ? 'sparse' : 'dense'}.${twoDigits(shape.totalParameters)}`;
}

/** What makes two accelerators the same to the physics: 16-bit peak and memory bandwidth. */
export function chipSignature(chip: Chip): string {
  const peak = peakFor(chip, 'bf16')?.flopPerSecond;
  return `chip.${peak === undefined ? 'unpublished' : twoDigits(peak)}.${twoDigits(chip.memoryBandwidth ?? 1)}`;
}

const bandsOf = {
  hours: 'training',
  throughput: 'serving',
  singleStream: 'serving',
  offline: 'serving',
  tpot: 'serving',
  ttft: 'serving',
  samples: 'samples',
  joules: 'power',
  power: 'power',
  servingMemory: 'servingMemory',
  adapterMemory: 'adapterMemory',
  trainingMemory: 'trainingMemory',
} as const satisfies Record<string, CalibrationKind>;
export type Band = keyof typeof bandsOf;

export interface Spread {
  readonly below: number;
  readonly above: number;
}

/** What an interval depends on. */
interface Situation {
  readonly shape: ModelShape;
  readonly chip: Chip | undefined;
  /** Requests in flight on one replica; few unless said. */
  readonly inFlight?: number | undefined;
}

/**
 * How much wider, in logarithms, an interval of serving is than that of a dense model under a light load: sparse models and
 * crowded replicas are predicted less well.
 */
export function stretchOf(band: Band, of: Situation, coefficients: Coefficients): number {
  const kind = bandsOf[band];
  if (kind !== 'serving' && kind !== 'power') return 1;
  const { sparseSpread, crowdedSpread, crowdedFrom } = coefficients.value;
  const crowd = Math.max(0, Math.log((of.inFlight ?? 1) / crowdedFrom));
  return (of.shape.expertParameters > 0 ? sparseSpread : 1) * (1 + crowdedSpread * crowd);
}

/** An interval so many times as wide in logarithms. */
function stretched({ below, above }: Spread, by: number): Spread {
  return by === 1 ? { below, above } : { below: 1 - (1 - below) ** by, above: (1 + above) ** by - 1 };
}

/**
 * Relative half-widths of the 80 % interval of a figure: narrow where its calibration measured a model and an
 * accelerator like these, wide (cross-validated on groups left out) where it did not. Memory does not depend on speed,
 * so there only the model counts. Hours of training tell an unknown model from an unknown accelerator: the rate of
 * the latter follows from its data sheet, so it adds less. Sparse models and crowded replicas stretch it.
 */
export function spreadOf(band: Band, of: Situation, coefficients: Coefficients): Spread {
  return stretched(spreadBySignature(band, of, coefficients), stretchOf(band, of, coefficients));
}

function spreadBySignature(band: Band, of: Situation, coefficients: Coefficients): Spread {
  const kind = bandsOf[band];
  const k = coefficients.value;
  const knowsChip =
    kind.endsWith('Memory') || (of.chip !== undefined && coefficients.isSeen(kind, chipSignature(of.chip)));
  const knowsModel = coefficients.isSeen(kind, modelSignature(of.shape));
  if (knowsChip && knowsModel) return { below: k[`${band}BandBelow`], above: k[`${band}BandAbove`] };
  const model = { below: k[`${band}UnseenBelow`], above: k[`${band}UnseenAbove`] };
  if (band !== 'hours' || knowsChip) return model;
  const chip = { below: k.hoursChipBelow, above: k.hoursChipAbove };
  return knowsModel ? chip : { below: Math.max(model.below, chip.below), above: Math.max(model.above, chip.above) };
}

/** The kind of calibration that learns a band. */
export function kindOf(band: Band): CalibrationKind {
  return bandsOf[band];
}
