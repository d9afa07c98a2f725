// `npm test`: installs, builds, checks, runs every test, and closes with one line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, say } from './prepare.mjs';

ensureInstalled();
await ensureBuilt();
const { check } = await import('./check.mjs');
const checks = await check();

const report = join(root, '.cache', 'vitest.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });
const vitest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'test' } },
);

const tests = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 };
const checksPassed = checks.filter((result) => result.ok).length;
const passed = tests.numPassedTests + checksPassed;
// A file that cannot be loaded has no tests to count, and must still count as a failure.
const unloaded = tests.numFailedTests === 0 && vitest.status !== 0 ? Math.max(1, tests.numFailedTestSuites) : 0;
const failed = tests.numFailedTests + unloaded + (checks.length - checksPassed);
if (tests.numPassedTests === 0) say('No test ran.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && tests.numPassedTests > 0 ? 0 : 1;
