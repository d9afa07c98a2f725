import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../rules/estimates/resolve.ts';
import { predictTraining } from '../../rules/estimates/training.ts';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { adaptiveSearch } from './adaptive-search.ts';
import { architectureOf, comparableRuns, trainingLeftOutTable } from './cross-validate-training.ts';
import { trainingBounds, trainingLoss, trainingRows } from './loss.ts';
import { quantile } from './measure.ts';
import { openCatalogForValidation } from './open.ts';
import { measuredHoursPerBillion } from './predict-training.ts';
import { createLookup, readRows, type Row } from './read.ts';
import { splitOf } from './split.ts';
import { valueOf } from './vary.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const lookup = createLookup(catalog, coefficients);

describe('measured hours of a billion tokens', () => {
  const dense: Row = { model: 'x', domain: 'llm', totalB: '10', activeB: '10', sequenceLength: '1024' };

  it('are what a row prints, before anything that can be worked out', () => {
    const row = { ...dense, acceleratorHoursPerBillionTokens: '7', acceleratorHours: '100', tokensB: '10' };
    expect(measuredHoursPerBillion(row, lookup)).toBe(7);
    expect(measuredHoursPerBillion({ ...row, acceleratorHoursPerBillionTokens: '' }, lookup)).toBe(10);
  });

  it('follow from the rate: 6 FLOP a parameter with attention, 8 where recomputation is counted', () => {
    const counted = { ...dense, tflopsPerAccelerator: '100', tflopsKind: 'hardware_incl_recompute' };
    expect(measuredHoursPerBillion(counted, lookup)).toBeCloseTo((8 * 10e9 * 1e9) / 1e14 / 3600, 6);
    const model = measuredHoursPerBillion({ ...counted, tflopsKind: 'model' }, lookup) ?? NaN;
    expect(model).toBeGreaterThan((6 * 10e9 * 1e9) / 1e14 / 3600);
    expect(model).toBeLessThan((6.6 * 10e9 * 1e9) / 1e14 / 3600);
  });

  it('are not guessed where it matters how attention was counted', () => {
    const long = { ...dense, sequenceLength: '131072', tflopsPerAccelerator: '100', tflopsKind: 'model' };
    expect(measuredHoursPerBillion(long, lookup)).toBeUndefined();
  });
});

describe('groups of training rows', () => {
  it('keep an architecture whole, and apart from others of the same letters', () => {
    const named = (model: string) => architectureOf({ model });
    expect(named('Llama-2-70B')).toBe(named('Llama-3.1-405B'));
    expect(named('GPT-jz-39B')).not.toBe(named('GPT-mcore-7.1B'));
  });

  it('hold every comparable run, most of them fitted, none twice', () => {
    const runs = comparableRuns(lookup);
    expect(new Set(runs.map((row) => row['id'])).size).toBe(runs.length);
    expect(runs.length).toBeGreaterThan(430);
    expect(trainingRows().every((row) => splitOf(row) === 'fitted')).toBe(true);
  });

  it('have degrees that the zero-sharded runs of their source can have', () => {
    const runs = readRows('training').filter((row) => row['model']?.startsWith('GPT-jz') && row['pipeline'] === '');
    expect(runs.length).toBeGreaterThan(10);
    for (const row of runs) {
      expect(row['sharding']).toBe('zero3');
      expect(Number(row['tensor']) * Number(row['data'])).toBe(Number(row['accelerators']));
    }
  });

  it('are reported as the calibration left them out', () => {
    const table = trainingLeftOutTable();
    expect(table.split('\n')).toHaveLength(4);
    expect(table).toMatch(/each architecture \| \d+ \| \d+ \| \d+ %/);
  });
});

