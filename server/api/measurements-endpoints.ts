import { parseJson } from '../protocol/json.ts';
import {
  measurementsAnswer,
  measurementsList,
  measurementsRemoved,
  measurementsRequest,
  type MeasurementsRequest,
} from '../protocol/measurements.ts';
import { parse } from './endpoints.ts';
import { RequestFailure } from './failure.ts';

/** What `/measurements` does, for the description of the API. */
export const measurementsEndpoints = {
  path: '/measurements',
  handIn: {
    summary:
      'Takes benchmark results of one’s own (GuideLLM, vLLM, InferenceX, CSV): matching estimates turn measured, near ones are pulled towards them. The body is this JSON, or the file itself with the other fields as query parameters',
    request: measurementsRequest,
    response: measurementsAnswer,
  },
  list: { summary: 'Every measurement that corrects the estimates now', response: measurementsList },
  remove: {
    summary: 'Removes one measurement, or all that were handed in together; the estimates are as if it had never been',
    response: measurementsRemoved,
  },
} as const;

const counted = new Set(['acceleratorCount', 'tensor', 'inputTokens', 'outputTokens', 'concurrency']);

/** A file sent as it is: what would be fields of the JSON are query parameters. */
function rawRequest(content: string, query: Readonly<Record<string, unknown>>): unknown {
  const { format, title, dryRun, ...rest } = query;
  const defaults = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, counted.has(name) ? Number(value) : value]),
  );
  return {
    content,
    ...(format === undefined ? {} : { format }),
    ...(title === undefined ? {} : { title }),
    ...(dryRun === undefined ? {} : { dryRun: dryRun === 'true' || dryRun === '' ? true : dryRun }),
    ...(Object.keys(defaults).length === 0 ? {} : { defaults }),
  };
}

/** The request behind a body of any kind: our JSON has a text `content`; everything else is a file. */
export function measurementsRequestOf(
  body: string,
  isJson: boolean,
  query: Readonly<Record<string, unknown>>,
): MeasurementsRequest {
  if (body === '')
    throw new RequestFailure('invalid-request', 'The body is empty.', [{ path: 'content', message: 'is empty' }]);
  if (!isJson) return parse(measurementsRequest, rawRequest(body, query));
  const parsed = parseJson(body);
  const { value } = parsed.ok ? parsed : { value: undefined };
  const isFile =
    Array.isArray(value) ||
    (typeof value === 'object' && value !== null && !('content' in value) && !('defaults' in value));
  // Results of Python hold NaN, which is not JSON: their reader knows.
  if (isFile || (!parsed.ok && /\b(?:NaN|Infinity)\b|\}\s*\n\s*\{/.test(body)))
    return parse(measurementsRequest, rawRequest(body, query));
  if (!parsed.ok) throw new RequestFailure('malformed-json', `The body is refused: ${parsed.detail}.`);
  return parse(measurementsRequest, value);
}
