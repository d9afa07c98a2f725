import type { BriefPath } from '../../rules/brief.ts';
import { twoValues, type Doubt, type Finding } from './finding.ts';

/** Fields of one value, where a second value said in the same text is a contradiction worth asking about. */
const single: ReadonlySet<BriefPath> = new Set<BriefPath>([
  'load.users',
  'load.requestsPerDay',
  'load.requestsPerSecond',
  'load.concurrentRequests',
  'data.sites',
  'data.sizeGb',
  'latency.ttftP95Ms',
  'latency.tpotMs',
  'latency.e2eSeconds',
  'quality.target',
  'deadline',
  'team.engineers',
  'team.mlEngineers',
]);
/** Counts of several things add up or stand side by side: only a correction replaces them. */
const replaced: ReadonlySet<BriefPath> = new Set<BriefPath>([
  ...single,
  'data.volume',
  'budget.amount',
  'horizonMonths',
]);
const CLOSE = 0.06;

/**
 * The finding kept of several for one field: the last that puts another right, else the most confident, the first of
 * equals. A different value as likely as the one kept is a doubt.
 */
export function choose(
  text: string,
  found: readonly Finding[],
): { readonly kept: Finding | null; readonly doubt: Doubt | null } {
  const [first] = found;
  if (!first) return { kept: null, doubt: null };
  const corrected = replaced.has(first.path)
    ? found.slice(1).findLast((finding) => finding.corrects === true)
    : undefined;
  if (corrected) return { kept: corrected, doubt: null };
  const kept = found.reduce((top, next) => (next.confidence > top.confidence ? next : top));
  const rival = single.has(kept.path)
    ? found.find((other) => other.value !== kept.value && other.confidence >= kept.confidence - CLOSE)
    : undefined;
  return { kept, doubt: rival ? twoValues(text, kept, rival) : null };
}
