/** Requests that arrive at random (Poisson) and wait in one line for several equal servers. */
export interface Queue {
  readonly servers: number;
  readonly serviceSeconds: number;
  readonly requestsPerSecond: number;
  /** Squared coefficient of variation of the service times: 0 where all take the same, 1 where they are exponential. */
  readonly serviceVariation: number;
}

/** Mean wait with an exponential tail: what a share `percentile` of the waits does not exceed, in the unit of the mean. */
export function waitPercentile(mean: number, percentile: number): number {
  return mean * -Math.log(1 - percentile);
}

/** Share of the time that a server works, above 1 where the line grows without end. */
export function utilisationOf({ servers, serviceSeconds, requestsPerSecond }: Queue): number {
  return (requestsPerSecond * serviceSeconds) / servers;
}

/** Share of the requests that find every server busy: Erlang's C formula (1917), by his recursion for B; at most 1. */
export function waitProbability(queue: Queue): number {
  const utilisation = utilisationOf(queue);
  if (utilisation >= 1) return 1;
  const offered = utilisation * queue.servers;
  let blocked = 1;
  for (let servers = 1; servers <= queue.servers; servers += 1) {
    blocked = (offered * blocked) / (servers + offered * blocked);
  }
  return blocked / (1 - utilisation * (1 - blocked));
}

/**
 * Mean seconds in the line, of all requests: exact for exponential service (M/M/c) and for one server (M/G/1, Pollaczek and
 * Khinchine), else after Allen and Cunneen. Undefined where the servers cannot keep up.
 */
export function meanWaitSeconds(queue: Queue): number | undefined {
  const utilisation = utilisationOf(queue);
  if (utilisation >= 1) return undefined;
  const markovian = (waitProbability(queue) * queue.serviceSeconds) / (queue.servers * (1 - utilisation));
  return (markovian * (1 + queue.serviceVariation)) / 2;
}

/** Seconds in the line that a share of the requests does not exceed: none wait, or with an exponential tail; exact for M/M/c. */
export function waitQuantileSeconds(queue: Queue, share: number): number | undefined {
  const mean = meanWaitSeconds(queue);
  const waiting = waitProbability(queue);
  if (mean === undefined) return undefined;
  return waiting <= 1 - share ? 0 : (mean / waiting) * Math.log(waiting / (1 - share));
}

/** A server of many requests at once, whose speed depends on how many it works on. */
export interface Station {
  /** Requests it works on at once at most; others wait in line. */
  readonly slots: number;
  /** Requests per second that it finishes while it works on so many, 1 … slots; more with more. */
  readonly throughput: (inFlight: number) => number;
  readonly requestsPerSecond: number;
}

/** Natural logarithm of a ratio of probabilities that no figure shows. */
const NEVER = 60;

export interface StationState {
  /** Probability that an arriving request finds 0, 1, 2 … at work, as far as that ever happens, at most slots − 1. */
  readonly found: readonly number[];
  /** Probability that it finds every slot taken. */
  readonly waiting: number;
  /** Rate at which the wait of those decays, per second. */
  readonly waitRate: number;
  /** Requests at work on average. */
  readonly meanInFlight: number;
}

/**
 * What an arriving request finds at a station in balance: a birth–death chain, p(n) = p(n − 1) × arrivals ÷ throughput(n), the
 * tail beyond the slots geometric; arrivals see averages. With throughput(n) = n ÷ service time it is M/M/c. Undefined
 * where the station cannot keep up.
 */
export function stationState(station: Station): StationState | undefined {
  const { slots, requestsPerSecond } = station;
  const full = station.throughput(slots);
  if (!(requestsPerSecond < full)) return undefined;
  const logs = [0];
  let most = 0;
  for (let n = 1; n <= slots; n += 1) {
    const log = (logs[n - 1] ?? 0) + Math.log(requestsPerSecond / station.throughput(n));
    most = Math.max(most, log);
    // Throughput grows with n, so that what has become this rare stays so.
    if (log < most - NEVER) break;
    logs.push(log);
  }
  const weights = logs.map((log) => Math.exp(log - most));
  const tail = (weights[slots] ?? 0) / (1 - requestsPerSecond / full);
  const total = weights.slice(0, slots).reduce((sum, weight) => sum + weight, tail);
  const found = weights.slice(0, slots).map((weight) => weight / total);
  const waiting = tail / total;
  const meanInFlight = found.reduce((sum, share, n) => sum + n * share, slots * waiting);
  return { found, waiting, waitRate: full - requestsPerSecond, meanInFlight };
}

/**
 * Equal replicas, each behind its part of the load, that carry a rate of requests.
 *
 * `capacity` is the rate one replica reaches at most (requests per second, above 0), of which a share `targetUtilisation` is
 * planned for. `meets`, where there is a target of response times, says whether one replica holds it at a rate of its own; it
 * must hold for every lower rate where it holds for one. `spare` sizes for N + 1: the number returned still carries the rate
 * and meets the target when any one of the replicas has failed. Growth is a higher rate. Where no number of replicas holds the
 * target, the target is left aside: ask `meets(0)` first.
 */
export function replicasFor(
  requestsPerSecond: number,
  capacity: number,
  options: {
    readonly targetUtilisation: number;
    readonly spare: boolean;
    readonly meets?: ((requestsPerSecondEach: number) => boolean) | undefined;
  },
): number {
  const { meets, targetUtilisation, spare } = options;
  const carrying = Math.max(1, Math.ceil(requestsPerSecond / (capacity * targetUtilisation)));
  const needed = meets?.(0) === true ? fewestMeeting(carrying, (count) => meets(requestsPerSecond / count)) : carrying;
  return spare ? needed + 1 : needed;
}

const MOST_DOUBLINGS = 20;

/** The fewest from `least` on that hold, found by doubling and halving; `least` where none does within reach. */
function fewestMeeting(least: number, holds: (count: number) => boolean): number {
  if (holds(least)) return least;
  let below = least;
  let enough = least;
  for (let doubling = 0; doubling < MOST_DOUBLINGS; doubling += 1) {
    enough *= 2;
    if (holds(enough)) break;
    below = enough;
  }
  if (below === enough) return least;
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (holds(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}
