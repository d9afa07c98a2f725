import {
  dayOf,
  flagOf,
  hostedPrices,
  ImportFault,
  isRecord,
  jsonObject,
  numberOf,
  readAll,
  textOf,
  tokensOf,
  type Importer,
} from './imported.ts';

const SOURCE = 'anomalyco-models-dev';

const words = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string') ? value : undefined;

/** What the modalities say the model does. */
function kindOf(id: string, output: readonly string[] | undefined): string {
  if (/embed/i.test(id)) return 'embedding';
  if (output === undefined || output.includes('text')) return 'chat';
  return output.includes('image') ? 'image-generation' : output.includes('video') ? 'video' : 'speech';
}

interface Item {
  readonly provider: string;
  readonly providerName: string | undefined;
  readonly id: string;
  readonly model: unknown;
}

function* itemsOf(file: Readonly<Record<string, unknown>>): Generator<Item> {
  for (const [provider, value] of Object.entries(file)) {
    const models = isRecord(value) ? value['models'] : undefined;
    const providerName = isRecord(value) ? textOf(value, 'name') : undefined;
    if (!isRecord(models)) yield { provider, providerName, id: '', model: undefined };
    else for (const [id, model] of Object.entries(models)) yield { provider, providerName, id, model };
  }
}

/** Records in the shape of models.dev's `api.json`: prices are US dollars for a million tokens. */
export const importModelsDev: Importer = (text, { checkedOn }) => ({
  ...readAll(itemsOf(jsonObject(text)), {
    name: ({ provider, id }) => ({ place: id === '' ? provider : `${provider}.models.${id}`, subject: id || provider }),
    entry: ({ provider, providerName, id, model }) => {
      if (id === '') throw new ImportFault('models', 'the provider has no models');
      if (!isRecord(model)) throw new ImportFault('', 'expected an object');
      const name = textOf(model, 'name');
      if (name === undefined) throw new ImportFault('name', 'is missing');
      const cost = isRecord(model['cost']) ? model['cost'] : {};
      const limit = isRecord(model['limit']) ? model['limit'] : {};
      const modalities = isRecord(model['modalities']) ? model['modalities'] : {};
      const [input, output] = [words(modalities['input']), words(modalities['output'])];
      const fields = {
        ...hostedPrices({
          input: numberOf(cost, 'input'),
          output: numberOf(cost, 'output'),
          cacheRead: numberOf(cost, 'cache_read'),
        }),
        contextTokens: tokensOf(limit, 'context'),
        maxOutputTokens: tokensOf(limit, 'output'),
        modalitiesIn: input,
        modalitiesOut: output,
        reasoning: flagOf(model, 'reasoning'),
        toolCalls: flagOf(model, 'tool_call'),
        structuredOutput: flagOf(model, 'structured_output'),
        openWeights: flagOf(model, 'open_weights'),
        releasedOn: dayOf(textOf(model, 'release_date')),
        ...(model['status'] === 'deprecated' ? { lifecycle: 'maintenance' } : {}),
      };
      return {
        folder: 'offers',
        file: provider,
        local: id,
        place: `${provider}.models.${id}`,
        providerName,
        fields,
        defaults: { type: 'hosted', model: id, name, kind: kindOf(id, output), lifecycle: 'available' },
      };
    },
  }),
  source: {
    id: SOURCE,
    file: {
      title: 'models.dev',
      kind: 'dataset',
      url: 'https://models.dev/api.json',
      licence: 'MIT',
      checkedOn,
    },
  },
  use: { of: ['*'], source: SOURCE, grade: 'published', checkedOn },
});
