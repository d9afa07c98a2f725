import type { Approach } from '../../catalog/index.ts';
import type { Exclusion } from '../advice-shape.ts';
import { readBrief, type BriefPath } from '../brief.ts';
import { gates } from '../gates/index.ts';
import type { Gate, SubjectKind, Subjects, Verdict } from './define.ts';
import type { Need } from './need.ts';

type Failure = Extract<Verdict, { state: 'fails' }>;
interface Refused {
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
  /** Gates that do not apply, by id. */
  readonly waive?: readonly string[];
}

/** One run of the gates over everything the generator proposes, with what was refused and what could not be decided. */
export interface Screen {
  readonly passes: <K extends SubjectKind>(
    kind: K,
    subject: Subjects[K],
    approach: Approach | null,
    named: Named,
  ) => boolean;
  /** Those of a list that pass. The same list (by identity) is judged once, whatever the approach. */
  readonly sift: <K extends SubjectKind>(
    kind: K,
    list: readonly Subjects[K][],
    approach: Approach | null,
    by: SiftBy<Subjects[K]>,
  ) => readonly Subjects[K][];
  readonly excluded: () => readonly Exclusion[];
  readonly undecided: ReadonlySet<BriefPath>;
}

const byKind = new Map<SubjectKind, readonly Gate[]>();
function gatesOf(kind: SubjectKind): readonly Gate[] {
  let list = byKind.get(kind);
  if (!list) {
    list = gates.filter((gate) => gate.judges === kind);
    byKind.set(kind, list);
  }
  return list;
}

/** Candidates that the same set of gates refuses: counted together, one quotation per gate. */
interface Group {
  readonly approach: Approach | null;
  count: number;
  readonly quotes: Map<string, { verdict: Failure; named: Named; gate: Gate }>;
}

interface Sifted {
  readonly recordedFor: Set<Approach | null>;
  readonly undecided: ReadonlySet<BriefPath>;
  readonly passing: readonly unknown[];
  readonly refusals: readonly { readonly refused: readonly Refused[]; readonly named: Named }[];
}

/**
 * Verdicts on lists of the catalog, by the facts of the need that the gates of the kind look at: a what-if that changes
 * none of them gets the same list back.
 */
const verdicts = new WeakMap<readonly unknown[], Map<string, Sifted>>();
const SIGNATURES_KEPT = 64;

function signatureOf(need: Need, kind: SubjectKind): string {
  const { task, sensitivity, users, usersMatter, inputTokens, outputTokens, languages, today } = need;
  const stated = gatesOf(kind).flatMap((gate) => gate.needs.map((path) => readBrief(need.brief, path) ?? null));
  return JSON.stringify([
    kind,
    task,
    sensitivity,
    users,
    usersMatter,
    inputTokens,
    outputTokens,
    languages,
    today,
    stated,
  ]);
}

