/** Grams of CO2 equivalent of an amount of electricity on a grid (location-based). */
export function gridGrams(energyKwh: number, gridGramsCo2ePerKwh: number): number {
  return energyKwh * gridGramsCo2ePerKwh;
}
