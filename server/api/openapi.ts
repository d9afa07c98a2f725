import { z } from 'zod';
import { catalogKinds, problem } from '../protocol/http.ts';
import { catalogEndpoints, endpoints } from './endpoints.ts';
import { failures } from './failure.ts';

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

function catalogPaths(): Json {
  const { list, entry } = catalogEndpoints;
  const ok = (response: z.ZodType): Json => ({
    '200': { description: 'Found', content: asJson(schemaOf(response, 'output')) },
    ...refusals,
  });
  return {
    [`/api/v1${list.path}`]: {
      get: {
        summary: list.summary,
        parameters: [
          kindParameter,
          { name: 'q', in: 'query', schema: { type: 'string' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 } },
        ],
        responses: ok(list.response),
      },
    },
    [`/api/v1${entry.path}`]: {
      get: {
        summary: entry.summary,
        parameters: [kindParameter, { name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: ok(entry.response),
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
    paths: { ...Object.fromEntries(posts), ...catalogPaths() },
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
    'x-problems': failures,
  };
}
