import { loadCatalog } from '../load.ts';
import { readEntryFiles } from '../read-entries.ts';
import { checks } from './index.ts';
import type { CatalogCheck, CheckContext, Finding } from './types.ts';

export interface CheckFinding extends Finding {
  readonly check: string;
}

export function contextOf(dir: string): CheckContext {
  const loaded = loadCatalog({ dir });
  return { files: [...readEntryFiles(dir).values()].flat(), loaded, catalog: loaded.ok ? loaded.catalog : null };
}

export function runChecks(context: CheckContext, chosen: readonly CatalogCheck[] = checks): readonly CheckFinding[] {
  return chosen.flatMap((check) => check.run(context).map((finding) => ({ check: check.id, ...finding })));
}

/** The new text of each file that some check can put right. */
export function fixesOf(context: CheckContext): ReadonlyMap<string, string> {
  return new Map(checks.flatMap((check) => [...(check.fix?.(context) ?? [])]));
}
