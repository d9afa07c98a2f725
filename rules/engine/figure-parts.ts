import type { EstimateName } from '../advice-shape.ts';
import type { Estimate } from '../estimate.ts';
import type { Need } from './need.ts';

export type Figures = Partial<Record<EstimateName, Estimate>>;

export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** "brief" where the customer said it, else "assumption". */
export function sourceOfPath(need: Need, path: string): string {
  return need.assumptions.some((one) => one.path === path) ? 'assumption' : 'brief';
}
