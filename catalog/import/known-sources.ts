import type { Source } from '../schema/source.ts';

export type SourceEntry = Omit<Source, 'id' | 'checkedOn'>;

export const GENERAL_KNOWLEDGE = 'general-knowledge';

interface KnownSource {
  readonly pattern: RegExp;
  readonly id: string;
  readonly entry: SourceEntry;
}

/** Sources that need more than their text says: a title, a licence, the attribution that must be shown. */
export const knownSources: readonly KnownSource[] = [
  {
    pattern: /^general knowledge/,
    id: GENERAL_KNOWLEDGE,
    entry: { title: 'General knowledge, not verified in a source', kind: 'general_knowledge' },
  },
  {
    pattern: /^Epoch AI ML hardware dataset/,
    id: 'epoch-ai-ml-hardware',
    entry: {
      title: 'Machine Learning Hardware dataset',
      kind: 'dataset',
      publisher: 'Epoch AI',
      url: 'https://epoch.ai/data/machine-learning-hardware',
      licence: 'CC-BY',
      attribution: 'Epoch AI, CC-BY',
    },
  },
  {
    pattern: /^Epoch AI notable AI models/,
    id: 'epoch-ai-notable-models',
    entry: {
      title: 'Notable AI Models dataset',
      kind: 'dataset',
      publisher: 'Epoch AI',
      url: 'https://epoch.ai/data/notable-ai-models',
      licence: 'CC-BY',
      attribution: 'Epoch AI, CC-BY',
    },
  },
  {
    pattern: /^Google Cloud TPU docs/,
    id: 'google-cloud-tpu-docs',
    entry: {
      title: 'Cloud TPU system architecture pages',
      kind: 'documentation',
      publisher: 'Google Cloud',
      url: 'https://cloud.google.com/tpu/docs/system-architecture-tpu-vm',
    },
  },
  {
    pattern: /^Dell design guide page/,
    id: 'dell-design-guide',
    entry: { title: 'Design guide page with accelerator counts', kind: 'documentation', publisher: 'Dell' },
  },
  {
    pattern: /^Python package index list/,
    id: 'python-package-index',
    entry: { title: 'Python package index: latest version, month and download rank', kind: 'dataset' },
  },
  {
    pattern: /^npm package list/,
    id: 'npm-package-index',
    entry: { title: 'npm package index: latest version', kind: 'dataset' },
  },
  {
    pattern: /^nominal size in the model name/,
    id: 'model-name',
    entry: { title: 'Nominal size in the name that the lab gave the model', kind: 'estimate' },
  },
  {
    pattern: /^public config excerpts/,
    id: 'public-config-excerpts',
    entry: { title: 'Excerpts of public model configurations', kind: 'repository' },
  },
  {
    pattern: /^public test fixtures/,
    id: 'public-test-fixtures',
    entry: { title: 'Public test fixtures with model dimensions', kind: 'repository' },
  },
  {
    pattern: /^public repository page on embedding choice/,
    id: 'embedding-choice-page',
    entry: { title: 'Public repository page on the choice of embeddings', kind: 'documentation' },
  },
  {
    pattern: /^public accelerator power table/,
    id: 'accelerator-power-table',
    entry: { title: 'Public table of accelerator power', kind: 'documentation' },
  },
  {
    pattern: /^cloud-carbon-footprint/,
    id: 'cloud-carbon-footprint',
    entry: {
      title: 'Cloud Carbon Footprint constants',
      kind: 'repository',
      url: 'https://github.com/cloud-carbon-footprint/cloud-carbon-footprint',
    },
  },
];
