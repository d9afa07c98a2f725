import { availableParallelism } from 'node:os';
import { createAdvisor } from './app/create-advisor.ts';
import { createAdvisorServer, type AdvisorServer } from './app/create-app.ts';
import { openCatalog } from './catalog/open-catalog.ts';
import { defaultLimits, readConfig } from './config.ts';
import { warmUp } from './app/warm-up.ts';
import { createWorkers } from './workers/pool.ts';

/** Between two rankings for nobody, so that whoever has come meanwhile is answered. */
const PAUSE_MS = 20;

async function start(): Promise<AdvisorServer> {
  const config = readConfig(process.env);
  const { today } = config;
  const catalog = openCatalog({ overlayDir: config.catalogDir });
  const advisor = createAdvisor({ catalog, today });
  const count = config.workers ?? Math.max(1, availableParallelism() - 1);
  const facts = { catalog, measurements: [], priceBooks: [], today };
  const server = await createAdvisorServer(config, {
    advisor,
    ...(count === 0 ? {} : { workers: createWorkers(facts, { count, timeoutMs: defaultLimits.workMs }) }),
  });
  // The chat is answered by this thread.
  void warmUp(
    (brief) => advisor.advise(brief),
    () => new Promise((done) => setTimeout(done, PAUSE_MS).unref()),
  );
  return server;
}

try {
  const server = await start();
  console.log(`AI solution advisor: ${server.url}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
