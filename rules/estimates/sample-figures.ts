import type { Coefficients } from '../physics/coefficients.ts';
import { peakFor } from '../physics/formats.ts';
import { answersWhole, sampleWork } from '../physics/sample-serving.ts';
import type { DeploymentTask } from '../physics/serving-plan.ts';
import { fromAccelerator, fromModel, fromPlan, fromPolicy, type Cited } from './cite.ts';
import type { ServingInput } from './inputs.ts';

interface Cause {
  readonly formula: string;
  readonly cited: readonly Cited[];
}

const efficiencyOf = {
  vision: 'visionEfficiency',
  diffusion: 'diffusionEfficiency',
  embedding: 'encoderEfficiency',
} as const;

/** What the time of an answer rests on where a model answers whole; undefined for one that writes tokens. */
export function wholeAnswer(
  of: { readonly input: ServingInput; readonly task: DeploymentTask; readonly running: number },
  coefficients: Coefficients,
): { readonly first: Cause; readonly next: Cause } | undefined {
  const { model, accelerator } = of.input;
  const { shape } = model;
  if (!answersWhole(shape)) return undefined;
  const { flop, passes } = sampleWork(shape, of.task.inputTokens, coefficients);
  const kind = shape.domain === 'diffusion' || shape.domain === 'embedding' ? shape.domain : 'vision';
  const published = shape.flopPerInput !== undefined;
  const work = published
    ? fromModel('flopPerInput', shape.flopPerInput, { unit: 'FLOP', model })
    : fromPlan('flopPerInput', flop / passes, { unit: 'FLOP', stated: false, grade: 'assumed' });
  const cited: Cited[] = [
    work,
    fromPlan('passes', passes, { unit: 'pass', stated: false }),
    fromPlan('samples', of.running, { unit: 'sample', stated: of.running === of.input.concurrency }),
    fromAccelerator(accelerator, 'peakDense', {
      value: peakFor(accelerator, of.task.precision)?.flopPerSecond ?? 0,
      unit: 'FLOP/s',
    }),
    fromPolicy(shape.volumetric ? 'volumeEfficiency' : efficiencyOf[kind], coefficients),
    fromPolicy(passes > 1 ? 'passSeconds' : 'sampleSeconds', coefficients),
  ];
  return {
    first: { formula: 'passes × (samples × flopPerInput ÷ (peak × efficiency) + start)', cited },
    next: { formula: 'no tokens after the answer', cited: [work] },
  };
}
