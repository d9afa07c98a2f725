import { formatEstimate, formatNumber } from '../protocol/format.ts';
import { inputOf, isObject, jsonOf, postJson, printJson, readArgs, rendererOf, type Run } from './context.ts';
import { UsageError, type Io } from './io.ts';
import { table } from './table.ts';

/** Option name by field of the request. */
const kebab = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const words = ['model', 'accelerator', 'precision', 'region', 'ambiguous'] as const;
const numbers = ['acceleratorCount', 'pricePerAcceleratorHour'] as const;
const kinds = {
  serving: {
    words: [...words, 'kvPrecision', 'mode', 'engine', 'engineVersion'],
    numbers: [...numbers, 'inputTokens', 'outputTokens', 'concurrency', 'requestsPerSecond'],
  },
  training: {
    words: [...words, 'method', 'sharding', 'activationCheckpointing'],
    numbers: [
      ...numbers,
      'tokens',
      'samples',
      'flopPerSample',
      'sequenceLength',
      'globalBatch',
      'microBatch',
      'loraRank',
      'pue',
      'deadlineDays',
      'budget',
    ],
  },
} as const;

function fieldsOf(run: Run, kind: keyof typeof kinds): Readonly<Record<string, string | number>> {
  const given: Record<string, string | number> = {};
  for (const field of kinds[kind].words) {
    const value = run.values[kebab(field)];
    if (typeof value === 'string') given[field] = value;
  }
  for (const field of kinds[kind].numbers) {
    const value = run.values[kebab(field)];
    if (typeof value !== 'string') continue;
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number))
      throw new UsageError(`--${kebab(field)}`, run.words.notNumber(value));
    given[field] = number;
  }
  return given;
}

interface Figure {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: string;
  readonly grade: string;
}
const isFigure = (value: unknown): value is Figure =>
  isObject(value) && typeof value['likely'] === 'number' && typeof value['unit'] === 'string';

function print(run: Run, answer: Readonly<Record<string, unknown>>): void {
  const { io, locale } = run;
  const renderer = rendererOf(run);
  const rows = Object.entries(answer).flatMap(([name, value]) => {
    if (!isFigure(value)) return [];
    const { likely, band } = formatEstimate(value, locale);
    return [[name, renderer.term(name), likely, band, renderer.term(value.grade)]];
  });
  const { words: said } = run;
  io.out(table([said.field, said.figure, said.likely, `${said.low} – ${said.high}`, said.grade], rows));
  io.out(`\n${answer['fits'] === true ? said.fits : said.fitsNot}\n`);
  if (typeof answer['replicas'] === 'number')
    io.out(`${renderer.term('replicas')}: ${formatNumber(answer['replicas'], locale)}\n`);
  if (isObject(answer['plan'])) io.out(`${said.plan}: ${JSON.stringify(answer['plan'])}\n`);
  const assumptions = answer['assumptions'];
  if (Array.isArray(assumptions) && assumptions.length > 0) {
    io.out(`\n${said.assumptions}\n`);
    for (const one of assumptions as { path: string; value: unknown; reason: string }[])
      io.out(
        `  ${one.path} = ${typeof one.value === 'string' ? one.value : JSON.stringify(one.value)}: ${one.reason}\n`,
      );
  }
}

export async function estimateCommand(args: readonly string[], io: Io): Promise<number> {
  const options = Object.fromEntries(
    Object.values(kinds)
      .flatMap((kind) => [...kind.words, ...kind.numbers])
      .map((field) => [kebab(field), { type: 'string' as const }]),
  );
  const run = readArgs(args, options, io);
  const [name] = run.positionals;
  if (name !== 'training' && name !== 'serving')
    throw new UsageError('estimate', name === undefined ? 'training | serving' : run.words.noAction(name));
  const given = fieldsOf(run, name);
  const stray = Object.keys(options).find(
    (option) =>
      run.values[option] !== undefined &&
      ![...kinds[name].words, ...kinds[name].numbers].some((one) => kebab(one) === option),
  );
  if (stray !== undefined) throw new UsageError(`--${stray}`, run.words.noAction(`${name} --${stray}`));
  // Options alone are enough; a file is read only where one is named or nothing else was said.
  const fromFile = run.positionals[1] !== undefined || Object.keys(given).length === 0;
  const file = fromFile ? jsonOf(await inputOf(run, 1)) : {};
  if (!isObject(file)) throw new UsageError('file', '{ … }');
  const answer = await postJson<Readonly<Record<string, unknown>>>(run, `/estimates/${name}`, { ...file, ...given });
  if (run.json) printJson(run, answer);
  else print(run, answer);
  return 0;
}
