import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/open-store.ts';
import { storeContract } from './store.ts';

storeContract('SQLite', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'advisor-sqlite-'));
  const onError = (error: Error) => {
    throw error;
  };
  return Promise.resolve({
    open: () => openStore({ databaseUrl: undefined, dataDir: join(dataDir, 'made', 'on demand'), onError }),
    tearDown: () => {
      rmSync(dataDir, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
});
