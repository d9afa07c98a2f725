import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { AccuracyReport } from '../../server/protocol/accuracy.ts';
import { fromPublishedSpeed, fromScratch, published, type Headline } from './headline.ts';
import { groups, measureAll, type Group, type Measurement } from './measure.ts';
import { compareEnergy, energyTable } from './predict-energy.ts';
import { predictFits } from './predict-memory.ts';
import { leftOutTable, memoryLeftOut, summariseLeftOut } from './cross-validate-memory.ts';
import { trainingLeftOutTable } from './cross-validate-training.ts';
import { readFolds, servingLeftOut, servingLeftOutTable } from './cross-validate-serving.ts';
import { createLookup, readRows, readSources, type Lookup } from './read.ts';
import { neighbourTable } from './correct-neighbours.ts';
import { accuracyReport } from './report-data.ts';
import { scatterPicture } from './report-picture.ts';
import { summarise, table, worst } from './report.ts';
import { isSecondDescription } from './same-run.ts';

function fitsOf(lookup: Lookup, coefficients: Coefficients): AccuracyReport['fits'] {
  const tried = readRows('memory').flatMap((row) => {
    const fits = row['fits'] === '' ? undefined : predictFits(row, lookup, coefficients);
    return fits === undefined
      ? []
      : [{ right: fits === (row['fits'] === 'yes'), tooHopeful: fits && row['fits'] === 'no' }];
  });
  return {
    tried: tried.length,
    right: tried.filter(({ right }) => right).length,
    tooHopeful: tried.filter(({ tooHopeful }) => tooHopeful).length,
  };
}

function headlineTable(catalog: Catalog, coefficients: Coefficients): string {
  const line = (title: string, { megawattHours, tonnes, days }: Headline) =>
    `| ${title} | ${days.toFixed(1)} | ${megawattHours.toFixed(0)} | ${tonnes.toFixed(0)} |`;
  return [
    '| GPT-3, 175 billion parameters, 300 billion tokens, 10,000 V100 | days | MWh | t CO2e |',
    '| --- | ---: | ---: | ---: |',
    line('published', published),
    line('ours, from the published speed', fromPublishedSpeed(catalog, coefficients)),
    line('ours, from model, tokens, batch and accelerators', fromScratch(catalog)),
    line('ours, from model, tokens and accelerators alone', fromScratch(catalog, {})),
  ].join('\n');
}

/** Files of docs/ by path, and what is printed. */
export interface BuiltReport {
  readonly files: ReadonlyMap<string, string>;
  readonly printed: string;
}

/** Everything that `npm run validate` writes: the page, its pictures, and what the product's own page shows. */
export function buildReport(catalog: Catalog): BuiltReport {
  const coefficients = coefficientsOf(catalog);
  const lookup = createLookup(catalog, coefficients);
  const measurements = measureAll(lookup, coefficients);
  const sources = readSources();
  const fits = fitsOf(lookup, coefficients);
  const report = accuracyReport(measurements, {
    coefficients,
    sources,
    fits,
    headline: { published, estimated: fromScratch(catalog) },
  });
  const summary = table(summarise(measurements, coefficients));
  const fitsText = `Fits or not: right in ${String(fits.right)} of ${String(fits.tried)} cases; ${String(fits.tooHopeful)} would have been told to fit and did not.`;
  const memory = leftOutTable(summariseLeftOut(memoryLeftOut(measurements, lookup, coefficients)));
  const serving = servingLeftOutTable(servingLeftOut(readFolds(), coefficients, lookup), coefficients);
  const headline = headlineTable(catalog, coefficients);
  const energy = energyTable(compareEnergy(lookup, coefficients));
  const page = pageOf(
    {
      summary,
      fits: fitsText,
      serving,
      memory,
      headline,
      energy,
      neighbours: neighbourTable({ all: measurements, lookup }, catalog),
    },
    measurements,
    sources,
  );
  const pictures = report.kinds.map(
    (kind) => [`pictures/accuracy/${kind.id}.svg`, scatterPicture(kind, report.stepsPerDecade)] as const,
  );
  return {
    files: new Map([['accuracy.md', `${page}\n`], ['accuracy.json', `${JSON.stringify(report)}\n`], ...pictures]),
    printed: `${summary}\n\n${serving}\n\n${memory}\n\n${fitsText}\n\n${headline}\n\n${energy}\n`,
  };
}

function worstCases(measurements: readonly Measurement[], sources: readonly string[]): string[] {
  return (Object.keys(groups) as Group[]).map((group) => {
    const of = measurements.filter((one) => one.group === group);
    const picture = `![${group}: predicted against measured](pictures/accuracy/${groups[group]}.svg)`;
    return `### ${group}\n\n${picture}\n\n${worst(of, sources)}`;
  });
}

