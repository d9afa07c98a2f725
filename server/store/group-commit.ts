/** Entries of one transaction at most: keeps it short and below every limit of bound parameters. */
const BATCH_MAX = 200;

interface Waiting<In, Out> {
  readonly entry: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommit<In, Out> {
  add(entry: In): Promise<Out>;
  /** Resolves when everything added so far is decided. */
  drained(): Promise<void>;
}

/**
 * Collects what one turn of the loop adds and commits it together: one fsync for many writers. `commit` answers in
 * the order of the entries; when it rejects, every entry of that batch is rejected.
 */
export function createGroupCommit<In, Out>(
  commit: (entries: readonly In[]) => Promise<readonly Out[]>,
): GroupCommit<In, Out> {
  let queue: Waiting<In, Out>[] = [];
  let running: Promise<void> | null = null;

  const nextTurn = () => new Promise<void>((done) => setImmediate(done));

  async function run(): Promise<void> {
    await nextTurn();
    while (queue.length > 0) {
      const batch = queue.slice(0, BATCH_MAX);
      queue = queue.slice(BATCH_MAX);
      try {
        const results = await commit(batch.map((waiting) => waiting.entry));
        batch.forEach((waiting, index) => {
          const result = results[index];
          if (result === undefined) waiting.reject(new Error('a commit answered fewer entries than it was given'));
          else waiting.resolve(result);
        });
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
      // Let the waiters continue first: what they add next joins one batch.
      await nextTurn();
    }
    running = null;
  }

  return {
    add: (entry) =>
      new Promise<Out>((resolve, reject) => {
        queue.push({ entry, resolve, reject });
        running ??= run();
      }),
    drained: async () => {
      while (running) await running;
    },
  };
}
