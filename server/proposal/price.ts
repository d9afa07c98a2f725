import type { Estimate, EstimateInput } from '../../rules/estimate.ts';

/** Exact hundredths of an amount. */
export const toCents = (amount: number): number => Math.round(amount * 100);

export interface PriceLine {
  /** Name of the input; null for what the named parts leave. */
  readonly name: string | null;
  readonly source: string | null;
  readonly cents: number;
}

/** Inputs are given with six significant figures; parts that miss their total by no more are its parts. */
const INPUT_PRECISION = 1e-5;
/** An amount that needs no more figures than these lost nothing when it was rounded to six. */
const ROUND_FIGURES = 5;

interface Line {
  readonly name: string | null;
  readonly source: string | null;
  readonly amount: number;
}

/**
 * A total in its parts: the inputs in the unit of the total where they add up to no more than it, the rest in one
 * unnamed line. Rounded to the cent by largest remainder, so that the lines sum to the rounded total.
 */
export function priceLines(total: Estimate): readonly PriceLine[] {
  const whole: Line = { name: null, source: null, amount: total.likely };
  const parts = total.inputs.flatMap((input: EstimateInput): Line[] =>
    input.unit === total.unit && typeof input.value === 'number' && input.value > 0
      ? [{ name: input.name, source: input.source, amount: input.value }]
      : [],
  );
  const rest = total.likely - parts.reduce((sum, part) => sum + part.amount, 0);
  return roundTogether(linesOf(whole, parts, rest), toCents(total.likely));
}

function linesOf(whole: Line, parts: readonly Line[], rest: number): readonly Line[] {
  if (parts.length > 0 && Math.abs(rest) <= whole.amount * INPUT_PRECISION) {
    // What is missing was lost in rounding a part: never one that is round by itself, such as 49,600.
    const rounded = parts.filter((part) => Number(part.amount.toPrecision(ROUND_FIGURES)) !== part.amount);
    const candidates = rounded.length > 0 ? rounded : parts;
    const largest = candidates.reduce((most, part) => Math.max(most, part.amount), 0);
    const at = parts.findIndex((part) => candidates.includes(part) && part.amount === largest);
    return parts.map((part, index) => (index === at ? { ...part, amount: part.amount + rest } : part));
  }
  // Inputs that exceed the total are not its parts (a unit price, a previous total): one line says it all.
  if (parts.length === 0 || rest < 0) return [whole];
  return [...parts, { ...whole, amount: rest }];
}

function roundTogether(lines: readonly Line[], totalCents: number): readonly PriceLine[] {
  const floors = lines.map((line) => Math.floor(line.amount * 100));
  const missing = totalCents - floors.reduce((sum, cents) => sum + cents, 0);
  const byRemainder = lines
    .map((line, index) => ({ index, remainder: line.amount * 100 - Math.floor(line.amount * 100) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, Math.max(0, missing));
  const raised = new Set(byRemainder.map((one) => one.index));
  return lines.map((line, index) => ({
    name: line.name,
    source: line.source,
    cents: (floors[index] ?? 0) + (raised.has(index) ? 1 : 0),
  }));
}
