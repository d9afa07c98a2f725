import { acceleratorFile } from '../schema/accelerator.ts';
import { modelFile } from '../schema/model.ts';
import { sourceFile } from '../schema/source.ts';
import { formatEntry, orderKeys } from '../format.ts';
import { createSourceRegistry } from './provenance.ts';
import type { Refusal } from './read-each.ts';
import { readRows, type Row } from './rows.ts';
import { ACCELERATORS_CSV, readAccelerators, withUniqueAliases } from './readers/accelerators.ts';
import { INSTANCES_CSV, readAcceleratorOffers } from './readers/accelerator-offers.ts';
import { QUALITY_CSV, readBenchmarks } from './readers/benchmarks.ts';
import { readFacilityPue } from './readers/facility-pue.ts';
import { createOpenModelFinder, HOSTED_CSV, readHostedOffers } from './readers/hosted-offers.ts';
import { MODELS_CSV, readModels } from './readers/models.ts';
import { offerFiles } from './readers/offers.ts';
import { readPackagePrices, type PricePackage, type PriceReading } from './readers/package-prices.ts';
import { GRID_CSV, readRegions, rentalRegions } from './readers/regions.ts';
import { readSkus, SKUS_TABLE, type Sku, type SkuReading } from './readers/skus.ts';
import { readSystems, SYSTEMS_CSV } from './readers/systems.ts';
import { readTools, TOOLS_CSV } from './readers/tools.ts';

export const csvFiles = [
  ACCELERATORS_CSV,
  MODELS_CSV,
  HOSTED_CSV,
  INSTANCES_CSV,
  SYSTEMS_CSV,
  TOOLS_CSV,
  GRID_CSV,
  QUALITY_CSV,
] as const;
export type CsvFile = (typeof csvFiles)[number];

/** Tables that come as packages; without one, nothing is compared with it. */
export interface ImportPackages {
  readonly skus?: { readonly edition: string; readonly publishedOn: string; readonly skus: readonly Sku[] } | undefined;
  readonly prices?: PricePackage | undefined;
}

export interface KindCount {
  readonly kind: string;
  readonly file: CsvFile | typeof SKUS_TABLE;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
}

export interface ImportResult {
  /** Text of each file by its path from the catalog's folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly counts: readonly KindCount[];
  readonly refused: readonly Refusal[];
  /** What the packages confirmed, contradicted and added, in sentences. */
  readonly compared: readonly string[];
}

/** Regions of one provider or of all countries, in order of id. */
function gridFiles(regions: ReadonlyMap<string, object>): ReadonlyMap<string, object> {
  const ordered = [...regions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, region]) => region);
  const isCountry = (region: object): boolean => 'kind' in region && region.kind === 'country';
  return new Map([
    ['countries', { regions: ordered.filter(isCountry) }],
    ['cloud-regions', { regions: ordered.filter((region) => !isCountry(region)) }],
  ]);
}

function comparedWords(skus: SkuReading | undefined, priced: PriceReading | undefined): readonly string[] {
  return [
    ...(skus
      ? [
          `${SKUS_TABLE}: ${String(skus.matched)} names are accelerators of ours, ${String(skus.flagged)} of ours carry a figure more than 15 % apart, ${String(skus.added)} entries added.`,
        ]
      : []),
    ...(priced
      ? [
          `@pydantic/genai-prices: ${String(priced.matched)} offers found in it, ${String(priced.agreeing)} agree within 1 %, ${String(priced.flagged)} differ (both prices kept; in ${String(priced.replaced)} the package's is shown, as the later one for the same context window), ${String(priced.added)} offers added of models that another provider of ours sells, ${String(priced.unknown)} models of the same providers left out because nothing else here knows them.`,
        ]
      : []),
  ];
}

