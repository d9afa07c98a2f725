import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { calcPrice, findProvider } from '@pydantic/genai-prices';
import { SKUS } from '@huggingface/tasks';
import type { PackagePrice, PriceLookup, PricePackage } from './readers/package-prices.ts';
import type { Sku } from './readers/skus.ts';

/** The editions that were read, and the day each was published: a package has no date inside. */
const editions = {
  '@huggingface/tasks': { version: '0.21.54', published: '2026-09-29' },
  '@pydantic/genai-prices': { version: '0.1.8', published: '2026-09-23' },
} as const;
type PackageName = keyof typeof editions;

const require = createRequire(import.meta.url);

/** The day the installed edition was published. Throws an Error for an edition whose day is not written down above. */
function publishedOn(name: PackageName): string {
  const root = require.resolve(name).split(`/${name}/`)[0] ?? '';
  const { version } = JSON.parse(readFileSync(`${root}/${name}/package.json`, 'utf8')) as { version: string };
  const edition = editions[name];
  if (version !== edition.version) throw new Error(`${name} ${version}: write down its day of publication first`);
  return edition.published;
}

const vendors: readonly (readonly [keyof typeof SKUS, string, string])[] = [
  ['GPU', 'NVIDIA', 'NVIDIA'],
  ['GPU', 'AMD', 'AMD'],
  ['GPU', 'INTEL', 'Intel'],
  ['Apple Silicon', '-', 'Apple'],
];

export interface SkuPackage {
  readonly edition: string;
  readonly publishedOn: string;
  readonly skus: readonly Sku[];
}

/** The accelerators of the hardware tables, of the makers whose software platforms the catalog knows. */
export function skuPackage(): SkuPackage {
  const name = '@huggingface/tasks';
  const tables = SKUS as Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, Omit<Sku, 'name' | 'vendor'>>>>>>
  >;
  return {
    edition: `${name} ${editions[name].version} hardware tables`,
    publishedOn: publishedOn(name),
    skus: vendors.flatMap(([kind, table, vendor]) =>
      Object.entries(tables[kind]?.[table] ?? {}).map(([sku, facts]) => ({ ...facts, name: sku, vendor })),
    ),
  };
}

const baseOf = (price: unknown): number | undefined =>
  typeof price === 'number'
    ? price
    : typeof price === 'object' && price !== null && 'base' in price && typeof price.base === 'number'
      ? price.base
      : undefined;

type ModelInfo = NonNullable<ReturnType<typeof findProvider>>['models'][number];

/** The last day on or before `day` on which the prices of a model changed, where the package says it. */
function startOf(model: ModelInfo, day: string): string | undefined {
  const starts = (Array.isArray(model.prices) ? model.prices : []).flatMap(({ constraint }) =>
    constraint?.type === 'start_date' && constraint.start_date <= day ? [constraint.start_date] : [],
  );
  return starts.sort().at(-1);
}

function lookupOn(day: string): PriceLookup {
  return (provider, model): PackagePrice | undefined => {
    const found = calcPrice({ input_tokens: 1, output_tokens: 1 }, model, {
      providerId: provider,
      timestamp: new Date(`${day}T12:00:00Z`),
    });
    if (!found) return undefined;
    return {
      id: found.model.id,
      name: found.model.name,
      input: baseOf(found.model_price['input_mtok']),
      output: baseOf(found.model_price['output_mtok']),
      cacheRead: baseOf(found.model_price['cache_read_mtok']),
      contextTokens: found.model.context_window,
      deprecated: found.model.deprecated === true,
      from: startOf(found.model, day),
      otherUnits: Object.keys(found.model_price).some((key) => /image|audio|video|hours|requests/.test(key)),
    };
  };
}

/** Prices as the package has them on the day it was published: the base tier, for text. */
export function pricePackage(): PricePackage {
  const name = '@pydantic/genai-prices';
  const day = publishedOn(name);
  return {
    edition: `${name} ${editions[name].version}`,
    publishedOn: day,
    lookup: lookupOn(day),
    modelsOf: (provider) => findProvider({ providerId: provider })?.models.map(({ id }) => id) ?? [],
  };
}
