const MOST_DIGITS = 6;

/** `value` with as few significant digits as `least`, and more where it would read like the `limit` it is beyond. */
export function toldApart(value: number, limit: number, least: number): number {
  for (let digits = least; digits < MOST_DIGITS; digits += 1) {
    const told = Number(value.toPrecision(digits));
    if (told !== Number(limit.toPrecision(digits)) && told > limit === value > limit) return told;
  }
  return Number(value.toPrecision(MOST_DIGITS));
}
