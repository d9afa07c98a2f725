import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** One JSON file of the catalog: `path` from the catalog's folder, `text` as on disk. */
export interface EntryFile {
  readonly path: string;
  readonly text: string;
}

/** Folders of the catalog that hold entries; everything else beside them is code. */
export const entryFolders = [
  'accelerators',
  'benchmarks',
  'grids',
  'knowledge',
  'measurements',
  'models',
  'offers',
  'policies',
  'regulations',
  'services',
  'sources',
  'systems',
  'tools',
] as const;
export type EntryFolder = (typeof entryFolders)[number];

function filesUnder(root: string, folder: string): string[] {
  const found: string[] = [];
  for (const item of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
    const path = `${folder}/${item.name}`;
    if (item.isDirectory()) found.push(...filesUnder(root, path));
    else if (item.name.endsWith('.json')) found.push(path);
  }
  return found;
}

/** Every entry file under `dir`, by folder and then by path in code-point order; folders that do not exist are empty. */
export function readEntryFiles(dir: string): ReadonlyMap<EntryFolder, readonly EntryFile[]> {
  return new Map(
    entryFolders.map((folder) => {
      const paths = existsSync(`${dir}/${folder}`) ? filesUnder(dir, folder).sort() : [];
      return [folder, paths.map((path) => ({ path, text: readFileSync(`${dir}/${path}`, 'utf8') }))];
    }),
  );
}
