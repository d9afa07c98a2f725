import {
  lifecycle as lifecycles,
  tasks,
  type Accelerator,
  type Benchmark,
  type Lifecycle,
  type Model,
  type Source,
  type System,
} from '../../../catalog/index.ts';
import { choice, figure, text, type Field, type Part } from './field.ts';

export const lifecycle = <Entry extends { readonly lifecycle: Lifecycle }>(): Field<Entry> =>
  choice('lifecycle', (entry) => entry.lifecycle, { options: lifecycles.options });

export const models: Part<Model> = {
  family: 'models',
  entries: (catalog) => catalog.models.values(),
  name: ({ name }) => name,
  words: ({ lab, kind, tasks: own, aliases = [] }) => [lab, kind, ...own, ...aliases],
  fields: [
    choice('lab', ({ lab }) => lab),
    choice('kind', ({ kind }) => kind),
    choice('domain', ({ domain }) => domain),
    choice('task', (model) => model.tasks, { options: tasks }),
    choice('commercialUse', ({ licence }) => licence?.commercialUse, {
      options: ['yes', 'conditional', 'no', 'check'],
    }),
    choice('language', ({ languages }) => languages),
    choice('spanish', ({ spanish }) => spanish, { options: ['yes', 'partial', 'no', 'n/a'] }),
    lifecycle(),
    figure('totalParameters'),
    figure('activeParameters'),
    figure('contextTokens'),
    text('licence', ({ licence }) => licence?.id),
    text('releasedOn', ({ releasedOn }) => releasedOn),
  ],
};

export const accelerators: Part<Accelerator> = {
  family: 'accelerators',
  entries: (catalog) => catalog.accelerators.values(),
  name: ({ name }) => name,
  words: (entry) => [entry.vendor, entry.class, ...(entry.aliases ?? [])],
  fields: [
    choice('vendor', ({ vendor }) => vendor),
    choice('class', (entry) => entry.class),
    choice('platform', ({ platform }) => platform),
    choice('memoryType', ({ memoryType }) => memoryType),
    lifecycle(),
    figure('memory'),
    figure('memoryBandwidth'),
    figure('bf16', 'peakDense.bf16'),
    figure('fp8', 'peakDense.fp8'),
    figure('power'),
    figure('price', 'price.amount'),
    figure('releasedYear'),
  ],
};

export const systems: Part<System> = {
  family: 'systems',
  entries: (catalog) => catalog.systems.values(),
  name: ({ name }) => name,
  words: (entry) => [entry.vendor, entry.class, entry.accelerator],
  fields: [
    choice('vendor', ({ vendor }) => vendor),
    choice('class', (entry) => entry.class),
    choice('accelerator', ({ accelerator }) => accelerator, {
      label: (id, catalog) => catalog.accelerators.get(id)?.name,
    }),
    choice('cooling', ({ cooling }) => cooling),
    lifecycle(),
    figure('acceleratorCount'),
    figure('acceleratorMemoryTotal'),
    figure('hostMemoryMax'),
    figure('maxPower'),
    figure('rackUnits'),
    figure('price', 'price.amount'),
  ],
};

export const benchmarks: Part<Benchmark> = {
  family: 'benchmarks',
  entries: (catalog) => catalog.benchmarks.values(),
  name: ({ name }) => name,
  words: ({ domain, metric }) => [domain, metric],
  fields: [
    choice('domain', ({ domain }) => domain),
    choice('metric', ({ metric }) => metric),
    choice('higherIsBetter', ({ higherIsBetter }) => higherIsBetter, { options: ['true', 'false'] }),
    text('scoredModels', ({ scores }) => String(new Set(scores.map(({ model }) => model)).size)),
  ],
};

export const sources: Part<Source> = {
  family: 'sources',
  entries: (catalog) => catalog.sources.values(),
  name: ({ title }) => title,
  words: ({ publisher, titleEs }) => [publisher, titleEs],
  fields: [
    choice('kind', ({ kind }) => kind),
    choice('publisher', ({ publisher }) => publisher),
    choice('licence', ({ licence }) => licence),
    text('nameEs', ({ titleEs }) => titleEs),
    text('url', ({ url }) => url),
    text('attribution', ({ attribution }) => attribution),
    text('checkedOn', ({ checkedOn }) => checkedOn),
  ],
};
