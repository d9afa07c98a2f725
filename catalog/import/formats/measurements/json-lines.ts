/**
 * The line on which each object of a JSON text begins, by dotted path ("benchmarks.0"), down to a depth. The text must
 * be valid JSON; parsers do not tell positions, and a refusal without a line helps nobody.
 */
export function objectLines(text: string, deepest: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const path: (string | number)[] = [];
  let line = 1;
  let key = '';
  let at = 0;
  const arrays: boolean[] = [];
  const enter = (isArray: boolean): void => {
    if (path.length <= deepest && !isArray) lines.set(path.join('.'), line);
    arrays.push(isArray);
    path.push(isArray ? 0 : '');
  };
  while (at < text.length) {
    const letter = text[at];
    if (letter === '\n') line += 1;
    else if (letter === '"') {
      const end = stringEnd(text, at);
      key = text.slice(at + 1, end);
      at = end;
    } else if (letter === ':') path[path.length - 1] = key;
    else if (letter === '{' || letter === '[') enter(letter === '[');
    else if (letter === '}' || letter === ']') {
      arrays.pop();
      path.pop();
    } else if (letter === ',' && arrays.at(-1) === true) path[path.length - 1] = Number(path.at(-1)) + 1;
    at += 1;
  }
  return lines;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
