import type { StoredEvent } from '../protocol/chat.ts';

export interface Feed {
  /** There may be newer events: send on from where the feed stands. */
  readonly poke: () => void;
  readonly stop: () => void;
}

/**
 * Sends a connection the events after a number, in order and without gaps, as fast as it takes them. A slow reader
 * waits for itself only: events are fetched when there is room, never piled up in memory.
 */
export function createFeed(options: {
  readonly afterSeq: number;
  readonly fetch: (afterSeq: number) => Promise<readonly StoredEvent[]>;
  readonly send: (event: StoredEvent) => void;
  /** Resolves when there is room to send more. */
  readonly room: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}): Feed {
  let { afterSeq } = options;
  let stopped = false;
  let wanted = false;
  let running = false;
  const isStopped = () => stopped;

  async function run(): Promise<void> {
    while (wanted) {
      wanted = false;
      let page = await options.fetch(afterSeq);
      while (page.length > 0) {
        for (const event of page) {
          await options.room();
          if (isStopped()) return;
          options.send(event);
          afterSeq = event.seq;
        }
        page = await options.fetch(afterSeq);
      }
    }
  }

  return {
    poke: () => {
      wanted = true;
      if (running || stopped) return;
      running = true;
      run()
        .catch((error: unknown) => {
          if (!stopped) options.onError(error);
        })
        .finally(() => (running = false));
    },
    stop: () => {
      stopped = true;
    },
  };
}
