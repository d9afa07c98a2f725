import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../catalog/index.ts';
import { loadCatalog, type Problem } from '../../catalog/load.ts';
import { countryGridRegions } from './grid-intensity.ts';

/** The nearest folder at or above this file that has a package.json: the same from source and from the built server. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('no package.json above the server');
    folder = above;
  }
  return folder;
}

export function describeProblem(problem: Problem): string {
  return `${problem.file}${problem.path === '' ? '' : `: ${problem.path}`}: ${problem.message}`;
}

/** The project's own catalog folder. */
export function catalogDir(): string {
  return join(projectRoot(), 'catalog');
}

/**
 * The catalog of the project, with country grid intensities, and the entries of `overlayDir` on top.
 * Throws one Error that lists every problem by file and field.
 */
export function openCatalog(
  options: { readonly dir?: string | undefined; readonly overlayDir?: string | undefined } = {},
): Catalog {
  if (options.overlayDir !== undefined && !existsSync(options.overlayDir))
    throw new Error(
      `The catalog cannot be used: CATALOG_DIR names "${options.overlayDir}", and there is no such folder.`,
    );
  const loaded = loadCatalog({
    dir: options.dir ?? catalogDir(),
    overlayDir: options.overlayDir,
    extraRegions: countryGridRegions(),
  });
  if (loaded.ok) return loaded.catalog;
  throw new Error(['The catalog cannot be used:', ...loaded.problems.map(describeProblem)].join('\n  '));
}
