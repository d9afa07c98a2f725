import { RequestFailure } from '../api/failure.ts';
import { localeOf, readArgs } from './context.ts';
import { catalogCommand } from './catalog.ts';
import { estimateCommand } from './estimate.ts';
import { UsageError, type Io } from './io.ts';
import { proposalCommand } from './proposal.ts';
import { recommendCommand, understandCommand } from './need.ts';
import { wordsOf, type Words } from './words.ts';

export { processIo } from './io.ts';

type Command = (args: readonly string[], io: Io) => Promise<number>;

async function serve(args: readonly string[], io: Io): Promise<null> {
  readArgs(args, {}, io);
  await import('../main.ts');
  return null;
}

const commands: Readonly<Record<string, Command>> = {
  understand: understandCommand,
  recommend: recommendCommand,
  estimate: estimateCommand,
  catalog: catalogCommand,
  proposal: proposalCommand,
};
const helps = ['understand', 'recommend', 'estimate', 'catalog', 'proposal', 'serve'] as const;

/** The words of the language asked for anywhere among the arguments, else of the shell. */
function wordsFor(argv: readonly string[], io: Io): Words {
  const at = argv.indexOf('--locale');
  const asked = at >= 0 ? argv[at + 1] : argv.find((one) => one.startsWith('--locale='))?.slice('--locale='.length);
  return wordsOf(asked === 'es' || asked === 'en' ? asked : localeOf(io.env));
}

function tell(error: unknown, words: Words, io: Io): number {
  if (error instanceof UsageError) {
    io.err(`${error.field}: ${error.message}\n${words.helpHint}\n`);
    return 2;
  }
  if (error instanceof RequestFailure) {
    const lines = error.errors.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}\n`);
    io.err(`${error.message}\n${lines.join('')}`);
    return 1;
  }
  io.err(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}

/** Runs one command. 0 done, 1 refused or failed, 2 not understood, null: it goes on running. */
export async function runCli(argv: readonly string[], io: Io): Promise<number | null> {
  const words = wordsFor(argv, io);
  const [name, ...args] = argv;
  if (name === undefined || name.startsWith('-') || name === 'help') {
    const asked = name !== undefined && (name === 'help' || name === '--help' || name === '-h');
    // Without a command there is nothing to do, and a script should notice.
    (asked ? io.out : io.err)(words.main);
    return asked ? 0 : 2;
  }
  const help = helps.find((one) => one === name);
  if (help === undefined) {
    io.err(`${words.noCommand(name)}\n${words.helpHint}\n`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    io.out(words[help]);
    return 0;
  }
  try {
    const command = commands[name];
    return command ? await command(args, io) : await serve(args, io);
  } catch (error) {
    return tell(error, words, io);
  }
}
