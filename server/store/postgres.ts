import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createKyselyStore } from './kysely-store.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5000;

/** int8 as a number: counts and milliseconds stay far below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Storage in PostgreSQL. `onError` hears of lost idle connections; the pool replaces them. */
export async function openPostgresStore(url: string, onError: (error: Error) => void): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  pool.on('error', onError);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return createKyselyStore(db, { lockRows: true });
}
