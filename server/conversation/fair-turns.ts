export interface FairTurns {
  /**
   * Runs heavy work when its turn has come; sockets and requests are served in between. Lanes take turns, so that who
   * asks for much waits behind who asks for little; within a lane it is first come, first served.
   */
  run<T>(lane: string, work: () => T | Promise<T>): Promise<T>;
  /** How many wait or are being worked on. */
  readonly waiting: () => number;
}

/** One piece of heavy work at a time, or as many as there are threads to do it. */
export function createFairTurns(atOnce = 1): FairTurns {
  /** In the order their turn comes; a lane that had its turn goes to the end. */
  const lanes = new Map<string, (() => Promise<void>)[]>();
  let waiting = 0;
  let working = 0;
  const eventsFirst = () => new Promise<void>((done) => setImmediate(done));

  function next(): (() => Promise<void>) | undefined {
    for (const [lane, queue] of lanes) {
      const work = queue.shift();
      lanes.delete(lane);
      if (queue.length > 0) lanes.set(lane, queue);
      if (work) return work;
    }
    return undefined;
  }

  async function drain(): Promise<void> {
    if (working >= atOnce) return;
    working += 1;
    await eventsFirst();
    for (let work = next(); work; work = next()) {
      await work();
      await eventsFirst();
    }
    working -= 1;
  }

  return {
    waiting: () => waiting,
    run: <T>(lane: string, work: () => T | Promise<T>) =>
      new Promise<T>((done, failed) => {
        waiting += 1;
        const turn = async (): Promise<void> => {
          try {
            done(await work());
          } catch (error) {
            failed(error instanceof Error ? error : new Error(String(error)));
          } finally {
            waiting -= 1;
          }
        };
        lanes.set(lane, [...(lanes.get(lane) ?? []), turn]);
        void drain();
      }),
  };
}
