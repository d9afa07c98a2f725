import { z } from 'zod';

/**
 * Quantities are written in the catalog with their unit ("80 GB") and are plain SI numbers once loaded
 * (bytes, bytes per second, FLOP per second, watts, seconds). GB is 10^9 bytes, GiB is 2^30 bytes.
 */
const KILO = 1e3;
const scales = {
  bytes: { B: 1, kB: KILO, MB: KILO ** 2, GB: KILO ** 3, TB: KILO ** 4, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 },
  bytesPerSecond: { 'B/s': 1, 'MB/s': KILO ** 2, 'GB/s': KILO ** 3, 'TB/s': KILO ** 4 },
  flopPerSecond: {
    'GFLOP/s': KILO ** 3,
    'TFLOP/s': KILO ** 4,
    'PFLOP/s': KILO ** 5,
    'TOP/s': KILO ** 4,
    'POP/s': KILO ** 5,
  },
  flop: { FLOP: 1, MFLOP: KILO ** 2, GFLOP: KILO ** 3, TFLOP: KILO ** 4, PFLOP: KILO ** 5 },
  watts: { W: 1, kW: KILO, MW: KILO ** 2 },
  gramsCo2ePerKwh: { 'gCO2e/kWh': 1, 'kgCO2e/kWh': KILO },
} as const;

export type Dimension = keyof typeof scales;

export interface ParsedQuantity {
  readonly value: number;
  readonly unit: string;
}

const QUANTITY = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?) (\S+)$/;

/** Splits "3350 GB/s" into value and unit as written; null when the text is not a quantity. */
export function parseQuantity(text: string): ParsedQuantity | null {
  const match = QUANTITY.exec(text);
  return match ? { value: Number(match[1]), unit: match[2] ?? '' } : null;
}

/** A text such as "80 GB" of one dimension, in the plausible range [min, max] (SI), loaded as an SI number. */
export function quantity(dimension: Dimension, range: { readonly min: number; readonly max: number }) {
  const units: Readonly<Record<string, number>> = scales[dimension];
  return z.string().transform((text, context): number => {
    const parsed = parseQuantity(text);
    const scale = parsed ? units[parsed.unit] : undefined;
    if (!parsed || scale === undefined) {
      context.addIssue({
        code: 'custom',
        message: `expected a number and one of ${Object.keys(units).join(', ')}, got "${text}"`,
      });
      return z.NEVER;
    }
    const si = parsed.value * scale;
    if (si < range.min || si > range.max) {
      context.addIssue({ code: 'custom', message: `"${text}" is outside the plausible range of this field` });
      return z.NEVER;
    }
    return si;
  });
}

export const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'MXN', 'BRL', 'COP', 'CLP', 'ARS', 'PEN'] as const;
export const currency = z.enum(currencies);
export type Currency = z.infer<typeof currency>;

export interface Price {
  readonly amount: number;
  readonly currency: Currency;
  /** What one amount buys: one piece, one hour of the whole offer, one million tokens, one kWh, one month… */
  readonly per: PriceUnit;
}

export const priceUnits = ['each', 'h', 'Mtoken', 'kWh', 'month', 'year', 'image', 'minute', 'day'] as const;
export type PriceUnit = (typeof priceUnits)[number];

const PRICE = /^(\d+(?:\.\d+)?(?:e[+-]?\d+)?) ([A-Z]{3})(?:\/(\w+))?$/;

/** A text such as "2.49 USD/h" or "30000 USD" (per piece), loaded as amount, currency and unit. */
export function price(per: PriceUnit, range: { readonly min: number; readonly max: number }) {
  return z.string().transform((text, context): Price => {
    const match = PRICE.exec(text);
    const money = currency.safeParse(match?.[2]);
    const amount = Number(match?.[1]);
    const unit = match?.[3] ?? 'each';
    if (!match || !money.success || unit !== per || amount < range.min || amount > range.max) {
      const shape = per === 'each' ? '"30000 USD"' : `"2.5 USD/${per}"`;
      context.addIssue({ code: 'custom', message: `expected a plausible price such as ${shape}, got "${text}"` });
      return z.NEVER;
    }
    return { amount, currency: money.data, per };
  });
}

export const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected YYYY-MM-DD');
