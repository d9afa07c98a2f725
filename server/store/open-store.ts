import { join } from 'node:path';
import type { Store } from './store.ts';

/** PostgreSQL where a URL is given, else one SQLite file under the data folder. Drivers load on demand. */
export async function openStore(options: {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly onError: (error: Error) => void;
}): Promise<Store> {
  if (options.databaseUrl !== undefined) {
    const { openPostgresStore } = await import('./postgres.ts');
    return openPostgresStore(options.databaseUrl, options.onError);
  }
  const { openSqliteStore } = await import('./sqlite.ts');
  return openSqliteStore(join(options.dataDir, 'advisor.sqlite'));
}
