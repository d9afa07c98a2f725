import type { Need } from './need.ts';

/**
 * Which facts of a need a pure function looked at. Another need with the same values at these paths gets the same
 * result, whatever else differs: what a rule declares that it reads is documentation, what it did read is proof.
 */
export interface Reads {
  /** The need to hand to the function, for one run only. */
  readonly need: Need;
  /** Paths read so far; with a question mark at the end, only whether there is anything at the path. */
  readonly paths: ReadonlySet<string>;
}

/** The same objects for every need of a catalog. */
const ofCatalog: ReadonlySet<string> = new Set(['catalog', 'policy']);

export function readsOf(need: Need): Reads {
  const paths = new Set<string>();
  const brief = watched(need.brief, { path: 'brief', paths, parts: new Map() });
  return { need: new Proxy({} as Need, needHandler(need, { brief, paths })), paths };
}

function needHandler(need: Need, { brief, paths }: { brief: Need['brief']; paths: Set<string> }): ProxyHandler<Need> {
  const read = (name: string | symbol): unknown => {
    if (name === 'brief') return brief;
    const value: unknown = Reflect.get(need, name);
    if (typeof name === 'symbol' || ofCatalog.has(name)) return value;
    // It converts by the rates of the catalog into the currency of the need.
    paths.add(name === 'money' ? 'currency' : name);
    return value;
  };
  return standIn(need, read, () => undefined);
}

interface Noted {
  readonly path: string;
  readonly paths: Set<string>;
  readonly parts: Map<string, object>;
}

/** A part of the brief: each value is noted where it is read, and a whole object where its keys are listed. */
function watched<T extends object>(part: T, { path, paths, parts }: Noted): T {
  const read = (name: string | symbol): unknown => {
    const value: unknown = Reflect.get(part, name);
    if (typeof name === 'symbol') return value;
    const at = `${path}.${name}`;
    if (!isPart(value)) {
      paths.add(at);
      return value;
    }
    let made = parts.get(at);
    if (!made) {
      paths.add(`${at}?`);
      made = watched(value, { path: at, paths, parts });
      parts.set(at, made);
    }
    return made;
  };
  return new Proxy(
    {} as T,
    standIn(part, read, () => paths.add(path)),
  );
}

/** Answers for an object of which the stand-in has no property, so that even a frozen one may be answered for. */
function standIn<T extends object>(
  original: T,
  read: (name: string | symbol) => unknown,
  listed: () => unknown,
): ProxyHandler<T> {
  return {
    get: (_, name) => read(name),
    has: (_, name) => {
      listed();
      return Reflect.has(original, name);
    },
    ownKeys: () => {
      listed();
      return Reflect.ownKeys(original);
    },
    getOwnPropertyDescriptor: (_, name) => {
      const found = Reflect.getOwnPropertyDescriptor(original, name);
      return found && { value: read(name), enumerable: found.enumerable === true, configurable: true, writable: true };
    },
  };
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const split = new Map<string, readonly string[]>();
const known = new WeakMap<Need, Map<readonly string[], string>>();

/** The values of a need at the paths, as one key. The same list of paths is looked up once for a need. */
export function valuesAt(need: Need, paths: readonly string[]): string {
  let table = known.get(need);
  if (!table) {
    table = new Map();
    known.set(need, table);
  }
  let key = table.get(paths);
  if (key === undefined) {
    key = paths.map((path) => valueAt(need, path)).join('\n');
    table.set(paths, key);
  }
  return key;
}

function valueAt(need: Need, path: string): string {
  const whether = path.endsWith('?');
  let names = split.get(path);
  if (!names) {
    names = (whether ? path.slice(0, -1) : path).split('.');
    split.set(path, names);
  }
  let value: unknown = need;
  for (const name of names) value = isPart(value) ? Reflect.get(value, name) : undefined;
  if (whether && isPart(value)) return '?';
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  return JSON.stringify(value instanceof Set ? [...(value as ReadonlySet<unknown>)] : value);
}
