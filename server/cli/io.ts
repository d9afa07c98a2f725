import { readFileSync, writeFileSync } from 'node:fs';

/** What a command touches of the world, so that tests can stand in for it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Everything on the standard input. Rejects with a usage error when a person would have to type it. */
  readonly stdin: () => Promise<string>;
  readonly readFile: (path: string) => string;
  readonly writeFile: (path: string, body: string | Uint8Array) => void;
}

/** How the command was written cannot be understood: exit code 2. `field` is the option or argument. */
export class UsageError extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

async function standardInput(): Promise<string> {
  if (process.stdin.isTTY) throw new UsageError('file', 'name a file, or send it on the standard input');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export function processIo(): Io {
  return {
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: standardInput,
    readFile: (path) => {
      try {
        return readFileSync(path, 'utf8');
      } catch (error) {
        throw new UsageError('file', error instanceof Error ? error.message : `cannot read ${path}`);
      }
    },
    writeFile: writeFileSync,
  };
}
