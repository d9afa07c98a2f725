import { z } from 'zod';
import { isoDate, quantity } from './quantity.ts';
import { lifecycle, sourceUses } from './provenance.ts';
import { task } from './vocabulary.ts';

const count = z.number().int().positive();

/**
 * Transformer dimensions. KV elements per token = fullAttentionLayers × kvElementsPerFullLayer, plus
 * slidingLayers × kvElementsPerSlidingLayer for at most slidingWindow tokens; linear layers keep a fixed state.
 */
export const architecture = z
  .strictObject({
    layers: count,
    hiddenSize: count,
    heads: count,
    kvHeads: count,
    headDim: count,
    intermediateSize: count,
    experts: count,
    expertsPerToken: count,
    moeIntermediateSize: count,
    vocabulary: count,
    /** Input embedding and output head are one matrix. */
    tiedEmbeddings: z.boolean(),
    attention: z.string(),
    fullAttentionLayers: z.number().int().nonnegative(),
    kvElementsPerFullLayer: count,
    slidingLayers: z.number().int().nonnegative(),
    slidingWindow: count,
    kvElementsPerSlidingLayer: count,
    linearLayers: z.number().int().nonnegative(),
  })
  .partial();
export type Architecture = z.infer<typeof architecture>;

export const licence = z.strictObject({
  id: z.string().min(1),
  commercialUse: z.enum(['yes', 'conditional', 'no', 'check']),
  notes: z.string().optional(),
  /** Residencies whose residents the licence does not cover. */
  excludes: z.array(z.string()).optional(),
});

/** An open-weight model. Counts of parameters are plain numbers; total sizes memory, active sizes compute. */
export const modelFile = z.strictObject({
  name: z.string().min(1),
  lab: z.string().min(1),
  /** What the model is, in the field's words ("chat", "embedding", "object-detection"). */
  kind: z.string().min(1),
  tasks: z.array(task).min(1),
  domain: z.enum([
    'language',
    'vision',
    'speech',
    'embedding',
    'tabular',
    'time_series',
    'diffusion',
    'multimodal',
    'other',
  ]),
  modalitiesIn: z.array(z.string()).optional(),
  modalitiesOut: z.array(z.string()).optional(),
  lifecycle,
  totalParameters: z.number().positive().max(1e14).optional(),
  activeParameters: z.number().positive().max(1e14).optional(),
  architecture: architecture.optional(),
  contextTokens: count.optional(),
  embeddingDimension: count.optional(),
  /** Of one pass: of an image, a patch of a volume, or a step of making one. */
  flopPerInput: quantity('flop', { min: 1e6, max: 1e18 }).optional(),
  /** Passes that make one answer: steps times the passes of each with guidance. */
  passesPerInput: count.optional(),
  /** Part of the parameters that only hears or looks, of a model that then writes. */
  encoderParameters: z.number().positive().max(1e14).optional(),
  trainingTokens: z.number().positive().optional(),
  trainingFlop: z.number().positive().optional(),
  licence: licence.optional(),
  languages: z.array(z.string()).optional(),
  spanish: z.enum(['yes', 'partial', 'no', 'n/a']).optional(),
  releasedOn: isoDate.optional(),
  aliases: z.array(z.string().min(1)).optional(),
  notes: z.string().optional(),
  sources: sourceUses,
});
export type Model = z.infer<typeof modelFile> & { readonly id: string };
