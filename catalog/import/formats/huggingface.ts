import { parseHuggingFaceConfig } from '../../huggingface-config.ts';
import { modelKinds } from '../model-kinds.ts';
import { ImportFault, jsonObject, numberOf, textOf, type Importer } from './imported.ts';

const SOURCE = 'huggingface-config';

/** The record without what is absent. */
const present = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== 0));

/**
 * A Hugging Face `config.json`: the architecture as it says, parameters by counting the matrices it implies, elements of
 * the KV cache per layer and token. The file names no model, so the id is an option, and so is the kind of a new one.
 */
export const importHuggingFace: Importer = (text, { catalog, id, kind, checkedOn }) => {
  const file = jsonObject(text);
  const parsed = parseHuggingFaceConfig(file);
  if (!parsed.ok)
    throw new ImportFault(parsed.field, 'is missing: not the configuration of a transformer that can be counted');
  const model = id ?? parsed.name;
  if (model === undefined || !/^[\w.-]+\/[\w.-]+$/.test(model))
    throw new ImportFault('--id', 'say which model this is, as <lab>/<model>');
  const known = catalog.models.get(model);
  const meant = kind === undefined ? undefined : modelKinds[kind];
  if (known === undefined && (kind === undefined || meant === undefined))
    throw new ImportFault('--kind', `a new model needs one of ${Object.keys(modelKinds).join(', ')}`);
  const { totalParameters, activeParameters, domain, ...architecture } = parsed.dimensions;
  const [lab = '', name = ''] = model.split('/');
  return {
    entries: [
      {
        folder: 'models',
        file: model,
        local: '',
        place: textOf(file, 'model_type') ?? 'config.json',
        fields: present({
          totalParameters,
          activeParameters,
          architecture: present(architecture),
          contextTokens: numberOf(file, 'max_position_embeddings'),
        }),
        defaults: {
          name,
          lab,
          kind: kind ?? '',
          tasks: meant?.tasks ?? [],
          domain: meant?.domain ?? domain,
          lifecycle: 'available',
        },
      },
    ],
    refused: [],
    source: {
      id: SOURCE,
      file: {
        title: 'Hugging Face: config.json of the model',
        kind: 'repository',
        publisher: 'Hugging Face',
        url: 'https://huggingface.co',
        checkedOn,
      },
    },
    use: { of: ['*'], source: SOURCE, grade: 'published', checkedOn, note: `${model}/config.json` },
  };
};
