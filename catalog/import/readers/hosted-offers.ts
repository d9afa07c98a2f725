import { hostedOffer } from '../../schema/offer.ts';
import type { SourceUse } from '../../schema/provenance.ts';
import { citationOf, type SourceRegistry } from '../provenance.ts';
import { readEach, requiredCell, type ReadResult } from '../read-each.ts';
import { booleanCell, cell, compact, countCell, dateCell, listCell, numberCell, type Row } from '../rows.ts';

export const HOSTED_CSV = 'api_models.csv';

export interface HostedRow {
  readonly provider: string;
  readonly offer: object;
  readonly sources: readonly SourceUse[];
}

const lifecycles: Readonly<Record<string, string>> = {
  active: 'available',
  beta: 'unknown',
  alpha: 'unknown',
  legacy: 'maintenance',
  deprecated: 'discontinued',
};

/** Kinds whose output is not text, so that an output price of zero is a real price. */
const WITHOUT_TEXT_OUTPUT = new Set(['embedding', 'reranker', 'moderation']);

function perMillion(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${String(value)} USD/Mtoken`;
}

interface ListedPrices {
  readonly input?: string | undefined;
  readonly output?: string | undefined;
  readonly listedAtZero?: true;
}

/** A list price of zero is a free tier with limits or nobody's figure: the offer is kept, its price is unknown. */
function pricesOf(row: Row, kind: string): ListedPrices {
  const input = numberCell(row, 'input_usd_mtok');
  const output = numberCell(row, 'output_usd_mtok');
  if (input === 0 && (output === 0 || output === undefined)) return { listedAtZero: true };
  if (output === 0 && !WITHOUT_TEXT_OUTPUT.has(kind)) {
    return { input: perMillion(input) };
  }
  return { input: perMillion(input), output: perMillion(output) };
}

/** The normal form in which two spellings of one model's name are the same. */
export function normalName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Finds the open model behind a hosted one: the same id, or the same name where only one model has it. */
export type OpenModelFinder = (modelId: string, name: string) => string | undefined;

export function createOpenModelFinder(
  models: readonly { readonly id: string; readonly name: string }[],
): OpenModelFinder {
  const byId = new Map(models.map((model) => [model.id.toLowerCase(), model.id]));
  const byName = new Map<string, string | undefined>();
  for (const { id, name } of models) {
    const key = normalName(name);
    byName.set(key, byName.has(key) ? undefined : id);
  }
  return (modelId, name) =>
    byId.get(modelId.toLowerCase()) ??
    byName.get(normalName(modelId.split('/').at(-1) ?? '')) ??
    byName.get(normalName(name));
}

function read(row: Row, sources: SourceRegistry, find: OpenModelFinder): { id: string; entry: HostedRow } {
  const provider = requiredCell(row, 'provider');
  const model = requiredCell(row, 'model_id');
  const name = requiredCell(row, 'name');
  const kind = requiredCell(row, 'kind');
  const openWeights = booleanCell(row, 'open_weights');
  const status = requiredCell(row, 'status');
  const cacheRead = countCell(row, 'cache_read_usd_mtok');
  const checkedOn = dateCell(row, 'as_of') ?? '';
  return {
    id: `${provider}/${model}`,
    entry: {
      provider,
      offer: compact({
        type: 'hosted',
        model,
        name,
        openModel: openWeights === false ? undefined : find(model, name),
        kind,
        lab: cell(row, 'lab'),
        family: cell(row, 'family'),
        ...pricesOf(row, kind),
        cacheRead: perMillion(cacheRead),
        contextTokens: countCell(row, 'context_tokens'),
        maxOutputTokens: countCell(row, 'max_output_tokens'),
        modalitiesIn: listCell(row, 'modalities_in', '+'),
        modalitiesOut: listCell(row, 'modalities_out', '+'),
        reasoning: booleanCell(row, 'reasoning'),
        toolCalls: booleanCell(row, 'tool_call'),
        structuredOutput: booleanCell(row, 'structured_output'),
        openWeights,
        releasedOn: dateCell(row, 'release_date'),
        lifecycle: lifecycles[status] ?? 'unknown',
      }),
      sources: [sources.cite(citationOf(requiredCell(row, 'source')), { of: ['*'], checkedOn })],
    },
  };
}

export function readHostedOffers(
  rows: readonly Row[],
  sources: SourceRegistry,
  find: OpenModelFinder,
): ReadResult<HostedRow> {
  return readEach<HostedRow>(rows, {
    file: HOSTED_CSV,
    subjectColumn: 'model_id',
    schema: hostedOffer,
    checked: ({ offer }) => offer,
    read: (row) => read(row, sources, find),
  });
}
