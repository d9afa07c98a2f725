import { z } from 'zod';
import { catalogKinds, problem } from '../protocol/http.ts';
import { COMPARED_MAX, COMPARED_MIN, LIST_MAX, OFFSET_MAX, orders } from '../protocol/catalog.ts';
import { accuracyEndpoint } from './accuracy-endpoint.ts';
import { KNOWLEDGE_MAX } from '../protocol/knowledge.ts';
import { knowledgeEndpoints } from './knowledge-endpoints.ts';
import { catalogEndpoints, catalogStatusEndpoint } from './catalog-endpoints.ts';
import { listParameters } from './catalog-query.ts';
import { documentsEndpoint } from './documents-endpoint.ts';
import { endpoints } from './endpoints.ts';
import { failures } from './failure.ts';
import { priceBooksEndpoints } from './price-books-endpoints.ts';
import { measurementsEndpoints } from './measurements-endpoints.ts';

type Json = Readonly<Record<string, unknown>>;

/** Inside an OpenAPI document the dialect is the document's. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const entries = Object.entries(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  return Object.fromEntries(entries.filter(([key]) => key !== '$schema'));
}

const asJson = (schema: Json): Json => ({ 'application/json': { schema } });

const refusals: Json = {
  default: {
    description: 'A problem document (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};

const file: Json = {
  description: 'The file',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};

const kindParameter: Json = { name: 'kind', in: 'path', required: true, schema: { enum: [...catalogKinds] } };

const query = (name: string, schema: Json, description?: string): Json => ({
  name,
  in: 'query',
  schema,
  ...(description === undefined ? {} : { description }),
});

/** What a list can be asked, with the kinds that know each filter; a filter of another kind is refused. */
function listQuery(): readonly Json[] {
  return [
    query('q', { type: 'string', maxLength: 200 }),
    query('limit', { type: 'integer', minimum: 1, maximum: LIST_MAX, default: 50 }),
    query('offset', { type: 'integer', minimum: 0, maximum: OFFSET_MAX, default: 0 }),
    query('sort', { type: 'string' }, 'name, id, or a field of the list; without it the best match first'),
    query('order', { enum: [...orders], default: 'asc' }, 'Entries without a value stand last in either'),
    ...listParameters(catalogKinds).map(({ name, kinds, type, options }) => {
      const of = `Of ${kinds.join(', ')}.`;
      if (type === 'range') return query(name, { type: 'number' }, `${of} Inclusive, in the unit shown; prices in USD`);
      const value = options ? { enum: [...options] } : { type: 'string' };
      return query(name, { type: 'array', items: value }, `${of} Any of the values; repeat the name for more than one`);
    }),
  ];
}

function catalogPaths(): Json {
  const { list, compare, entry } = catalogEndpoints;
  const ok = (response: z.ZodType): Json => ({
    '200': { description: 'Found', content: asJson(schemaOf(response, 'output')) },
    ...refusals,
  });
  const get = (of: { readonly summary: string; readonly response: z.ZodType }, parameters: readonly Json[]): Json => ({
    get: { summary: of.summary, parameters, responses: ok(of.response) },
  });
  const ids = `${COMPARED_MIN} to ${COMPARED_MAX} ids with commas between; they may hold slashes`;
  return {
    [`/api/v1${list.path}`]: get(list, [kindParameter, ...listQuery()]),
    [`/api/v1${catalogStatusEndpoint.path}`]: get(catalogStatusEndpoint, []),
    [`/api/v1${compare.path}`]: get(compare, [
      { ...query('kind', { enum: [...catalogKinds] }), required: true },
      { ...query('ids', { type: 'string' }, ids), required: true },
    ]),
    [`/api/v1${entry.path}`]: get(entry, [
      kindParameter,
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    ]),
  };
}

function knowledgePaths(): Json {
  const { list, entry } = knowledgeEndpoints;
  const language = query('locale', { enum: ['en', 'es'] }, 'Else the language of Accept-Language');
  const id: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const get = (of: { readonly summary: string; readonly response: z.ZodType }, parameters: readonly Json[]): Json => ({
    get: {
      summary: of.summary,
      parameters,
      responses: {
        '200': { description: 'Found', content: asJson(schemaOf(of.response, 'output')) },
        ...refusals,
      },
    },
  });
  return {
    [`/api/v1${list.path}`]: get(list, [
      query('q', { type: 'string', maxLength: 200 }),
      query('limit', { type: 'integer', minimum: 1, maximum: KNOWLEDGE_MAX }),
      language,
    ]),
    [`/api/v1${entry.path}`]: get(entry, [id, language]),
  };
}

