/** Wait that a share `percentile` of requests does not exceed, with an exponential tail of that mean. */
export function waitPercentile(mean: number, percentile: number): number {
  return mean * -Math.log(1 - percentile);
}

/** Replicas for a rate of requests when each carries `capacity`, used up to a share of it; one more to survive a failure. */
export function replicasFor(
  requestsPerSecond: number,
  capacity: number,
  options: { readonly targetUtilisation: number; readonly spare: boolean },
): number {
  const needed = Math.max(1, Math.ceil(requestsPerSecond / (capacity * options.targetUtilisation)));
  return options.spare ? needed + 1 : needed;
}
