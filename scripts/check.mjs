// `npm run check`: what CI checks beside the tests. Two at a time; prints each with its time; all are run even if one fails.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root, say } from './prepare.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);
const folders = ['catalog', 'rules', 'server', 'client', 'test', 'scripts'];
const steps = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['arrows', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...folders]],
  ['unused', bin('knip'), ['--no-progress']],
  ['catalog', bin('tsx'), ['catalog/checks/main.ts']],
];

function runStep([name, command, args]) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ name, ok: false, seconds: 0, output: error.message }));
    child.on('close', (code) => resolve({ name, ok: code === 0, seconds: (Date.now() - started) / 1000, output }));
  });
}

/** Runs every step; resolves to those results, in the order of `steps`. */
export async function check() {
  const waiting = steps.map((step, index) => ({ step, index }));
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await runStep(next.step);
      results[next.index] = result;
      say(`${result.ok ? 'ok  ' : 'FAIL'} ${result.name} (${result.seconds.toFixed(1)} s)`);
      if (!result.ok) say(result.output.trimEnd());
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  const results = await check();
  process.exitCode = results.every((result) => result.ok) ? 0 : 1;
}
