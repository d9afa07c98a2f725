import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pricePackage, skuPackage } from './packages.ts';
import { importReport } from './report.ts';
import { csvFiles, runImport } from './run.ts';

const catalogFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const keptByHand = JSON.parse(readFileSync(join(catalogFolder, 'import/kept.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

function main(folder: string | undefined): number {
  if (folder === undefined || !existsSync(folder)) {
    process.stderr.write('Usage: npm run import:catalog -- <folder of CSV files>\n');
    return 2;
  }
  const tables = Object.fromEntries(
    csvFiles.flatMap((file) =>
      existsSync(join(folder, file)) ? [[file, readFileSync(join(folder, file), 'utf8')]] : [],
    ),
  );
  const result = runImport(tables, { skus: skuPackage(), prices: pricePackage() });
  let changed = 0;
  for (const [path, text] of result.files) {
    const target = join(catalogFolder, path);
    if (path in keptByHand && existsSync(target)) continue;
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    changed += 1;
  }
  const report = importReport(result, keptByHand);
  writeFileSync(join(dirname(catalogFolder), 'docs/catalog-import.md'), report);
  process.stdout.write(`${report}\n${String(result.files.size)} files, ${String(changed)} changed\n`);
  return 0;
}

process.exitCode = main(process.argv[2]);
