import type { Range } from '../units/range.ts';

/** Rent of accelerators: count × hours × price of one accelerator-hour. */
export function rentedCost(accelerators: number, hours: number, pricePerAcceleratorHour: number): number {
  return accelerators * hours * pricePerAcceleratorHour;
}

/** Hourly cost of one owned accelerator whose purchase is spread over its months of use. */
export function ownedHourlyPrice(purchase: number, amortisationMonths: number, hoursPerMonth: number): number {
  return purchase / (amortisationMonths * hoursPerMonth);
}

/** Cost per million output tokens of accelerators that together make `outputTokensPerSecond`. */
export function costPerMillionOutputTokens(use: {
  readonly accelerators: number;
  readonly pricePerAcceleratorHour: number;
  readonly outputTokensPerSecond: Range<'token/s'>;
}): { readonly low: number; readonly likely: number; readonly high: number } {
  const perSecond = (use.accelerators * use.pricePerAcceleratorHour) / 3600;
  const at = (tokensPerSecond: number) => (perSecond / tokensPerSecond) * 1e6;
  const { low, likely, high } = use.outputTokensPerSecond;
  return { low: at(high), likely: at(likely), high: at(low) };
}
