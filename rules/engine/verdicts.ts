import type { BriefPath } from '../brief.ts';
import type { Gate, SubjectKind, Subjects, Verdict } from './define.ts';
import type { Need } from './need.ts';
import { byFacts, type Kept } from './remember.ts';

export type Failure = Extract<Verdict, { state: 'fails' }>;

/** What one gate says of each kind of item of a list. */
export interface Judged {
  /** Tells one such object from another. */
  readonly id: number;
  readonly refuses: boolean;
  /** Null where it does not refuse. In the order of the kinds of the list. */
  readonly failures: readonly (Failure | null)[];
  readonly open: ReadonlySet<BriefPath>;
}

/** Items of a list that every gate sees alike are judged once. */
export interface Kinds<T> {
  readonly first: readonly T[];
  /** Kind of each item of the list. */
  readonly of: readonly number[];
}

const kindsOfList = new WeakMap<readonly unknown[], Kinds<unknown>>();

export function kindsOf<T>(list: readonly T[], key: ((item: T) => string) | undefined): Kinds<T> {
  const known = kindsOfList.get(list) as Kinds<T> | undefined;
  if (known) return known;
  const numbers = new Map<string, number>();
  const first: T[] = [];
  const of = list.map((item) => {
    const word = key?.(item);
    const met = word === undefined ? undefined : numbers.get(word);
    if (met !== undefined) return met;
    first.push(item);
    if (word !== undefined) numbers.set(word, first.length - 1);
    return first.length - 1;
  });
  const kinds = { first, of };
  kindsOfList.set(list, kinds);
  return kinds;
}

const remembered = new WeakMap<readonly unknown[], Map<Gate, Kept<Judged>[]>>();

/**
 * One gate over one list. A list that is met again is judged with a note of what the gate reads of the need, so that
 * another need with the same values there gets the same verdicts without judging.
 */
export function judged<T>(
  gate: Gate,
  list: readonly T[],
  of: { readonly need: Need; readonly kinds: Kinds<T> },
): { readonly made: Judged; readonly paths: readonly string[] | null } {
  let table = remembered.get(list);
  if (!table) {
    table = new Map();
    remembered.set(list, table);
  }
  const kept = table.get(gate);
  if (!kept) {
    table.set(gate, []);
    return { made: judge(gate, of.kinds.first, of.need), paths: null };
  }
  return byFacts(kept, of.need, (need) => judge(gate, of.kinds.first, need));
}

let judgements = 0;

function judge(gate: Gate, items: readonly unknown[], need: Need): Judged {
  const open = new Set<BriefPath>();
  const failures = items.map((item) => {
    const verdict = gate.judge(need, item as Subjects[SubjectKind]);
    if (verdict.state === 'unknown') open.add(verdict.missing);
    return verdict.state === 'fails' ? verdict : null;
  });
  return { id: (judgements += 1), refuses: failures.some((one) => one !== null), failures, open };
}
