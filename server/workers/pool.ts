import type { Advisor } from '../advisor.ts';
import { RequestFailure } from '../api/failure.ts';
import { createFairTurns, type FairTurns } from '../conversation/fair-turns.ts';
import type { Facts, Work, WorkerData, WorkerReply } from './messages.ts';
import { startThread, type Thread } from './thread.ts';

/** Who is told what happens in the threads. */
export interface Watch {
  readonly onError: (error: Error) => void;
  /** How many seconds a ranking took. */
  readonly onAdvised: (seconds: number) => void;
}

export interface Workers {
  /** In which turn the work of an address is done; as many at a time as there are threads. */
  readonly turns: FairTurns;
  /** True once work is taken; before that, and where threads cannot be kept running, the server works itself. */
  readonly isReady: () => boolean;
  /** To be called in one of the turns. */
  run(work: Work): Promise<WorkerReply>;
  /** An advisor that tells the threads what it is told. */
  told(advisor: Advisor): Advisor;
  /** Begins the threads; until then what is told is kept for them. */
  start(watch: Watch): void;
  close(): Promise<void>;
}

/** Starts in a row that fail before the server works alone. */
const FAILED_MOST = 3;
const ENDED =
  'The worker that computed this answer stopped. Nothing was changed, and another one starts: send the request again.';

export function createWorkers(
  start: WorkerData,
  options: { readonly count: number; readonly timeoutMs: number; readonly file?: URL },
): Workers {
  const { today } = start;
  let facts: Facts = start;
  let failedInARow = 0;
  let closing = false;
  let ready = false;
  let watch: Watch = { onError: () => undefined, onAdvised: () => undefined };
  const threads: Thread[] = [];
  const taken = new Set<Thread>();

  function begin(at: number): void {
    let answered = false;
    const thread = startThread(
      { ...facts, today },
      {
        timeoutMs: options.timeoutMs,
        file: options.file,
        onAdvised: (seconds) => watch.onAdvised(seconds),
        onEnd: (error) => {
          if (closing) return;
          failedInARow = answered ? 0 : failedInARow + 1;
          if (error) watch.onError(error);
          if (failedInARow < FAILED_MOST) begin(at);
        },
      },
    );
    thread.ready.then(
      () => {
        answered = true;
        ready = true;
        failedInARow = 0;
      },
      () => undefined,
    );
    threads[at] = thread;
  }
  const tell = (changed: Partial<Facts>): void => {
    facts = { ...facts, ...changed };
    for (const thread of threads) thread.tell(changed);
  };

  return {
    turns: createFairTurns(options.count),
    isReady: () => ready && failedInARow < FAILED_MOST,
    run: async (work) => {
      const thread = threads.find((one) => !one.hasEnded() && !taken.has(one));
      if (!thread) throw new RequestFailure('overloaded', 'No worker is free. Send this again in a few seconds.');
      taken.add(thread);
      try {
        await thread.ready;
        return await thread.run(work);
      } catch (error) {
        if (error instanceof RequestFailure || !thread.hasEnded()) throw error;
        throw new RequestFailure('internal', ENDED);
      } finally {
        taken.delete(thread);
      }
    },
    told: (advisor) => ({
      ...advisor,
      get catalogVersion() {
        return advisor.catalogVersion;
      },
      useMeasurements: (measurements) => {
        advisor.useMeasurements(measurements);
        tell({ measurements });
      },
      usePriceBooks: (priceBooks) => {
        advisor.usePriceBooks(priceBooks);
        tell({ priceBooks });
      },
      replaceCatalog: async (catalog) => {
        await advisor.replaceCatalog(catalog);
        tell({ catalog });
      },
    }),
    start: (who) => {
      watch = who;
      for (let at = 0; at < options.count; at += 1) begin(at);
    },
    close: async () => {
      closing = true;
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
