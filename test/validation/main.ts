import { writeFileSync } from 'node:fs';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { fromPublishedSpeed, fromScratch, published, type Headline } from './headline.ts';
import { groups, measureAll, type Group } from './measure.ts';
import { openCatalogForValidation } from './open.ts';
import { predictFits } from './predict-memory.ts';
import { createLookup, readRows, readSources } from './read.ts';
import { summarise, table, worst } from './report.ts';

/** `npm run validate`: predicts every usable measurement, prints the errors and writes docs/accuracy.md. */
const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const lookup = createLookup(catalog, coefficients);
const measurements = measureAll(lookup, coefficients);
const summary = table(summarise(measurements, coefficients));

const tried = readRows('memory').flatMap((row) => {
  const fits = row['fits'] === '' ? undefined : predictFits(row, lookup, coefficients);
  return fits === undefined
    ? []
    : [{ right: fits === (row['fits'] === 'yes'), tooHopeful: fits && row['fits'] === 'no' }];
});
const right = tried.filter(({ right: is }) => is).length;
const tooHopeful = tried.filter((one) => one.tooHopeful).length;
const fits = `Fits or not: right in ${String(right)} of ${String(tried.length)} cases; ${String(tooHopeful)} would have been told to fit and did not.`;

const line = (title: string, { megawattHours, tonnes, days }: Headline) =>
  `| ${title} | ${days.toFixed(1)} | ${megawattHours.toFixed(0)} | ${tonnes.toFixed(0)} |`;
const headline = [
  '| GPT-3, 175 billion parameters, 300 billion tokens, 10,000 V100 | days | MWh | t CO2e |',
  '| --- | ---: | ---: | ---: |',
  line('published', published),
  line('ours, from the published speed', fromPublishedSpeed(catalog, coefficients)),
  line('ours, from model, tokens, batch and accelerators', fromScratch(catalog)),
  line('ours, from model, tokens and accelerators alone', fromScratch(catalog, {})),
].join('\n');

const sources = readSources();
const worstCases = (Object.keys(groups) as Group[]).map((group) => {
  const of = measurements.filter((one) => one.group === group);
  return `### ${group}\n\n${worst(of, sources)}`;
});

const page = [
  '# How accurate the estimates are',
  'Written by `npm run validate`. Every row is a published measurement carried in `test/validation/data`, with its source. Relative error is |predicted ÷ measured − 1|. Coefficients are fitted to the rows called fitted (`test/validation/calibrate.ts`); the families of models and the accelerators called held-out were never seen by any fit (`test/validation/split.ts`).',
  'The 80 % interval is that of the fit where its rows hold a model and an accelerator of the same physical signature, and a wider one, learnt by leaving groups of models and of accelerators out, where they do not (`rules/physics/seen.ts`). Held-out rows are judged with the interval that their signature gets. Groups of one or two held-out models say little: the held-out offline rows are Llama-4-Maverick and Falcon-180B.',
  summary,
  fits,
  '## The headline case',
  headline,
  '## What is left out',
  'Rows that name no precision or no accelerator of the catalog, runs on several accelerators whose layout is not published (memory), rows whose implied utilisation exceeds what hardware can do, runs whose hours include teacher models, full training that prints less memory than its own states take, memory with off-loading to the host, and figures published only as bounds. Prompt lengths of the ML.ENERGY data sets are not published: typical ones are assumed, so their times carry that error too. Tables that print less memory than the weights take in decimal gigabytes are read as GiB.',
  '## The ten worst cases of each kind',
  ...worstCases,
].join('\n\n');

writeFileSync(new URL('../../docs/accuracy.md', import.meta.url), `${page}\n`);
process.stdout.write(`${summary}\n\n${fits}\n\n${headline}\n`);
