import { z } from 'zod';
import { isoDate } from './quantity.ts';

/** How a figure is known, best first. A result carries the weakest grade of what went into it. */
export const grades = ['measured', 'vendor', 'published', 'derived', 'assumed'] as const;
export const grade = z.enum(grades);
export type Grade = z.infer<typeof grade>;

export function weakestGrade(...given: readonly Grade[]): Grade {
  return given.reduce<Grade>(
    (worst, next) => (grades.indexOf(next) > grades.indexOf(worst) ? next : worst),
    'measured',
  );
}

/** Which fields ("*", "memory", "peakDense.*") of an entry a source vouches for, how well, and since when. */
export const sourceUse = z.strictObject({
  of: z.array(z.string().min(1)).min(1),
  source: z.string().min(1),
  grade,
  checkedOn: isoDate,
  note: z.string().optional(),
});
export type SourceUse = z.infer<typeof sourceUse>;

export const sourceUses = z.array(sourceUse).min(1);

/** What another source says about a field of an entry; the entry shows its own figure. Value as written there, with unit. */
export const disagreement = z.strictObject({
  of: z.string().min(1),
  value: z.string().min(1),
  source: z.string().min(1),
  checkedOn: isoDate,
  /** First day on which the figure holds, where the source says it. */
  effectiveFrom: isoDate.optional(),
});
export type Disagreement = z.infer<typeof disagreement>;

function specificity(pattern: string, path: string): number {
  if (pattern === path) return path.length + 2;
  if (pattern === '*') return 1;
  if (path.startsWith(`${pattern}.`)) return pattern.length + 1;
  if (pattern.endsWith('.*') && path.startsWith(pattern.slice(0, -1))) return pattern.length;
  return 0;
}

/** The most specific source of one field of an entry (dotted path); undefined when nothing vouches for it. */
export function sourceOf(entry: { readonly sources: readonly SourceUse[] }, path: string): SourceUse | undefined {
  let best: SourceUse | undefined;
  let bestScore = 0;
  for (const use of entry.sources) {
    for (const pattern of use.of) {
      const score = specificity(pattern, path);
      if (score > bestScore) {
        best = use;
        bestScore = score;
      }
    }
  }
  return best;
}

/** The life of a product, from evidence. Only `announced` and `discontinued` keep it out of a recommendation. */
export const lifecycle = z.enum(['announced', 'available', 'maintenance', 'discontinued', 'unknown']);
export type Lifecycle = z.infer<typeof lifecycle>;
