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
    entry: {
      title: 'General knowledge, not verified in a source',
      titleEs: 'Conocimiento general, sin comprobar en una fuente',
      kind: 'general_knowledge',
    },
  },
  {
    pattern: /^Epoch AI ML hardware dataset/,
    id: 'epoch-ai-ml-hardware',
    entry: {
      title: 'Machine Learning Hardware dataset',
      titleEs: 'Conjunto de datos «Machine Learning Hardware»',
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
      titleEs: 'Conjunto de datos «Notable AI Models»',
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
      titleEs: 'Páginas sobre la arquitectura de Cloud TPU',
      kind: 'documentation',
      publisher: 'Google Cloud',
      url: 'https://cloud.google.com/tpu/docs/system-architecture-tpu-vm',
    },
  },
  {
    pattern: /^Dell design guide page/,
    id: 'dell-design-guide',
    entry: {
      title: 'Design guide page with accelerator counts',
      titleEs: 'Página de una guía de diseño con el número de aceleradores',
      kind: 'documentation',
      publisher: 'Dell',
    },
  },
  {
    pattern: /^Python package index list/,
    id: 'python-package-index',
    entry: {
      title: 'Python package index: latest version, month and download rank',
      titleEs: 'Índice de paquetes de Python: última versión, mes y puesto por descargas',
      kind: 'dataset',
    },
  },
  {
    pattern: /^npm package list/,
    id: 'npm-package-index',
    entry: {
      title: 'npm package index: latest version',
      titleEs: 'Índice de paquetes npm: última versión',
      kind: 'dataset',
    },
  },
  {
    pattern: /^nominal size in the model name/,
    id: 'model-name',
    entry: {
      title: 'Nominal size in the name that the lab gave the model',
      titleEs: 'Tamaño nominal según el nombre que el laboratorio dio al modelo',
      kind: 'estimate',
    },
  },
  {
    pattern: /^public config excerpts/,
    id: 'public-config-excerpts',
    entry: {
      title: 'Excerpts of public model configurations',
      titleEs: 'Extractos de configuraciones públicas de modelos',
      kind: 'repository',
    },
  },
  {
    pattern: /^public test fixtures/,
    id: 'public-test-fixtures',
    entry: {
      title: 'Public test fixtures with model dimensions',
      titleEs: 'Datos de prueba públicos con las dimensiones de modelos',
      kind: 'repository',
    },
  },
  {
    pattern: /^public test fixture found by string search \(gemma4 E2B text_config\)/,
    id: 'gemma-4-e2b-text-config',
    entry: {
      title: 'Public test fixture with the text configuration of Gemma 4 E2B',
      titleEs: 'Datos de prueba públicos con la configuración de texto de Gemma 4 E2B',
      kind: 'documentation',
    },
  },
  {
    pattern: /^public repository page on embedding choice/,
    id: 'embedding-choice-page',
    entry: {
      title: 'Public repository page on the choice of embeddings',
      titleEs: 'Página pública sobre la elección de modelos de representación (embeddings)',
      kind: 'documentation',
    },
  },
  {
    pattern: /^public accelerator power table/,
    id: 'accelerator-power-table',
    entry: {
      title: 'Public table of accelerator power',
      titleEs: 'Tabla pública de la potencia de los aceleradores',
      kind: 'documentation',
    },
  },
  {
    pattern: /^npm @huggingface\/tasks/,
    id: 'npm-huggingface-tasks',
    entry: {
      title: 'Hardware tables of Hugging Face (npm package @huggingface/tasks)',
      titleEs: 'Tablas de equipos de Hugging Face (paquete npm @huggingface/tasks)',
      kind: 'package',
      publisher: 'Hugging Face',
      url: 'https://github.com/huggingface/huggingface.js',
      licence: 'MIT',
    },
  },
  {
    pattern: /^npm @pydantic\/genai-prices/,
    id: 'npm-pydantic-genai-prices',
    entry: {
      title: 'Prices of model providers (npm package @pydantic/genai-prices)',
      titleEs: 'Precios de proveedores de modelos (paquete npm @pydantic/genai-prices)',
      kind: 'package',
      publisher: 'Pydantic',
      url: 'https://github.com/pydantic/genai-prices',
      licence: 'MIT',
    },
  },
  {
    pattern: /^cloud-carbon-footprint/,
    id: 'cloud-carbon-footprint',
    entry: {
      title: 'Cloud Carbon Footprint constants',
      titleEs: 'Constantes de Cloud Carbon Footprint',
      kind: 'repository',
      url: 'https://github.com/cloud-carbon-footprint/cloud-carbon-footprint',
    },
  },
];
