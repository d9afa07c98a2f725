import { z } from 'zod';
import { engine, precision } from '../../catalog/schema/vocabulary.ts';
import { currency } from '../../catalog/schema/quantity.ts';
import { adviceOf, parallelism, trainingPlan } from '../../rules/advice-shape.ts';
import { brief, trainingMethod } from '../../rules/brief.ts';
import { estimate } from '../../rules/estimate.ts';
import type { message } from '../../rules/message.ts';
import { SOLUTIONS_MAX, TEXT_MAX } from './limits.ts';

export const locale = z.enum(['en', 'es']);
export type Locale = z.infer<typeof locale>;

export { TEXT_MAX } from './limits.ts';

export const intents = [
  'recommend',
  'size_training',
  'size_inference',
  'cost',
  'compare',
  'explain_concept',
  'data_prep',
  'compliance',
  'troubleshoot',
  'out_of_scope',
] as const;
export const intent = z.enum(intents);
export type Intent = z.infer<typeof intent>;

export const evidence = z.strictObject({
  path: z.string(),
  text: z.string(),
  /** UTF-16 offsets into the text, end exclusive. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  confidence: z.number().min(0).max(1),
  /** Page, sheet or paragraph of an uploaded document, from 1; absent for what was said. */
  page: z.number().int().positive().optional(),
  /** What the page is, where it is not a page of paper. */
  unit: z.enum(['page', 'sheet', 'paragraph']).optional(),
});
export type Evidence = z.infer<typeof evidence>;

/** Words that could mean several things: reported, never guessed. Generic in what a text is, see `adviceOf`. */
export function unresolvedOf<T extends z.ZodType>(text: T) {
  return z.strictObject({ text: z.string(), path: z.string(), reason: text });
}

export const understandRequest = z.strictObject({
  text: z.string().min(1).max(TEXT_MAX),
  language: z.string().min(2).max(5).optional(),
  brief: brief.optional(),
});
export function understandingOf<T extends z.ZodType>(text: T) {
  return z.strictObject({
    language: z.string(),
    intent,
    inScope: z.boolean(),
    /** Only what the text states. */
    brief,
    evidence: z.array(evidence),
    unresolved: z.array(unresolvedOf(text)),
  });
}
/** The answer of /understand. */
export const wireUnderstanding = understandingOf(z.string());
export type WireUnderstanding = z.infer<typeof wireUnderstanding>;
/** What understanding returns inside: reasons are messages. */
export type Understanding = z.infer<ReturnType<typeof understandingOf<typeof message>>>;

/** Whose prices count: a book of POST /price-books, and the customer whose own rows hold. */
export const pricing = {
  priceBook: z.string().min(1).max(80).optional(),
  customer: z.string().min(1).max(200).optional(),
} as const;

export const recommendationsRequest = z.strictObject({
  brief,
  limit: z.number().int().min(1).max(SOLUTIONS_MAX).default(5),
  locale: locale.default('en'),
  currency: currency.optional(),
  ...pricing,
});
/** The answer of /recommendations and the body of the chat's `advice` event. */
export const wireAdvice = adviceOf(z.string());
export type WireAdvice = z.infer<typeof wireAdvice>;
export type WireSolution = WireAdvice['solutions'][number];

const positive = z.number().positive().max(1e18);
const count = z.number().int().positive().max(1e9);

/** A model as a catalog id, an architecture of plain numbers, or a Hugging Face configuration. */
export const modelReference = z.union([
  z.string().min(1).max(200),
  z.strictObject({ huggingFaceConfig: z.record(z.string(), z.unknown()) }),
  z.strictObject({
    totalParameters: positive,
    activeParameters: positive.optional(),
    layers: count.optional(),
    hiddenSize: count.optional(),
    heads: count.optional(),
    kvHeads: count.optional(),
    headDim: count.optional(),
    intermediateSize: count.optional(),
    vocabulary: count.optional(),
    experts: count.optional(),
    expertsPerToken: count.optional(),
    kvBytesPerToken16Bit: positive.optional(),
    domain: z.enum(['language', 'vision', 'diffusion']).optional(),
  }),
]);
export type ModelReference = z.infer<typeof modelReference>;

export const trainingRequest = z.strictObject({
  model: modelReference,
  method: trainingMethod,
  tokens: positive.optional(),
  samples: positive.optional(),
  flopPerSample: positive.optional(),
  sequenceLength: count.optional(),
  globalBatch: count.optional(),
  microBatch: count.optional(),
  precision: precision.optional(),
  accelerator: z.string().min(1).max(200),
  ambiguous: z.literal('first').optional(),
  acceleratorCount: count.max(200_000).optional(),
  parallelism: parallelism.partial().optional(),
  sharding: trainingPlan.shape.sharding.optional(),
  activationCheckpointing: z.union([trainingPlan.shape.activationCheckpointing, z.boolean()]).optional(),
  loraRank: count.max(4096).optional(),
  region: z.string().max(80).optional(),
  pue: z.number().min(1).max(3).optional(),
  pricePerAcceleratorHour: z.number().nonnegative().max(10_000).optional(),
  deadlineDays: positive.optional(),
  /** The most the accelerators may cost, in the currency of their price. */
  budget: positive.optional(),
});
export type TrainingRequest = z.infer<typeof trainingRequest>;

