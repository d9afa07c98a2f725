import { isDeepStrictEqual } from 'node:util';
import { patchBrief, readBrief, type Brief, type BriefPath } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import { leafPaths, valueParam } from '../conversation/patches.ts';
import type { PageUnit } from '../protocol/documents.ts';

/** One value of one field, as one page states it. */
export interface Statement {
  readonly path: BriefPath;
  readonly value: unknown;
  readonly page: number;
  /** Words it was taken from. */
  readonly text: string;
  readonly confidence: number;
}

/** What all pages say of one page's worth of fields that belong together: an amount is nothing without its currency. */
const together: Readonly<Partial<Record<BriefPath, string>>> = {
  'budget.amount': 'budget',
  'budget.currency': 'budget',
  'budget.period': 'budget',
  'data.volume': 'volume',
  'data.unit': 'volume',
  'quality.metric': 'quality',
  'quality.target': 'quality',
};

/** What a document is about is said on many pages in many ways: the best supported reading holds. */
const voted: ReadonlySet<BriefPath> = new Set([
  'task',
  'industry',
  'stage',
  'expertise',
  'description',
  'data.kind',
  'data.unit',
]);
/** Lists grow with every page. */
const lists: ReadonlySet<BriefPath> = new Set(['languages', 'compliance', 'modelsMentioned', 'hardwareOwned']);

export interface Conflict {
  readonly path: BriefPath;
  readonly text: string;
  readonly page: number;
  readonly reason: Message;
}

export interface Merged {
  readonly brief: Brief;
  /** The statements the brief was made of. */
  readonly kept: readonly Statement[];
  readonly conflicts: readonly Conflict[];
}

interface Side {
  readonly values: Map<BriefPath, Statement>;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const groupOf = (path: BriefPath): string => together[path] ?? path;

function agrees(side: Side, other: ReadonlyMap<BriefPath, Statement>): boolean {
  return [...other].every(([path, { value }]) => {
    const mine = side.values.get(path);
    return mine === undefined || isDeepStrictEqual(mine.value, value);
  });
}

/** Statements of a page that go together; a second value of a field begins another reading. */
function togetherOn(statements: readonly Statement[]): readonly ReadonlyMap<BriefPath, Statement>[] {
  return [...groupBy(statements, ({ page }) => page).values()].flatMap((page) => {
    const readings: Map<BriefPath, Statement>[] = [];
    for (const statement of page) {
      const fits = (known: Statement | undefined): boolean =>
        known === undefined || isDeepStrictEqual(known.value, statement.value);
      const open = readings.find((values) => fits(values.get(statement.path)));
      if (open === undefined) readings.push(new Map([[statement.path, statement]]));
      else if (!open.has(statement.path)) open.set(statement.path, statement);
    }
    return readings;
  });
}

/** The readings of one group over the pages: pages that agree are one side. */
function sidesOf(statements: readonly Statement[]): readonly Side[] {
  const sides: Side[] = [];
  for (const values of togetherOn(statements)) {
    const side = sides.find((candidate) => agrees(candidate, values));
    if (side === undefined) sides.push({ values: new Map(values) });
    else for (const [path, statement] of values) if (!side.values.has(path)) side.values.set(path, statement);
  }
  return sides;
}

function winnerOf(statements: readonly Statement[]): readonly Statement[] {
  const support = new Map<string, { sum: number; first: Statement }>();
  for (const statement of statements) {
    const key = JSON.stringify(statement.value);
    const so = support.get(key);
    if (so) so.sum += statement.confidence;
    else support.set(key, { sum: statement.confidence, first: statement });
  }
  const [best] = [...support.values()].sort((a, b) => b.sum - a.sum || a.first.page - b.first.page);
  return best ? statements.filter(({ value }) => isDeepStrictEqual(value, best.first.value)) : [];
}

function conflictOf(
  one: Statement,
  other: Statement,
  of: { readonly unit: PageUnit; readonly brief: Brief },
): Conflict {
  return {
    path: one.path,
    text: other.text,
    page: other.page,
    reason: say('upload.conflict', {
      field: { term: one.path },
      one: valueParam(one.path, one.value, of.brief),
      other: valueParam(other.path, other.value, of.brief),
      onePlace: say(`upload.place.${of.unit}`, { page: one.page }),
      otherPlace: say(`upload.place.${of.unit}`, { page: other.page }),
    }),
  };
}

/** The two statements in which two sides differ, most of all in the amount. */
function differing(a: Side, b: Side): readonly [Statement, Statement] | null {
  for (const [path, one] of a.values) {
    const other = b.values.get(path);
    if (other && !isDeepStrictEqual(one.value, other.value)) return [one, other];
  }
  return null;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function listValue(statements: readonly Statement[]): unknown {
  const all = statements.flatMap(({ value }) => (isList(value) ? value : []));
  return all.filter((entry, index) => all.findIndex((other) => isDeepStrictEqual(entry, other)) === index);
}

/**
 * One brief of what the pages state. A field that two pages state differently is left out and reported with both
 * pages: which of them holds is for a person to say.
 */
export function mergeStatements(statements: readonly Statement[], unit: PageUnit): Merged {
  let brief: Brief = {};
  const kept: Statement[] = [];
  const conflicts: Conflict[] = [];
  const take = (path: BriefPath, value: unknown, from: readonly Statement[]): void => {
    const next = patchBrief(brief, { [path]: value });
    if (!next.ok) return;
    brief = next.brief;
    kept.push(...from);
  };
  const groups = groupBy(statements, ({ path }) => groupOf(path));
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    if (lists.has(first.path)) take(first.path, listValue(group), group);
    else if (group.every(({ path }) => voted.has(path))) {
      const winner = winnerOf(group);
      if (winner[0]) take(first.path, winner[0].value, winner);
    } else {
      const sides = sidesOf(group);
      const [one, other] = sides;
      const apart = one && other ? differing(one, other) : null;
      if (apart) {
        const known = patchBrief(
          {},
          Object.fromEntries([...(one?.values ?? [])].map(([path, { value }]) => [path, value])),
        );
        conflicts.push(conflictOf(apart[0], apart[1], { unit, brief: known.ok ? known.brief : {} }));
      } else
        for (const [path, statement] of one?.values ?? [])
          take(
            path,
            statement.value,
            group.filter((each) => each.path === path),
          );
    }
  }
  return { brief, kept, conflicts };
}

/** The fields one page's understanding states. */
export function statedFields(brief: Brief): readonly { readonly path: BriefPath; readonly value: unknown }[] {
  return leafPaths.flatMap((path) => {
    const value = readBrief(brief, path);
    return value === undefined ? [] : [{ path, value }];
  });
}
