import type { BriefPath } from '../brief.ts';
import type { Gate } from './define.ts';
import type { Need } from './need.ts';
import { found, keep, type Kept } from './remember.ts';
import { judged, kindsOf, type Failure, type Judged, type Kinds } from './verdicts.ts';

export interface Refused {
  readonly gate: Gate;
  readonly verdict: Failure;
}

/** Who is judged: what an exclusion that stands for one candidate alone can name. */
export interface Named {
  readonly model?: string | null;
  readonly offer?: string | null;
  /** Orders what a grouped line quotes: the lowest. */
  readonly weight?: number;
}

/** How to judge a list: what to call each, and which ones share a verdict because the gates see the same facts. */
export interface SiftBy<T> {
  readonly named: (item: T) => Named;
  readonly key?: (item: T) => string;
  /** How many an item stands for, where a list leaves out others alike. */
  readonly stands?: (item: T, list: readonly T[]) => number;
  /** Gates that do not apply, by id. */
  readonly waive?: readonly string[];
}

export interface Refusal {
  readonly refused: readonly Refused[];
  /** The first of those refused alike. */
  readonly named: Named;
  readonly count: number;
}

export interface Sifted {
  readonly passing: readonly unknown[];
  readonly undecided: ReadonlySet<BriefPath>;
  /** One for each set of gates; made when somebody asks. */
  readonly refusals: () => readonly Refusal[];
}

/** By the verdicts of the gates: needs that differ in nothing a gate looks at get the same list back. */
const outcomes = new WeakMap<readonly unknown[], Map<string, Sifted>>();
const OUTCOMES_KEPT = 64;
/** The same by the facts that the gates read: most needs of one run agree in them. */
const byFactsOf = new WeakMap<readonly unknown[], Map<string, Kept<Sifted>[]>>();

export function siftedBy<T>(
  need: Need,
  list: readonly T[],
  asked: { readonly gates: readonly Gate[]; readonly by: SiftBy<T> },
): Sifted {
  const { by } = asked;
  const facts = byFactsOf.get(list) ?? new Map<string, Kept<Sifted>[]>();
  byFactsOf.set(list, facts);
  const waived = (by.waive ?? []).join(',');
  const kept = facts.get(waived) ?? [];
  facts.set(waived, kept);
  const known = found(kept, need);
  if (known) return known.made;
  const { outcome, read } = siftedAfresh(need, list, asked);
  if (read) keep(kept, need, { made: outcome, read });
  return outcome;
}

function siftedAfresh<T>(
  need: Need,
  list: readonly T[],
  asked: { readonly gates: readonly Gate[]; readonly by: SiftBy<T> },
): { readonly outcome: Sifted; readonly read: readonly string[] | null } {
  const { by } = asked;
  const kinds = kindsOf(list, by.key);
  const read: string[] = [];
  const unread: Gate[] = [];
  const verdicts = asked.gates.map((gate) => {
    const { made, paths } = judged(gate, list, { need, kinds });
    if (paths) read.push(...paths);
    else unread.push(gate);
    return { gate, judged: made };
  });
  let table = outcomes.get(list);
  if (!table) {
    table = new Map();
    outcomes.set(list, table);
  }
  const key = verdicts.map(({ judged: { id } }) => id).join(',');
  let outcome = table.get(key);
  if (!outcome) {
    if (table.size >= OUTCOMES_KEPT) table.clear();
    const refusing = verdicts.filter(({ judged: { refuses } }) => refuses);
    const passes = kinds.first.map((_, kind) => refusing.every(({ judged: { failures } }) => failures[kind] === null));
    let refusals: readonly Refusal[] | null = null;
    outcome = {
      passing: passes.every(Boolean) ? list : passingOf(list, kinds, passes),
      undecided: new Set(verdicts.flatMap(({ judged: { open } }) => [...open])),
      refusals: () => (refusals ??= refusalsOf(list, { verdicts: refusing, kinds, by })),
    };
    table.set(key, outcome);
  }
  return { outcome, read: unread.length === 0 ? read : null };
}

function refusalsOf<T>(
  list: readonly T[],
  of: {
    readonly verdicts: readonly { readonly gate: Gate; readonly judged: Judged }[];
    readonly kinds: Kinds<T>;
    readonly by: SiftBy<T>;
  },
): readonly Refusal[] {
  const counts = new Map<number, number>();
  for (const [at, kind] of of.kinds.of.entries()) {
    const item = list[at];
    const count = item === undefined ? 0 : (of.by.stands?.(item, list) ?? 1);
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  const bySet = new Map<string, { refused: readonly Refused[]; named: Named; count: number }>();
  for (const [kind, item] of of.kinds.first.entries()) {
    const refused = of.verdicts.flatMap(({ gate, judged: { failures } }): readonly Refused[] => {
      const verdict = failures[kind];
      return verdict ? [{ gate, verdict }] : [];
    });
    if (refused.length === 0) continue;
    const key = refused.map(({ gate }) => gate.id).join('|');
    const before = bySet.get(key);
    const count = counts.get(kind) ?? 0;
    if (before) before.count += count;
    else bySet.set(key, { refused, named: of.by.named(item), count });
  }
  return [...bySet.values()];
}

const passingBy = new WeakMap<readonly unknown[], Map<string, readonly unknown[]>>();

/** The same list whenever the same items pass, whatever the reasons: what is worked out for it is found again. */
function passingOf<T>(list: readonly T[], kinds: Kinds<T>, passes: readonly boolean[]): readonly unknown[] {
  const table = passingBy.get(list) ?? new Map<string, readonly unknown[]>();
  passingBy.set(list, table);
  const key = passes.map((one) => (one ? '1' : '0')).join('');
  let passing = table.get(key);
  if (!passing) {
    if (table.size >= OUTCOMES_KEPT) table.clear();
    passing = list.filter((_, at) => passes[kinds.of[at] ?? 0] === true);
    table.set(key, passing);
  }
  return passing;
}
