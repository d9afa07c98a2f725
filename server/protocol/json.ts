/** Levels of arrays and objects inside each other. */
const DEPTH_MAX = 32;
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly detail: string };

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What is wrong inside a parsed value; null when nothing is. Iterative: depth cannot exhaust the stack. */
function flaw(root: unknown): string | null {
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 1 }];
  for (let item = rest.pop(); item !== undefined; item = rest.pop()) {
    const { value, depth } = item;
    if (typeof value === 'string' && LONE_SURROGATE.test(value)) return 'a text is not well-formed Unicode';
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEPTH_MAX) return `more than ${DEPTH_MAX} levels deep`;
    for (const [key, inner] of Object.entries(value)) {
      if (forbidden.has(key)) return `the key "${key}" is not allowed`;
      if (LONE_SURROGATE.test(key)) return 'a key is not well-formed Unicode';
      rest.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}

/** JSON from outside: parsed, and free of odd keys, broken Unicode and bottomless nesting. */
export function parseJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, detail: 'not valid JSON' };
  }
  const detail = flaw(value);
  return detail === null ? { ok: true, value } : { ok: false, detail };
}
