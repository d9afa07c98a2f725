import { existsSync } from 'node:fs';
import { runChecks } from '../../catalog/checks/run.ts';
import { loadCatalog } from '../../catalog/load.ts';
import { readConfig } from '../config.ts';
import { countryGridRegions } from '../catalog/grid-intensity.ts';
import { catalogDir, openCatalog } from '../catalog/open-catalog.ts';
import { staleFigures } from '../catalog/stale.ts';
import { diffFolders, filesIn } from './catalog-files.ts';
import { advisorOf, printJson, text, type Run } from './context.ts';
import { UsageError } from './io.ts';
import { table } from './table.ts';

/** The built-in catalog, or a folder of entries on top of it; of a folder, only what is wrong with its own files. */
export function checkCommand(run: Run): number {
  const folder = run.positionals[1] ?? readConfig(run.io.env).catalogDir;
  if (folder !== undefined && !existsSync(folder)) throw new UsageError('folder', folder);
  const base = filesIn(catalogDir());
  const own = folder === undefined ? [] : filesIn(folder);
  const files = [...new Map([...base, ...own].map((file) => [file.path, file])).values()];
  const loaded = loadCatalog({ dir: catalogDir(), overlayDir: folder, extraRegions: countryGridRegions() });
  const catalog = loaded.ok ? loaded.catalog : null;
  const mine = new Set(own.map(({ path }) => path));
  const findings = runChecks({ files, loaded, catalog }).filter(({ file }) => folder === undefined || mine.has(file));
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (run.json) printJson(run, { ok: errors === 0, catalogVersion: catalog?.version ?? null, findings });
  else {
    for (const { level, file, path, message } of findings)
      run.io.out(`${level} ${file}${path === '' ? '' : `: ${path}`}: ${message}\n`);
    run.io.out(`${run.words.problems(errors, findings.length - errors)}\n`);
    if (catalog) run.io.out(`${run.words.catalogVersion} ${catalog.version}\n`);
  }
  return errors > 0 || catalog === null ? 1 : 0;
}

export function diffCommand(run: Run): number {
  const [, before, after] = run.positionals;
  for (const folder of [before, after])
    if (folder === undefined || !existsSync(folder))
      throw new UsageError('folder', folder ?? run.words.missing('folder'));
  const diff = diffFolders(before ?? '', after ?? '');
  if (run.json) {
    printJson(run, diff);
    return 0;
  }
  const { io, words } = run;
  for (const entry of diff.added) io.out(`+ ${entry}\n`);
  for (const entry of diff.removed) io.out(`- ${entry}\n`);
  if (diff.changed.length > 0) {
    const rows = diff.changed.map((one) => [one.entry, one.field, one.old ?? '–', one.new ?? '–']);
    io.out(table([words.entry, words.field, words.old, words.new], rows));
  }
  const entries = new Set(diff.changed.map(({ entry }) => entry)).size;
  io.out(
    `\n${String(diff.added.length)} ${words.added}, ${String(diff.removed.length)} ${words.removed}, ${String(entries)} ${words.changed}\n`,
  );
  return 0;
}

export function staleCommand(run: Run): number {
  const today = text(run, 'today') ?? advisorOf(run).today();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new UsageError('--today', 'YYYY-MM-DD');
  const stale = staleFigures(openCatalog({ overlayDir: readConfig(run.io.env).catalogDir }), today);
  if (run.json) {
    printJson(run, { today, total: stale.length, items: stale });
    return 0;
  }
  const { io, words } = run;
  const limit = Number(text(run, 'limit') ?? '50');
  if (stale.length === 0) io.out(`${words.noneStale}\n`);
  else {
    const rows = stale
      .slice(0, limit)
      .map((one) => [one.family, one.entry, one.fields.join(', '), one.checkedOn, String(one.days), one.source]);
    io.out(table([words.family, words.entry, words.field, words.date, words.age, words.source], rows));
    io.out(`\n${words.total(rows.length, stale.length)}\n`);
  }
  return 0;
}
