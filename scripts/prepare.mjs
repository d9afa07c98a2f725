// Installs and builds what is missing or stale, says what it does, and is quick when nothing is. Needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST = [20, 19];
const INSTALL_STAMP = join(root, 'node_modules', '.advisor-install');
const BUILD_STAMP = join(root, 'dist', '.advisor-build');

export function say(text) {
  process.stderr.write(`${text}\n`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  say(`Node ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesUnder(folder, wanted) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function stampIs(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/** Runs a command of this project and ends with its status where it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (result.status === 0) return;
  say(`"${[command, ...args].join(' ')}" failed${result.error ? `: ${result.error.message}` : ''}.`);
  process.exit(result.status ?? 1);
}

export function ensureInstalled() {
  checkNode();
  const lock = digest([join(root, 'package.json'), join(root, 'package-lock.json')].filter(existsSync));
  if (stampIs(INSTALL_STAMP, lock)) return;
  const started = Date.now();
  say('Installing packages (first run, or package-lock.json changed)…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
  writeFileSync(INSTALL_STAMP, lock);
  say(`Packages installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function sources() {
  const isCode = (name) => /\.(ts|tsx|css|html|json|svg|woff2)$/.test(name);
  const isScript = (name) => name.endsWith('.ts');
  return [
    ...filesUnder(join(root, 'client'), isCode),
    ...filesUnder(join(root, 'server'), isCode),
    ...filesUnder(join(root, 'rules'), isScript),
    ...filesUnder(join(root, 'catalog'), isScript),
    join(root, 'vite.config.ts'),
    join(root, 'package-lock.json'),
    join(root, 'scripts', 'prepare.mjs'),
  ];
}

export async function ensureBuilt({ force = false } = {}) {
  const stamp = digest(sources());
  if (!force && stampIs(BUILD_STAMP, stamp)) return;
  const started = Date.now();
  say('Building the page and the server…');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  run(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']);
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: {
      server: 'server/main.ts',
      worker: 'server/workers/worker.ts',
      'page-worker': 'server/upload/page-worker.ts',
      cli: 'server/cli/main.ts',
    },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    // Without splitting, packages of lazily imported modules would all load at start.
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  writeFileSync(BUILD_STAMP, stamp);
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  if (process.argv.includes('build')) await ensureBuilt({ force: process.argv.includes('--force') });
}
