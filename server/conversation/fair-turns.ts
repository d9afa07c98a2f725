export interface FairTurns {
  /** Runs heavy work when its turn has come; others' frames are served in between. */
  run(work: () => Promise<void>): Promise<void>;
  readonly waiting: () => number;
}

/** First come, first served, one piece of heavy work at a time, so that none starves the sockets. */
export function createFairTurns(): FairTurns {
  let tail: Promise<void> = Promise.resolve();
  let waiting = 0;
  const nextTurn = () => new Promise<void>((done) => setImmediate(done));

  return {
    waiting: () => waiting,
    run: (work) => {
      waiting += 1;
      const turn = tail
        .then(nextTurn)
        .then(work)
        .finally(() => (waiting -= 1));
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
}
