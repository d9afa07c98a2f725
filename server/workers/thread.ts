import { Worker } from 'node:worker_threads';
import { RequestFailure } from '../api/failure.ts';
import type { Facts, FromWorker, ToWorker, Work, WorkerData, WorkerReply } from './messages.ts';
import { workerFile } from './worker-file.ts';

/** Megabytes of the part of the heap where short-lived objects die: rankings make many, and few survive. */
const YOUNG_MB = 24;

/** One worker thread, one piece of work at a time. */
export interface Thread {
  /** Resolves once it answers; rejects where it ends before that. */
  readonly ready: Promise<void>;
  readonly hasEnded: () => boolean;
  run(work: Work): Promise<WorkerReply>;
  tell(facts: Partial<Facts>): void;
  end(): Promise<void>;
}

export function startThread(
  data: WorkerData,
  options: {
    readonly timeoutMs: number;
    readonly onEnd: (error: Error | null) => void;
    /** How many seconds a ranking took. */
    readonly onAdvised: (seconds: number) => void;
    /** What the thread runs; the worker beside this file unless said. */
    readonly file?: URL | undefined;
  },
): Thread {
  const worker = new Worker(options.file ?? workerFile('worker.js', new URL('./worker.ts', import.meta.url)), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    // What the server was started with need not suit a thread.
    execArgv: [],
  });
  let pending: { readonly done: (reply: WorkerReply) => void; readonly failed: (error: Error) => void } | null = null;
  let ended: Error | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isReady: () => void = () => undefined;
  let isNot: (error: Error) => void = () => undefined;
  const ready = new Promise<void>((done, failed) => {
    isReady = done;
    isNot = failed;
  });
  ready.catch(() => undefined);

  const settle = (): typeof pending => {
    clearTimeout(timer);
    const before = pending;
    pending = null;
    return before;
  };
  const end = (error: Error): void => {
    if (ended) return;
    ended = error;
    isNot(error);
    settle()?.failed(error);
    options.onEnd(error);
  };
  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        isReady();
        return;
      case 'advised':
        options.onAdvised(message.seconds);
        return;
      case 'reply':
        settle()?.done(message.reply);
        return;
      case 'failure':
        settle()?.failed(new RequestFailure(message.code, message.detail, message.errors));
        return;
      case 'fault':
        settle()?.failed(message.error);
    }
  });
  worker.on('error', (error: Error) => end(error));
  worker.on('exit', (code) => end(new Error(`a worker ended with ${String(code)}`)));

  return {
    ready,
    hasEnded: () => ended !== null,
    run: (work) =>
      new Promise((done, failed) => {
        if (ended || pending) {
          failed(ended ?? new Error('a worker does one thing at a time'));
          return;
        }
        pending = { done, failed };
        timer = setTimeout(() => {
          settle()?.failed(
            new RequestFailure(
              'took-too-long',
              `This took longer than ${String(options.timeoutMs / 1000)} s and was stopped.`,
            ),
          );
          void worker.terminate();
        }, options.timeoutMs);
        worker.postMessage({ type: 'work', work } satisfies ToWorker);
      }),
    tell: (facts) => {
      if (!ended) worker.postMessage({ type: 'facts', facts } satisfies ToWorker);
    },
    end: async () => {
      ended ??= new Error('the server stops');
      settle()?.failed(ended);
      await worker.terminate();
    },
  };
}
