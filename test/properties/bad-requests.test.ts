import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEstimates } from '../../server/api/run-estimates.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { servingRequest, trainingRequest } from '../../server/protocol/http.ts';
import { createRenderer } from '../../server/render/render.ts';

const estimates = createEstimates(openCatalog());
const render = createRenderer('en');

const architecture = {
  totalParameters: 8e9,
  activeParameters: 8e9,
  layers: 32,
  hiddenSize: 4096,
  heads: 32,
  kvHeads: 8,
  headDim: 128,
  intermediateSize: 14_336,
  vocabulary: 128_256,
  experts: 8,
  expertsPerToken: 2,
  kvBytesPerToken16Bit: 131_072,
  domain: 'language',
};
const serving = {
  model: architecture,
  precision: 'fp8',
  kvPrecision: 'bf16',
  mode: 'online',
  accelerator: 'h100-sxm',
  acceleratorCount: 4,
  parallelism: { tensor: 4, pipeline: 1, data: 1, expert: 1 },
  engine: 'vllm',
  inputTokens: 1000,
  outputTokens: 200,
  concurrency: 16,
  requestsPerSecond: 2,
  slo: { ttftP95Ms: 800, tpotMs: 50 },
  region: 'ES',
  pricePerAcceleratorHour: 2,
};
const training = {
  model: architecture,
  method: 'full',
  tokens: 1e9,
  sequenceLength: 4096,
  globalBatch: 64,
  microBatch: 1,
  precision: 'bf16',
  accelerator: 'h100-sxm',
  acceleratorCount: 64,
  parallelism: { tensor: 4, pipeline: 2, data: 8, context: 1, expert: 1 },
  sharding: 'zero1',
  activationCheckpointing: 'full',
  loraRank: 16,
  region: 'ES',
  pue: 1.2,
  pricePerAcceleratorHour: 2,
  deadlineDays: 30,
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Every path of a request that can be spoilt: its fields and those of the objects in it. */
function pathsOf(value: object, before: readonly string[] = []): string[][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const path = [...before, key];
    return typeof inner === 'object' && inner !== null ? [path, ...pathsOf(inner, path)] : [path];
  });
}

function spoilt(value: Json, [key = '', ...rest]: readonly string[], by: Json): Json {
  const record = value as Readonly<Record<string, Json>>;
  return { ...record, [key]: rest.length === 0 ? by : spoilt(record[key] ?? {}, rest, by) };
}

const wrong: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(0, -1, -0.5, 0.5, 1e-9, 1e12, 1e18, 1e300, null, '', 'x', 'NaN', true, [], {}, [1]),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

/** Whether every number in an answer is one: JSON would turn the others into null. */
function isFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isFinite);
  return typeof value !== 'object' || value === null || Object.values(value).every(isFinite);
}

interface Kind {
  readonly name: string;
  readonly request: Json;
  readonly answer: (request: Json) => { readonly refused: readonly string[] } | { readonly outcome: unknown };
}

const kinds: readonly Kind[] = [
  {
    name: 'serving',
    request: serving,
    answer: (request) => {
      const parsed = servingRequest.safeParse(request);
      return parsed.success
        ? { outcome: estimates.estimateServing(parsed.data) }
        : { refused: parsed.error.issues.map(({ path }) => path.map(String).join('.')) };
    },
  },
  {
    name: 'training',
    request: training,
    answer: (request) => {
      const parsed = trainingRequest.safeParse(request);
      return parsed.success
        ? { outcome: estimates.estimateTraining(parsed.data) }
        : { refused: parsed.error.issues.map(({ path }) => path.map(String).join('.')) };
    },
  },
];

describe('requests with a spoilt field', () => {
  it.each(kinds)('are answered as long as nothing is spoilt: $name', ({ request, answer }) => {
    expect(answer(request)).toMatchObject({ outcome: { ok: true } });
  });

  it.each(kinds)('are refused by the name of the field, or answered in finite numbers: $name', (kind) => {
    let refusals = 0;
    let answers = 0;
    const path = fc.constantFrom(...pathsOf(kind.request as object));
    fc.assert(
      fc.property(path, wrong, (spoiltPath, by) => {
        const found = kind.answer(spoilt(kind.request, spoiltPath, by));
        if ('refused' in found) {
          refusals += 1;
          // A wrong value inside an object may be reported for the object, whose kinds are several.
          const top = spoiltPath[0] ?? '';
          expect(found.refused.some((one) => one === '' || one.startsWith(top))).toBe(true);
          return;
        }
        const outcome = found.outcome as ReturnType<typeof estimates.estimateServing>;
        answers += 1;
        if (outcome.ok) expect(isFinite(outcome.estimate)).toBe(true);
        else {
          expect(outcome.path).not.toBe('');
          expect(render.text(outcome.reason)).not.toBe('');
        }
      }),
      { numRuns: 700, seed: 21 },
    );
    expect(refusals).toBeGreaterThan(200);
    expect(answers).toBeGreaterThan(50);
  });
});
