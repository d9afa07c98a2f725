import { mkdirSync, writeFileSync } from 'node:fs';
import { buildReport } from './build-report.ts';
import { openCatalogForValidation } from './open.ts';

/** `npm run validate`: predicts every usable measurement, prints the errors and writes docs/accuracy.* with its pictures. */
const docs = new URL('../../docs/', import.meta.url);
const { files, printed } = buildReport(openCatalogForValidation());
mkdirSync(new URL('pictures/accuracy/', docs), { recursive: true });
for (const [path, text] of files) writeFileSync(new URL(path, docs), text);
process.stdout.write(printed);
