import { parseArgs, type ParseArgsConfig } from 'node:util';
import { endpoints } from '../api/endpoints.ts';
import type { Advisor } from '../advisor.ts';
import { createAdvisor } from '../app/create-advisor.ts';
import { readConfig } from '../config.ts';
import { parseJson } from '../protocol/json.ts';
import { locale as localeSchema, type Locale } from '../protocol/http.ts';
import type { Renderer } from '../render/render.ts';
import { UsageError, type Io } from './io.ts';
import { wordsOf, type Words } from './words.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One run of one command. */
export interface Run {
  readonly io: Io;
  readonly locale: Locale;
  readonly words: Words;
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly json: boolean;
}

/** Options of every command. */
const common = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  locale: { type: 'string' },
} as const satisfies Options;

/** Takes the arguments apart; an unknown option or a missing value is a usage error that names it. */
export function readArgs(args: readonly string[], options: Options, io: Io): Run {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args: [...args], options: { ...common, ...options }, allowPositionals: true });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new UsageError(/'(-[^' ]+)/.exec(message)?.[1] ?? 'arguments', message);
    }
  })();
  const flat = values as Values;
  const asked = localeSchema.safeParse(flat['locale'] ?? localeOf(io.env));
  if (!asked.success) throw new UsageError('--locale', 'en, es');
  const locale = asked.data;
  return { io, locale, words: wordsOf(locale), values: flat, positionals, json: flat['json'] === true };
}

/** The language of the shell, where it is one of ours. */
export function localeOf(env: Io['env']): Locale {
  return /^es\b|^es_/i.test(env['LC_ALL'] ?? env['LANG'] ?? '') ? 'es' : 'en';
}

export const text = (run: Run, name: string): string | undefined => {
  const value = run.values[name];
  return typeof value === 'string' ? value : undefined;
};

/** The file named first, or "-" or nothing: the standard input. */
export async function inputOf(run: Run, at = 0): Promise<string> {
  const file = run.positionals[at];
  return file === undefined || file === '-' ? run.io.stdin() : run.io.readFile(file);
}

/** A JSON document with the same care as the API takes. */
export function jsonOf(content: string): unknown {
  const parsed = parseJson(content);
  if (!parsed.ok) throw new UsageError('file', parsed.detail);
  return parsed.value;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

let opened: { readonly key: string; readonly advisor: Advisor } | undefined;

/** The advisor of CATALOG_DIR and ADVISOR_TODAY; made once for the same settings. */
export function advisorOf(run: Run): Advisor {
  const config = readConfig(run.io.env);
  const today = text(run, 'today') ?? config.today;
  const key = JSON.stringify([config.catalogDir, today]);
  if (opened?.key === key) return opened.advisor;
  const advisor = createAdvisor({ overlayDir: config.catalogDir, today });
  opened = { key, advisor };
  return advisor;
}

export const rendererOf = (run: Run): Renderer => advisorOf(run).renderer(run.locale);

/** Answers exactly as POST /api/v1<path> does. */
export async function post(run: Run, path: string, body: unknown) {
  const endpoint = endpoints.find((one) => one.path === path);
  if (!endpoint) throw new Error(`no endpoint ${path}`);
  return endpoint.handle(body, { advisor: advisorOf(run), locale: run.locale });
}

export async function postJson<T>(run: Run, path: string, body: unknown): Promise<T> {
  const reply = await post(run, path, body);
  if (reply.type !== 'json') throw new Error(`${path} answers with a file`);
  return reply.body as T;
}

export function printJson(run: Run, value: unknown): void {
  run.io.out(`${JSON.stringify(value, null, 2)}\n`);
}
