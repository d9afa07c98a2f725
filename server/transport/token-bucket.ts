export interface TokenBucket {
  /** Takes one; false when there is none left. */
  readonly take: (nowMs: number) => boolean;
}

export function createTokenBucket(options: { readonly burst: number; readonly perSecond: number }): TokenBucket {
  let tokens = options.burst;
  let last: number | undefined;
  return {
    take: (nowMs) => {
      const elapsed = last === undefined ? 0 : Math.max(0, nowMs - last) / 1000;
      last = nowMs;
      tokens = Math.min(options.burst, tokens + elapsed * options.perSecond);
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
