import { describe, expect, it } from 'vitest';
import type { Catalog, Measurement } from '../../../catalog/index.ts';
import type { Brief } from '../../../rules/brief.ts';
import { advise } from '../../../rules/engine/advise.ts';
import type { Estimate } from '../../../rules/estimate.ts';
import type { ServingInput, TrainingInput } from '../../../rules/estimates/inputs.ts';
import { resolveAccelerator, resolveModel } from '../../../rules/estimates/resolve.ts';
import { estimateServing } from '../../../rules/estimates/serving.ts';
import { estimateTraining } from '../../../rules/estimates/training.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const plain = openCatalogForValidation();

function withMeasurements(...measurements: readonly Measurement[]): Catalog {
  return { ...plain, measurements: new Map(measurements.map((one) => [one.id, one])) };
}

function subject(id: string) {
  const model = resolveModel(id, plain);
  if (!model.ok) throw new Error(`no model ${id}`);
  return model.subject;
}
function accelerator(id: string) {
  const found = resolveAccelerator(id, plain);
  if (!found.ok) throw new Error(`no accelerator ${id}`);
  return found.accelerator;
}

const llama = 'meta-llama/Llama-3.1-70B-Instruct';
const request: ServingInput = {
  model: subject(llama),
  accelerator: accelerator('h100-sxm'),
  precision: 'fp8',
  engine: 'vllm',
  acceleratorCount: 4,
  inputTokens: 1000,
  outputTokens: 500,
  concurrency: 32,
};

function served(input: ServingInput, catalog: Catalog) {
  const outcome = estimateServing(input, catalog);
  if (!outcome.ok) throw new Error(outcome.reason.messageId);
  return outcome.estimate;
}

const before = served(request, plain);

/** A run of the very request, off by a factor from what was predicted. */
function measured(id: string, factor: number, other: Partial<Measurement> = {}): Measurement {
  return {
    id,
    title: 'own run',
    model: llama,
    accelerator: 'h100-sxm',
    acceleratorCount: 4,
    precision: 'fp8',
    engine: 'vllm',
    load: { kind: 'serving', mode: 'online', inputTokens: 1000, outputTokens: 500, concurrency: 32 },
    figures: {
      tpotMs: before.tpotMs.likely / factor,
      ttftMs: before.ttftMs.likely / factor,
      outputTokensPerSecond: before.outputTokensPerSecond.likely * factor,
    },
    ...other,
  };
}

const width = ({ low, high }: Estimate) => Math.log(high / low);

