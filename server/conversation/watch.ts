export interface Watch {
  readonly start: () => void;
  readonly stop: () => void;
}

/** Looks again and again while it is wanted; a look that takes long is not joined by another. */
export function createWatch(options: {
  /** Milliseconds; never, where it is not given. */
  readonly everyMs: number | undefined;
  readonly wanted: () => boolean;
  readonly look: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}): Watch {
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  function tick(): void {
    if (looking || !options.wanted()) return;
    looking = true;
    options
      .look()
      .catch(options.onError)
      .finally(() => (looking = false));
  }
  return {
    start: () => {
      if (options.everyMs !== undefined) timer ??= setInterval(tick, options.everyMs).unref();
    },
    stop: () => {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}
