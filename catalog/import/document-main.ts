import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../load.ts';
import { catalogDocument } from './document.ts';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const loaded = loadCatalog({ dir: folder });
if (loaded.ok) {
  writeFileSync(join(dirname(folder), 'docs/catalog.md'), catalogDocument(loaded.catalog));
  process.stdout.write(`docs/catalog.md: ${loaded.catalog.newestCheck}, version ${loaded.catalog.version}\n`);
} else {
  for (const { file, path, message } of loaded.problems) process.stderr.write(`${file} ${path}: ${message}\n`);
  process.exitCode = 1;
}
