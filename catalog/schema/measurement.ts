import { z } from 'zod';
import { isoDate } from './quantity.ts';
import { engine, precision } from './vocabulary.ts';

const above = (most: number): z.ZodNumber => z.number().positive().max(most);
const count = (most: number): z.ZodNumber => z.number().int().positive().max(most);

/**
 * What was measured; whatever was not is absent. Times are means: TTFT over requests, TPOT over requests of
 * (end to end − TTFT) ÷ (output tokens − 1), ITL over the gaps between tokens. Rates are of the whole deployment unless
 * the name says otherwise; power is of the accelerator alone.
 */
export const measuredFigures = z
  .strictObject({
    ttftMs: above(1e8).optional(),
    tpotMs: above(1e7).optional(),
    itlMs: above(1e7).optional(),
    outputTokensPerSecond: above(1e10).optional(),
    requestsPerSecond: above(1e8).optional(),
    memoryPerAcceleratorGb: above(1e5).optional(),
    averagePowerWattsPerAccelerator: above(1e5).optional(),
    trainingTokensPerSecondPerAccelerator: above(1e8).optional(),
  })
  .refine((figures) => Object.values(figures).some((value) => value !== undefined), 'states no figure');
export type MeasuredFigures = z.infer<typeof measuredFigures>;

/** One benchmark run: what ran, on what, under which load, and what came out. Names are catalog ids once resolved. */
export const measurementRow = z.strictObject({
  model: z.string().min(1).max(200),
  accelerator: z.string().min(1).max(200),
  /** Of the whole deployment. */
  acceleratorCount: count(100_000),
  precision,
  engine: engine.optional(),
  parallelism: z
    .strictObject({ tensor: count(1024), pipeline: count(1024), data: count(65_536), expert: count(65_536) })
    .partial()
    .optional(),
  load: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('serving'),
      mode: z.enum(['online', 'offline']),
      /** Means over the requests. */
      inputTokens: above(1e8),
      outputTokens: above(1e8),
      /** Requests in flight at once; absent offline, where the engine chooses. */
      concurrency: above(1e6).optional(),
    }),
    z.strictObject({
      kind: z.literal('training'),
      method: z.enum(['pretrain', 'full', 'lora', 'qlora', 'transfer']),
      sequenceLength: count(1e8),
      /** In sequences. */
      globalBatch: count(1e9).optional(),
      microBatch: count(1e6).optional(),
    }),
  ]),
  figures: measuredFigures,
  measuredOn: isoDate.optional(),
});
export type MeasurementRow = z.infer<typeof measurementRow>;

/** `catalog/measurements/<name>.json`, usually of a CATALOG_DIR: benchmarks of one's own that correct the estimates. */
export const measurementsFile = z.strictObject({
  title: z.string().min(1).max(200),
  url: z.url().optional(),
  measurements: z.array(measurementRow).min(1).max(5000),
});

/** A measurement with its id and the title of what it was handed in with. */
export type Measurement = MeasurementRow & { readonly id: string; readonly title: string };
