import { briefPaths, isBriefPath, readBrief, type Brief, type BriefPath, type BriefPatch } from '../../rules/brief.ts';
import { say, type Message, type MessageParam } from '../../rules/message.ts';

/** Characters of `description` a conversation keeps: the whole text is in its message. */
const DESCRIPTION_MAX = 2000;

/** Lists that a later sentence adds to; a person takes an entry out by editing the field. */
const additive: readonly BriefPath[] = ['languages', 'compliance', 'modelsMentioned', 'hardwareOwned'];

const isGroup = (path: BriefPath): boolean => briefPaths.some((other) => other.startsWith(`${path}.`));

/** The fields that carry a value of their own: "budget.amount", not "budget". */
export const leafPaths: readonly BriefPath[] = briefPaths.filter((path) => !isGroup(path));

/** Cut without splitting a surrogate pair. */
function clipped(text: string): string {
  const cut = text.slice(0, DESCRIPTION_MAX);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function identity(entry: unknown): string {
  if (typeof entry === 'object' && entry !== null && 'accelerator' in entry) return String(entry.accelerator);
  return JSON.stringify(entry);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function union(earlier: unknown, later: readonly unknown[]): readonly unknown[] {
  if (!isList(earlier)) return later;
  const named = new Set(later.map(identity));
  return [...earlier.filter((entry) => !named.has(identity(entry))), ...later];
}

/** What a text states, as a patch that keeps only what is new or different. The newest statement wins. */
export function patchFromStatement(stated: Brief, known: Brief): BriefPatch {
  const patch: Partial<Record<BriefPath, unknown>> = {};
  for (const path of leafPaths) {
    let value = readBrief(stated, path);
    if (value === undefined) continue;
    if (path === 'description' && typeof value === 'string') value = clipped(value);
    const before = readBrief(known, path);
    if (additive.includes(path) && Array.isArray(value)) value = union(before, value);
    if (JSON.stringify(value) !== JSON.stringify(before)) patch[path] = value;
  }
  return patch;
}

export interface Change {
  readonly path: BriefPath;
  readonly from: unknown;
  readonly to: unknown;
}

/** Fields whose value differs between two briefs, in the order of the brief. */
export function changesBetween(before: Brief, after: Brief): readonly Change[] {
  return leafPaths.flatMap((path) => {
    const [from, to] = [readBrief(before, path), readBrief(after, path)];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }];
  });
}

/** Fields that only say how to read another one: they are not told of beside it. */
const companions: Readonly<Partial<Record<BriefPath, BriefPath>>> = {
  'budget.currency': 'budget.amount',
  'budget.period': 'budget.amount',
  'data.unit': 'data.volume',
};

/** The changes worth telling a person: one for an amount with its currency and period. */
export function toldChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ path }) => {
    const main = companions[path];
    return path !== 'description' && (main === undefined || !changes.some((other) => other.path === main));
  });
}

/** "users 5,000; where it runs on your own premises": the fields of a patch in words; null where it has none. */
export function patchWords(patch: BriefPatch, brief: Brief): Message | null {
  const leaves = leafPaths.filter((leaf) =>
    Object.keys(patch).some((path) => path === leaf || leaf.startsWith(`${path}.`)),
  );
  const told = toldChanges(leaves.map((path) => ({ path, from: undefined, to: readBrief(brief, path) })));
  const [first, ...rest] = told.map(({ path, to }) =>
    say('conversation.assumedOne', { field: fieldParam(path), value: valueParam(path, to, brief) }),
  );
  return first ? rest.reduce((head, tail) => say('conversation.mapped', { head, tail }), first) : null;
}

const fixedUnits: Readonly<Partial<Record<BriefPath, string>>> = {
  'data.sizeGb': 'GB',
  horizonMonths: 'month',
  'latency.ttftP95Ms': 'ms',
  'latency.tpotMs': 'ms',
  'latency.e2eSeconds': 's',
};

/** The unit a number of this field is read in; undefined for a bare count. */
function unitOf(path: BriefPath, brief: Brief): string | undefined {
  return path === 'budget.amount' ? brief.budget?.currency : fixedUnits[path];
}

function wordOf(entry: unknown): string {
  if (typeof entry === 'object' && entry !== null && 'accelerator' in entry) {
    const count = 'count' in entry && typeof entry.count === 'number' ? `${entry.count} × ` : '';
    return `${count}${String(entry.accelerator)}`;
  }
  return String(entry);
}

/** Words of the contract are translated; what a person or a catalog named keeps its spelling. */
const named: readonly BriefPath[] = ['description', 'hardwareOwned', 'modelsMentioned', 'quality.metric', 'deadline'];

/** A field's value as a parameter of a message; `brief` says its currency. */
export function valueParam(path: BriefPath, value: unknown, brief: Brief): MessageParam {
  if (value === undefined || value === null) return say('conversation.unknownValue');
  if (typeof value === 'number') {
    const unit = unitOf(path, brief);
    return unit === undefined ? value : { quantity: value, unit };
  }
  if (path === 'deadline' && typeof value === 'string') return { date: value };
  if (Array.isArray(value)) return joined(value.map((entry) => entryParam(path, entry)));
  return entryParam(path, value);
}

function entryParam(path: BriefPath, entry: unknown): MessageParam {
  if (typeof entry === 'string' && !named.includes(path)) return { term: entry };
  return wordOf(entry);
}

function joined(params: readonly MessageParam[]): MessageParam {
  const [first, ...rest] = params;
  if (first === undefined) return say('conversation.unknownValue');
  return rest.reduce<MessageParam>((head, tail) => say('conversation.and', { head, tail }), first);
}

export const fieldParam = (path: string): MessageParam => ({ term: path });

export function changeMessage(change: Change, briefs: { readonly before: Brief; readonly after: Brief }): Message {
  const [field, from] = [fieldParam(change.path), valueParam(change.path, change.from, briefs.before)];
  if (change.to === undefined) return say('conversation.removed', { field, from });
  return say('conversation.changed', {
    field,
    from,
    to: valueParam(change.path, change.to, briefs.after),
  });
}

/** A patch from the wire with keys checked; null when a key is no field of the brief. */
export function asBriefPatch(patch: Readonly<Record<string, unknown>>): BriefPatch | null {
  const entries = Object.entries(patch);
  return entries.every(([path]) => isBriefPath(path)) ? Object.fromEntries(entries) : null;
}
