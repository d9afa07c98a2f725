import type { Precision } from '../../catalog/index.ts';
import type { Coefficients } from './coefficients.ts';
import { weightBytes } from './formats.ts';
import type { Chip, ModelShape } from './shape.ts';

/** Degrees as somebody states them; whatever is missing follows from the rest. */
export interface StatedDegrees {
  /** Accelerators of one replica. */
  readonly accelerators?: number | undefined;
  readonly tensor?: number | undefined;
  readonly pipeline?: number | undefined;
  readonly data?: number | undefined;
  readonly expert?: number | undefined;
}

export interface ServingDegrees {
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
}

/**
 * The layout that stated degrees mean. Experts spread over tensor ranks times copies: who states expert ranks for every
 * accelerator and leaves out those of the attention splits it over what the copies leave. Accelerators that no degree
 * names hold whole copies, or stages where a copy does not fit.
 */
export function degreesFromStated(
  stated: StatedDegrees,
  of: { readonly shape: ModelShape; readonly chip: Chip; readonly precision: Precision },
  coefficients: Coefficients,
): ServingDegrees {
  const pipeline = stated.pipeline ?? 1;
  const data = stated.data ?? 1;
  const expert = of.shape.expertParameters > 0 ? (stated.expert ?? 1) : 1;
  const named = Math.max((stated.tensor ?? 1) * data, expert) * pipeline;
  const count = stated.accelerators ?? named;
  const rest = Math.max(1, Math.floor(count / pipeline / data));
  const tensor = expert > 1 && expert * pipeline >= count ? rest : (stated.tensor ?? rest);
  const unnamed = Math.max(1, Math.floor(count / (tensor * pipeline * data)));
  const weights = weightBytes(of.shape.totalParameters, of.shape.embeddingParameters, {
    precision: of.precision,
    coefficients,
  });
  return weights / (tensor * pipeline) > of.chip.memory
    ? { tensor, pipeline: pipeline * unnamed, data }
    : { tensor, pipeline, data: data * unnamed };
}
