import { z } from 'zod';
import { measurementRow } from '../../catalog/schema/measurement.ts';

/** Bytes of one file of benchmark results. */
export const MEASUREMENTS_MAX_BYTES = 5 * 1024 * 1024;
/** Rows taken from one file, and kept in all. */
export const MEASUREMENTS_PER_FILE = 500;
export const MEASUREMENTS_KEPT = 2000;

export const measurementFormats = ['guidellm', 'vllm', 'inferencex', 'csv'] as const;

/** What a file leaves out and its owner knows: fills gaps, never replaces what the file states. */
export const measurementDefaults = z
  .strictObject({
    model: z.string().min(1).max(200),
    accelerator: z.string().min(1).max(200),
    acceleratorCount: z.number().int().positive().max(100_000),
    precision: measurementRow.shape.precision,
    engine: measurementRow.shape.engine.unwrap(),
    tensor: z.number().int().positive().max(1024),
    inputTokens: z.number().positive().max(1e8),
    outputTokens: z.number().positive().max(1e8),
    concurrency: z.number().positive().max(1e6),
  })
  .partial();
export type MeasurementDefaults = z.infer<typeof measurementDefaults>;

export const measurementsRequest = z.strictObject({
  /** The file as text. Without a format it is told from the text. */
  content: z.string().min(1).max(MEASUREMENTS_MAX_BYTES),
  format: z.enum(measurementFormats).optional(),
  defaults: measurementDefaults.optional(),
  title: z.string().min(1).max(200).optional(),
  /** Reads and compares, and keeps nothing. */
  dryRun: z.boolean().default(false),
});
export type MeasurementsRequest = z.infer<typeof measurementsRequest>;

const compared = z.strictObject({
  /** Name of the figure; `rate` is tokens per second and accelerator. */
  figure: z.string(),
  unit: z.string(),
  measured: z.number(),
  predicted: z.number(),
});

const place = { line: z.number().int().positive(), path: z.string() } as const;

export const measurementsAnswer = z.strictObject({
  catalogVersion: z.string(),
  format: z.enum(measurementFormats).nullable(),
  saved: z.boolean(),
  accepted: z.array(
    z.strictObject({
      id: z.string(),
      ...place,
      /** False where the same run had been handed in before. */
      isNew: z.boolean(),
      measurement: measurementRow,
      compared: z.array(compared),
    }),
  ),
  refused: z.array(
    z.strictObject({ ...place, field: z.string(), reason: z.string(), candidates: z.array(z.string()) }),
  ),
});
export type MeasurementsAnswer = z.infer<typeof measurementsAnswer>;

export const keptMeasurement = z.strictObject({
  id: z.string(),
  /** What it was handed in with; removing that id removes all of them. Null for those of a catalog folder. */
  setId: z.string().nullable(),
  title: z.string(),
  handedInOn: z.iso.date().nullable(),
  measurement: measurementRow,
});
export type KeptMeasurement = z.infer<typeof keptMeasurement>;

export const measurementsList = z.strictObject({
  catalogVersion: z.string(),
  total: z.number().int().nonnegative(),
  most: z.number().int().positive(),
  items: z.array(keptMeasurement),
});
export type MeasurementsList = z.infer<typeof measurementsList>;

export const measurementsRemoved = z.strictObject({
  catalogVersion: z.string(),
  removed: z.number().int().nonnegative(),
});
