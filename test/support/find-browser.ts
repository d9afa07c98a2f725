import { existsSync } from 'node:fs';

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** CHROME_PATH, else an installed Chromium, else the one inside @sparticuz/chromium (needs nothing but its npm package). */
export async function findBrowser(): Promise<Browser> {
  const found = [process.env['CHROME_PATH'], ...installed].find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return { executablePath: found, args: quiet, env: environment() };
  // Makes the package unpack its own copies of the shared libraries a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  // Not the package's own arguments: they ask for one single process, which ends with the first closed context.
  return { executablePath, args: ['--headless=shell', ...quiet], env: environment() };
}
