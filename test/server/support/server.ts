import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createAdvisorServer, type AdvisorServer, type ServerParts } from '../../../server/app/create-app.ts';
import { readConfig } from '../../../server/config.ts';
import { fakeAdvisor } from './fake-advisor.ts';

export interface TestServer extends AdvisorServer {
  readonly dataDir: string;
  readonly remove: () => Promise<void>;
}

/** A server of its own on a free port, with a fake advisor and a fresh data folder unless told otherwise. */
export async function startTestServer(
  options: Partial<ServerParts> & { readonly dataDir?: string; readonly env?: Record<string, string> } = {},
): Promise<TestServer> {
  const { dataDir = mkdtempSync(join(tmpdir(), 'advisor-server-')), env = {}, ...parts } = options;
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...env });
  const server = await createAdvisorServer(config, {
    advisor: fakeAdvisor,
    log: pino({ level: 'silent' }),
    limits: { burst: 10_000, messagesPerSecond: 10_000 },
    ...parts,
  });
  return {
    ...server,
    dataDir,
    remove: async () => {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
