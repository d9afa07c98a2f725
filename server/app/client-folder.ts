import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built page: beside the built server, or in dist/ when run from source. */
export function clientFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'dist', 'client');
    const above = dirname(folder);
    if (above === folder) throw new Error('no package.json above the server');
    folder = above;
  }
}
