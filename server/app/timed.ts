import type { Ranker } from '../advisor.ts';

/** The same, that tells how many seconds each ranking took. */
export function timed<A extends Pick<Ranker, 'advise' | 'catalogVersion'>>(
  advisor: A,
  onSeconds: (seconds: number) => void,
): A {
  return {
    ...advisor,
    get catalogVersion() {
      return advisor.catalogVersion;
    },
    advise: (brief, request) => {
      const started = performance.now();
      try {
        return advisor.advise(brief, request);
      } finally {
        onSeconds((performance.now() - started) / 1000);
      }
    },
  };
}
