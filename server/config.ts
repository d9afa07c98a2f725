import { z } from 'zod';
import type { ModelSettings } from './llm/client.ts';

const optionalText = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? undefined : text));

/** The environment, all of it. */
export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: optionalText.pipe(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  CATALOG_DIR: optionalText,
  ADVISOR_TODAY: optionalText.pipe(z.iso.date().optional()),
  LLM_BASE_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  LLM_MODEL: optionalText,
  LLM_API_KEY: optionalText,
  /** The key that sellers sign in with; without one nobody is there. */
  SELLER_KEY: optionalText.pipe(z.string().min(12, 'at least 12 characters').max(500).optional()),
  /** Threads for rankings, analyses, plans and proposals; 0: the server does all of it in its one thread. */
  WORKERS: optionalText.pipe(z.string().transform(Number).pipe(z.number().int().min(0).max(64)).optional()),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
  /** Origins beside our own that may open the chat, separated by commas. */
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((origin) => (origin.trim() === '' ? [] : [origin.trim()])))
    .pipe(z.array(z.url({ protocol: /^https?$/ }))),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly catalogDir: string | undefined;
  /** Fixed date, else the clock's. */
  readonly today: string | undefined;
  /** null: no language model, which is the default. */
  readonly model: ModelSettings | null;
  readonly sellerKey: string | undefined;
  /** Undefined: one fewer than there are cores, at least one. */
  readonly workers: number | undefined;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  readonly allowedOrigins: readonly string[];
}

/** The settings of this process. Throws one Error naming every variable with a bad value. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${String(issue.path[0])}: ${issue.message}`);
    throw new Error(['These settings cannot be used:', ...lines].join('\n'));
  }
  const env = parsed.data;
  if ((env.LLM_BASE_URL === undefined) !== (env.LLM_MODEL === undefined))
    throw new Error(
      ['These settings cannot be used:', '  LLM_BASE_URL, LLM_MODEL: one is nothing without the other'].join('\n'),
    );
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    catalogDir: env.CATALOG_DIR,
    today: env.ADVISOR_TODAY,
    model:
      env.LLM_BASE_URL === undefined || env.LLM_MODEL === undefined
        ? null
        : { baseUrl: env.LLM_BASE_URL, model: env.LLM_MODEL, apiKey: env.LLM_API_KEY },
    sellerKey: env.SELLER_KEY,
    workers: env.WORKERS,
    logLevel: env.LOG_LEVEL,
    allowedOrigins: env.ALLOWED_ORIGINS,
  };
}

/** Limits of one process. Documented in protocol/SPEC.md where a client can meet them. */
export interface Limits {
  /** Messages a connection may send at once, and how many it earns back a second. */
  readonly burst: number;
  readonly messagesPerSecond: number;
  /** Refused messages in a row after which a connection is closed. */
  readonly refusalsMax: number;
  readonly connectionsMax: number;
  readonly helloTimeoutMs: number;
  readonly heartbeatMs: number;
  /** Bytes waiting for a slow reader before sending to it pauses, and before it is let go. */
  readonly pauseBytes: number;
  readonly dropBytes: number;
  readonly bodyMaxBytes: number;
  readonly requestsPerMinute: number;
  /** Rankings, estimates and proposals that may wait at once, and those of one address; more are turned away. */
  readonly waitingMax: number;
  readonly waitingPerAddressMax: number;
  /** How often a conversation with a person looks for what another process of the same database has stored. */
  readonly sharedLookMs: number;
  /** How often the folder of own catalog entries is looked at. */
  readonly catalogLookMs: number;
  /** After how long the work of a thread is given up. */
  readonly workMs: number;
  /** How long a stop waits for work in progress. */
  readonly drainMs: number;
}

export const defaultLimits: Limits = {
  burst: 40,
  messagesPerSecond: 10,
  refusalsMax: 100,
  connectionsMax: 10_000,
  helloTimeoutMs: 10_000,
  heartbeatMs: 30_000,
  pauseBytes: 256 * 1024,
  dropBytes: 4 * 1024 * 1024,
  bodyMaxBytes: 256 * 1024,
  requestsPerMinute: 600,
  waitingMax: 96,
  waitingPerAddressMax: 48,
  sharedLookMs: 1000,
  catalogLookMs: 500,
  workMs: 30_000,
  drainMs: 8000,
};
