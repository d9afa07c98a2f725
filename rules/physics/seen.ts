import { peakFor } from './formats.ts';
import type { Coefficients } from './coefficients.ts';
import type { Chip, ModelShape } from './shape.ts';

/** Kinds of figures whose calibration saw models and accelerators of its own. */
export type CalibrationKind = 'training' | 'serving' | 'power' | 'servingMemory' | 'adapterMemory' | 'trainingMemory';

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

/**
 * Relative half-widths of the 80 % interval of a figure: narrow where its calibration measured a model and an
 * accelerator like these, wide (cross-validated on groups left out) where it did not. Memory does not depend on speed,
 * so there only the model counts.
 */
export function spreadOf(
  band: Band,
  of: { readonly shape: ModelShape; readonly chip: Chip | undefined },
  coefficients: Coefficients,
): Spread {
  const kind = bandsOf[band];
  const k = coefficients.value;
  const knowsChip =
    kind.endsWith('Memory') || (of.chip !== undefined && coefficients.isSeen(kind, chipSignature(of.chip)));
  return knowsChip && coefficients.isSeen(kind, modelSignature(of.shape))
    ? { below: k[`${band}BandBelow`], above: k[`${band}BandAbove`] }
    : { below: k[`${band}UnseenBelow`], above: k[`${band}UnseenAbove`] };
}

/** The kind of calibration that learns a band. */
export function kindOf(band: Band): CalibrationKind {
  return bandsOf[band];
}
