import providers from './litellm-providers.json' with { type: 'json' };
import {
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

const SOURCE = 'berriai-litellm';
/** The catalog's id of each of LiteLLM's providers that it knows. */
const known: Readonly<Record<string, string>> = providers;
const TOKENS_PER_PRICE = 1e6;

/** Kinds that are sold by the token. Everything else has prices by picture, second or query, which stand elsewhere. */
const kinds: Readonly<Record<string, string>> = {
  chat: 'chat',
  completion: 'chat',
  responses: 'chat',
  embedding: 'embedding',
  rerank: 'reranker',
};

function millions(record: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const value = numberOf(record, key);
  return value === undefined ? undefined : value * TOKENS_PER_PRICE;
}

/** The provider's own name: without LiteLLM's prefix. What is left before a slash may be a region with its own price. */
function modelOf(key: string, provider: string): string {
  const prefixes = [provider, provider.replace(/[-_](converse|chat|anthropic_models|language-models)$/, '')];
  const prefix = prefixes.find((one) => key.startsWith(`${one}/`));
  const name = prefix === undefined ? key : key.slice(prefix.length + 1);
  const region = /^(?:eu|us|apac|global|[a-z]{2}(?:-gov)?-[a-z]+-\d|\d+-month-commitment)\//.exec(name)?.[0];
  if (region !== undefined)
    throw new ImportFault('', `"${region.slice(0, -1)}" is a price of one region or commitment, not the list price`);
  return name;
}

/** LiteLLM's `model_prices_and_context_window.json`: prices are US dollars for one token. */
export const importLiteLlm: Importer = (text, { checkedOn, catalog }) => {
  const file = Object.entries(jsonObject(text)).filter(([key]) => key !== 'sample_spec');
  const read = readAll(file, {
    name: ([key]) => ({ place: key, subject: key }),
    entry: ([key, model]) => {
      if (!isRecord(model)) throw new ImportFault('', 'expected an object');
      const named = textOf(model, 'litellm_provider');
      if (named === undefined) throw new ImportFault('litellm_provider', 'is missing');
      const provider = known[named] ?? (catalog.providers.has(named) ? named : undefined);
      if (provider === undefined) throw new ImportFault('litellm_provider', `no provider of the catalog is "${named}"`);
      const mode = textOf(model, 'mode');
      const kind = kinds[mode ?? ''];
      if (kind === undefined) throw new ImportFault('mode', `"${mode ?? ''}" is not sold by the token`);
      const id = modelOf(key, named);
      const input = millions(model, 'input_cost_per_token');
      if (input === undefined) throw new ImportFault('input_cost_per_token', 'is missing');
      const fields = {
        ...hostedPrices({
          input,
          output: kind === 'chat' ? millions(model, 'output_cost_per_token') : undefined,
          cacheRead: millions(model, 'cache_read_input_token_cost'),
        }),
        // `max_tokens` alone may be either window; only the two that say which are taken.
        contextTokens: tokensOf(model, 'max_input_tokens'),
        maxOutputTokens: kind === 'chat' ? tokensOf(model, 'max_output_tokens') : undefined,
        reasoning: flagOf(model, 'supports_reasoning'),
        toolCalls: flagOf(model, 'supports_function_calling'),
        structuredOutput: flagOf(model, 'supports_response_schema'),
      };
      return {
        folder: 'offers',
        file: provider,
        local: id,
        place: key,
        fields,
        defaults: { type: 'hosted', model: id, name: id, kind, lifecycle: 'available' },
      };
    },
  });
  return {
    ...read,
    source: {
      id: SOURCE,
      file: {
        title: 'LiteLLM: model prices and context windows',
        kind: 'dataset',
        publisher: 'BerriAI',
        url: 'https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json',
        licence: 'MIT',
        checkedOn,
      },
    },
    use: { of: ['*'], source: SOURCE, grade: 'published', checkedOn },
  };
};
