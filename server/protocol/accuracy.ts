import { z } from 'zod';

export const accuracySplits = ['fitted', 'held-out model', 'held-out accelerator'] as const;
const split = z.enum(accuracySplits);
const share = z.number().min(0).max(1);

/** One kind of figure: how predictions compare with published measurements. Errors are |predicted ÷ measured − 1|. */
const accuracyKind = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  splits: z.array(
    z.strictObject({
      split,
      count: z.number().int().positive(),
      median: z.number(),
      p90: z.number(),
      /** Share of the measurements inside the 80 % interval of their prediction. */
      coverage: share,
      /** Share of the predictions right within so many per cent. */
      within: z.strictObject({ '10': share, '25': share, '50': share }),
      /** Predicted, measured, predicted, measured…: logarithms in steps of a decade. */
      points: z.array(z.number().int()),
    }),
  ),
  worst: z.array(
    z.strictObject({
      id: z.string(),
      split,
      model: z.string(),
      run: z.array(z.string()),
      accelerators: z.number().nullable(),
      concurrency: z.number().nullable(),
      predicted: z.number(),
      measured: z.number(),
      source: z.string(),
      url: z.string().nullable(),
    }),
  ),
});
export type AccuracyKind = z.infer<typeof accuracyKind>;

const evidence = z.strictObject({
  name: z.string(),
  training: z.number().int(),
  serving: z.number().int(),
  memory: z.number().int(),
  energy: z.number().int(),
});
const energyOfRun = z.strictObject({ megawattHours: z.number(), tonnes: z.number() });

/** docs/accuracy.json, written by `npm run validate`, and the answer of `/accuracy`. */
export const accuracyReport = z.strictObject({
  /** Of the calibration and the measurements that it was written from. */
  fingerprint: z.string(),
  stepsPerDecade: z.number().int().positive(),
  kinds: z.array(accuracyKind),
  fits: z.strictObject({ tried: z.number().int(), right: z.number().int(), tooHopeful: z.number().int() }),
  /** The training of GPT-3: what was published and what comes out for the same set-up. */
  headline: z.strictObject({ published: energyOfRun, estimated: energyOfRun }),
  accelerators: z.array(evidence),
  engines: z.array(evidence),
});
export type AccuracyReport = z.infer<typeof accuracyReport>;
