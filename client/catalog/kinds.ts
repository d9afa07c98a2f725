import type { CatalogKind } from '../../server/protocol/http.ts';

/** How the values of a field are shown. */
export type Shown = 'figure' | 'words' | 'date' | 'text';

export interface Column {
  /** A field of the list, `name` first. */
  readonly id: string;
  readonly as: Shown;
  /** Width in CSS pixels before the table is stretched over the page. */
  readonly width: number;
}

export interface Tab {
  readonly id: string;
  readonly kind: CatalogKind;
  /** What every request of this tab asks for beside the person's filters. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly columns: readonly Column[];
  /** Facets in the order they are offered; others that the server counts follow. */
  readonly facets: readonly string[];
  /** Figures that can be bounded. */
  readonly ranges: readonly string[];
  /** The order while nothing is searched and no column chosen, largest or newest first; else that of ids. */
  readonly newestBy: string | null;
}

const column = (id: string, as: Shown, width: number): Column => ({ id, as, width });
const figure = (id: string, width = 128): Column => column(id, 'figure', width);
const words = (id: string, width = 128): Column => column(id, 'words', width);
const name = column('name', 'text', 232);

const tab = (
  id: string,
  kind: CatalogKind,
  rest: Pick<Tab, 'columns' | 'facets'> & Partial<Pick<Tab, 'ranges' | 'fixed' | 'newestBy'>>,
): Tab => ({
  id,
  kind,
  fixed: {},
  ranges: [],
  newestBy: null,
  ...rest,
  columns: [name, ...rest.columns],
});

/** The kinds of entry as a person looks for them, in the order of the page. */
export const tabs: readonly Tab[] = [
  tab('models', 'models', {
    columns: [
      words('lab', 112),
      words('kind', 168),
      figure('totalParameters', 128),
      figure('contextTokens', 128),
      words('commercialUse', 128),
      words('spanish', 96),
      column('releasedOn', 'date', 112),
    ],
    facets: ['task', 'kind', 'commercialUse', 'spanish', 'lab', 'domain', 'language', 'lifecycle'],
    ranges: ['totalParameters', 'contextTokens'],
    newestBy: 'releasedOn',
  }),
  tab('accelerators', 'accelerators', {
    columns: [
      words('class', 120),
      figure('memory', 96),
      figure('memoryBandwidth', 136),
      figure('bf16', 120),
      figure('fp8', 120),
      figure('power', 96),
      figure('price', 112),
      figure('releasedYear', 80),
    ],
    facets: ['vendor', 'class', 'platform', 'memoryType', 'lifecycle'],
    ranges: ['memory', 'memoryBandwidth', 'power', 'price'],
    newestBy: 'releasedYear',
  }),
  tab('hosted-offers', 'offers', {
    fixed: { type: 'hosted' },
    columns: [
      words('provider', 136),
      figure('input', 136),
      figure('output', 136),
      figure('contextTokens', 112),
      words('residency', 144),
      words('openWeights', 112),
      column('releasedOn', 'date', 112),
    ],
    facets: ['provider', 'residency', 'kind', 'lab', 'openWeights', 'reasoning', 'toolCalls', 'modality', 'lifecycle'],
    ranges: ['input', 'output', 'contextTokens'],
    newestBy: 'releasedOn',
  }),
  tab('accelerator-offers', 'offers', {
    fixed: { type: 'accelerator' },
    columns: [
      words('provider', 120),
      words('accelerator', 168),
      figure('acceleratorCount', 120),
      words('region', 128),
      words('country', 112),
      figure('onDemandEach', 120),
      figure('onDemand', 120),
      figure('spot', 112),
    ],
    facets: ['accelerator', 'provider', 'country', 'zone', 'region', 'lifecycle'],
    ranges: ['onDemandEach', 'onDemand', 'acceleratorCount'],
  }),
  tab('systems', 'systems', {
    columns: [
      words('class', 128),
      words('accelerator', 168),
      figure('acceleratorCount', 120),
      figure('acceleratorMemoryTotal', 128),
      figure('maxPower', 104),
      figure('price', 120),
      words('cooling', 112),
    ],
    facets: ['vendor', 'class', 'accelerator', 'cooling', 'lifecycle'],
    ranges: ['acceleratorMemoryTotal', 'maxPower', 'price'],
  }),
  tab('tools', 'tools', {
    columns: [
      words('role', 184),
      words('openSource', 104),
      words('onPrem', 128),
      words('airGapped', 112),
      figure('skillLevel', 128),
      column('latestRelease', 'text', 112),
      column('licence', 'text', 144),
    ],
    facets: ['role', 'openSource', 'onPrem', 'airGapped', 'managedCloud', 'accelerator', 'platform', 'lifecycle'],
    ranges: ['skillLevel'],
  }),
  tab('services', 'services', {
    columns: [words('kind', 200), words('expertise', 240), figure('typicalDays'), figure('typicalPrice')],
    facets: ['kind', 'expertise', 'topic', 'lifecycle'],
    ranges: ['typicalDays', 'typicalPrice'],
  }),
  tab('regulations', 'regulations', {
    columns: [
      words('kind', 128),
      column('binds', 'text', 264),
      column('appliesFrom', 'date', 136),
      column('duties', 'text', 112),
    ],
    facets: ['kind', 'level'],
  }),
  tab('regions', 'regions', {
    columns: [
      words('kind', 128),
      words('country', 160),
      words('provider', 136),
      words('zone', 160),
      figure('gridIntensity', 160),
      figure('electricity', 128),
    ],
    facets: ['kind', 'zone', 'provider', 'country'],
    ranges: ['gridIntensity', 'electricity'],
  }),
  tab('benchmarks', 'benchmarks', {
    columns: [
      words('domain', 160),
      words('metric', 200),
      words('higherIsBetter', 136),
      column('scoredModels', 'text', 136),
      words('grade', 128),
    ],
    facets: ['domain', 'metric', 'higherIsBetter'],
  }),
  tab('sources', 'sources', {
    columns: [words('kind', 144), words('publisher', 200), words('licence', 128), column('checkedOn', 'date', 128)],
    facets: ['kind', 'publisher', 'licence'],
  }),
];

export const tabOf = (id: string | undefined): Tab | undefined =>
  id === undefined ? tabs[0] : tabs.find((tab) => tab.id === id);

/** The tab on which entries of a kind are shown; of an offer, that of its type where it is known. */
export const tabForKind = (kind: CatalogKind, type?: string): Tab | undefined =>
  tabs.find((tab) => tab.kind === kind && (type === undefined || tab.fixed['type'] === type)) ??
  tabs.find((tab) => tab.kind === kind);
