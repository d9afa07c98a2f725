/** Round values from zero to `most`, about `count` of them; 1, 2 or 5 times a power of ten apart. */
export function niceTicks(most: number, count: number): readonly number[] {
  if (!(most > 0)) return [0];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, index) => index * step);
}

/** Costs further apart than this are set on a logarithmic axis. */
const FAR_APART = 6;
const PADDING = 0.08;

export interface CostAxis {
  readonly logarithmic: boolean;
  /** 0 at the left end, 1 at the right one. */
  readonly at: (cost: number) => number;
  readonly ticks: (count: number) => readonly number[];
}

/** From just below the least to just above the most, so that solutions of similar cost stand apart. */
export function costAxis(costs: readonly number[]): CostAxis {
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  if (least > 0 && most / least > FAR_APART) {
    const [from, to] = [Math.log10(least) - PADDING, Math.log10(most) + PADDING];
    const decades = Array.from(
      { length: Math.ceil(to) - Math.floor(from) + 1 },
      (_, index) => Math.floor(from) + index,
    );
    const all = decades.flatMap((decade) => [1, 2, 5].map((digit) => digit * 10 ** decade));
    return {
      logarithmic: true,
      at: (cost) => (Math.log10(cost) - from) / (to - from),
      ticks: (count) => {
        const inside = all.filter((tick) => Math.log10(tick) >= from && Math.log10(tick) <= to);
        const every = Math.ceil(inside.length / Math.max(1, count));
        return inside.filter((_, index) => index % every === 0);
      },
    };
  }
  const width = Math.max(most - least, most * PADDING);
  const [from, to] = [Math.max(0, least - width * PADDING * 2), most + width * PADDING * 2];
  return {
    logarithmic: false,
    at: (cost) => (cost - from) / (to - from),
    ticks: (count) => {
      const step = niceTicks(to - from, count)[1] ?? to;
      const first = Math.ceil(from / step);
      return Array.from(
        { length: Math.max(0, Math.floor(to / step) - first + 1) },
        (_, index) => (first + index) * step,
      );
    },
  };
}

/** What a solution has cost after some months: its outlay and what it takes each month. */
export interface Spending {
  readonly id: string;
  readonly once: number;
  readonly month: number;
}

export interface Crossing {
  /** The month in which what starts cheaper becomes the dearer one. */
  readonly month: number;
  readonly cost: number;
  readonly startsCheaper: string;
  readonly endsCheaper: string;
}

/** Where the spending of two solutions meets within the horizon, the earliest first. */
export function crossingsOf(all: readonly Spending[], months: number): readonly Crossing[] {
  return all
    .flatMap((one, index) => all.slice(index + 1).flatMap((other) => crossing(one, other) ?? []))
    .filter(({ month }) => month > 0 && month < months)
    .sort((a, b) => a.month - b.month);
}

function crossing(one: Spending, other: Spending): Crossing | null {
  const [cheap, dear] = one.once <= other.once ? [one, other] : [other, one];
  if (cheap.month <= dear.month) return null;
  const month = (dear.once - cheap.once) / (cheap.month - dear.month);
  return { month, cost: cheap.once + cheap.month * month, startsCheaper: cheap.id, endsCheaper: dear.id };
}
