/**
 * Mean wait before service of requests that arrive at random and take a fixed time (M/D/1), in the unit of `service`.
 * Infinite load waits forever, so `utilisation` must stay below 1.
 */
export function meanWait(service: number, utilisation: number): number {
  return (service * utilisation) / (2 * (1 - utilisation));
}

/** Wait that a share `percentile` of requests does not exceed, with an exponential tail of that mean. */
export function waitPercentile(mean: number, percentile: number): number {
  return mean * -Math.log(1 - percentile);
}

/** Requests in flight when they arrive at a rate and stay for a time (Little's law). */
export function inFlight(requestsPerSecond: number, secondsInSystem: number): number {
  return requestsPerSecond * secondsInSystem;
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
