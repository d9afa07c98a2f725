import type { Range } from '../units/range.ts';

/** Rent of accelerators: count × hours × price of one accelerator-hour. */
export function rentedCost(accelerators: number, hours: number, pricePerAcceleratorHour: number): number {
  return accelerators * hours * pricePerAcceleratorHour;
}

/** Cost of hosted tokens; prices are per million tokens. */
export function hostedCost(use: {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly inputPerMillion: number;
  readonly outputPerMillion: number;
}): number {
  const MILLION = 1e6;
  return (use.inputTokens * use.inputPerMillion + use.outputTokens * use.outputPerMillion) / MILLION;
}

/** What owned equipment costs over a horizon: its purchase, the energy it draws and the yearly maintenance. */
export function ownedCost(equipment: {
  readonly purchase: number;
  readonly months: number;
  readonly energyKwhPerMonth: number;
  readonly pricePerKwh: number;
  /** Share of the purchase price a year. */
  readonly maintenanceShare: number;
}): { readonly purchase: number; readonly energy: number; readonly maintenance: number; readonly total: number } {
  const energy = equipment.months * equipment.energyKwhPerMonth * equipment.pricePerKwh;
  const maintenance = (equipment.purchase * equipment.maintenanceShare * equipment.months) / 12;
  return { purchase: equipment.purchase, energy, maintenance, total: equipment.purchase + energy + maintenance };
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