describe('training by samples and operations', () => {
  it('takes the time that a latent diffusion model took, on accelerators of three kinds', () => {
    const found = resolveModel('stable-diffusion-v1-5/stable-diffusion-v1-5', catalog);
    if (!found.ok) throw new Error('the catalog lacks the model');
    const few = readRows('training').filter(
      (row) => row['domain'] === 'diffusion' && row['samplesPerSecond'] !== '' && Number(row['accelerators']) <= 16,
    );
    const errors = few.flatMap((row) => {
      const accelerator = lookup.acceleratorOf(row);
      if (!accelerator) return [];
      const outcome = predictTraining(
        {
          model: found.subject,
          accelerator,
          method: 'full',
          samples: 1e6,
          acceleratorCount: Number(row['accelerators']),
        },
        catalog,
      );
      if (!outcome.ok) return [];
      const perSecond = 1e6 / (outcome.estimate.wallClockHours.likely * 3600);
      return [Math.abs(perSecond / Number(row['samplesPerSecond']) - 1)];
    });
    expect(errors.length).toBeGreaterThan(15);
    expect(quantile(errors, 0.5)).toBeLessThan(0.15);
    expect(quantile(errors, 0.9)).toBeLessThan(0.3);
  });
});

describe('adapters on one small accelerator', () => {
  const hoursOf = (model: string, method: string) => {
    const row = readRows('training').find(
      (one) =>
        one['kind'] === 'finetune' && one['model'] === model && one['method'] === method && one['accelerators'] === '1',
    );
    const shape = row && lookup.shapeOf(row);
    const accelerator = row && lookup.acceleratorOf(row);
    if (!shape || !accelerator) throw new Error(`no ${method} run of ${model}`);
    const microBatch = Number(row['microBatch']);
    const outcome = predictTraining(
      {
        model: { shape, name: model, id: null, source: 'brief', grade: 'published' },
        accelerator,
        method: method === 'qlora' ? 'qlora' : 'lora',
        tokens: 1e6,
        sequenceLength: 256,
        microBatch,
        globalBatch: 8 * microBatch,
        acceleratorCount: 1,
      },
      catalog,
    );
    if (!outcome.ok) throw new Error(outcome.path);
    return { measured: Number(row['acceleratorHours']), predicted: outcome.estimate.acceleratorHours.likely };
  };

  it('slow down over 4-bit weights as they did, model by model', () => {
    const models = ['mistral-7b', 'falcon-7b', 'gemma-2-2b', 'gemma-2b', 'stablelm-base-alpha-3b', 'tiny-llama'];
    const errors = models.map((model) => {
      const [four, sixteen] = [hoursOf(model, 'qlora'), hoursOf(model, 'lora')];
      const measured = four.measured / sixteen.measured;
      return four.predicted / sixteen.predicted / measured - 1;
    });
    expect(quantile(errors.map(Math.abs), 0.5)).toBeLessThan(0.3);
    expect(Math.abs(quantile(errors, 0.5))).toBeLessThan(0.2);
  });
});

describe('adaptiveSearch', () => {
  it('finds the least of a narrow valley within bounds, and the bound where the least lies outside', () => {
    const valley = ({ a = 1, b = 1 }: Readonly<Record<string, number>>) =>
      (Math.log(a / 3) + Math.log(b / 5)) ** 2 * 100 + Math.log(a / 3) ** 2;
    const bounds = { a: [0.1, 100], b: [0.1, 100] } as const;
    const found = adaptiveSearch({ a: 50, b: 50 }, valley, { bounds, smallest: 1e-4 });
    expect(Math.abs((found.values['a'] ?? 0) / 3 - 1)).toBeLessThan(0.03);
    expect(Math.abs((found.values['b'] ?? 0) / 5 - 1)).toBeLessThan(0.03);
    const near = adaptiveSearch({ a: 1, b: 1 }, valley, { bounds: { ...bounds, a: [0.1, 2] }, smallest: 1e-4 });
    expect(near.values['a']).toBeCloseTo(2, 2);
  });

  it('cannot better the shipped coefficients by more than a little', () => {
    const loss = trainingLoss(trainingRows(), coefficients, lookup);
    const shipped = Object.fromEntries(
      Object.keys(trainingBounds).map((name) => [name, Math.abs(valueOf(coefficients, name))]),
    );
    const found = adaptiveSearch(shipped, loss, { bounds: trainingBounds, smallest: 0.1 });
    expect(loss(shipped) - found.loss).toBeLessThan(0.003);
  });
});
