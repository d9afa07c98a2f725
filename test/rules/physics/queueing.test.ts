import { describe, expect, it } from 'vitest';
import {
  meanWaitSeconds,
  replicasFor,
  stationState,
  utilisationOf,
  waitPercentile,
  waitProbability,
  waitQuantileSeconds,
  type Queue,
} from '../../../rules/physics/queueing.ts';

const within = (actual: number | undefined, expected: number, tolerance: number) => {
  expect(actual).toBeDefined();
  expect(Math.abs((actual ?? NaN) / expected - 1)).toBeLessThanOrEqual(tolerance);
};

const markovian = (servers: number, offered: number): Queue => ({
  servers,
  serviceSeconds: 1,
  requestsPerSecond: offered,
  serviceVariation: 1,
});

/** Erlang's C as the sum of its definition. */
function erlangByDefinition(servers: number, offered: number): number {
  const term = (n: number): number => (n === 0 ? 1 : (term(n - 1) * offered) / n);
  const last = (term(servers) * servers) / (servers - offered);
  const sum = Array.from({ length: servers }, (_, n) => term(n)).reduce((a, b) => a + b, 0);
  return last / (sum + last);
}

/** Share of M/D/1 waits up to `seconds`, by Erlang's sum of 1909; service takes one second. */
function deterministicWaits(load: number, seconds: number): number {
  let sum = 0;
  let factorial = 1;
  for (let k = 0; k <= Math.floor(seconds); k += 1) {
    if (k > 0) factorial *= k;
    sum += ((-load * (seconds - k)) ** k / factorial) * Math.exp(load * (seconds - k));
  }
  return (1 - load) * sum;
}

describe('a line for several servers', () => {
  it.each([
    [1, 0.5],
    [2, 1.5],
    [8, 6.4],
    [30, 24],
  ])('has the waits of M/M/c with %d servers and %d erlang', (servers, offered) => {
    const queue = markovian(servers, offered);
    const waiting = erlangByDefinition(servers, offered);
    within(waitProbability(queue), waiting, 1e-9);
    within(meanWaitSeconds(queue), waiting / (servers - offered), 1e-9);
    const tail = 0.01;
    const exact = Math.max(0, Math.log(waiting / tail) / (servers - offered));
    if (exact === 0) expect(waitQuantileSeconds(queue, 1 - tail)).toBe(0);
    else within(waitQuantileSeconds(queue, 1 - tail), exact, 1e-9);
  });

  it('knows the textbook values of two servers at three quarters', () => {
    const queue = markovian(2, 1.5);
    within(waitProbability(queue), 9 / 14, 1e-12);
    within(meanWaitSeconds(queue), 9 / 7, 1e-12);
  });

  it.each([0.3, 0.6, 0.9])('has the mean wait of M/D/1 at a load of %d, and nearly its 95th percentile', (load) => {
    const queue: Queue = { servers: 1, serviceSeconds: 1, requestsPerSecond: load, serviceVariation: 0 };
    within(meanWaitSeconds(queue), load / (2 * (1 - load)), 1e-12);
    const p95 = waitQuantileSeconds(queue, 0.95) ?? NaN;
    expect(deterministicWaits(load, p95)).toBeGreaterThan(0.925);
    expect(deterministicWaits(load, p95)).toBeLessThan(0.975);
  });

  it('has no mean wait where the servers cannot keep up, and never an infinite one', () => {
    for (const offered of [2, 2.5, 100]) {
      expect(meanWaitSeconds(markovian(2, offered))).toBeUndefined();
      expect(waitQuantileSeconds(markovian(2, offered), 0.95)).toBeUndefined();
      expect(waitProbability(markovian(2, offered))).toBe(1);
    }
    expect(utilisationOf(markovian(2, 2.5))).toBe(1.25);
  });

  it('has an exponential tail', () => {
    within(waitPercentile(2, 0.95), 2 * Math.log(20), 1e-12);
  });
});

describe('a station whose speed depends on how many it holds', () => {
  it.each([
    [1, 0.7],
    [4, 3],
    [64, 50],
  ])('is M/M/c where each of %d slots works by itself', (slots, offered) => {
    const state = stationState({ slots, throughput: (n) => n, requestsPerSecond: offered });
    within(state?.waiting, erlangByDefinition(slots, offered), 1e-9);
    // Little's law for those at work: offered load.
    within(state?.meanInFlight, offered, 1e-9);
    within(state?.waitRate, slots - offered, 1e-12);
  });

  it('is M/M/1 where more at once are no faster: processor sharing', () => {
    const state = stationState({ slots: 500, throughput: () => 1, requestsPerSecond: 0.5 });
    within(state?.found[0], 0.5, 1e-9);
    within(state?.found[3], 0.5 ** 4, 1e-9);
    within(state?.meanInFlight, 1, 1e-9);
  });

  it('sums to one, and has no balance at or above its speed', () => {
    const state = stationState({ slots: 1000, throughput: (n) => Math.sqrt(n), requestsPerSecond: 31 });
    const sum = (state?.found ?? []).reduce((a, b) => a + b, state?.waiting ?? 0);
    within(sum, 1, 1e-9);
    expect(stationState({ slots: 4, throughput: (n) => n, requestsPerSecond: 4 })).toBeUndefined();
    expect(stationState({ slots: 4, throughput: () => 0, requestsPerSecond: 0 })).toBeUndefined();
  });
});

describe('replicas for a rate', () => {
  const usual = { targetUtilisation: 0.8, spare: false };

  it('keeps each replica under the target utilisation', () => {
    expect(replicasFor(8, 1, usual)).toBe(10);
    expect(replicasFor(8.1, 1, usual)).toBe(11);
    expect(replicasFor(0.01, 1, usual)).toBe(1);
    expect(replicasFor(0, 1, usual)).toBe(1);
  });

  it.each([0.5, 3, 17, 240])(
    'still carries %d requests a second within the target when one replica has failed',
    (rate) => {
      const p95 = (each: number) =>
        waitQuantileSeconds({ servers: 1, serviceSeconds: 1, requestsPerSecond: each, serviceVariation: 1 }, 0.95);
      const meets = (each: number) => (p95(each) ?? Infinity) <= 1.5;
      const sized = replicasFor(rate, 1, { targetUtilisation: 0.8, spare: true, meets });
      expect(meets(rate / (sized - 1))).toBe(true);
      expect(rate / (sized - 1)).toBeLessThanOrEqual(0.8);
      // And none is superfluous: with two gone, the target or the utilisation is missed, unless only one is needed.
      if (sized > 2) expect(meets(rate / (sized - 2)) && rate / (sized - 2) <= 0.8).toBe(false);
    },
  );

  it('leaves a target aside that no number of replicas holds', () => {
    expect(replicasFor(8, 1, { ...usual, meets: () => false })).toBe(10);
  });
});
