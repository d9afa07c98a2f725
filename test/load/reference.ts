import { quantile } from './statistics.ts';

const ENTRIES = 40_000;
const TURNS = 15;

/** Plain work of the kind a ranking is made of: objects made, found by a word, summed and sorted. The same each time. */
function plainWork(): number {
  const byName = new Map<string, { readonly at: number; readonly value: number }>();
  let state = 1;
  for (let at = 0; at < ENTRIES; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    byName.set(`entry ${String(state % ENTRIES)}`, { at, value: Math.log2(1 + state) });
  }
  const sorted = [...byName.values()].sort((a, b) => a.value - b.value || a.at - b.at);
  return sorted.reduce((sum, { value }) => sum + value, 0);
}

/** Milliseconds of the plain work on this machine as it is now, the middle of some turns: what other times are held against. */
export function referenceMs(): number {
  const samples = Array.from({ length: TURNS }, () => {
    const started = performance.now();
    const sum = plainWork();
    if (!(sum > 0)) throw new Error('the reference work gave nothing');
    return performance.now() - started;
  });
  return quantile(samples, 0.5);
}
