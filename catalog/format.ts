const LINE = 120;

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isPlainObject(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function layOut(value: unknown, indent: string, row: boolean): string {
  const oneLine = inline(value);
  if (typeof value !== 'object' || value === null || row || indent.length + oneLine.length <= LINE) return oneLine;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const dense = value.length > 3 && value.every(isPlainObject);
    return `[\n${value.map((item) => `${deeper}${layOut(item, deeper, dense)}`).join(',\n')}\n${indent}]`;
  }
  const parts = Object.entries(value).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${layOut(item, deeper, false)}`,
  );
  return `{\n${parts.join(',\n')}\n${indent}}`;
}

/** The one way catalog files are written: short values on one line, rows of a dense list one a line. Ends with a newline. */
export function formatEntry(value: object): string {
  if (Array.isArray(value)) return `${layOut(value, '', false)}\n`;
  const parts = Object.entries(value).map(([key, item]) => `  ${JSON.stringify(key)}: ${layOut(item, '  ', false)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** The keys of `value` in the order of `keys`; keys that are not listed keep their place at the end. */
export function orderKeys(value: object, keys: readonly string[]): object {
  const rank = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)));
}
