import { numericPaths, sourcedEntries } from '../checks/entries.ts';
import { datedFigures, staleOn } from '../checks/staleness.ts';
import type { Catalog } from '../schema/catalog.ts';
import { grades, sourceOf, type Grade, type SourceUse } from '../schema/provenance.ts';
import { tasks } from '../schema/vocabulary.ts';
import { holesOf } from './holes.ts';

type Entry = object & { readonly sources?: readonly SourceUse[] | undefined };

/** The kinds a reader looks for, and the fields whose absence matters to an answer. */
const kinds: readonly (readonly [keyof Catalog, string, readonly string[]])[] = [
  [
    'accelerators',
    'accelerators',
    [
      'memory',
      'memoryBandwidth',
      'peakDense.bf16',
      'peakDense.fp16',
      'peakDense.fp8',
      'achievableBf16',
      'approximatePeak',
      'power',
      'interconnect.bandwidth',
      'price',
      'platform',
      'disagreements',
    ],
  ],
  [
    'models',
    'open models',
    [
      'totalParameters',
      'activeParameters',
      'architecture',
      'architecture.kvElementsPerFullLayer',
      'contextTokens',
      'flopPerInput',
      'licence',
      'languages',
      'releasedOn',
      'trainingTokens',
    ],
  ],
  [
    'hostedOffers',
    'hosted offers',
    [
      'input',
      'output',
      'cacheRead',
      'priceFrom',
      'listedAtZero',
      'contextTokens',
      'maxOutputTokens',
      'modalitiesIn',
      'toolCalls',
      'structuredOutput',
      'openModel',
      'releasedOn',
      'disagreements',
    ],
  ],
  ['acceleratorOffers', 'accelerator offers', ['onDemand', 'spot', 'reserved1Year', 'vcpus', 'hostMemory']],
  ['systems', 'systems', ['accelerator', 'acceleratorMemoryTotal', 'maxPower', 'rackUnits', 'price']],
  ['tools', 'tools', ['licence', 'commercialSupport', 'platforms', 'latestVersion', 'latestRelease', 'alternatives']],
  ['services', 'services', ['typicalDays', 'typicalPrice']],
  ['regions', 'regions in files', ['gridIntensity', 'electricity']],
];

const wide = (value: number): string => value.toLocaleString('en-GB');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(0)} %`);

function at(entry: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, key) => {
    return typeof inside === 'object' && inside !== null
      ? (inside as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }, entry);
}

const entriesOf = (catalog: Catalog, kind: keyof Catalog): readonly Entry[] => {
  const entries = catalog[kind];
  return entries instanceof Map ? [...(entries as ReadonlyMap<string, Entry>).values()] : [];
};

function counts(catalog: Catalog): readonly string[] {
  const all = Object.keys(catalog).filter((key) => catalog[key as keyof Catalog] instanceof Map) as (keyof Catalog)[];
  const scores = [...catalog.benchmarks.values()].reduce((sum, benchmark) => sum + benchmark.scores.length, 0);
  const names: Readonly<Record<string, string>> = Object.fromEntries(kinds.map(([kind, name]) => [kind, name]));
  return [
    '| kind | entries |',
    '|---|---:|',
    ...all.map((kind) => row([names[kind] ?? kind, wide(entriesOf(catalog, kind).length)])),
    row(['benchmark scores', wide(scores)]),
  ];
}

function coverage(catalog: Catalog): readonly string[] {
  return kinds.flatMap(([kind, name, fields]) => {
    const entries = entriesOf(catalog, kind);
    return [
      `### ${name} (${wide(entries.length)})`,
      '',
      '| field | known | share |',
      '|---|---:|---:|',
      ...fields.map((field) => {
        const known = entries.filter((entry) => at(entry, field) !== undefined).length;
        return row([`\`${field}\``, wide(known), percent(known, entries.length)]);
      }),
      '',
    ];
  });
}

