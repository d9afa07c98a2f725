import type { Catalog } from '../../catalog/index.ts';
import { runsOf } from './alias-index.ts';
import { commonToolNames, offerings, toolNicknames } from './lexicon/products.ts';
import { foldedText, joins, type FoldedText } from './name-runs.ts';

/** A tool, system or offering called by its name. */
export interface NamedProduct {
  readonly kind: 'tool' | 'system' | 'offering';
  /** Catalog id of a tool or system; undefined for an offering, which is no entry. */
  readonly id: string | undefined;
  readonly name: string;
  /** Offsets into the text (UTF-16 units, end exclusive). */
  readonly start: number;
  readonly end: number;
}

interface Known {
  readonly kind: NamedProduct['kind'];
  readonly id: string | undefined;
  readonly name: string;
  readonly common: boolean;
}

const LONGEST = 6;
const SHORTEST = 3;

/** "Pachyderm / HPE ML Data Management (open)": each of its names, with and without its maker. */
function namesOf(name: string): readonly string[] {
  const parts = name
    .replace(/\([^)]*\)/g, ' ')
    .split(/ [/+] |,/)
    .map((part) => part.trim());
  const makers = /^(?:apache|nvidia|hugging face|amazon|google|microsoft|red hat|pytorch|arize|hpe|dell|lenovo) /i;
  return parts.flatMap((part) => [part, part.replace(makers, '')]).filter((part) => part !== '');
}

/** Finds tools, systems and vendors' offerings named in a text, as whole words. Linear in the length of the text. */
export function createProductFinder(catalog: Catalog): (text: string, read?: FoldedText) => readonly NamedProduct[] {
  const index = new Map<string, Known>();
  const put = (written: string, known: Omit<Known, 'common'>) => {
    const pieces = runsOf(written);
    const key = pieces.join('');
    if (key.length < SHORTEST || pieces.length > LONGEST || index.has(key)) return;
    index.set(key, { ...known, common: commonToolNames.has(key) });
  };
  for (const [name, nicknames] of Object.entries(offerings))
    for (const written of [name, ...nicknames]) put(written, { kind: 'offering', id: undefined, name });
  for (const tool of catalog.tools.values()) {
    const { id, name } = tool;
    for (const written of [...(toolNicknames[id] ?? []), ...namesOf(name), id])
      put(written, { kind: 'tool', id, name });
  }
  for (const { id, name } of catalog.systems.values())
    for (const written of [...namesOf(name), id]) put(written, { kind: 'system', id, name });
  const openings = new Set<string>();
  for (const key of index.keys()) for (let end = 1; end <= key.length; end += 1) openings.add(key.slice(0, end));
  return (text, { folded, runs } = foldedText(text)) => {
    const found: NamedProduct[] = [];
    for (let at = 0; at < runs.length; at += 1) {
      const first = runs[at];
      if (!first) break;
      let key = '';
      let best: { readonly known: Known; readonly last: number } | null = null;
      for (let last = at; last < Math.min(runs.length, at + LONGEST); last += 1) {
        const [run, previous] = [runs[last], runs[last - 1]];
        const between = run && previous ? folded.slice(previous.end, run.start) : '';
        if (!run || (last > at && previous && !joins(folded, previous, run) && !['&', ' & ', ':'].includes(between)))
          break;
        key += run.text;
        const known = index.get(key);
        if (known) best = { known, last };
        if (!openings.has(key)) break;
      }
      if (!best) continue;
      const end = runs[best.last]?.end ?? first.end;
      const opens = /(?:^|[.!?\n]\s*)$/.test(folded.slice(Math.max(0, first.start - 3), first.start));
      const capital = /\p{Lu}/u.test(text[first.start] ?? '') && !opens;
      if (best.known.common && best.last === at && !capital) continue;
      const { kind, id, name } = best.known;
      found.push({ kind, id, name, start: first.start, end });
      at = best.last;
    }
    return found;
  };
}
