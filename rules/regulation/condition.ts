import { zonesOf } from '../../catalog/countries.ts';
import type { Condition, Regulation } from '../../catalog/index.ts';
import { readBrief, type Brief, type BriefPath } from '../brief.ts';

/** Three-valued; an unknown says which fields of the brief would decide it. */
export type Truth =
  | { readonly state: 'holds'; readonly because: readonly Because[] }
  | { readonly state: 'fails' }
  | { readonly state: 'unknown'; readonly missing: readonly BriefPath[] };
/** What made a condition hold: a field's value, or the words of the description. */
export type Because =
  { readonly path: BriefPath; readonly value: string } | { readonly tag: string; readonly words: string };

type Tags = Regulation['tags'];

const FAILS: Truth = { state: 'fails' };
const MISSING = (path: BriefPath): Truth => ({ state: 'unknown', missing: [path] });

/** Without accents, in lower case, each run of other signs one space; a space at both ends. */
export function plainText(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}+/gu, '');
  return ` ${bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Words that take back what follows them ("no scoring", "sin biometría"); looked for a few words before. */
const NEGATED = /\b(?:no|not|never|without|sin|nunca|tampoco|neither|nor|ni)(?: \p{L}+){0,2} $/u;

/** The first word of a tag that a text uses and does not take back; stems match the start of a word. */
function wordUsed(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => {
    const stem = ` ${plainText(word).trim()}`;
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
      if (!NEGATED.test(text.slice(Math.max(0, at - 30), at + 1))) return true;
    return false;
  });
}

function inTerritory(brief: Brief, zones: readonly string[]): Truth {
  const { residency } = brief;
  if (residency === undefined) return MISSING('residency');
  const held = [residency, ...zonesOf(residency)].some((one) => zones.includes(one));
  return held ? { state: 'holds', because: [{ path: 'residency', value: residency }] } : FAILS;
}

function ofField(brief: Brief, path: BriefPath, oneOf: readonly string[]): Truth {
  const value = readBrief(brief, path);
  // A list that is absent names nothing: nobody is asked for what does not bind them.
  if (path === 'compliance') {
    const named = (brief.compliance ?? []).find((one) => oneOf.includes(one));
    return named === undefined ? FAILS : { state: 'holds', because: [{ path, value: named }] };
  }
  if (typeof value !== 'string') return MISSING(path);
  return oneOf.includes(value) ? { state: 'holds', because: [{ path, value }] } : FAILS;
}

function ofTag(brief: Brief, tag: string, tags: Tags): Truth {
  if (brief.description === undefined) return MISSING('description');
  const known = tags?.[tag];
  if (known === undefined) return FAILS;
  const words = wordUsed(plainText(brief.description), [...known.en, ...known.es]);
  return words === undefined ? FAILS : { state: 'holds', because: [{ tag, words }] };
}

const missingOf = (truths: readonly Truth[]): readonly BriefPath[] => [
  ...new Set(truths.flatMap((truth) => (truth.state === 'unknown' ? truth.missing : []))),
];

/** Whether a condition holds for a brief. Deterministic; the order of a list decides only which reason comes first. */
export function judgeCondition(condition: Condition, brief: Brief, tags: Tags): Truth {
  if ('always' in condition) return { state: 'holds', because: [] };
  if ('all' in condition) {
    const truths = condition.all.map((one) => judgeCondition(one, brief, tags));
    if (truths.some(({ state }) => state === 'fails')) return FAILS;
    const missing = missingOf(truths);
    if (missing.length > 0) return { state: 'unknown', missing };
    return { state: 'holds', because: truths.flatMap((truth) => (truth.state === 'holds' ? truth.because : [])) };
  }
  if ('any' in condition) {
    const truths = condition.any.map((one) => judgeCondition(one, brief, tags));
    const held = truths.find(({ state }) => state === 'holds');
    if (held) return held;
    const missing = missingOf(truths);
    return missing.length > 0 ? { state: 'unknown', missing } : FAILS;
  }
  if ('not' in condition) {
    const truth = judgeCondition(condition.not, brief, tags);
    if (truth.state === 'unknown') return truth;
    return truth.state === 'holds' ? FAILS : { state: 'holds', because: [] };
  }
  if ('territory' in condition) return inTerritory(brief, condition.territory);
  if ('tag' in condition) return ofTag(brief, condition.tag, tags);
  return ofField(brief, condition.field, condition.oneOf);
}