/** Turns the tables into catalog files: a pure function of its input, so the same tables give the same bytes. */
export function runImport(
  tables: Readonly<Partial<Record<CsvFile, string>>>,
  packages: ImportPackages = {},
): ImportResult {
  const rowsOf = (file: CsvFile): readonly Row[] => readRows(tables[file] ?? '');
  const sources = createSourceRegistry();
  const ownAccelerators = readAccelerators(rowsOf(ACCELERATORS_CSV), sources);
  const skus = packages.skus ? readSkus(ownAccelerators.accepted, packages.skus, sources) : undefined;
  const accelerators = {
    accepted: withUniqueAliases(skus?.accepted ?? ownAccelerators.accepted),
    refused: ownAccelerators.refused,
  };
  const models = readModels(rowsOf(MODELS_CSV), sources);
  const named = models.accepted.map(({ id, entry }) => ({ id, name: 'name' in entry ? String(entry.name) : id }));
  const ownHosted = readHostedOffers(rowsOf(HOSTED_CSV), sources, createOpenModelFinder(named));
  const priced = packages.prices ? readPackagePrices(ownHosted.accepted, packages.prices, sources) : undefined;
  const hosted = { accepted: priced?.accepted ?? ownHosted.accepted, refused: ownHosted.refused };
  const rented = readAcceleratorOffers(rowsOf(INSTANCES_CSV), sources);
  const systems = readSystems(rowsOf(SYSTEMS_CSV), sources);
  const tools = readTools(rowsOf(TOOLS_CSV), sources);
  const regions = readRegions(rowsOf(GRID_CSV), sources);
  const pue = readFacilityPue(rowsOf(GRID_CSV), sources);
  const known = new Set([...models.accepted, ...hosted.accepted].map(({ id }) => id));
  const benchmarks = readBenchmarks(rowsOf(QUALITY_CSV), sources, known);
  const offers = offerFiles(hosted.accepted, rented.accepted, sources);
  const allRegions = new Map([
    ...rentalRegions(rented.accepted, sources),
    ...regions.accepted.map(({ id, entry }) => [id, entry] as const),
  ]);

  const files = new Map<string, string>();
  const put = (folder: string, entries: Iterable<readonly [string, object]>, keys: readonly string[] = []): void => {
    for (const [id, entry] of entries) files.set(`${folder}/${id}.json`, formatEntry(orderKeys(entry, keys)));
  };
  const pairs = (accepted: readonly { readonly id: string; readonly entry: object }[]) =>
    accepted.map(({ id, entry }) => [id, entry] as const);
  if (accelerators.accepted.length > 0)
    put('accelerators', pairs(accelerators.accepted), Object.keys(acceleratorFile.shape));
  put('models', pairs(models.accepted), Object.keys(modelFile.shape));
  put('systems', pairs(systems.accepted));
  put('tools', pairs(tools.accepted));
  put('offers', offers);
  put('benchmarks', benchmarks.files);
  if (tables[GRID_CSV] !== undefined) {
    put('grids', gridFiles(allRegions));
    const values = Object.fromEntries(pairs(pue.accepted).sort(([a], [b]) => (a < b ? -1 : 1)));
    put('policies', [['facility-pue', { title: 'Power usage effectiveness by operator or kind of site', values }]]);
  }
  put('sources', [...sources.entries()].sort(), Object.keys(sourceFile.shape));

  const count = (
    kind: string,
    file: KindCount['file'],
    result: { accepted: number; refused: readonly Refusal[] },
  ): KindCount => ({
    kind,
    file,
    rows: result.accepted + result.refused.length,
    accepted: result.accepted,
    refused: result.refused.length,
  });
  const of = (result: { readonly accepted: readonly unknown[]; readonly refused: readonly Refusal[] }) => ({
    accepted: result.accepted.length,
    refused: result.refused,
  });
  return {
    files,
    counts: [
      count('accelerators', ACCELERATORS_CSV, of(ownAccelerators)),
      ...(skus
        ? [count('accelerators', SKUS_TABLE, { accepted: skus.added + skus.matched, refused: skus.refused })]
        : []),
      count('open models', MODELS_CSV, of(models)),
      count('hosted offers', HOSTED_CSV, of(ownHosted)),
      count('accelerator offers', INSTANCES_CSV, of(rented)),
      count('systems', SYSTEMS_CSV, of(systems)),
      count('tools', TOOLS_CSV, of(tools)),
      count('regions', GRID_CSV, of(regions)),
      count('PUE values', GRID_CSV, of(pue)),
      count('benchmark scores', QUALITY_CSV, { accepted: benchmarks.acceptedScores, refused: benchmarks.refused }),
    ],
    refused: [
      accelerators,
      skus ?? { refused: [] },
      models,
      hosted,
      rented,
      systems,
      tools,
      regions,
      pue,
      benchmarks,
    ].flatMap(({ refused }) => refused),
    compared: comparedWords(skus, priced),
  };
}
