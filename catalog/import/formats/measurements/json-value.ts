import { RowRefusal } from './reading.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a dotted path; undefined where something on the way is absent or null. */
export function at(value: unknown, path: string): unknown {
  let inside = value;
  for (const key of path.split('.')) {
    if (!isObject(inside)) return undefined;
    inside = inside[key];
  }
  return inside ?? undefined;
}

/** The first text found at one of the paths. */
export function textAt(value: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = at(value, path);
    if (typeof found === 'string' && found.trim() !== '') return found.trim();
  }
  return undefined;
}

/** The first number found at one of the paths, also where it is written as text; other text is refused by its path. */
export function numberAt(value: unknown, ...paths: readonly string[]): number | undefined {
  for (const path of paths) {
    const found = at(value, path);
    if (found === undefined || found === '') continue;
    const number = typeof found === 'string' ? Number(found) : found;
    if (typeof number !== 'number' || !Number.isFinite(number))
      throw new RowRefusal('notNumber', path, { value: JSON.stringify(found).slice(0, 40) });
    return number;
  }
  return undefined;
}

/** The same for a quantity that benchmarks print as zero where they did not measure it. */
export function positiveAt(value: unknown, ...paths: readonly string[]): number | undefined {
  const found = numberAt(value, ...paths);
  return found === 0 ? undefined : found;
}

export function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(true|yes|on|1)$/i.test(value.trim()));
}