export function createScreen(need: Need, options: { readonly record: boolean }): Screen {
  const groups = new Map<string, Group>();
  const undecided = new Set<BriefPath>();
  const sifted = new Map<string, Map<unknown, Sifted>>();

  const signatures = new Map<SubjectKind, string>();

  function refusals(
    kind: SubjectKind,
    subject: unknown,
    { open = undecided, waive = [] }: { readonly open?: Set<BriefPath>; readonly waive?: readonly string[] } = {},
  ): readonly Refused[] {
    const refused: Refused[] = [];
    for (const gate of gatesOf(kind)) {
      if (waive.includes(gate.id)) continue;
      const verdict = gate.judge(need, subject as Subjects[SubjectKind]);
      if (verdict.state === 'fails') {
        refused.push({ gate, verdict });
        if (!options.record) break;
      } else if (verdict.state === 'unknown') open.add(verdict.missing);
    }
    return refused;
  }

  function judgeAll<T>(kind: SubjectKind, list: readonly T[], by: SiftBy<T>): Sifted {
    const shared = new Map<string, readonly Refused[]>();
    const passing: T[] = [];
    const refusalsFound: { refused: readonly Refused[]; named: Named }[] = [];
    const open = new Set<BriefPath>();
    for (const item of list) {
      const key = by.key?.(item);
      let refused = key === undefined ? undefined : shared.get(key);
      if (!refused) {
        refused = refusals(kind, item, { open, waive: by.waive ?? [] });
        if (key !== undefined) shared.set(key, refused);
      }
      if (refused.length === 0) passing.push(item);
      else if (options.record) refusalsFound.push({ refused, named: by.named(item) });
    }
    return { passing, refusals: refusalsFound, recordedFor: new Set(), undecided: open };
  }

  function remembered<T>(kind: SubjectKind, list: readonly T[], by: SiftBy<T>): Sifted {
    if (options.record) return judgeAll(kind, list, by);
    const plain = signatures.get(kind) ?? signatureOf(need, kind);
    signatures.set(kind, plain);
    const signature = `${plain}${(by.waive ?? []).join(',')}`;
    let table = verdicts.get(list);
    if (!table) {
      table = new Map();
      verdicts.set(list, table);
    }
    let found = table.get(signature);
    if (!found) {
      if (table.size >= SIGNATURES_KEPT) table.clear();
      found = judgeAll(kind, list, by);
      table.set(signature, found);
    }
    return found;
  }

  return {
    undecided,
    passes: (kind, subject, approach, named) => {
      const refused = refusals(kind, subject);
      if (refused.length > 0 && options.record) record(groups, approach, { refused, named });
      return refused.length === 0;
    },
    sift: (kind, list, approach, by) => {
      const waived = (by.waive ?? []).join(',');
      const table = sifted.get(waived) ?? new Map<unknown, Sifted>();
      sifted.set(waived, table);
      let found = table.get(list);
      if (!found) {
        found = remembered(kind, list, by);
        for (const path of found.undecided) undecided.add(path);
        table.set(list, found);
      }
      if (options.record && !found.recordedFor.has(approach)) {
        found.recordedFor.add(approach);
        for (const refusal of found.refusals) record(groups, approach, refusal);
      }
      return found.passing as typeof list;
    },
    excluded: () => linesOf([...groups.values()]),
  };
}

function record(
  groups: Map<string, Group>,
  approach: Approach | null,
  { refused, named }: Sifted['refusals'][number],
): void {
  let key: string = approach ?? '';
  for (const { gate } of refused) key += `|${gate.id}`;
  let group = groups.get(key);
  if (!group) {
    group = { approach, count: 0, quotes: new Map() };
    groups.set(key, group);
  }
  group.count += 1;
  for (const { gate, verdict } of refused) {
    const before = group.quotes.get(gate.id);
    if (!before || (named.weight ?? 0) < (before.named.weight ?? 0))
      group.quotes.set(gate.id, { verdict, named, gate });
  }
}

const MOST_LINES = 25;

/**
 * One line per rule and approach. A candidate that several rules refuse counts under the rule that refuses most, so that
 * the lines add up to the candidates excluded; at most 25 lines, the largest.
 */
function linesOf(groups: readonly Group[]): readonly Exclusion[] {
  const weightOfGate = new Map<string, number>();
  for (const group of groups)
    for (const id of group.quotes.keys()) weightOfGate.set(id, (weightOfGate.get(id) ?? 0) + group.count);
  const lines = new Map<string, { line: Exclusion; weight: number }>();
  for (const group of groups) {
    const [main] = [...group.quotes.values()].sort(
      (a, b) =>
        (weightOfGate.get(b.gate.id) ?? 0) - (weightOfGate.get(a.gate.id) ?? 0) || (a.gate.id < b.gate.id ? -1 : 1),
    );
    if (!main) continue;
    const key = `${main.gate.id}|${group.approach ?? ''}`;
    const before = lines.get(key);
    const weight = main.named.weight ?? 0;
    const count = (before?.line.count ?? 0) + group.count;
    const quoted = before && before.weight <= weight ? before : null;
    lines.set(key, {
      weight: quoted ? quoted.weight : weight,
      line: {
        approach: group.approach,
        model: count > 1 ? null : (main.named.model ?? null),
        offer: count > 1 ? null : (main.named.offer ?? null),
        count,
        rule: main.gate.id,
        reason: quoted ? quoted.line.reason : main.verdict.reason,
        unlock: quoted ? quoted.line.unlock : main.verdict.unlock,
      },
    });
  }
  return [...lines.values()]
    .map(({ line }) => line)
    .sort((a, b) => b.count - a.count || (`${a.rule}${a.approach ?? ''}` < `${b.rule}${b.approach ?? ''}` ? -1 : 1))
    .slice(0, MOST_LINES);
}
