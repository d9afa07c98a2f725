import { argv } from 'node:process';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { createCatalogSearch } from '../../server/catalog/search.ts';
import { createUnderstanding } from '../../server/nlu/index.ts';
import { createEstimates } from '../../server/api/run-estimates.ts';
import { servingRequest, trainingRequest } from '../../server/protocol/http.ts';
import { advisePart, brutePart, grownPart, whatIfPart } from './engine-part.ts';
import { gatesPart } from './gates-part.ts';
import { serverPart } from './server-part.ts';
import { time, type Timing } from './statistics.ts';

const today = '2026-11-24';
const sentence =
  'Somos una clínica con 2 sedes y 900 protocolos en PDF. Queremos un asistente interno. Nada puede salir de nuestro centro de datos. 90.000 € y 120 usuarios. ';

interface Part {
  readonly rows: readonly Timing[];
  readonly notes?: readonly string[];
}

const catalog = openCatalog();

async function catalogPart(): Promise<Part> {
  const search = createCatalogSearch(catalog);
  const queries = ['lama 70', 'h100', 'mistral', 'españa', 'qdrant', 'l40s'];
  return {
    rows: [
      await time('catalog: load all of it', () => openCatalog(), { warm: 1, measured: 5 }),
      await time('catalog: search', (index) => search('models', queries[index % queries.length] ?? '', 20), {
        warm: 10,
        measured: 200,
      }),
    ],
  };
}

async function understandPart(): Promise<Part> {
  const understand = createUnderstanding(catalog);
  const rows: Timing[] = [];
  for (const [length, measured] of [
    [sentence.length, 100],
    [2000, 30],
    [20_000, 8],
  ] as const) {
    const text = sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
    rows.push(
      await time(`understand: ${String(length)} characters`, () => understand(text, { language: 'es', today }), {
        warm: 3,
        measured,
      }),
    );
  }
  return { rows };
}

async function estimatesPart(): Promise<Part> {
  const estimates = createEstimates(catalog);
  const served = { model: { totalParameters: 70e9 }, accelerator: 'h100-sxm', inputTokens: 1000, outputTokens: 500 };
  const onFour = servingRequest.parse({ ...served, acceleratorCount: 4, concurrency: 16 });
  const sized = servingRequest.parse({ ...served, requestsPerSecond: 20, slo: { ttftP95Ms: 2000, tpotMs: 50 } });
  const trained = { method: 'full', tokens: 1e9, accelerator: 'h100-sxm' };
  // Another size each time: nothing of the plan was worked out before.
  const fixed = (index: number) =>
    trainingRequest.parse({ ...trained, model: { totalParameters: 7e9 + index * 1e6 }, acceleratorCount: 8 });
  const planned = (index: number) =>
    trainingRequest.parse({
      ...trained,
      method: 'pretrain',
      model: { totalParameters: 175e9 + index * 1e8 },
      tokens: 15e12,
      deadlineDays: 10,
    });
  const runs = { warm: 50, measured: 300 };
  return {
    rows: [
      await time('estimate: serving on given accelerators', () => estimates.estimateServing(onFour), runs),
      await time('estimate: serving sized for response times', () => estimates.estimateServing(sized), runs),
      await time('estimate: training on eight', (index) => estimates.estimateTraining(fixed(index)), runs),
      await time('estimate: planner over 1 to 32,768', (index) => estimates.estimateTraining(planned(index)), {
        warm: 20,
        measured: 60,
      }),
    ],
  };
}

const parts: Readonly<Record<string, () => Part | Promise<Part>>> = {
  catalog: catalogPart,
  understand: understandPart,
  estimates: estimatesPart,
  advise: () => advisePart(catalog, today),
  'what-if': () => whatIfPart(catalog, today),
  gates: () => gatesPart(catalog, today),
  grown: () => grownPart(catalog, today),
  brute: () => brutePart(catalog, today),
  server: serverPart,
};

const at = argv.indexOf('--only');
const only = at < 0 ? null : (argv[at + 1] ?? '').split(',');
const unknown = only?.filter((name) => !(name in parts)) ?? [];
if (unknown.length > 0) throw new Error(`no part is called ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}`);
const began = performance.now();
for (const [name, run] of Object.entries(parts)) {
  if (only && !only.includes(name)) continue;
  const started = performance.now();
  const { rows, notes = [] } = await run();
  console.log(`\n${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  for (const row of rows)
    console.log(
      `  ${row.name.padEnd(66)} median ${row.median.toFixed(2).padStart(8)} ms   p99 ${row.p99.toFixed(2).padStart(8)} ms   n=${String(row.runs)}`,
    );
  for (const note of notes) console.log(`  ${note}`);
}
console.log(`\nall in ${((performance.now() - began) / 1000).toFixed(0)} s`);
