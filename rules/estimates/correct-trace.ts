import type { Catalog } from '../../catalog/index.ts';
import type { Correction } from './correct.ts';
import type { TraceStep } from './inputs.ts';

const DIGITS = 4;
const short = (value: number): string => String(Number(value.toPrecision(DIGITS)));

/** One step for each measurement that moved a figure: what was measured, what had been predicted, and its weight. */
export function correctionSteps(
  corrections: Readonly<Record<string, Correction | undefined>>,
  catalog: Catalog,
): TraceStep[] {
  return Object.entries(corrections).flatMap(([figure, correction]) =>
    (correction?.used ?? []).map(({ id, measured, predicted, weight }) => ({
      name: `measurement.${figure}`,
      formula: `${catalog.measurements.get(id)?.title ?? ''} (${id}): ${short(measured)} measured, ${short(predicted)} predicted`,
      value: weight,
      unit: '1',
    })),
  );
}