describe('estimates of serving with measurements', () => {
  it('are the same bytes without any, and again after they are removed', () => {
    expect(JSON.stringify(served(request, withMeasurements()))).toBe(JSON.stringify(before));
    const once = withMeasurements(measured('m', 0.5));
    expect(JSON.stringify(served(request, once))).not.toBe(JSON.stringify(before));
    expect(JSON.stringify(served(request, { ...once, measurements: new Map() }))).toBe(JSON.stringify(before));
  });

  it('give the measured value, measured, in a narrow band, and say which measurement', () => {
    const after = served(request, withMeasurements(measured('m', 0.5)));
    expect(after.tpotMs).toMatchObject({ grade: 'measured', formula: 'as measured' });
    expect(after.tpotMs.likely).toBeCloseTo(before.tpotMs.likely * 2, 6);
    expect(after.outputTokensPerSecond.likely).toBeCloseTo(before.outputTokensPerSecond.likely / 2, 3);
    expect(after.outputTokensPerSecond.grade).toBe('measured');
    expect(width(after.tpotMs)).toBeLessThan(width(before.tpotMs) / 2);
    expect(after.tpotMs.inputs.at(-1)).toMatchObject({ source: 'measurement:m' });
    expect(after.trace.filter(({ name }) => name.startsWith('measurement.'))).toContainEqual(
      expect.objectContaining({ name: 'measurement.tpotMs', value: 1 }),
    );
  });

  it('keep what was not measured consistent: requests with tokens, cost and energy with the rate', () => {
    const priced = { ...request, price: { amount: 2, currency: 'USD', source: 'brief', grade: 'assumed' } as const };
    const [was, is] = [served(priced, plain), served(priced, withMeasurements(measured('m', 0.5)))];
    expect(is.requestsPerSecond.likely * 500).toBeCloseTo(is.outputTokensPerSecond.likely, 3);
    expect(is.costPerMillionOutputTokens?.likely).toBeCloseTo((was.costPerMillionOutputTokens?.likely ?? 0) * 2, 6);
    expect(is.joulesPerOutputToken?.likely).toBeCloseTo((was.joulesPerOutputToken?.likely ?? 0) * 2, 6);
    expect(is.weightsGb).toEqual(was.weightsGb);
  });

  it('derive the rate from measured times, and the time per token from a measured rate', () => {
    const figures = measured('m', 0.5).figures;
    const timesOnly = measured('m', 0.5, { figures: { tpotMs: figures.tpotMs, ttftMs: figures.ttftMs } });
    const after = served(request, withMeasurements(timesOnly));
    expect(after.outputTokensPerSecond.likely).toBeCloseTo(before.outputTokensPerSecond.likely / 2, 3);
    expect(after.outputTokensPerSecond.grade).not.toBe('measured');
    const rateOnly = measured('m', 0.5, { figures: { outputTokensPerSecond: figures.outputTokensPerSecond } });
    expect(served(request, withMeasurements(rateOnly)).tpotMs.likely).toBeCloseTo(before.tpotMs.likely * 2, 6);
  });

  it('pull neighbours towards the measurement, less the further they are, and leave far ones alone', () => {
    const catalog = withMeasurements(measured('m', 0.5));
    const pull = (input: ServingInput): number =>
      Math.log(served(input, catalog).tpotMs.likely / served(input, plain).tpotMs.likely);
    const pulls = [32, 48, 96, 192, 512].map((concurrency) => pull({ ...request, concurrency }));
    for (const [index, one] of pulls.entries()) {
      expect(one).toBeGreaterThanOrEqual(0);
      if (index > 0) expect(one).toBeLessThan(pulls[index - 1] ?? Infinity);
    }
    expect(pulls[1]).toBeGreaterThan(Math.log(1.3));
    const far: ServingInput = {
      ...request,
      model: subject('Qwen/Qwen3-0.6B'),
      accelerator: accelerator('l40s'),
      acceleratorCount: 1,
      precision: 'bf16',
      concurrency: 1,
    };
    expect(JSON.stringify(served(far, catalog))).toBe(JSON.stringify(served(far, plain)));
  });

  it('narrow the band of a neighbour without making it as sure as the run itself', () => {
    const near = { ...request, concurrency: 48 };
    const catalog = withMeasurements(measured('m', 1));
    const [was, is, same] = [served(near, plain), served(near, catalog), served(request, catalog)];
    expect(is.tpotMs.likely).toBeCloseTo(was.tpotMs.likely, 9);
    expect(width(is.tpotMs)).toBeLessThan(width(was.tpotMs));
    expect(width(is.tpotMs)).toBeGreaterThan(width(same.tpotMs));
    expect(is.tpotMs.grade).toBe(was.tpotMs.grade);
  });

  it('do not depend on the order of the measurements', () => {
    const some = [measured('a', 0.5), measured('b', 0.7, { acceleratorCount: 8 }), measured('c', 0.6)];
    const near = { ...request, concurrency: 40 };
    expect(JSON.stringify(served(near, withMeasurements(...some)))).toBe(
      JSON.stringify(served(near, withMeasurements(...some.toReversed()))),
    );
  });

  it('answer for another number of replicas per accelerator, as derived', () => {
    const catalog = withMeasurements(measured('m', 0.5));
    const { outputTokensPerSecondPerAccelerator, tpotMs } = served(request, catalog);
    expect(tpotMs.grade).toBe('measured');
    expect(outputTokensPerSecondPerAccelerator.likely * 4).toBeCloseTo(
      measured('m', 0.5).figures.outputTokensPerSecond ?? 0,
      3,
    );
  });

  it('take an engine that nobody named for any, and a named other one for less alike', () => {
    const catalog = withMeasurements(measured('m', 0.5));
    expect(served({ ...request, engine: undefined }, catalog).tpotMs.grade).toBe('measured');
    expect(served({ ...request, engine: 'sglang' }, catalog).tpotMs.grade).not.toBe('measured');
  });
});

