import type { Catalog, Measurement } from '../../catalog/index.ts';
import { correctionPolicy } from './correct-known.ts';
import { understandServing } from './correct-serving.ts';
import { understandTraining } from './correct-training.ts';
import type { Refusal } from './inputs.ts';
import { predictServing } from './serving.ts';
import { predictTraining } from './training.ts';

/** One figure of a measurement beside what physics predicts for the very same run. */
export interface Compared {
  /** `rate` is tokens per second and accelerator, `joules` per output token. */
  readonly figure: string;
  readonly measured: number;
  readonly predicted: number;
  /** Whether they are so far apart that a unit or a condition is probably wrong. */
  readonly implausible: boolean;
}

/** A measurement beside its prediction, uncorrected; refused where the run cannot be estimated, naming the field. */
export function compareMeasurement(
  measurement: Measurement,
  catalog: Catalog,
): { readonly ok: true; readonly figures: readonly Compared[] } | Refusal {
  const outcome =
    measurement.load.kind === 'serving'
      ? understandServing(measurement, catalog, predictServing)
      : understandTraining(measurement, catalog, predictTraining);
  if (!outcome.ok) return outcome;
  const most = Math.log(correctionPolicy(catalog).mostRatio);
  return {
    ok: true,
    figures: Object.entries(outcome.understood.figures).flatMap(([figure, pair]) =>
      pair === undefined
        ? []
        : [{ figure, ...pair, implausible: Math.abs(Math.log(pair.measured / pair.predicted)) > most }],
    ),
  };
}
