import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importFormats, planImport, readForeign, type ImportPlan } from '../../catalog/import/formats/index.ts';
import { measurementFormats } from '../../catalog/import/formats/measurements/index.ts';
import { readConfig } from '../config.ts';
import { catalogDir, openCatalog } from '../catalog/open-catalog.ts';
import { jsonByPath, mergeFiles } from './catalog-files.ts';
import { advisorOf, inputOf, printJson, rendererOf, text, type Run } from './context.ts';
import { UsageError } from './io.ts';
import { table } from './table.ts';

const SHOWN = 40;

function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, body] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    const before = existsSync(target) ? (JSON.parse(readFileSync(target, 'utf8')) as Record<string, unknown>) : null;
    const after = JSON.parse(body) as Record<string, unknown>;
    writeFileSync(target, before ? `${JSON.stringify(mergeFiles(before, after), null, 2)}\n` : body);
  }
}

function printPlan(run: Run, plan: ImportPlan): void {
  const { io, words } = run;
  const cut = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, SHOWN);
  const more = (rows: readonly unknown[]): string =>
    rows.length > SHOWN ? `${words.total(SHOWN, rows.length)}\n` : '';
  for (const name of cut(plan.added)) io.out(`+ ${name}\n`);
  io.out(more(plan.added));
  if (plan.changed.length > 0) {
    const rows = cut(plan.changed).map((one) => [one.entry, one.field, one.old, one.new, one.oldCheckedOn ?? '']);
    io.out(`\n${table([words.entry, words.field, words.old, words.new, words.date], rows)}${more(plan.changed)}`);
  }
  if (plan.refused.length > 0) {
    const rows = cut(plan.refused).map((one) => [one.place, one.subject, one.field, one.reason]);
    io.out(
      `\n${words.refused}\n${table([words.line, words.name, words.field, words.reason], rows)}${more(plan.refused)}`,
    );
  }
  const entries = new Set(plan.changed.map(({ entry }) => entry)).size;
  const counts = [
    [words.added, plan.added.length],
    [words.changed, entries],
    [words.unchanged, plan.unchanged.length],
    [words.refusedCount, plan.refused.length],
  ] as const;
  io.out(`\n${counts.map(([name, count]) => `${String(count)} ${name}`).join(', ')}\n`);
}

/** Benchmark results: read and compared as POST /measurements does. */
async function importMeasurements(run: Run, format: (typeof measurementFormats)[number]): Promise<number> {
  const [model, accelerator, folder] = [text(run, 'model'), text(run, 'accelerator'), text(run, 'write')];
  const defaults = { ...(model === undefined ? {} : { model }), ...(accelerator === undefined ? {} : { accelerator }) };
  const checked = advisorOf(run).checkMeasurements(await inputOf(run, 1), { format, defaults });
  const renderer = rendererOf(run);
  if (!checked.ok) {
    run.io.err(`${checked.field}: ${renderer.text(checked.reason)} ${checked.candidates.join(', ')}\n`);
    return 1;
  }
  const { words } = run;
  if (run.json) printJson(run, renderer.deep(checked));
  else {
    const rows = checked.rows.flatMap(({ line, row, compared }) =>
      compared.map(({ figure, measured, predicted }) => [
        String(line),
        `${row.model}, ${String(row.acceleratorCount)} × ${row.accelerator}`,
        renderer.term(figure),
        predicted.toPrecision(3),
        measured.toPrecision(3),
      ]),
    );
    run.io.out(table([words.line, words.entry, words.figure, words.likely, words.value], rows));
    for (const one of checked.refused)
      run.io.out(
        `${words.refused} ${String(one.line)} ${one.field}: ${renderer.text(one.reason)} ${one.candidates.join(', ')}\n`,
      );
  }
  if (folder !== undefined && checked.rows.length > 0) {
    const title = text(run, 'title') ?? `${format} ${advisorOf(run).today()}`;
    const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const body = `${JSON.stringify({ title, measurements: checked.rows.map(({ row }) => row) }, null, 2)}\n`;
    writeFiles(folder, new Map([[`measurements/${name}.json`, body]]));
    run.io.err(`${words.written(join(folder, `measurements/${name}.json`))}\n`);
  }
  return checked.rows.length > 0 ? 0 : 1;
}

export async function importCommand(run: Run): Promise<number> {
  const format = text(run, 'from');
  const measured = measurementFormats.find((one) => one === format);
  if (measured !== undefined) return importMeasurements(run, measured);
  if (format === undefined || !importFormats.includes(format))
    throw new UsageError('--from', [...importFormats, ...measurementFormats].join(', '));
  const { catalogDir: overlayDir, today } = readConfig(run.io.env);
  const checkedOn = text(run, 'checked-on') ?? today ?? advisorOf(run).today();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(checkedOn)) throw new UsageError('--checked-on', 'YYYY-MM-DD');
  const read = readForeign(format, await inputOf(run, 1), {
    catalog: openCatalog({ overlayDir }),
    checkedOn,
    provider: text(run, 'provider'),
    id: text(run, 'id'),
    kind: text(run, 'kind'),
  });
  if (!read.ok) {
    run.io.err(`${read.field === '' ? 'file' : read.field}: ${read.reason}\n`);
    return read.field.startsWith('--') ? 2 : 1;
  }
  const present = jsonByPath(overlayDir === undefined ? [catalogDir()] : [catalogDir(), overlayDir]);
  const plan = planImport(read.imported, (path) => present.get(path));
  if (run.json) printJson(run, { ...plan, files: [...plan.files.keys()] });
  else printPlan(run, plan);
  const folder = text(run, 'write');
  if (folder === undefined) run.io.err(`${run.words.dryRun}\n`);
  else {
    writeFiles(folder, plan.files);
    for (const path of plan.files.keys()) run.io.err(`${run.words.written(join(folder, path))}\n`);
  }
  return plan.added.length + plan.changed.length + plan.unchanged.length > 0 ? 0 : 1;
}
