import { extname } from 'node:path';
import { proposalFormats } from '../protocol/http.ts';
import { post, readArgs, text } from './context.ts';
import { UsageError, type Io } from './io.ts';
import { briefOf } from './need.ts';

export async function proposalCommand(args: readonly string[], io: Io): Promise<number> {
  const run = readArgs(
    args,
    {
      format: { type: 'string' },
      out: { type: 'string', short: 'o' },
      currency: { type: 'string' },
      solution: { type: 'string' },
    },
    io,
  );
  const out = text(run, 'out');
  if (out === undefined) throw new UsageError('--out', run.words.missing('--out'));
  const asked = text(run, 'format') ?? extname(out).slice(1).toLowerCase();
  const format = proposalFormats.find((one) => one === asked);
  if (format === undefined) throw new UsageError('--format', proposalFormats.join(', '));
  const [currency, solution] = [text(run, 'currency'), text(run, 'solution')];
  const body = {
    locale: run.locale,
    ...(await briefOf(run)),
    format,
    ...(currency === undefined ? {} : { currency }),
    ...(solution === undefined ? {} : { solutionIds: [solution] }),
    ...(run.values['locale'] === undefined ? {} : { locale: run.locale }),
  };
  const reply = await post(run, '/proposals', body);
  if (reply.type !== 'file') throw new Error('a proposal is a file');
  io.writeFile(out, reply.body);
  io.err(`${run.words.written(out)}\n`);
  return 0;
}
