import type { Candidate } from '../candidates/types.ts';
import { figuresFor } from '../engine/figures.ts';
import type { Need } from '../engine/need.ts';

/** Total cost over the horizon with its 80 % interval, in the currency of the need. */
export function tcoBand(need: Need, candidate: Candidate) {
  const { low, likely, high } = figuresFor(need, candidate).tco ?? {
    low: candidate.money.tco,
    likely: candidate.money.tco,
    high: candidate.money.tco,
  };
  return { low, likely, high, unit: need.currency };
}

export function qualityBand({ quality }: Candidate) {
  return { low: quality.low, likely: quality.likely, high: quality.high, unit: 'share' };
}

/** All that is paid over the horizon, for one request. */
export function costPerRequest(need: Need, candidate: Candidate) {
  const { low, likely, high, unit } = tcoBand(need, candidate);
  const requests = need.requestsPerMonth * need.horizonMonths;
  return { low: low / requests, likely: likely / requests, high: high / requests, unit };
}
