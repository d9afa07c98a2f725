import { defineConfig } from 'vitest/config';

const folders = [
  'catalog',
  'rules',
  'server',
  'client',
  'contract',
  'golden',
  'properties',
  'validation',
  'house',
  'faults',
  'browser',
];

/** One project per folder of test/, so that a folder can be run alone: `npx vitest run --project rules`. */
export default defineConfig({
  test: {
    projects: folders.map((name) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        setupFiles: ['test/support/same-draws.ts'],
        testTimeout: name === 'browser' || name === 'faults' ? 120_000 : 20_000,
        hookTimeout: 120_000,
        env: { TZ: 'UTC' },
      },
    })),
  },
});
