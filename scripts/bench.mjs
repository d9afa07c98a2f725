// Bundles the benchmarks as the server is bundled, so that what is timed is what runs.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

ensureInstalled();
await ensureBuilt();
const { build } = await import('esbuild');
const outfile = join(root, 'dist', 'load', 'bench.js');
await build({
  absWorkingDir: root,
  entryPoints: ['test/load/bench.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