/** Price books of a seller: the file as the body or in a form. */
function priceBooksPaths(): Json {
  const { path, handIn, list, find, remove } = priceBooksEndpoints;
  const binary: Json = { schema: { type: 'string', format: 'binary' } };
  const ok = (response: z.ZodType): Json => ({
    '200': { description: 'The answer', content: asJson(schemaOf(response, 'output')) },
    ...refusals,
  });
  const id: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  return {
    [`/api/v1${path}`]: {
      post: {
        summary: handIn.summary,
        parameters: [query('name', { type: 'string', maxLength: 120 }), query('dryRun', { type: 'boolean' })],
        requestBody: {
          required: true,
          content: {
            'text/csv': { schema: { type: 'string' } },
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': binary,
            'multipart/form-data': {
              schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
            },
          },
        },
        responses: ok(handIn.response),
      },
      get: { summary: list.summary, responses: ok(list.response) },
    },
    [`/api/v1${path}/{id}`]: {
      get: { summary: find.summary, parameters: [id], responses: ok(find.response) },
      delete: { summary: remove.summary, parameters: [id], responses: ok(remove.response) },
    },
  };
}

/** Documents: the file as the body or in a form. */
function documentsPaths(): Json {
  const { path, summary, response } = documentsEndpoint;
  const binary: Json = { type: 'string', format: 'binary' };
  return {
    [`/api/v1${path}`]: {
      post: {
        summary,
        parameters: [
          query('conversation', { type: 'string' }, 'Its token goes into Authorization: Bearer'),
          query('message', { type: 'string' }, 'Client-made id: the same again has no second effect'),
          query('name', { type: 'string' }, 'File name, where the body is the file'),
        ],
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': { schema: { type: 'object', properties: { file: binary } } },
            'application/octet-stream': { schema: binary },
          },
        },
        responses: {
          '200': { description: 'What it states', content: asJson(schemaOf(response, 'output')) },
          ...refusals,
        },
      },
    },
  };
}

/** Benchmark results of users: JSON of ours, or the file itself. */
function measurementsPaths(): Json {
  const { path, handIn, list, remove } = measurementsEndpoints;
  const text: Json = { schema: { type: 'string' } };
  const ok = (response: z.ZodType): Json => ({
    '200': { description: 'The answer', content: asJson(schemaOf(response, 'output')) },
    ...refusals,
  });
  return {
    [`/api/v1${accuracyEndpoint.path}`]: {
      get: { summary: accuracyEndpoint.summary, responses: ok(accuracyEndpoint.response) },
    },
    [`/api/v1${path}`]: {
      post: {
        summary: handIn.summary,
        requestBody: {
          required: true,
          content: { ...asJson(schemaOf(handIn.request, 'input')), 'text/csv': text, 'text/plain': text },
        },
        responses: ok(handIn.response),
      },
      get: { summary: list.summary, responses: ok(list.response) },
    },
    [`/api/v1${path}/{id}`]: {
      delete: {
        summary: remove.summary,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: ok(remove.response),
      },
    },
  };
}

/** The HTTP API described by the schemas it is checked with. */
export function openApi(): Json {
  const posts = endpoints.map((endpoint) => [
    `/api/v1${endpoint.path}`,
    {
      post: {
        summary: endpoint.summary,
        requestBody: { required: true, content: asJson(schemaOf(endpoint.request, 'input')) },
        responses: {
          '200': endpoint.response
            ? { description: 'The answer', content: asJson(schemaOf(endpoint.response, 'output')) }
            : file,
          ...refusals,
        },
      },
    },
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'AI solution advisor',
      version: '1',
      description: 'Ranks whole AI solutions for a need said in plain words, with evidence on every figure.',
    },
    paths: {
      ...Object.fromEntries(posts),
      ...catalogPaths(),
      ...knowledgePaths(),
      ...measurementsPaths(),
      ...priceBooksPaths(),
      ...documentsPaths(),
    },
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
    'x-problems': failures,
  };
}