const assumption = z.strictObject({ path: z.string(), value: z.unknown(), reason: z.string() });
/** A step of a computation, in order: the trace is the explanation. */
const traceStep = z.strictObject({ name: z.string(), formula: z.string(), value: z.number(), unit: z.string() });

/** Energy, carbon and cost are absent where the power or the price is not known. */
export const trainingEstimate = z.strictObject({
  memoryPerAcceleratorGb: estimate,
  fits: z.boolean(),
  plan: trainingPlan,
  mfu: estimate,
  tokensPerSecondPerAccelerator: estimate,
  acceleratorHours: estimate,
  wallClockHours: estimate,
  energyMwh: estimate.optional(),
  carbonTonnes: estimate.optional(),
  cost: estimate.optional(),
  alternatives: z.array(
    trainingPlan.extend({
      memoryPerAcceleratorGb: z.number(),
      fits: z.boolean(),
      wallClockHours: z.number(),
      acceleratorHours: z.number(),
      /** Why it was not chosen. */
      reason: z.string(),
    }),
  ),
  assumptions: z.array(assumption),
  trace: z.array(traceStep),
});
export type TrainingEstimate = z.infer<typeof trainingEstimate>;

export const servingRequest = z.strictObject({
  model: modelReference,
  precision: precision.optional(),
  kvPrecision: precision.optional(),
  mode: z.enum(['online', 'offline']).default('online'),
  accelerator: z.string().min(1).max(200),
  ambiguous: z.literal('first').optional(),
  acceleratorCount: count.max(100_000).optional(),
  parallelism: parallelism.partial().optional(),
  engine: engine.optional(),
  /** As the engine prints it, "0.11.1"; a current release unless said. */
  engineVersion: z.string().min(1).max(40).optional(),
  inputTokens: count,
  outputTokens: count,
  concurrency: positive.optional(),
  requestsPerSecond: positive.optional(),
  slo: z.strictObject({ ttftP95Ms: positive, tpotMs: positive }).partial().optional(),
  region: z.string().max(80).optional(),
  pricePerAcceleratorHour: z.number().nonnegative().max(10_000).optional(),
});
export type ServingRequest = z.infer<typeof servingRequest>;

/**
 * What a plan that does not fit would do is null, and the replicas too where no number of them meets the targets; the
 * reason is among the assumptions.
 */
export const servingEstimate = z.strictObject({
  memoryPerAcceleratorGb: estimate,
  weightsGb: estimate,
  kvCacheBytesPerToken: estimate,
  kvCacheGb: estimate,
  fits: z.boolean(),
  maxConcurrency: estimate,
  ttftMs: estimate.nullable(),
  tpotMs: estimate.nullable(),
  outputTokensPerSecond: estimate.nullable(),
  outputTokensPerSecondPerAccelerator: estimate.nullable(),
  requestsPerSecond: estimate.nullable(),
  replicas: estimate.nullable(),
  costPerMillionOutputTokens: estimate.nullable().optional(),
  joulesPerOutputToken: estimate.nullable().optional(),
  assumptions: z.array(assumption),
  trace: z.array(traceStep),
});
export type ServingEstimate = z.infer<typeof servingEstimate>;

export const catalogKinds = [
  'models',
  'accelerators',
  'offers',
  'systems',
  'tools',
  'services',
  'sources',
  'regions',
  'benchmarks',
  'regulations',
] as const;
export const catalogKind = z.enum(catalogKinds);
export type CatalogKind = z.infer<typeof catalogKind>;
/** One figure of a catalog entry with where it comes from. `stale` is set past its shelf life. */
export const figure = z.strictObject({
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.unknown()), z.record(z.string(), z.unknown())]),
  unit: z.string().nullable(),
  source: z.string(),
  grade: z.string(),
  checkedOn: z.string(),
  stale: z.boolean().optional(),
});

export const proposalFormats = ['docx', 'pdf', 'md', 'json'] as const;
export const proposalRequest = z.strictObject({
  brief,
  solutionIds: z.array(z.string().max(300)).max(10).optional(),
  format: z.enum(proposalFormats),
  locale: locale.default('en'),
  currency: currency.optional(),
  ...pricing,
  branding: z
    .strictObject({
      company: z.string().max(120),
      customer: z.string().max(120),
      author: z.string().max(120),
      accent: z.string().regex(/^#[0-9a-fA-F]{6}$/),
    })
    .partial()
    .optional(),
});
export type ProposalRequest = z.infer<typeof proposalRequest>;

/** RFC 9457. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});
export type Problem = z.infer<typeof problem>;
