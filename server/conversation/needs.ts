import { isDeepStrictEqual } from 'node:util';
import { isBriefPath, patchBrief, readBrief, type Brief, type BriefPatch, type BriefPath } from '../../rules/brief.ts';
import { WORKLOADS_MAX } from '../protocol/limits.ts';

/** What a conversation asks for: a brief for each workload, and the one that is open. */
export interface Needs {
  readonly briefs: readonly Brief[];
  readonly at: number;
}

/** Facts about the customer and the whole, not about one workload. */
const common: readonly BriefPath[] = [
  'industry',
  'languages',
  'expertise',
  'stage',
  'team.engineers',
  'team.mlEngineers',
  'budget',
  'data.sensitivity',
  'deployment',
  'residency',
  'compliance',
  'hardwareOwned',
  'deadline',
  'horizonMonths',
  'priorities.cost',
  'priorities.quality',
  'priorities.speed',
  'priorities.privacy',
  'priorities.energy',
  'priorities.simplicity',
];

export const isCommon = (path: string): boolean =>
  common.some((other) => path === other || path.startsWith(`${other}.`));

export const briefOf = ({ briefs, at }: Needs): Brief => briefs[at] ?? {};

/** The facts of the whole that a brief states, as a patch. */
export function commonOf(brief: Brief): BriefPatch {
  return Object.fromEntries(
    common.flatMap((path) => {
      const value = readBrief(brief, path);
      return value === undefined ? [] : [[path, value]];
    }),
  );
}

function patched(brief: Brief, patch: BriefPatch): Brief {
  const next = patchBrief(brief, patch);
  return next.ok ? next.brief : brief;
}

/** The needs once the open one has become `brief` by a patch: what the patch says about the whole holds for all. */
export function withBrief(needs: Needs, brief: Brief, patch: Readonly<Record<string, unknown>>): Needs {
  const shared: BriefPatch = Object.fromEntries(
    Object.entries(patch).filter(([path]) => isBriefPath(path) && isCommon(path)),
  );
  const at = Math.min(needs.at, Math.max(0, needs.briefs.length - 1));
  return { briefs: needs.briefs.map((one, index) => (index === at ? brief : patched(one, shared))), at };
}

/** All needs after a change of the open one, where there are several. */
export function workloadsAfter(
  needs: Needs,
  { brief, patch }: { readonly brief: Brief; readonly patch: Readonly<Record<string, unknown>> },
): Needs | undefined {
  return needs.briefs.length > 1 ? withBrief(needs, brief, patch) : undefined;
}

/** The needs with one more, which takes over what is known of the whole, and is open from then on. */
export function withAnother(needs: Needs, stated: Brief): Needs {
  const [first = {}] = needs.briefs;
  const whole = commonOf(briefOf(needs));
  const added = patched(
    patched(stated, {}),
    Object.fromEntries(
      Object.entries(whole).filter(([path]) => isBriefPath(path) && readBrief(stated, path) === undefined),
    ),
  );
  const shared = commonOf(stated);
  const before = (needs.briefs.length === 0 ? [first] : needs.briefs).map((one) => patched(one, shared));
  return { briefs: [...before, added].slice(0, WORKLOADS_MAX), at: Math.min(before.length, WORKLOADS_MAX - 1) };
}

/** The workload that words about a task are about: the open one where it has it, else the first that does. */
export function workloadOf(needs: Needs, task: Brief['task']): number | null {
  if (task === undefined || briefOf(needs).task === task) return null;
  const found = needs.briefs.findIndex((brief) => brief.task === task);
  return found < 0 ? null : found;
}

export const sameNeeds = (a: Needs, b: Needs): boolean => isDeepStrictEqual(a.briefs, b.briefs);
