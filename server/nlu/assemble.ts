import { brief as briefSchema, patchBrief, type Brief, type BriefPath } from '../../rules/brief.ts';
import type { Evidence } from '../protocol/http.ts';
import { choose } from './choose.ts';
import type { Doubt, Finding } from './finding.ts';

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
  readonly doubts: readonly Doubt[];
}

/** One value per field: the most confident, then the first said. A value the schema refuses is dropped, never bent. */
export function assemble(text: string, findings: readonly Finding[]): Assembled {
  let need: Brief = {};
  const evidence: Evidence[] = [];
  const doubts: Doubt[] = [];
  const byPath = new Map<BriefPath, Finding[]>();
  for (const finding of findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  for (const [path, found] of byPath) {
    const isList = lists.has(path);
    const { kept, doubt } = choose(text, found);
    if (doubt && !isList) doubts.push(doubt);
    const chosen = isList ? found.slice(0, mostItems[path] ?? found.length) : kept ? [kept] : [];
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
  return { brief: briefSchema.parse(need), evidence, doubts };
}
