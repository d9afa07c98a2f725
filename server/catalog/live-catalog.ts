import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/index.ts';
import { loadCatalog, type LoadedCatalog, type Problem } from '../../catalog/load.ts';
import { countryGridRegions } from './grid-intensity.ts';
import { catalogDir } from './open-catalog.ts';

/** What became of the last change of the customer's own entries. */
export interface CatalogState {
  /** `refused`: the files as they are now cannot be used, and the catalog before that change answers. */
  readonly state: 'current' | 'refused';
  readonly loadedAt: string;
  readonly refusedAt: string | null;
  readonly reloads: number;
  readonly refusals: number;
  readonly problems: readonly Problem[];
}

export interface LiveCatalog {
  readonly state: () => CatalogState;
  /** Looks once: a change seen twice alike is loaded. Rejects never. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
}

async function namesUnder(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const item of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) found.push(...(await namesUnder(path)));
    else if (item.name.endsWith('.json')) found.push(path);
  }
  return found.sort();
}

/** Names, sizes and times of every file; two looks that agree mean that nobody is writing. Null: no such folder. */
async function fingerprint(folder: string): Promise<string | null> {
  try {
    const files = await namesUnder(folder);
    const facts = await Promise.all(files.map((file) => stat(file)));
    return files.map((file, at) => `${file} ${String(facts[at]?.size)} ${String(facts[at]?.mtimeMs)}`).join('\n');
  } catch {
    return null;
  }
}

function load(overlayDir: string, there: boolean): LoadedCatalog {
  if (!there) return { ok: false, problems: [{ file: overlayDir, path: '', message: 'there is no such folder' }] };
  try {
    return loadCatalog({ dir: catalogDir(), overlayDir, extraRegions: countryGridRegions() });
  } catch (error) {
    // A file may vanish between its listing and its reading.
    return { ok: false, problems: [{ file: overlayDir, path: '', message: String(error) }] };
  }
}

/**
 * Watches a folder of entries by looking at it: works on every file system, and with editors and deployments that
 * replace files instead of writing them. A change is taken up once two looks agree; a catalog that cannot be used
 * never replaces one that can.
 */
export async function watchCatalog(options: {
  readonly overlayDir: string;
  readonly everyMs: number;
  readonly replace: (catalog: Catalog) => Promise<void>;
  readonly onReload: (version: string) => void;
  readonly onRefusal: (problems: readonly Problem[]) => void;
  readonly now: () => Date;
}): Promise<LiveCatalog> {
  const { overlayDir } = options;
  let state: CatalogState = {
    state: 'current',
    loadedAt: options.now().toISOString(),
    refusedAt: null,
    reloads: 0,
    refusals: 0,
    problems: [],
  };
  let taken = await fingerprint(overlayDir);
  let seen = taken;
  let closed = false;
  let last: Promise<void> = Promise.resolve();

  function refuse(problems: readonly Problem[]): void {
    const refusedAt = options.now().toISOString();
    state = { ...state, state: 'refused', refusedAt, refusals: state.refusals + 1, problems };
    options.onRefusal(problems);
  }

  async function lookOnce(): Promise<void> {
    const now = await fingerprint(overlayDir);
    const settled = now === seen;
    seen = now;
    if (closed || !settled || now === taken) return;
    taken = now;
    const loaded = load(overlayDir, now !== null);
    if (!loaded.ok) {
      refuse(loaded.problems);
      return;
    }
    try {
      await options.replace(loaded.catalog);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      refuse([{ file: overlayDir, path: '', message }]);
      return;
    }
    const loadedAt = options.now().toISOString();
    state = { ...state, state: 'current', loadedAt, refusedAt: null, reloads: state.reloads + 1, problems: [] };
    options.onReload(loaded.catalog.version);
  }

  const look = (): Promise<void> => (last = last.then(lookOnce));
  const timer = setInterval(() => void look(), options.everyMs);
  timer.unref();
  return {
    state: () => state,
    look,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await last;
    },
  };
}
