import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engines, precisions } from '../../catalog/index.ts';
import { estimate, type Estimate } from '../../rules/estimate.ts';
import { createEstimates } from '../../server/api/run-estimates.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import {
  servingEstimate,
  servingRequest,
  trainingEstimate,
  trainingRequest,
  type ServingRequest,
  type TrainingRequest,
} from '../../server/protocol/http.ts';
import { createRenderer } from '../../server/render/render.ts';

const catalog = openCatalog();
const estimates = createEstimates(catalog);
const render = createRenderer('en');

/** Every so many ids of a kind: all sorts of models and accelerators, the same ones each time. */
function sample(ids: Iterable<string>, count: number): string[] {
  const all = [...ids].sort();
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0);
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
/** Rarely said: most degrees contradict a number of accelerators, and that answer is tried often enough. */
const rarely = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });
const upTo = (max: number) => fc.double({ min: 0, max: Math.log10(max), noNaN: true }).map((log) => 10 ** log);
const whole = (max: number) => upTo(max).map((value) => Math.min(max, Math.max(1, Math.round(value))));
const degree = fc.constantFrom(1, 2, 3, 4, 8, 16, 72);
const degrees = fc.record(
  { tensor: degree, pipeline: degree, data: degree, context: degree, expert: degree },
  { requiredKeys: [] },
);
const architecture = fc.record(
  {
    totalParameters: upTo(1e13),
    activeParameters: upTo(1e12),
    layers: whole(200),
    hiddenSize: whole(30_000),
    heads: whole(200),
    kvHeads: whole(64),
    headDim: whole(512),
    intermediateSize: whole(100_000),
    vocabulary: whole(300_000),
    experts: whole(512),
    expertsPerToken: whole(16),
    kvBytesPerToken16Bit: upTo(1e7),
    domain: fc.constantFrom('language' as const, 'vision' as const, 'diffusion' as const),
  },
  { requiredKeys: ['totalParameters'] },
);
const known = [...catalog.models.values()]
  .filter(({ totalParameters }) => totalParameters !== undefined)
  .map(({ id }) => id);
const model = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...sample(known, 60)) },
  { weight: 2, arbitrary: upTo(1e13).map((totalParameters) => ({ totalParameters })) },
  { weight: 1, arbitrary: architecture },
);
const accelerator = fc.constantFrom(...sample(catalog.accelerators.keys(), 60));
const region = fc.constantFrom(...sample(catalog.regions.keys(), 20));

const serving = fc.record({
  model,
  accelerator,
  precision: maybe(fc.constantFrom(...precisions)),
  kvPrecision: maybe(fc.constantFrom(...precisions)),
  mode: fc.constantFrom('online' as const, 'offline' as const),
  acceleratorCount: maybe(whole(512)),
  parallelism: rarely(degrees),
  engine: maybe(fc.constantFrom(...engines)),
  inputTokens: whole(1e6),
  outputTokens: whole(1e5),
  concurrency: maybe(upTo(1e5)),
  requestsPerSecond: maybe(upTo(1e4).map((rate) => rate / 100)),
  slo: maybe(fc.record({ ttftP95Ms: upTo(1e5), tpotMs: upTo(1e4) }, { requiredKeys: [] })),
  region: maybe(region),
  pricePerAcceleratorHour: maybe(upTo(10_000)),
});
const training = fc.record({
  model,
  accelerator,
  method: fc.constantFrom('pretrain' as const, 'full' as const, 'lora' as const, 'qlora' as const, 'transfer' as const),
  tokens: maybe(upTo(1e14)),
  samples: maybe(upTo(1e9)),
  flopPerSample: maybe(upTo(1e18)),
  sequenceLength: maybe(whole(131_072)),
  globalBatch: maybe(whole(1e5)),
  microBatch: maybe(whole(64)),
  precision: maybe(fc.constantFrom(...precisions)),
  acceleratorCount: maybe(whole(20_000)),
  parallelism: rarely(degrees),
  sharding: maybe(
    fc.constantFrom('none' as const, 'zero1' as const, 'zero2' as const, 'zero3' as const, 'fsdp' as const),
  ),
  activationCheckpointing: maybe(fc.constantFrom('none' as const, 'selective' as const, 'full' as const, true, false)),
  loraRank: maybe(whole(4096)),
  region: maybe(region),
  pue: maybe(fc.double({ min: 1, max: 3, noNaN: true })),
  pricePerAcceleratorHour: maybe(upTo(10_000)),
  deadlineDays: maybe(upTo(2000)),
});

