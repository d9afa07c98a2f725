import type { Coefficients } from './coefficients.ts';

/** Grams of CO2 equivalent of an amount of electricity on a grid (location-based). */
export function gridGrams(energyKwh: number, gridGramsCo2ePerKwh: number): number {
  return energyKwh * gridGramsCo2ePerKwh;
}

/** Grams of CO2 equivalent of making the hardware that accelerator-hours wear out: beside the electricity, never in it. */
export function embodiedGrams(acceleratorHours: number, coefficients: Coefficients): number {
  return acceleratorHours * coefficients.value.embodiedGramsPerHour;
}
