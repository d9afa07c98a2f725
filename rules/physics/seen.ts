import { peakFor } from './formats.ts';
import type { Coefficients } from './coefficients.ts';
import type { Chip, ModelShape } from './shape.ts';

/** Kinds of figures that were measured on models and accelerators of their own. */
export type CalibrationKind =
  | 'training'
  | 'serving'
  | 'firstToken'
  | 'singleStream'
  | 'offline'
  | 'samples'
  | 'joules'
  | 'power'
  | 'servingMemory'
  | 'adapterMemory'
  | 'trainingMemory';

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
  singleStream: 'singleStream',
  offline: 'offline',
  tpot: 'serving',
  ttft: 'firstToken',
  samples: 'samples',
  joules: 'joules',
  power: 'power',
  servingMemory: 'servingMemory',
  adapterMemory: 'adapterMemory',
  trainingMemory: 'trainingMemory',
} as const satisfies Record<string, CalibrationKind>;
export type Band = keyof typeof bandsOf;

/** Bands that know four cases: what was measured, an unknown model, an unknown accelerator, and both unknown. */
const chipBands = [
  'hours',
  'throughput',
  'tpot',
  'ttft',
  'singleStream',
  'offline',
  'joules',
  'power',
] as const satisfies readonly Band[];
type ChipBand = (typeof chipBands)[number];
const isChipBand = (band: Band): band is ChipBand => chipBands.some((one) => one === band);

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
  /** Of hours of training: how much of a long run from scratch it is, 0 to 1; a benchmark unless said. */
  readonly wholeness?: number | undefined;
  /** Of hours of training: year of the programs; today's unless said. */
  readonly softwareYear?: number | undefined;
}

/**
 * How much wider, in logarithms, the interval of a whole run is than that of a benchmark, that of a sparse model than that
 * of a dense one, and that of older programs than that of current ones.
 */
function trainingStretch({ shape, wholeness = 0, softwareYear }: Situation, { value }: Coefficients): number {
  const older = (softwareYear ?? value.softwareYear) < value.currentProgramsSince ? value.olderStretch : 1;
  const sparse = shape.expertParameters > 0 ? value.sparseRunStretch : 1;
  return older * sparse * (1 + (value.wholeRunStretch - 1) * wholeness);
}

/**
 * How much wider, in logarithms, an interval of serving is than that of a dense model under a light load: sparse models and
 * crowded replicas are predicted less well.
 */
export function stretchOf(band: Band, of: Situation, coefficients: Coefficients): number {
  if (band === 'hours') return trainingStretch(of, coefficients);
  if (!isChipBand(band)) return 1;
  const k = coefficients.value;
  const sparse = of.shape.expertParameters > 0 ? k[`${band}Sparse`] : 1;
  if (band === 'singleStream') return sparse;
  const crowd = Math.max(0, Math.log((of.inFlight ?? 1) / k.crowdedFrom));
  return sparse * (1 + k[`${band}Crowded`] * crowd);
}

/** An interval so many times as wide in logarithms. */
function stretched({ below, above }: Spread, by: number): Spread {
  return by === 1 ? { below, above } : { below: 1 - (1 - below) ** by, above: (1 + above) ** by - 1 };
}

/**
 * Relative half-widths of the 80 % interval of a figure: narrow where a model and an accelerator like these were measured,
 * wider (from fits that left groups out) for an unknown model or an unknown accelerator, and widest for both. Memory does
 * not depend on speed, so there only the model counts. Sparse models and crowded replicas stretch it.
 */
export function spreadOf(band: Band, of: Situation, coefficients: Coefficients): Spread {
  return stretched(spreadBySignature(band, of, coefficients), stretchOf(band, of, coefficients));
}

function spreadBySignature(band: Band, of: Situation, coefficients: Coefficients): Spread {
  const kind = bandsOf[band];
  const chip = kind.endsWith('Memory') || (of.chip !== undefined && coefficients.isSeen(kind, chipSignature(of.chip)));
  const model = coefficients.isSeen(kind, modelSignature(of.shape));
  return spreadWhere(band, { model, chip }, coefficients);
}

/** Half-widths by what was measured of a kind of figure, before anything stretches them. */
export function spreadWhere(
  band: Band,
  known: { readonly model: boolean; readonly chip: boolean },
  coefficients: Coefficients,
): Spread {
  const k = coefficients.value;
  if (known.chip && known.model) return { below: k[`${band}BandBelow`], above: k[`${band}BandAbove`] };
  const model = { below: k[`${band}UnseenBelow`], above: k[`${band}UnseenAbove`] };
  if (known.chip || !isChipBand(band)) return model;
  const chip = { below: k[`${band}ChipBelow`], above: k[`${band}ChipAbove`] };
  return known.model ? chip : together(model, chip, { below: k[`${band}BandBelow`], above: k[`${band}BandAbove`] });
}

/** An unknown model on an unknown accelerator: what each adds to the interval of the known, as independent errors. */
function together(model: Spread, chip: Spread, known: Spread): Spread {
  const width = (of: (spread: Spread) => number): number => {
    const [a, b, c] = [of(model), of(chip), of(known)];
    return Math.sqrt(Math.max(a * a, b * b, a * a + b * b - c * c));
  };
  return {
    below: 1 - Math.exp(-width(({ below }) => -Math.log(1 - below))),
    above: Math.exp(width(({ above }) => Math.log(1 + above))) - 1,
  };
}

/** The kind of calibration that learns a band. */
export function kindOf(band: Band): CalibrationKind {
  return bandsOf[band];
}