/** Requests as JSON carries them: keys that are not said are not there. */
const wire = (request: unknown): unknown => JSON.parse(JSON.stringify(request));

function resolves(source: string, names: ReadonlySet<string>): boolean {
  if (source === 'brief' || source === 'request' || source === 'assumption') return true;
  if (source.startsWith('figure:')) return names.has(source.slice('figure:'.length));
  if (!source.startsWith('policy:')) return catalog.sources.has(source);
  const path = source.slice('policy:'.length);
  const dot = path.indexOf('.');
  return catalog.policies.get(path.slice(0, dot))?.values[path.slice(dot + 1)] !== undefined;
}

/** Every figure of an answer: finite, ordered, with a formula and inputs that say where they come from. */
function checkFigures(answer: object): void {
  const figures = Object.entries(answer).flatMap(([name, value]): [string, Estimate][] => {
    const parsed = estimate.safeParse(value);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  const names = new Set(figures.map(([name]) => name));
  expect(figures.length).toBeGreaterThanOrEqual(5);
  for (const [name, figure] of figures) {
    const { low, likely, high } = figure;
    expect([name, low, likely, high].slice(1).every(Number.isFinite), name).toBe(true);
    expect(low, name).toBeLessThanOrEqual(likely * (1 + 1e-9));
    expect(high * (1 + 1e-9), name).toBeGreaterThanOrEqual(likely);
    expect(low, name).toBeGreaterThanOrEqual(0);
    expect(figure.formula, name).not.toBe('');
    expect(figure.unit, name).not.toBe('');
    expect(figure.inputs.length, name).toBeGreaterThan(0);
    for (const input of figure.inputs) expect(resolves(input.source, names), `${name}: ${input.source}`).toBe(true);
  }
}

describe('estimates of whatever a request may hold', () => {
  it('answers every serving request with figures or with a reason', () => {
    let answered = 0;
    fc.assert(
      fc.property(serving, (request) => {
        const parsed: ServingRequest = servingRequest.parse(wire(request));
        const answer = estimates.estimateServing(parsed);
        if (!answer.ok) {
          expect(render.text(answer.reason)).not.toBe('');
          return;
        }
        answered += 1;
        const rendered = servingEstimate.parse(wire(render.deep(answer.estimate)));
        checkFigures(rendered);
        if (request.concurrency === undefined && request.requestsPerSecond === undefined && request.mode === 'online')
          expect(rendered.assumptions.map(({ path }) => path)).toContain('concurrency');
      }),
      { numRuns: 800, seed: 11 },
    );
    expect(answered).toBeGreaterThan(150);
  });

  it('answers every training request with figures or with a reason', () => {
    let answered = 0;
    fc.assert(
      fc.property(training, (request) => {
        const parsed: TrainingRequest = trainingRequest.parse(wire(request));
        const answer = estimates.estimateTraining(parsed);
        if (!answer.ok) {
          expect(render.text(answer.reason)).not.toBe('');
          return;
        }
        answered += 1;
        const rendered = trainingEstimate.parse(wire(render.deep(answer.estimate)));
        checkFigures(rendered);
        const assumed = rendered.assumptions.map(({ path }) => path);
        if (request.tokens === undefined && request.samples === undefined)
          expect(assumed.some((path) => path === 'tokens' || path === 'samples')).toBe(true);
      }),
      { numRuns: 300, seed: 12 },
    );
    expect(answered).toBeGreaterThan(50);
  });
});
