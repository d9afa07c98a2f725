import { sourceOf, type Accelerator, type Grade } from '../../catalog/index.ts';
import type { Estimate, EstimateInput } from '../estimate.ts';
import type { Coefficients } from '../physics/coefficients.ts';
import type { ModelSubject } from '../physics/shape.ts';
import { toEstimate, type Range } from '../units/range.ts';

/** An input with the grade it brings to a figure. */
export interface Cited {
  readonly input: EstimateInput;
  readonly grade: Grade;
}

/** A number of the request. */
export function fromRequest(name: string, value: number | string, unit: string): Cited {
  return { input: { name, value, unit, source: 'brief' }, grade: 'measured' };
}

/** A number that was asked for, or else chosen for the plan: then it is an assumption as good as the plan. */
export function fromPlan(
  name: string,
  value: number | string,
  options: { readonly unit: string; readonly stated: boolean; readonly grade?: Grade },
): Cited {
  if (options.stated) return fromRequest(name, value, options.unit);
  return { input: { name, value, unit: options.unit, source: 'assumption' }, grade: options.grade ?? 'derived' };
}

/** Another figure of the same estimate, with the grade it ended with. */
export function fromFigure(name: string, estimate: Estimate): Cited {
  return {
    input: { name, value: estimate.likely, unit: estimate.unit, source: `figure:${name}` },
    grade: estimate.grade,
  };
}

export function fromPolicy(name: string, coefficients: Coefficients): Cited {
  const { policy, value } = coefficients.entry(name);
  return {
    input: { name, value: value.value, unit: value.unit, source: `policy:${policy}.${name}` },
    grade: value.grade,
  };
}

export function fromModel(
  name: string,
  value: number | string,
  options: { readonly unit: string; readonly model: ModelSubject },
): Cited {
  const inferred = options.model.shape.inferred.some(({ path }) => path === name);
  return {
    input: { name, value, unit: options.unit, source: inferred ? 'assumption' : options.model.source },
    grade: inferred ? 'assumed' : options.model.grade,
  };
}

/** A figure of an accelerator's catalog entry, e.g. "memoryBandwidth" or "peakDense.fp8". */
export function fromAccelerator(
  accelerator: Accelerator,
  path: string,
  figure: { readonly value: number; readonly unit: string },
): Cited {
  const use = sourceOf(accelerator, path);
  return {
    input: { name: path, value: figure.value, unit: figure.unit, source: use?.source ?? 'assumption' },
    grade: use?.grade ?? 'assumed',
  };
}

/** A range with its formula and everything that went into it; the grade is the weakest of theirs. */
export function citedEstimate(range: Range, formula: string, cited: readonly Cited[]): Estimate {
  return toEstimate(
    range,
    formula,
    cited.map(({ input }) => input),
    cited.map(({ grade }) => grade),
  );
}
