import type { Accelerator } from '../../schema/accelerator.ts';
import type { Catalog } from '../../schema/catalog.ts';
import { cell, numberCell, readRows, RowFault, type Row } from '../rows.ts';
import { ImportFault, readAll, type Importer } from './imported.ts';

const SOURCE = 'skypilot-org-skypilot-catalog';
const NEEDED = ['InstanceType', 'AcceleratorName', 'AcceleratorCount', 'Price', 'Region'] as const;
const MIB = 1024 ** 2;
/** A chip sold as 80 GB reports a little more or less. */
const MEMORY_APART = 0.1;
const CANDIDATES_SHOWN = 6;

const squash = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Bytes of one accelerator as the GpuInfo column says. */
function memoryOf(row: Row): number | undefined {
  const size = /'SizeInMiB':\s*(\d+)/.exec(cell(row, 'GpuInfo') ?? '')?.[1];
  return size === undefined || size === '0' ? undefined : Number(size) * MIB;
}

function isCalled({ id, name, aliases = [] }: Accelerator, wanted: string): boolean {
  return [id, name, ...aliases].some((one) => squash(one) === wanted);
}

/** The accelerator of a row: the one the same instance already has, else the only one of that name and memory. */
function acceleratorOf(
  row: Row,
  instance: string,
  of: { readonly catalog: Catalog; readonly provider: string },
): string {
  const { catalog, provider } = of;
  const present = [...catalog.acceleratorOffers.values()].find(
    (offer) => offer.provider.id === provider && offer.instance === instance,
  );
  if (present) return present.accelerator;
  const written = cell(row, 'AcceleratorName') ?? '';
  const wanted = squash(written);
  const all = [...catalog.accelerators.values()];
  const named = all.filter((one) => isCalled(one, wanted));
  const near = named.length > 0 ? named : all.filter((one) => squash(one.id).startsWith(wanted));
  const memory = memoryOf(row);
  const fitting = memory === undefined ? near : near.filter((one) => Math.abs(one.memory / memory - 1) <= MEMORY_APART);
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return only.id;
  const candidates = (fitting.length > 0 ? fitting : near).slice(0, CANDIDATES_SHOWN).map(({ id }) => id);
  const reason = candidates.length === 0 ? 'is not in the catalog' : `can be any of ${candidates.join(', ')}`;
  throw new ImportFault('AcceleratorName', `"${written}" ${reason}`);
}

/** Rows of one instance in one region: a region is listed once for each of its zones. */
type Group = readonly [Row, ...Row[]];

function groupsOf(rows: readonly Row[]): readonly Group[] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const instance = cell(row, 'InstanceType');
    const key = instance === undefined ? `line ${String(row.line)}` : `${cell(row, 'Region') ?? ''} ${instance}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function number(row: Row, column: string): number | undefined {
  try {
    return numberCell(row, column);
  } catch (error) {
    if (error instanceof RowFault) throw new ImportFault(error.field, error.message);
    throw error;
  }
}

function needed(row: Row, column: string): string {
  const text = cell(row, column);
  if (text === undefined) throw new ImportFault(column, 'is empty');
  return text;
}

/** Where all rows that say something say the same. */
function agreed(rows: Group, column: string): number | undefined {
  const values = [...new Set(rows.map((row) => number(row, column)).filter((value) => value !== undefined))];
  if (values.length > 1) throw new ImportFault(column, `differs between rows: ${values.join(', ')}`);
  return values[0];
}

const perHour = (usd: number): string => `${String(usd)} USD/h`;

/**
 * SkyPilot's `vms.csv` of one cloud: US dollars an hour for the whole instance. The file does not say whose prices it
 * holds, so the provider is an option. Regions are those of the catalog; one it does not know is refused.
 */
export const importSkyPilot: Importer = (text, { catalog, provider, checkedOn }) => {
  const rows = readRows(text);
  if (provider === undefined) throw new ImportFault('--provider', 'say whose prices these are');
  const missing = NEEDED.find((column) => rows[0] !== undefined && !(column in rows[0].cells));
  if (missing !== undefined) throw new ImportFault(missing, 'there is no such column');
  const own = [...catalog.acceleratorOffers.values()].filter((offer) => offer.provider.id === provider);
  const used = new Set(own.map(({ region }) => region));
  const read = readAll(groupsOf(rows), {
    name: ([row]) => ({ place: String(row.line), subject: cell(row, 'InstanceType') ?? '' }),
    entry: (group) => {
      const [row] = group;
      const instance = needed(row, 'InstanceType');
      if (cell(row, 'AcceleratorName') === undefined) throw new ImportFault('AcceleratorName', 'has no accelerator');
      const region = needed(row, 'Region');
      if (!catalog.regions.has(`${provider}/${region}`) && !used.has(region))
        throw new ImportFault('Region', `the catalog knows no region "${region}" of ${provider}`);
      const onDemand = agreed(group, 'Price');
      const spots = group.map((one) => number(one, 'SpotPrice')).filter((value) => value !== undefined && value > 0);
      const spot = spots.length > 0 ? Math.min(...spots.map(Number)) : undefined;
      if ((onDemand ?? 0) === 0 && spot === undefined) throw new ImportFault('Price', 'is empty');
      const count = agreed(group, 'AcceleratorCount');
      const memory = agreed(group, 'MemoryGiB');
      return {
        folder: 'offers',
        file: provider,
        local: `${region}/${instance}`,
        place: String(row.line),
        fields: {
          accelerator: acceleratorOf(row, instance, { catalog, provider }),
          acceleratorCount: count,
          vcpus: agreed(group, 'vCPUs') || undefined,
          hostMemory: memory === undefined || memory === 0 ? undefined : `${String(memory)} GiB`,
          onDemand: onDemand === undefined || onDemand === 0 ? undefined : perHour(onDemand),
          spot: spot === undefined ? undefined : perHour(spot),
          ...(spots.length > 1 ? { notes: `spot: the lowest of ${String(spots.length)} zones` } : {}),
        },
        defaults: { type: 'accelerator', instance, region, lifecycle: 'available' },
      };
    },
  });
  return {
    ...read,
    source: {
      id: SOURCE,
      file: {
        title: 'SkyPilot catalog',
        kind: 'dataset',
        publisher: 'SkyPilot',
        url: 'https://github.com/skypilot-org/skypilot-catalog',
        licence: 'Apache-2.0',
        checkedOn,
      },
    },
    use: { of: ['*'], source: SOURCE, grade: 'published', checkedOn, note: `vms.csv of ${provider}` },
  };
};
