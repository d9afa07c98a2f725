import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../schema/catalog.ts';
import { checks } from './index.ts';
import { contextOf, fixesOf, runChecks, type CheckFinding } from './run.ts';

const catalogFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const SHOWN_PER_CHECK = 12;

function countsOf(catalog: Catalog): string {
  const kinds = Object.entries(catalog).filter(([, value]) => value instanceof Map) as [
    string,
    ReadonlyMap<string, unknown>,
  ][];
  return kinds.map(([kind, entries]) => `${String(entries.size)} ${kind}`).join(', ');
}

function print(findings: readonly CheckFinding[]): void {
  for (const { id, title } of checks) {
    const own = findings.filter((finding) => finding.check === id);
    process.stdout.write(
      `${own.length === 0 ? 'ok  ' : '--  '}${id}: ${title}${own.length === 0 ? '' : ` (${String(own.length)})`}\n`,
    );
    for (const { level, file, path, message } of own.slice(0, SHOWN_PER_CHECK)) {
      process.stdout.write(`      ${level} ${file}${path === '' ? '' : `: ${path}`}: ${message}\n`);
    }
    if (own.length > SHOWN_PER_CHECK)
      process.stdout.write(`      … and ${String(own.length - SHOWN_PER_CHECK)} more\n`);
  }
}

function main(options: readonly string[]): number {
  const folder = options.find((option) => !option.startsWith('-')) ?? catalogFolder;
  let context = contextOf(folder);
  if (options.includes('--fix')) {
    const fixes = fixesOf(context);
    for (const [path, text] of fixes) writeFileSync(join(folder, path), text);
    process.stdout.write(`${String(fixes.size)} files put in order\n`);
    context = contextOf(folder);
  }
  const findings = runChecks(context);
  print(findings);
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (context.catalog) process.stdout.write(`${countsOf(context.catalog)}; version ${context.catalog.version}\n`);
  process.stdout.write(`${String(errors)} errors, ${String(findings.length - errors)} warnings\n`);
  return errors > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
