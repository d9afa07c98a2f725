import { say } from '../../rules/message.ts';
import { patchBrief, type Brief, type BriefPath } from '../../rules/brief.ts';
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

/** What no field can hold, such as no users at all, is said and never dropped without a word. */
function refused(text: string, { path, value, start, end }: Finding): Doubt {
  const none = typeof value === 'number' && value <= 0;
  return { path, start, end, reason: say(none ? 'notPositive' : 'notPossible', { text: text.slice(start, end) }) };
}

/** One value per field: the most confident, then the first said. A value the schema refuses is left out with a doubt, never bent. */
export function assemble(text: string, findings: readonly Finding[]): Assembled {
  let need: Brief = {};
  const evidence: Evidence[] = [];
  const doubts: Doubt[] = [];
  const kept: { readonly path: BriefPath; readonly chosen: readonly Finding[]; readonly value: unknown }[] = [];
  const byPath = new Map<BriefPath, Finding[]>();
  for (const finding of findings) {
    const found = byPath.get(finding.path);
    if (found) found.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  for (const [path, found] of byPath) {
    const isList = lists.has(path);
    const { kept: best, doubt } = choose(text, found);
    if (doubt && !isList) doubts.push(doubt);
    const chosen = isList ? found.slice(0, mostItems[path] ?? found.length) : best ? [best] : [];
    const [only] = chosen;
    if (only) kept.push({ path, chosen, value: isList ? chosen.map((finding) => finding.value) : only.value });
  }
  // All at once, as nearly always every value fits; one by one where one does not.
  const whole = patchBrief({}, Object.fromEntries(kept.map(({ path, value }) => [path, value])));
  if (whole.ok) need = whole.brief;
  for (const { path, chosen, value } of kept) {
    if (!whole.ok) {
      const patched = patchBrief(need, { [path]: value });
      if (!patched.ok) {
        doubts.push(...chosen.slice(0, 1).map((finding) => refused(text, finding)));
        continue;
      }
      need = patched.brief;
    }
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
  return { brief: need, evidence, doubts };
}
