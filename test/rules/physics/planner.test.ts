import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../rules/estimates/resolve.ts';
import { estimateTraining } from '../../../rules/estimates/training.ts';
import type { TrainingInput } from '../../../rules/estimates/inputs.ts';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { failurePlan } from '../../../rules/physics/failures.ts';
import type { PlanningTask } from '../../../rules/physics/parallelism.ts';
import { acceleratorCounts, choosePlan } from '../../../rules/physics/planner.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const LIMIT = 32_768;

const subjectOf = (numbers: Parameters<typeof resolveModel>[0]) => {
  const found = resolveModel(numbers, catalog);
  if (!found.ok) throw new Error('not a model');
  return found.subject;
};
const acceleratorOf = (id: string) => {
  const found = catalog.accelerators.get(id);
  if (!found) throw new Error(`the catalog lacks ${id}`);
  return found;
};
const large = { totalParameters: 405e9, layers: 126, hiddenSize: 16384, heads: 128, kvHeads: 8 };
const sparse = { totalParameters: 671e9, activeParameters: 37e9, layers: 61, experts: 256, expertsPerToken: 8 };

function taskOf(numbers: Parameters<typeof resolveModel>[0], change: Partial<PlanningTask> = {}): PlanningTask {
  return {
    shape: subjectOf(numbers).shape,
    chip: acceleratorOf('h100-sxm'),
    method: 'pretrain',
    precision: 'bf16',
    sequenceLength: 8192,
    globalBatch: 2048,
    flexibleBatch: true,
    loraRank: 16,
    acceleratorsPerNode: 8,
    fixed: {},
    ...change,
  };
}
function train(input: Partial<TrainingInput>) {
  return estimateTraining(
    { model: subjectOf(large), accelerator: acceleratorOf('h100-sxm'), method: 'pretrain', tokens: 1e12, ...input },
    catalog,
  );
}

describe('choosePlan', () => {
  const wish = { tokens: 1e12, limit: LIMIT };

  it('finds a plan that fits, tensor ranks inside a node, degrees that multiply to the count', () => {
    for (const numbers of [large, sparse, { totalParameters: 70e9 }, { totalParameters: 1e9 }]) {
      const plan = choosePlan(taskOf(numbers), wish, coefficients);
      expect(plan?.figures.fits).toBe(true);
      const { tensor, pipeline, data, context } = plan?.figures.layout ?? taskOf(numbers).fixed;
      expect(tensor).toBeLessThanOrEqual(8);
      expect((tensor ?? 0) * (pipeline ?? 0) * (data ?? 0) * (context ?? 0)).toBe(plan?.figures.accelerators);
    }
  });

  it('needs more accelerators for a closer deadline, and says which plan is the closest where none meets it', () => {
    const at = (days: number) => choosePlan(taskOf(large), { ...wish, deadlineSeconds: days * 86_400 }, coefficients);
    const [slow, quick, hopeless] = [at(120), at(30), at(0.01)];
    expect(slow?.reason).toBe('meetsDeadline');
    expect(slow?.wallSeconds).toBeLessThanOrEqual(120 * 86_400);
    expect(quick?.figures.accelerators).toBeGreaterThan(slow?.figures.accelerators ?? Infinity);
    expect(hopeless?.reason).toBe('closestToDeadline');
  });

  it('spends a budget on speed, and finds the cheapest where the budget is too small', () => {
    const task = taskOf({ totalParameters: 8e9 });
    const hours = (plan: ReturnType<typeof choosePlan>) =>
      plan ? (plan.figures.accelerators * plan.wallSeconds) / 3600 : NaN;
    const smallest = choosePlan(task, wish, coefficients);
    const within = choosePlan(task, { ...wish, acceleratorHours: hours(smallest) * 1.1 }, coefficients);
    expect(within?.reason).toBe('fastestInBudget');
    expect(hours(within)).toBeLessThanOrEqual(hours(smallest) * 1.1);
    expect(within?.wallSeconds).toBeLessThanOrEqual(smallest?.wallSeconds ?? 0);
    expect(choosePlan(task, { ...wish, acceleratorHours: 1 }, coefficients)?.reason).toBe('cheapest');
  });

  it('splits the context of long sequences without being asked', () => {
    const long = taskOf({ totalParameters: 70e9 }, { sequenceLength: 131_072, globalBatch: 64 });
    expect(choosePlan(long, wish, coefficients)?.figures.layout.context).toBeGreaterThan(1);
    expect(choosePlan(taskOf({ totalParameters: 70e9 }), wish, coefficients)?.figures.layout.context).toBe(1);
  });

  it('puts adapters of a middle-sized model on one accelerator', () => {
    const task = taskOf({ totalParameters: 8e9 }, { method: 'qlora', sequenceLength: 512, globalBatch: 16 });
    expect(choosePlan(task, wish, coefficients)?.figures.accelerators).toBe(1);
  });

  it('looks at doublings of a node, up to the limit', () => {
    const counts = acceleratorCounts(8, LIMIT);
    expect(counts.slice(0, 4)).toEqual([1, 2, 4, 8]);
    expect(counts.at(-1)).toBe(LIMIT);
    expect(acceleratorCounts(8, 4)).toEqual([1, 2, 4]);
  });
});

