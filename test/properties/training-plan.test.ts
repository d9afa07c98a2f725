import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../rules/estimates/resolve.ts';
import { predictTraining } from '../../rules/estimates/training.ts';
import type { TrainingInput } from '../../rules/estimates/inputs.ts';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { bestPlan, weighPlan, type PlanningTask } from '../../rules/physics/parallelism.ts';
import { collectiveSeconds } from '../../rules/physics/training-collectives.ts';
import { openCatalogForValidation } from '../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const subjectOf = (totalParameters: number, activeParameters?: number) => {
  const found = resolveModel(
    { totalParameters, ...(activeParameters !== undefined && { activeParameters, experts: 64, expertsPerToken: 8 }) },
    catalog,
  );
  if (!found.ok) throw new Error('not a model');
  return found.subject;
};
const accelerators = ['h100-sxm', 'a100-sxm-40gb', 'v100-sxm2-32gb', 'gb200', 'tpu-v5p'].flatMap((id) => {
  const found = catalog.accelerators.get(id);
  return found ? [found] : [];
});
const power = (most: number) => fc.integer({ min: 0, max: most }).map((exponent) => 2 ** exponent);
const accelerator = fc.constantFrom(...accelerators);
const model = fc.oneof(
  fc.double({ min: 1e8, max: 6e11, noNaN: true }).map((total) => subjectOf(total)),
  fc.double({ min: 2e10, max: 7e11, noNaN: true }).map((total) => subjectOf(total, total / 12)),
);

function train(input: Omit<TrainingInput, 'method'> & { readonly method?: TrainingInput['method'] }) {
  return predictTraining({ method: 'pretrain', tokens: 1e11, sequenceLength: 4096, ...input }, catalog);
}

describe('a plan of training', () => {
  it('keeps the degrees that were stated and never uses more accelerators than there are', () => {
    fc.assert(
      fc.property(model, accelerator, fc.tuple(power(3), power(4), power(6)), (subject, chip, degrees) => {
        const [tensor, pipeline, data] = degrees;
        const acceleratorCount = tensor * pipeline * data;
        const stated: TrainingInput['parallelism'][] = [
          { tensor, data },
          { tensor, pipeline },
          { pipeline, data },
          { tensor, pipeline, data },
        ];
        for (const parallelism of stated) {
          const outcome = train({ model: subject, accelerator: chip, acceleratorCount, parallelism });
          if (!outcome.ok) continue;
          const { plan } = outcome.estimate;
          expect(plan.parallelism).toMatchObject(parallelism ?? {});
          const { context = 1 } = plan.parallelism;
          const used = plan.parallelism.tensor * plan.parallelism.pipeline * plan.parallelism.data * context;
          expect(used).toBeLessThanOrEqual(acceleratorCount);
          const idle = outcome.estimate.assumptions.some(
            ({ reason }) => reason.messageId === 'physicsIdleAccelerators',
          );
          expect(idle).toBe(used < acceleratorCount);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('answers for any number of accelerators from 1 to 32,768', () => {
    fc.assert(
      fc.property(model, accelerator, fc.integer({ min: 1, max: 32_768 }), (subject, chip, acceleratorCount) => {
        const outcome = train({ model: subject, accelerator: chip, acceleratorCount });
        expect(outcome.ok).toBe(true);
        if (!outcome.ok) return;
        const { wallClockHours, acceleratorHours, plan } = outcome.estimate;
        expect(plan.acceleratorCount).toBe(acceleratorCount);
        expect(acceleratorHours.likely / wallClockHours.likely).toBeCloseTo(acceleratorCount, 3);
        expect(wallClockHours.likely).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('takes no less time for more tokens, and hours in proportion once a run is long', () => {
    fc.assert(
      fc.property(model, power(10), fc.double({ min: 1.1, max: 50, noNaN: true }), (subject, count, factor) => {
        const chip = accelerators[0];
        if (!chip) throw new Error('no accelerator');
        const hours = (tokens: number) => {
          const outcome = train({
            model: subject,
            accelerator: chip,
            acceleratorCount: count,
            globalBatch: 2048,
            tokens,
          });
          return outcome.ok ? outcome.estimate.acceleratorHours.likely : NaN;
        };
        expect(hours(1e9 * factor)).toBeGreaterThan(hours(1e9));
        expect(hours(1e15 * factor) / hours(1e15) / factor).toBeCloseTo(1, 4);
      }),
      { numRuns: 40 },
    );
  });

  it('recomputes only what it must: the same layout with all layers recomputed fits too, and is no faster', () => {
    let partly = 0;
    fc.assert(
      fc.property(fc.double({ min: 1e10, max: 4e11, noNaN: true }), power(2), (total, nodes) => {
        const chip = accelerators[0];
        if (!chip) throw new Error('no accelerator');
        const task: PlanningTask = {
          shape: subjectOf(total).shape,
          chip,
          method: 'pretrain',
          precision: 'bf16',
          sequenceLength: 8192,
          globalBatch: 256,
          flexibleBatch: true,
          loraRank: 16,
          acceleratorsPerNode: 8,
          fixed: {},
        };
        const best = bestPlan(task, nodes * 16, coefficients);
        if (best?.fits !== true || best.layout.activationCheckpointing !== 'full') return;
        if ((best.layout.recomputedShare ?? 1) < 1) partly += 1;
        const all = { ...best.layout, recomputedShare: 1 };
        const weighed = weighPlan(task, { accelerators: best.accelerators, layout: all }, coefficients);
        expect(weighed?.fits).toBe(true);
        expect(weighed?.tokensPerSecond).toBeLessThanOrEqual(best.tokensPerSecond * 1.000001);
      }),
      { numRuns: 60 },
    );
    expect(partly).toBeGreaterThan(0);
  });
});

describe('an exchange', () => {
  it('takes longer for more bytes and for more ranks, and less for each byte of a larger message', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e11, noNaN: true }),
        fc.double({ min: 1.01, max: 1000, noNaN: true }),
        fc.integer({ min: 1, max: 14 }),
        (bytes, factor, doublings) => {
          const at = (size: number, ranks: number) =>
            collectiveSeconds({ bytes: size, ranks, bytesPerSecond: 1e11 }, coefficients);
          const ranks = 2 ** doublings;
          expect(at(bytes * factor, ranks)).toBeGreaterThan(at(bytes, ranks));
          expect(at(bytes, ranks * 2)).toBeGreaterThan(at(bytes, ranks));
          expect(at(bytes * factor, ranks) / factor).toBeLessThan(at(bytes, ranks));
        },
      ),
    );
  });
});
