import type { BriefPath } from '../../../rules/brief.ts';
import type { Finding } from '../finding.ts';
import type { Match } from '../matcher.ts';

interface Choice {
  readonly path: BriefPath;
  readonly confidence: number;
}

/** The value with most evidence; on a tie the one said first. */
export function mostSaid<T extends string>(matches: readonly Match<T>[], choice: Choice): readonly Finding[] {
  const counts = new Map<T, number>();
  for (const match of matches)
    counts.set(match.value, (counts.get(match.value) ?? 0) + 1 + (match.lastToken - match.firstToken) * 0.1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  const first = matches.find((match) => match.value === best);
  return first
    ? [{ path: choice.path, value: first.value, start: first.start, end: first.end, confidence: choice.confidence }]
    : [];
}
