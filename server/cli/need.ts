import { formatEstimate } from '../protocol/format.ts';
import type { WireAnalysis } from '../protocol/analysis.ts';
import type { WireAdvice, WireUnderstanding } from '../protocol/http.ts';
import { printAnalysis } from './analysis.ts';
import { inputOf, isObject, jsonOf, postJson, printJson, readArgs, rendererOf, text, type Run } from './context.ts';
import { UsageError, type Io } from './io.ts';
import { table } from './table.ts';

const looksLikeJson = (content: string): boolean => /^[\uFEFF\s]*\{/.test(content);

/** Values of a brief as one line. */
function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function valueAt(brief: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[part] : undefined,
      brief,
    );
}

export async function understandCommand(args: readonly string[], io: Io): Promise<number> {
  const run = readArgs(args, { language: { type: 'string' } }, io);
  const language = text(run, 'language');
  const content = await inputOf(run);
  const body = { text: content, ...(language === undefined ? {} : { language }) };
  const answer = await postJson<WireUnderstanding>(run, '/understand', body);
  if (run.json) {
    printJson(run, answer);
    return 0;
  }
  const { words } = run;
  const rows = answer.evidence.map((one) => [
    one.path,
    shown(valueAt(answer.brief, one.path)),
    one.text.replaceAll(/\s+/g, ' '),
    one.confidence.toFixed(2),
  ]);
  io.out(`${answer.language} · ${rendererOf(run).term(answer.intent)}\n\n`);
  if (rows.length > 0) io.out(table([words.field, words.value, words.words, words.confidence], rows));
  if (answer.unresolved.length > 0) {
    io.out(`\n${words.unresolved}\n`);
    for (const { text: said, reason } of answer.unresolved) io.out(`  "${said}": ${reason}\n`);
  }
  return 0;
}

/** The brief of the input: JSON as it is, or what a text states. Other fields of a request body come along. */
export async function briefOf(run: Run): Promise<Readonly<Record<string, unknown>>> {
  const content = await inputOf(run);
  if (content.trim() === '') throw new UsageError('file', run.words.missing('text'));
  if (looksLikeJson(content)) {
    const value = jsonOf(content.replace(/^\uFEFF/, ''));
    return isObject(value) && 'brief' in value ? value : { brief: value };
  }
  const { brief } = await postJson<WireUnderstanding>(run, '/understand', { text: content });
  return { brief };
}

function printAdvice(run: Run, advice: WireAdvice): void {
  const { io, words, locale } = run;
  const renderer = rendererOf(run);
  if (advice.solutions.length === 0) io.out(`${words.none}\n`);
  else {
    const shownFigures = ['monthlyCost', 'oneOffCost', 'weeksToProduction'] as const;
    const rows = advice.solutions.map((solution) => [
      String(solution.rank),
      solution.title,
      ...shownFigures.map((name) => {
        const figure = solution.estimates[name];
        return figure ? formatEstimate(figure, locale).likely : '';
      }),
      solution.score.total.toFixed(2),
      solution.id,
    ]);
    const heads = [
      words.rank,
      words.solution,
      ...shownFigures.map((name) => renderer.term(name)),
      words.score,
      words.id,
    ];
    io.out(table(heads, rows));
  }
  if (advice.solutions.length === 0 && advice.excluded.length > 0) {
    io.out(`\n${words.excluded}\n`);
    const rows = advice.excluded.map((one) => [
      one.approach === null ? '' : renderer.term(one.approach),
      one.reason,
      one.unlock,
    ]);
    io.out(table([words.solution, words.reason, words.unlock], rows));
  }
  if (advice.assumptions.length > 0) {
    io.out(`\n${words.assumptions}\n`);
    for (const { path, value, reason } of advice.assumptions) io.out(`  ${path} = ${shown(value)}: ${reason}\n`);
  }
  if (advice.nextQuestion) io.out(`\n${words.next}: ${advice.nextQuestion.text}\n`);
  io.out(`\n${words.catalogVersion} ${advice.catalogVersion}, ${advice.asOf}\n`);
}

export async function recommendCommand(args: readonly string[], io: Io): Promise<number> {
  const options = { limit: { type: 'string' }, currency: { type: 'string' }, analysis: { type: 'boolean' } } as const;
  const run = readArgs(args, options, io);
  const [limit, currency] = [text(run, 'limit'), text(run, 'currency')];
  const body = {
    locale: run.locale,
    ...(await briefOf(run)),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(currency === undefined ? {} : { currency }),
    // What is said on the command line wins over the file.
    ...(run.values['locale'] === undefined ? {} : { locale: run.locale }),
  };
  const advice = await postJson<WireAdvice>(run, '/recommendations', body);
  const asked = Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'limit'));
  const analysis = run.values['analysis'] === true ? await postJson<WireAnalysis>(run, '/analysis', asked) : undefined;
  if (run.json) printJson(run, analysis === undefined ? advice : { ...advice, analysis });
  else {
    printAdvice(run, advice);
    if (analysis) printAnalysis(run, analysis);
  }
  return advice.solutions.length > 0 ? 0 : 1;
}
