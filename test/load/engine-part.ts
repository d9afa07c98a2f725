import type { Catalog } from '../../catalog/index.ts';
import { analyse, advise } from '../../rules/index.ts';
import type { Brief } from '../../rules/brief.ts';
import { rank } from '../../rules/engine/core.ts';
import { firstOf } from '../../rules/engine/first.ts';
import { needOf } from '../../rules/engine/need.ts';
import { firstWith } from '../../rules/engine/what-if.ts';
import { bruteRanking } from '../support/brute-force.ts';
import { warmUp } from '../../server/app/warm-up.ts';
import { randomBriefs } from './brief-maker.ts';
import { benchBriefs } from './briefs.ts';
import { grownCatalog } from './grown-catalog.ts';
import { referenceMs } from './reference.ts';
import { summarise, time, type Timing } from './statistics.ts';

interface Part {
  readonly rows: readonly Timing[];
  readonly notes: readonly string[];
}

/** A brief that was not asked before, of each kind in turn. */
const briefAt = (index: number) => ({
  ...benchBriefs[index % benchBriefs.length]?.brief,
  horizonMonths: 12 + (index % 48),
});

/** Milliseconds of one ranking. */
function once(brief: Brief, catalog: Catalog, today: string): number {
  const started = performance.now();
  advise(brief, catalog, { today });
  return performance.now() - started;
}

/**
 * Needs never asked before, in a process that has just started, and in one that has warmed itself as the server does at
 * its start; then the same needs again. Beside each time, how many times the plain work of `reference.ts` it takes.
 */
export async function advisePart(catalog: Catalog, today: string): Promise<Part> {
  const rows: Timing[] = [];
  const briefs = randomBriefs(200, 3);
  const [cold = {}, ...coldNext] = randomBriefs(20, 4);
  const coldFirst = once(cold, catalog, today);
  const unwarmed = coldNext.map((brief) => once(brief, catalog, today));
  const warmed = performance.now();
  await warmUp(
    (brief) => advise(brief, catalog, { today }),
    () => Promise.resolve(),
  );
  const warming = performance.now() - warmed;
  const before = referenceMs();
  const runs = { warm: 0, measured: briefs.length };
  const all = (at: number): unknown => advise(briefs[at] ?? {}, catalog, { today });
  const first = await time('advise: 200 briefs of all tasks, each for the first time', all, runs);
  const again = await time('advise: the same again', all, runs);
  const reference = (before + referenceMs()) / 2;
  rows.push(summarise('advise: the next 19 of a cold process', unwarmed), first, again);
  const times = (ms: number): string => `${ms.toFixed(1)} ms = ${(ms / reference).toFixed(2)} x`;
  const notes = [
    `very first ranking of a process: ${coldFirst.toFixed(0)} ms; warming as the server does: ${warming.toFixed(0)} ms`,
    `reference work: ${reference.toFixed(1)} ms`,
    `first: median ${times(first.median)}, p99 ${times(first.p99)}; again: median ${times(again.median)}, p99 ${times(again.p99)}`,
  ];
  for (const { name, brief } of benchBriefs)
    rows.push(
      await time(`advise: ${name}`, (index) => advise({ ...brief, horizonMonths: 24 + index }, catalog, { today }), {
        warm: 2,
        measured: 12,
      }),
    );
  return { rows, notes };
}

export async function whatIfPart(catalog: Catalog, today: string): Promise<Part> {
  const bases = benchBriefs.map(({ brief }) => {
    const need = needOf(brief, catalog, { today });
    return { need, base: rank(need, { record: false }) };
  });
  const changes = [
    (index: number) => ({ 'load.users': 50 + index }),
    (index: number) => ({ 'data.labels': 300 + index }),
    () => ({ expertise: 'expert' }),
    (index: number) => ({ horizonMonths: 12 + (index % 80) }),
    (index: number) => ({ 'budget.amount': 20_000 + index }),
  ];
  const whatIf = (index: number): void => {
    const of = bases[index % bases.length];
    const change = changes[index % changes.length];
    // A new object, so that no answer to the same question is at hand.
    if (of && change) firstWith(of.need, { ...of.base }, change(index));
  };
  return {
    rows: [
      await time('what-if: one field of a brief changed', whatIf, { warm: 60, measured: 300 }),
      await time('sensitivity and the rest of the analysis', (index) => analyse(briefAt(index), catalog, { today }), {
        warm: 5,
        measured: 60,
      }),
    ],
    notes: [],
  };
}

/** The same needs on a catalog ten and a hundred times as large, in one run. */
export async function grownPart(catalog: Catalog, today: string): Promise<Part> {
  const rows: Timing[] = [];
  const notes: string[] = [];
  let first = Number.NaN;
  for (const times of [1, 10, 100]) {
    const grown = times === 1 ? catalog : grownCatalog(catalog, times);
    const row = await time(`advise: catalog x${String(times)}`, (index) => advise(briefAt(index), grown, { today }), {
      warm: times === 100 ? 8 : 30,
      measured: times === 100 ? 22 : 60,
    });
    rows.push(row);
    if (times === 1) first = row.median;
    else notes.push(`catalog x${String(times)}: ${(row.median / first).toFixed(1)} times the time of the catalog`);
  }
  return { rows, notes };
}

const BRUTE = 500;

/** Every ranking, and the first of a changed need, by trying everything; ends with an error where one differs. */
export function brutePart(catalog: Catalog, today: string): Part {
  const fast: number[] = [];
  const slow: number[] = [];
  const first: number[] = [];
  const different: Brief[] = [];
  const timed = <T>(into: number[], run: () => T): T => {
    const started = performance.now();
    const made = run();
    into.push(performance.now() - started);
    return made;
  };
  for (const brief of randomBriefs(BRUTE, 23)) {
    const { ranked } = timed(fast, () => rank(needOf(brief, catalog, { today }), { record: true }));
    const best = timed(first, () => firstOf(needOf(brief, catalog, { today })));
    const all = timed(slow, () => bruteRanking(brief, catalog, today));
    const own = ranked.map(({ candidate, total }) => ({ id: candidate.id, total }));
    const same = best === null ? all.length === 0 : best.candidate.id === all[0]?.id && best.total === all[0].total;
    if (!same || JSON.stringify(own) !== JSON.stringify(all)) different.push(brief);
  }
  const equal = `${String(BRUTE - different.length)} of ${String(BRUTE)} random briefs: every id and score, and the first alone, equal what trying everything gives`;
  if (different.length > 0) throw new Error(`${equal}; not for ${JSON.stringify(different[0])}`);
  return {
    rows: [
      summarise('ranking', fast),
      summarise('the first of it alone', first),
      summarise('ranking by trying everything', slow),
    ],
    notes: [equal],
  };
}
