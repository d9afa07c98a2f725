import { readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { startTestServer, type TestServer } from '../../server/support/server.ts';
import { scripts } from './scripts.ts';
import { play } from './transcript.ts';

const PLAY_MS = 60_000;

describe('conversations over the real socket', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ advisor: createAdvisor({ today: '2026-11-24' }) });
  }, PLAY_MS);
  afterAll(() => server.remove());

  // UPDATE_GOLDEN=1 rewrites the files: read the difference as a customer would.
  it.each(scripts.map((script) => [script.file, script] as const))(
    'reads as it was approved: %s',
    async (name, script) => {
      const file = new URL(`${name}.md`, import.meta.url);
      const read = await play(script, server.url);
      if (env['UPDATE_GOLDEN'] === '1') writeFileSync(file, read);
      expect(read).toBe(readFileSync(file, 'utf8'));
    },
    PLAY_MS,
  );
});
