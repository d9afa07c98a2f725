import type { Approach } from '../../catalog/index.ts';
import type { Exclusion } from '../advice-shape.ts';
import type { BriefPath } from '../brief.ts';
import { gates } from '../gates/index.ts';
import type { Gate, SubjectKind, Subjects } from './define.ts';
import type { Need } from './need.ts';
import { siftedBy, type Named, type Refusal, type Refused, type SiftBy, type Sifted } from './sift.ts';
import type { Failure } from './verdicts.ts';

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
  /** One line for each rule that refuses only what another rule refuses too, and so has no line of its own. */
  readonly alsoRefused: () => readonly Exclusion[];
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

export function createScreen(need: Need, options: { readonly record: boolean }): Screen {
  const groups = new Map<string, Group>();
  const undecided = new Set<BriefPath>();
  const sifted = new Map<
    string,
    Map<unknown, { readonly outcome: Sifted; readonly recordedFor: Set<Approach | null> }>
  >();

  function refusals(kind: SubjectKind, subject: unknown): readonly Refused[] {
    const refused: Refused[] = [];
    for (const gate of gatesOf(kind)) {
      const verdict = gate.judge(need, subject as Subjects[SubjectKind]);
      if (verdict.state === 'fails') {
        refused.push({ gate, verdict });
        if (!options.record) break;
      } else if (verdict.state === 'unknown') undecided.add(verdict.missing);
    }
    return refused;
  }

  return {
    undecided,
    passes: (kind, subject, approach, named) => {
      const refused = refusals(kind, subject);
      if (refused.length > 0 && options.record) record(groups, approach, { refused, named, count: 1 });
      return refused.length === 0;
    },
    sift: (kind, list, approach, by) => {
      const waive = by.waive ?? [];
      const waived = waive.join(',');
      const table = sifted.get(waived) ?? new Map<unknown, { outcome: Sifted; recordedFor: Set<Approach | null> }>();
      sifted.set(waived, table);
      let found = table.get(list);
      if (!found) {
        const asked = gatesOf(kind).filter(({ id }) => !waive.includes(id));
        found = { outcome: siftedBy(need, list, { gates: asked, by }), recordedFor: new Set() };
        for (const path of found.outcome.undecided) undecided.add(path);
        table.set(list, found);
      }
      const { outcome, recordedFor } = found;
      if (options.record && !recordedFor.has(approach)) {
        recordedFor.add(approach);
        for (const refusal of outcome.refusals()) record(groups, approach, refusal);
      }
      return outcome.passing as typeof list;
    },
    excluded: () => linesOf([...groups.values()]),
    alsoRefused: () => alsoRefusedBy([...groups.values()]),
  };
}

function record(groups: Map<string, Group>, approach: Approach | null, { refused, named, count }: Refusal): void {
  let key: string = approach ?? '';
  for (const { gate } of refused) key += `|${gate.id}`;
  let group = groups.get(key);
  if (!group) {
    group = { approach, count: 0, quotes: new Map() };
    groups.set(key, group);
  }
  group.count += count;
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

function alsoRefusedBy(groups: readonly Group[]): readonly Exclusion[] {
  const shown = new Set(linesOf(groups).map(({ rule }) => rule));
  const lines = new Map<string, Exclusion>();
  for (const { approach, count, quotes } of groups) {
    for (const [id, { verdict }] of quotes) {
      if (shown.has(id)) continue;
      const before = lines.get(id);
      const { reason, unlock } = before ?? verdict;
      lines.set(id, {
        approach: before ? null : approach,
        model: null,
        offer: null,
        count: (before?.count ?? 0) + count,
        rule: id,
        reason,
        unlock,
      });
    }
  }
  return [...lines.values()];
}