function figureGrades(catalog: Catalog): readonly string[] {
  const table = new Map<string, Map<Grade, number>>();
  const hosted = new Set(catalog.hostedOffers.keys());
  for (const { kind, id, entry } of sourcedEntries(catalog)) {
    const family = kind === 'offers' ? (hosted.has(id) ? 'hosted offers' : 'accelerator offers') : kind;
    const own = table.get(family) ?? new Map<Grade, number>();
    table.set(family, own);
    for (const path of numericPaths(entry)) {
      const grade = sourceOf(entry, path)?.grade;
      if (grade !== undefined) own.set(grade, (own.get(grade) ?? 0) + 1);
    }
  }
  for (const { values } of catalog.policies.values()) {
    const own = table.get('policies') ?? new Map<Grade, number>();
    table.set('policies', own);
    for (const { grade } of Object.values(values)) own.set(grade, (own.get(grade) ?? 0) + 1);
  }
  return [
    row(['kind', ...grades]),
    `|---|${grades.map(() => '---:').join('|')}|`,
    ...[...table]
      .filter(([, own]) => own.size > 0)
      .map(([family, own]) => row([family, ...grades.map((grade) => wide(own.get(grade) ?? 0))])),
  ];
}

const OLDEST = 3;
const pricedFamilies = [
  'acceleratorOffers',
  'hostedOffers',
  'acceleratorsPrice',
  'systemsPrice',
  'exchangeRates',
  'regions',
];

function ages(catalog: Catalog): readonly string[] {
  const stale = staleOn(catalog, catalog.newestCheck);
  const dated = datedFigures(catalog);
  return [
    '| family | dated | past shelf life | oldest |',
    '|---|---:|---:|---|',
    ...pricedFamilies.map((family) => {
      const own = dated
        .filter((one) => one.family === family)
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
      const oldest = own.slice(0, OLDEST).map(({ id, date }) => `${id} (${date})`);
      return row([
        family,
        wide(own.length),
        wide(stale.filter((one) => one.family === family).length),
        oldest.join(', '),
      ]);
    }),
  ];
}

function disagreements(catalog: Catalog): readonly string[] {
  const offers = [...catalog.hostedOffers.values()].filter((offer) => offer.disagreements !== undefined);
  const chips = [...catalog.accelerators.values()].flatMap(({ id, disagreements: list = [] }) =>
    list.map(({ of, value, source }) => `- \`${id}\` ${of}: ${source} says ${value}`),
  );
  return [
    `${wide(offers.length)} hosted offers and these accelerators show one figure and keep the other:`,
    '',
    ...chips,
  ];
}

function quality(catalog: Catalog): readonly string[] {
  const domains = new Map<string, { tests: number; scores: number; models: Set<string> }>();
  for (const { domain, scores, summary } of catalog.benchmarks.values()) {
    if (summary === true) continue;
    const own = domains.get(domain) ?? { tests: 0, scores: 0, models: new Set<string>() };
    domains.set(domain, own);
    own.tests += 1;
    own.scores += scores.length;
    for (const { model } of scores) own.models.add(model);
  }
  return [
    '| domain | benchmarks | scores | models |',
    '|---|---:|---:|---:|',
    ...[...domains]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([domain, { tests, scores, models }]) => row([domain, wide(tests), wide(scores), wide(models.size)])),
  ];
}

function byTask(catalog: Catalog): readonly string[] {
  const models = [...catalog.models.values()];
  return [
    '| task | open models |',
    '|---|---:|',
    ...tasks.map((task) => row([task, wide(models.filter((model) => model.tasks.includes(task)).length)])),
  ];
}

/** What the catalog holds and lacks, in Markdown; a function of the files alone, so that a test can keep it up to date. */
export function catalogDocument(catalog: Catalog): string {
  return [
    '# What the catalog holds',
    '',
    'Written by `npx tsx catalog/import/document-main.ts` from the files alone. Regions and intensities that are read from',
    'their package at run time are not counted. Ages are counted to the newest check of any figure.',
    '',
    `Newest check: ${catalog.newestCheck}.`,
    '',
    '## Counts',
    '',
    ...counts(catalog),
    '',
    '## Open models by task',
    '',
    ...byTask(catalog),
    '',
    '## Coverage',
    '',
    ...coverage(catalog),
    '## Grades of single figures',
    '',
    ...figureGrades(catalog),
    '',
    '## Age of prices',
    '',
    ...ages(catalog),
    '',
    '## Where sources disagree',
    '',
    ...disagreements(catalog),
    '',
    '## Published scores by domain',
    '',
    ...quality(catalog),
    '',
    '## Known holes',
    '',
    ...holesOf(catalog).map((hole) => `- ${hole}`),
    '',
  ].join('\n');
}