describe('alternatives', () => {
  it('says of each why it lost', () => {
    const outcome = train({ acceleratorCount: 1024 });
    if (!outcome.ok) throw new Error(outcome.reason.messageId);
    const { alternatives } = outcome.estimate;
    expect(alternatives.length).toBeGreaterThan(3);
    for (const { reason, fits } of alternatives) {
      expect(reason.messageId).toMatch(/^physicsAlternative/);
      expect(reason.messageId === 'physicsAlternativeTooBig').toBe(!fits);
    }
  });
});

describe('failurePlan', () => {
  const at = (accelerators: number) => failurePlan({ accelerators, stateBytes: 16 * 405e9 }, coefficients);

  it('loses little on few accelerators and a tenth on the 16,384 of Llama 3', () => {
    expect(failurePlan({ accelerators: 8, stateBytes: 16 * 8e9 }, coefficients).goodput).toBeGreaterThan(0.99);
    const { goodput, meanSecondsBetweenFailures } = at(16_384);
    expect(meanSecondsBetweenFailures / 3600).toBeCloseTo((54 * 24) / 419, 1);
    expect(goodput).toBeGreaterThan(0.85);
    expect(goodput).toBeLessThan(0.95);
  });

  it('writes checkpoints at the interval that loses least', () => {
    const { checkpointInterval, checkpointSeconds, meanSecondsBetweenFailures } = at(16_384);
    const lost = (interval: number) => checkpointSeconds / interval + interval / 2 / meanSecondsBetweenFailures;
    expect(lost(checkpointInterval)).toBeLessThan(lost(checkpointInterval * 1.3));
    expect(lost(checkpointInterval)).toBeLessThan(lost(checkpointInterval / 1.3));
  });
});

describe('what cannot be', () => {
  it.each([
    [{ parallelism: { tensor: 3 } }, 'parallelism.tensor', 'physicsTensorDoesNotDivide'],
    [{ parallelism: { pipeline: 200 } }, 'parallelism.pipeline', 'physicsPipelineTooDeep'],
    [{ parallelism: { expert: 8 } }, 'parallelism.expert', 'physicsExpertDoesNotDivide'],
    [{ parallelism: { context: 3 }, sequenceLength: 8192 }, 'parallelism.context', 'physicsContextDoesNotDivide'],
    [{ parallelism: { tensor: 8 }, acceleratorCount: 12 }, 'parallelism.tensor', 'physicsDegreesDoNotMultiply'],
    [{ parallelism: { tensor: 8, data: 3 }, acceleratorCount: 32 }, 'parallelism', 'physicsDegreesDoNotMultiply'],
    [{ parallelism: { data: 64 }, globalBatch: 32 }, 'globalBatch', 'physicsBatchTooSmall'],
    [
      { model: subjectOf(sparse), parallelism: { expert: 64, pipeline: 4 }, acceleratorCount: 128 },
      'parallelism.expert',
      'physicsExpertTooMany',
    ],
    [{ microBatch: 64, globalBatch: 8 }, 'microBatch', 'physicsMicroBatchTooLarge'],
  ] as const)('refuses %j at its field', (input, path, messageId) => {
    expect(train(input)).toMatchObject({ ok: false, path, reason: { messageId } });
  });
});

describe('samples that are not tokens', () => {
  const vision = { totalParameters: 86e6, domain: 'vision' } as const;
  const hours = (input: Partial<TrainingInput>) => {
    const outcome = train({ model: subjectOf(vision), tokens: undefined, samples: 1e7, ...input });
    if (!outcome.ok) throw new Error(outcome.reason.messageId);
    return outcome.estimate.acceleratorHours.likely;
  };

  it('takes time in proportion to samples and operations', () => {
    const one = hours({ method: 'full', flopPerSample: 1e12, acceleratorCount: 1 });
    expect(hours({ method: 'full', flopPerSample: 2e12, acceleratorCount: 1 }) / one).toBeCloseTo(2, 1);
    expect(hours({ method: 'full', flopPerSample: 1e12, samples: 2e7, acceleratorCount: 1 }) / one).toBeCloseTo(2, 1);
  });

  it('transfers a frozen backbone in a third of the time of training all of it', () => {
    const full = hours({ method: 'full', flopPerSample: 5e10, acceleratorCount: 1 });
    expect(hours({ method: 'transfer', flopPerSample: 5e10, acceleratorCount: 1 }) / full).toBeCloseTo(1 / 3, 1);
  });
});
