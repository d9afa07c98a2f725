import { brief as briefSchema, patchBrief, type Brief, type BriefPath } from '../../rules/brief.ts';
import type { Evidence } from '../protocol/http.ts';
import type { Finding } from './finding.ts';

const lists: ReadonlySet<BriefPath> = new Set<BriefPath>([
  'compliance',
  'languages',
  'hardwareOwned',
  'modelsMentioned',
]);
const mostItems: Readonly<Partial<Record<BriefPath, number>>> = {
  compliance: 8,
  languages: 40,
  hardwareOwned: 50,
  modelsMentioned: 50,
};

export interface Assembled {
  readonly brief: Brief;
  readonly evidence: readonly Evidence[];
}

/** One value per field: the most confident, then the first said. A value the schema refuses is dropped, never bent. */
export function assemble(text: string, findings: readonly Finding[]): Assembled {
  let need: Brief = {};
  const evidence: Evidence[] = [];
  const byPath = new Map<BriefPath, Finding[]>();
  for (const finding of findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  for (const [path, found] of byPath) {
    const isList = lists.has(path);
    const chosen = isList
      ? found.slice(0, mostItems[path] ?? found.length)
      : [found.reduce((top, next) => (next.confidence > top.confidence ? next : top))];
    const [only] = chosen;
    const patched = patchBrief(need, { [path]: isList ? chosen.map((finding) => finding.value) : only?.value });
    if (!patched.ok) continue;
    need = patched.brief;
    for (const finding of chosen) {
      evidence.push({
        path,
        text: text.slice(finding.start, finding.end),
        start: finding.start,
        end: finding.end,
        confidence: Number(finding.confidence.toFixed(2)),
      });
    }
  }
  return { brief: briefSchema.parse(need), evidence };
}