describe('estimates of training with measurements', () => {
  const run: TrainingInput = {
    model: subject(llama),
    accelerator: accelerator('h100-sxm'),
    method: 'full',
    precision: 'bf16',
    acceleratorCount: 64,
    sequenceLength: 4096,
    tokens: 1e9,
    price: { amount: 2, currency: 'USD', source: 'brief', grade: 'assumed' },
  };
  const trained = (catalog: Catalog) => {
    const outcome = estimateTraining(run, catalog);
    if (!outcome.ok) throw new Error(outcome.reason.messageId);
    return outcome.estimate;
  };

  it('move hours, energy, carbon and cost with the measured speed', () => {
    const was = trained(plain);
    const is = trained(
      withMeasurements({
        id: 't',
        title: 'own run',
        model: llama,
        accelerator: 'h100-sxm',
        acceleratorCount: 64,
        precision: 'bf16',
        load: { kind: 'training', method: 'full', sequenceLength: 4096 },
        figures: { trainingTokensPerSecondPerAccelerator: was.tokensPerSecondPerAccelerator.likely / 2 },
      }),
    );
    expect(is.tokensPerSecondPerAccelerator.grade).toBe('measured');
    for (const name of ['acceleratorHours', 'wallClockHours', 'energyMwh', 'carbonTonnes', 'cost'] as const) {
      expect(is[name]?.likely).toBeCloseTo((was[name]?.likely ?? 0) * 2, 4);
      expect(width(is[name] ?? was.mfu)).toBeLessThan(width(was[name] ?? was.mfu));
    }
    expect(is.mfu.likely).toBeCloseTo(was.mfu.likely / 2, 6);
    expect(is.acceleratorHours.likely).toBeCloseTo(is.wallClockHours.likely * 64, 3);
  });
});

describe('advice with measurements', () => {
  const need: Brief = {
    task: 'chatbot',
    deployment: 'on_prem',
    budget: { amount: 200000, currency: 'EUR', period: 'once' },
    load: { users: 400, concurrentRequests: 16, inputTokens: 1000, outputTokens: 250 },
  };
  const today = '2026-11-24';

  it('is the same bytes without any near enough, and follows a measurement of what it proposes', () => {
    const before = advise(need, plain, { today });
    const owned = before.solutions.find(({ serving, estimates }) => serving.accelerator !== null && estimates.tpotMs);
    const tpot = owned?.estimates.tpotMs;
    const inputs = new Map(tpot?.inputs.map(({ name, value }) => [name, value]));
    if (!owned || !tpot) throw new Error('nothing to measure');
    const { accelerator: id, acceleratorCount, precision } = owned.serving;
    const run: Measurement = {
      id: 'm',
      title: 'own run',
      model: String(inputs.get('model')),
      accelerator: id ?? '',
      acceleratorCount,
      precision: precision ?? 'fp8',
      parallelism: { tensor: acceleratorCount },
      load: {
        kind: 'serving',
        mode: 'online',
        inputTokens: Number(inputs.get('inputTokens')),
        outputTokens: Number(inputs.get('outputTokens')),
        concurrency: Number(inputs.get('concurrencyPerReplica')),
      },
      figures: { tpotMs: tpot.likely * 1.25 },
    };
    const after = advise(need, withMeasurements(run), { today });
    const same = after.solutions.find((one) => one.id === owned.id);
    expect(same?.estimates.tpotMs?.likely).toBeCloseTo(tpot.likely * 1.25, 6);
    expect(same?.estimates.tpotMs?.grade).toBe('measured');
    expect(same?.estimates.tpotMs?.inputs).toContainEqual(expect.objectContaining({ source: 'measurement:m' }));
    const training: Measurement = {
      ...run,
      load: { kind: 'training', method: 'full', sequenceLength: 4096 },
      figures: { trainingTokensPerSecondPerAccelerator: 100 },
    };
    expect(JSON.stringify(advise(need, withMeasurements(training), { today }))).toBe(JSON.stringify(before));
  });
});
