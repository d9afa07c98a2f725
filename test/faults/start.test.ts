import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const helper = join(import.meta.dirname, '../../scripts/end-with-parent.mjs');
/** Stands for the server: it says its id, then lives for half a minute unless something ends it. */
const child = `
  import { endWithParent } from ${JSON.stringify(helper)};
  endWithParent({ everyMs: 50 });
  setTimeout(() => process.exit(9), 30000);
  console.log(process.pid);
`;

const alive = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
};

async function until(done: () => boolean, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 50) {
    if (done()) return true;
    await new Promise((next) => setTimeout(next, 50));
  }
  return done();
}

/** A process that starts the child and waits, as npm does; `shell` puts a shell between them, as npm does too. */
async function startedBy(shell: boolean, env: NodeJS.ProcessEnv) {
  const command = `${JSON.stringify(process.execPath)} --input-type=module -e "$CHILD"; true`;
  const starter = `
    const { spawn } = require('node:child_process');
    ${
      shell
        ? `spawn('sh', ['-c', ${JSON.stringify(command)}], { stdio: 'inherit' });`
        : `spawn(process.execPath, ['--input-type=module', '-e', process.env.CHILD], { stdio: 'inherit' });`
    }
    setTimeout(() => process.exit(9), 30000);
  `;
  const parent = spawn(process.execPath, ['-e', starter], {
    env: { ...process.env, CHILD: child, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const id = await new Promise<number>((said) => parent.stdout.once('data', (data) => said(Number(String(data)))));
  return { parent, id };
}

it.each([
  ['SIGTERM', false],
  ['SIGKILL', false],
  ['SIGTERM', true],
  ['SIGKILL', true],
] as const)('a server started by npm ends with it: %s, through a shell: %s', async (signal, shell) => {
  const { parent, id } = await startedBy(shell, { npm_lifecycle_event: 'start' });
  expect(alive(id)).toBe(true);
  parent.kill(signal);
  expect(await until(() => !alive(id), 5000)).toBe(true);
});

it('a server started by hand outlives what started it, and ends in order on SIGHUP', async () => {
  const { parent, id } = await startedBy(false, { npm_lifecycle_event: undefined });
  parent.kill('SIGKILL');
  expect(await until(() => !alive(id), 500)).toBe(false);
  process.kill(id, 'SIGHUP');
  expect(await until(() => !alive(id), 5000)).toBe(true);
});