function pageOf(
  parts: Readonly<Record<'summary' | 'fits' | 'serving' | 'memory' | 'headline' | 'energy' | 'neighbours', string>>,
  measurements: readonly Measurement[],
  sources: readonly string[],
): string {
  const repeated = readRows('serving').filter(isSecondDescription).length;
  return [
    '# How accurate the estimates are',
    'Written by `npm run validate`. Every row is a published measurement carried in `test/validation/data`, with its source. Relative error is |predicted ÷ measured − 1|. Coefficients are fitted to the rows called fitted (`test/validation/calibrate.ts`); the families of models and the accelerators called held-out were never seen by any fit (`test/validation/split.ts`).',
    'The 80 % interval depends on what was measured (`rules/physics/seen.ts`): a model and an accelerator of the same physical signature, an unknown model, an unknown accelerator, or both. Of serving, joules and watts it comes from what refits without tables, without families of models and without accelerators missed, each group weighing the root of its rows and few groups widened as for one more; of hours and memory the first case is the middle 80 % of the fitted residuals. No interval uses held-out rows. The formulas were written by people who saw the errors of held-out rows too, so those errors are a little kinder than those of rows nobody here has seen. Held-out rows are judged with the interval that their signature gets. Groups of one or two held-out models say little: the held-out offline rows are Llama-4-Maverick and Falcon-180B. Sparse models and replicas with many requests in flight have wider intervals, by numbers learnt for each figure from what was left out.',
    parts.summary,
    parts.fits,
    '## Training of architectures and accelerators that no number was fitted to',
    'Each row is predicted by coefficients fitted to the rows of the other groups (`test/validation/cross-validate-training.ts`), the rows that are always held out included. “Groups alike” counts each group as the root of its rows, so that no long table decides alone. The architectures that share a name with most of what was measured in 8 bits and with adapters are one group: without it, both have to be predicted from others. Whole runs from scratch, sparse models and programs from before 2023 have wider intervals, each by a number that was learnt from what was left out (`test/validation/learn-hours-stretch.ts`); how hard the fit is pulled to the middle of what physics leaves possible (`loss.ts`) was chosen by the errors of architectures left out.',
    trainingLeftOutTable(),
    '## Serving and energy of families and accelerators that no number was fitted to',
    'Each fitted row is predicted three times more: by numbers fitted without its table (its model on its accelerator in its engine and format, both known from other tables), without its family of models, and without its accelerator (`test/validation/cross-validate-serving.ts`; the numbers of each fold are kept in `test/validation/data/folds.json`). “In use” is the interval that an estimate gets in that case; “of the other groups” is one learnt without the group it is judged on. With fewer than four groups nobody can promise how a further one differs.',
    parts.serving,
    '## Memory of models that no number was fitted to',
    'Each row is predicted by numbers fitted to the other series (`test/validation/cross-validate-memory.ts`); the interval too comes from the other series.',
    parts.memory,
    '## The headline case',
    parts.headline,
    '## Measure, then correct',
    'What a single measurement does for other runs of the same model on the same accelerator (other lengths, other concurrency, other layout, other engine): each run is corrected by one other run that was measured (`rules/estimates/correct.ts`), never by itself.',
    parts.neighbours,
    '## Energy, by what is metered',
    'Published energy of answers and of training runs, each compared with ours of the same boundary. The energy of a run is taken from its published hours, so that only power, host and PUE are judged.',
    parts.energy,
    '## What is left out',
    `Rows that name no precision or no accelerator of the catalog, runs on several accelerators whose layout is not published (memory), rows whose implied utilisation exceeds what hardware can do, runs whose hours include teacher models, runs that kept states in the memory of the host, runs that contradict themselves (degrees that take other than the accelerators stated, or hours that are not accelerators × days), full training that prints less memory than its own states take, memory with off-loading to the host, memory of networks for pictures whose size is not published, rows of samples that would use more than three quarters of the peak, and figures published only as bounds. Gaps between tokens of the ML.ENERGY data are medians, which leave out the steps that wait for prompts: time per output token is taken from batch and throughput. Prompt lengths of these data sets are not published: typical ones are assumed and their rows stay in, so their times carry that error too. ${String(repeated)} rows are second descriptions of one run: their times are those of another row to the last digit, or they name copies on several times the accelerators and are as quick to 2 % as the one copy that carries all their requests; only the first description is judged. Tables that print less memory than the weights take in decimal gigabytes are read as GiB.`,
    '## Predicted against measured, and the ten worst cases of each kind',
    'Both axes are logarithmic; on the line prediction and measurement agree, between the dashed lines they are within a factor of two.',
    ...worstCases(measurements, sources),
  ].join('\n\n');
}
