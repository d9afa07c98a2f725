import { openStore } from '../../server/store/open-store.ts';
import { startDatabase } from './postgres-server.ts';
import { storeContract } from './store.ts';

storeContract('PostgreSQL', async () => {
  const database = await startDatabase();
  return {
    open: () => openStore({ databaseUrl: database.url, dataDir: 'unused', onError: () => undefined }),
    tearDown: database.stop,
  };
});
