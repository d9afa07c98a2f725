import { patchBrief, type Brief, type BriefPatch } from '../../rules/brief.ts';

/** Bytes a brief may take as JSON in a conversation: it travels in several events. */
export const BRIEF_MAX_BYTES = 8 * 1024;

export interface Applied {
  readonly brief: Brief;
  readonly patch: BriefPatch;
}

const small = (brief: Brief): boolean => Buffer.byteLength(JSON.stringify(brief)) <= BRIEF_MAX_BYTES;

/** Keeps what is valid and fits: one impossible value must not lose the rest of what a person said. */
export function applyPatch(brief: Brief, patch: BriefPatch): Applied {
  const whole = patchBrief(brief, patch);
  if (whole.ok && small(whole.brief)) return { brief: whole.brief, patch };
  return Object.entries(patch).reduce<Applied>(
    (so, [path, value]) => {
      const next = patchBrief(so.brief, { [path]: value });
      return next.ok && small(next.brief) ? { brief: next.brief, patch: { ...so.patch, [path]: value } } : so;
    },
    { brief, patch: {} },
  );
}
