import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { runImport } from '../../../catalog/import/run.ts';
import { smallTables } from './tables.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files (path → JSON value or text), removed after the test. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'catalog-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

/** The files that the small tables become, with some of them changed or added. */
export function smallCatalog(changes: Readonly<Record<string, unknown>> = {}): string {
  return folderWith({ ...Object.fromEntries(runImport(smallTables).files), ...changes });
}

/** One file of the small catalog as a value, to be changed by a test. */
export function smallEntry(path: string): Record<string, unknown> {
  const text = runImport(smallTables).files.get(path);
  if (text === undefined) throw new Error(`the small catalog has no ${path}`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** A policy with these values, each sourced. */
export const policy = (values: Readonly<Record<string, object>>) => ({
  title: 'Bounds',
  values: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { value: 1, unit: 'USD', source: 'general-knowledge', grade: 'assumed', checkedOn: '2026-11-24', ...value },
    ]),
  ),
});

/** A provider with no offers, of a small catalog. */
export const gcp = {
  provider: { ...(smallEntry('offers/nimbo.json')['provider'] as object), name: 'G' },
  sources: smallEntry('offers/nimbo.json')['sources'],
  offers: [],
};
