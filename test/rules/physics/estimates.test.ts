import { describe, expect, it } from 'vitest';
import type { Accelerator } from '../../../catalog/index.ts';
import { resolveModel } from '../../../rules/estimates/resolve.ts';
import { estimateServing } from '../../../rules/estimates/serving.ts';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { trainingWatts } from '../../../rules/estimates/training-figures.ts';
import { estimateTraining } from '../../../rules/estimates/training.ts';
import type { ServingInput, TrainingInput } from '../../../rules/estimates/inputs.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
function acceleratorOf(id: string): Accelerator {
  const found = catalog.accelerators.get(id);
  if (!found) throw new Error(`the catalog lacks ${id}`);
  return found;
}
const accelerator = acceleratorOf('h100-sxm');
const subjectOf = (numbers: Parameters<typeof resolveModel>[0]) => {
  const found = resolveModel(numbers, catalog);
  if (!found.ok) throw new Error('not a model');
  return found.subject;
};
const dense = subjectOf({ totalParameters: 8e9 });
const sparse = subjectOf({ totalParameters: 120e9, activeParameters: 12e9, experts: 64, expertsPerToken: 4 });

function serve(input: Partial<ServingInput>) {
  const outcome = estimateServing(
    { model: dense, accelerator, inputTokens: 500, outputTokens: 200, ...input },
    catalog,
  );
  if (!outcome.ok) throw new Error(outcome.reason.messageId);
  return outcome;
}
function train(input: Partial<TrainingInput>) {
  const outcome = estimateTraining({ model: dense, accelerator, method: 'full', ...input }, catalog);
  if (!outcome.ok) throw new Error(outcome.reason.messageId);
  return outcome.estimate;
}

describe('estimateServing', () => {
  it.each([
    ['bf16', 'policy:physics-serving.prefillEfficiency.bits16'],
    ['fp8', 'policy:physics-serving.prefillEfficiency.bits8'],
    ['awq', 'policy:physics-serving.prefillEfficiency.bits16'],
  ] as const)('cites the prompt efficiency of the format it multiplies in: %s', (precision, source) => {
    const { ttftMs } = serve({ precision }).estimate;
    expect(ttftMs.inputs.map((input) => input.source).filter((one) => one.includes('prefillEfficiency'))).toEqual([
      source,
    ]);
  });

  it('says over how many ranks experts spread, and refuses more ranks than there are', () => {
    const spread = serve({ model: sparse, acceleratorCount: 8, parallelism: { tensor: 2, data: 4 } });
    expect(spread.plan.parallelism).toMatchObject({ tensor: 2, data: 4, expert: 8 });
    const tooMany = { model: sparse, acceleratorCount: 4, parallelism: { tensor: 4, expert: 64 } };
    expect(() => serve(tooMany)).toThrow('physicsExpertTooMany');
    expect(serve({ acceleratorCount: 2 }).plan.parallelism.expert).toBe(1);
  });

  it('calls what it chose an assumption and what was asked the request', () => {
    const sourceOf = (input: Partial<ServingInput>) =>
      serve(input).estimate.tpotMs.inputs.find(({ name }) => name === 'tensorParallel')?.source;
    expect(sourceOf({ acceleratorCount: 2 })).toBe('assumption');
    expect(sourceOf({ acceleratorCount: 2, parallelism: { tensor: 2 } })).toBe('brief');
  });
});

describe('estimateTraining', () => {
  it('assumes data where nothing was said of it, and says so', () => {
    const pretrained = train({ method: 'pretrain', acceleratorCount: 64 });
    expect(pretrained.assumptions.find(({ path }) => path === 'tokens')?.value).toBe(20 * 8e9);
    const tuned = train({ method: 'lora' });
    expect(tuned.assumptions.find(({ path }) => path === 'samples')?.value).toBe(10_000);
    expect(tuned.wallClockHours.grade).toBe('assumed');
    expect(train({ tokens: 1e9, sequenceLength: 4096 }).assumptions.map(({ path }) => path)).not.toContain('tokens');
  });

  it('draws less than training power while time is lost, and never less than idle power', () => {
    const { energyMwh, acceleratorHours } = train({ method: 'pretrain', tokens: 1e12, acceleratorCount: 64, pue: 1 });
    const watts = ((energyMwh?.likely ?? 0) * 1e6) / acceleratorHours.likely;
    const power = accelerator.power ?? NaN;
    expect(watts).toBeGreaterThan(0.6 * power);
    expect(watts).toBeLessThan(trainingWatts(power, coefficientsOf(catalog)));
  });
});

describe('a model asked for by another name of its architecture', () => {
  it('is the one of that architecture, and the answer says so', () => {
    const found = resolveModel('meta-llama/Llama-3.1-8B', catalog);
    expect(found).toMatchObject({
      ok: true,
      subject: { id: 'meta-llama/Llama-3.1-8B-Instruct', standsFor: 'meta-llama/Llama-3.1-8B' },
    });
  });
  it('is never a guess among several, nor a model that only holds the letters', () => {
    expect(resolveModel('mistralai/Mistral-7B-v0.1', catalog)).not.toMatchObject({
      subject: { id: 'mistralai/Mixtral-8x7B-Instruct-v0.1' },
    });
    const several = resolveModel('Llama 70B', catalog);
    expect(several).toMatchObject({ ok: false });
    expect(several.ok ? [] : several.candidates).toContain('meta-llama/Llama-3.1-70B-Instruct');
  });
  it('is never a model of another size, another lab, or none', () => {
    expect(resolveModel('meta-llama/Llama-3.1-9B', catalog).ok).toBe(false);
    expect(resolveModel('somebody/Llama-3.1-8B', catalog)).not.toHaveProperty('subject.standsFor');
    expect(resolveModel('meta-llama/Llama-3.1-8B-Instruct', catalog)).not.toHaveProperty('subject.standsFor');
  });
});
