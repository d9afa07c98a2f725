import { createAdvisor } from './app/create-advisor.ts';
import { createAdvisorServer, type AdvisorServer } from './app/create-app.ts';
import { readConfig } from './config.ts';

async function start(): Promise<AdvisorServer> {
  const config = readConfig(process.env);
  const advisor = createAdvisor({ overlayDir: config.catalogDir, today: config.today });
  return createAdvisorServer(config, { advisor });
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
