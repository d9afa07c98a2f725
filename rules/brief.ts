import { z } from 'zod';
import { currency } from '../catalog/schema/quantity.ts';
import { residency, task } from '../catalog/schema/vocabulary.ts';

const positive = z.number().positive().max(1e18);
const countOf = z.number().int().positive().max(1e12);
const share = z.number().min(0).max(1);

export const expertise = z.enum(['novice', 'practitioner', 'expert']);
export type Expertise = z.infer<typeof expertise>;
export const deployment = z.enum(['cloud', 'on_prem', 'air_gapped', 'edge', 'laptop', 'any']);
export const sensitivity = z.enum(['public', 'internal', 'confidential', 'special_category']);
export const compliance = z.enum([
  'gdpr',
  'hipaa',
  'ens',
  'eu_ai_act',
  'pci_dss',
  'iso_27001',
  'soc_2',
  'confidential',
]);
export const dataKind = z.enum([
  'text',
  'documents',
  'images',
  'video',
  'audio',
  'tabular',
  'time_series',
  'code',
  'events',
  'mixed',
]);
export const dataUnit = z.enum([
  'documents',
  'rows',
  'images',
  'samples',
  'tokens',
  'hours',
  'minutes',
  'files',
  'records',
  'gb',
]);
export const trainingMethod = z.enum(['pretrain', 'full', 'lora', 'qlora', 'transfer']);
export type TrainingMethod = z.infer<typeof trainingMethod>;

export const budget = z.strictObject({ amount: positive, currency, period: z.enum(['once', 'hour', 'month', 'year']) });

export const ownedHardware = z.strictObject({
  /** A catalog id where one matches, else the words as written. */
  accelerator: z.string().min(1).max(200),
  count: countOf.max(1_000_000).optional(),
  memoryGb: positive.optional(),
});

export const priorities = z
  .strictObject({ cost: share, quality: share, speed: share, privacy: share, energy: share, simplicity: share })
  .partial();

/** The customer's need. Every field optional: absent means unknown, never zero and never "no". */
export const brief = z
  .strictObject({
    task,
    description: z.string().max(20_000),
    industry: z.string().regex(/^[a-z][a-z_]{1,39}$/, 'a lower-case word'),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(40),
    expertise,
    stage: z.enum(['explore', 'pilot', 'production', 'scale']),
    team: z
      .strictObject({
        engineers: z.number().int().min(0).max(100_000),
        mlEngineers: z.number().int().min(0).max(100_000),
      })
      .partial(),
    budget: budget.partial({ currency: true, period: true }),
    data: z
      .strictObject({
        kind: dataKind,
        volume: positive,
        unit: dataUnit,
        sizeGb: positive,
        labelled: z.enum(['none', 'some', 'most', 'all']),
        labels: z.number().int().min(0).max(1e12),
        sites: countOf.max(1_000_000),
        sensitivity,
        quality: z.enum(['unknown', 'raw', 'mixed', 'clean']),
      })
      .partial(),
    deployment,
    residency,
    compliance: z.array(compliance).max(8),
    hardwareOwned: z.array(ownedHardware).max(50),
    modelsMentioned: z.array(z.string().min(1).max(200)).max(50),
    load: z
      .strictObject({
        users: countOf,
        requestsPerDay: positive,
        requestsPerSecond: positive,
        concurrentRequests: positive,
        inputTokens: positive,
        outputTokens: positive,
      })
      .partial(),
    latency: z.strictObject({ ttftP95Ms: positive, tpotMs: positive, e2eSeconds: positive }).partial(),
    deadline: z.iso.date(),
    horizonMonths: z.number().int().positive().max(240),
    quality: z.strictObject({ metric: z.string().max(60), target: share, floor: share }).partial(),
    training: z
      .strictObject({
        totalParameters: positive,
        tokens: positive,
        samples: positive,
        sequenceLength: countOf,
        method: trainingMethod,
      })
      .partial(),
    priorities,
  })
  .partial();
export type Brief = z.infer<typeof brief>;

/** Dotted paths of the brief a person or a rule can name ("data.sensitivity"). */
export const briefPaths = [
  'task',
  'description',
  'industry',
  'languages',
  'expertise',
  'stage',
  'team.engineers',
  'team.mlEngineers',
  'budget',
  'budget.amount',
  'budget.currency',
  'budget.period',
  'data.kind',
  'data.volume',
  'data.unit',
  'data.sizeGb',
  'data.labelled',
  'data.labels',
  'data.sites',
  'data.sensitivity',
  'data.quality',
  'deployment',
  'residency',
  'compliance',
  'hardwareOwned',
  'modelsMentioned',
  'load.users',
  'load.requestsPerDay',
  'load.requestsPerSecond',
  'load.concurrentRequests',
  'load.inputTokens',
  'load.outputTokens',
  'latency.ttftP95Ms',
  'latency.tpotMs',
  'latency.e2eSeconds',
  'deadline',
  'horizonMonths',
  'quality.metric',
  'quality.target',
  'quality.floor',
  'training.totalParameters',
  'training.tokens',
  'training.samples',
  'training.sequenceLength',
  'training.method',
  'priorities.cost',
  'priorities.quality',
  'priorities.speed',
  'priorities.privacy',
  'priorities.energy',
  'priorities.simplicity',
] as const;
export type BriefPath = (typeof briefPaths)[number];

export function isBriefPath(path: string): path is BriefPath {
  return (briefPaths as readonly string[]).includes(path);
}

/** The value at a dotted path; undefined where the brief does not say. */
export function readBrief(need: Brief, path: BriefPath): unknown {
  let value: unknown = need;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** A patch by dotted path; null removes the field. */
export type BriefPatch = Readonly<Partial<Record<BriefPath, unknown>>>;

/**
 * The brief after a patch, parsed by the schema again. Returns the issues instead of throwing; an object left
 * empty by a removal disappears.
 */
export function patchBrief(
  need: Brief,
  patch: BriefPatch,
):
  | { readonly ok: true; readonly brief: Brief }
  | { readonly ok: false; readonly issues: readonly { path: string; message: string }[] } {
  const draft = structuredClone(need) as Record<string, unknown>;
  const unknownPaths = Object.keys(patch).filter((path) => !isBriefPath(path));
  if (unknownPaths.length > 0) {
    return { ok: false, issues: unknownPaths.map((path) => ({ path, message: 'not a field of the brief' })) };
  }
  for (const [path, value] of Object.entries(patch)) {
    const [head = '', tail] = path.split('.');
    if (tail === undefined) {
      if (value === null || value === undefined) Reflect.deleteProperty(draft, head);
      else draft[head] = value;
      continue;
    }
    const inner = { ...((draft[head] as Record<string, unknown> | undefined) ?? {}) };
    if (value === null || value === undefined) Reflect.deleteProperty(inner, tail);
    else inner[tail] = value;
    if (Object.keys(inner).length === 0) Reflect.deleteProperty(draft, head);
    else draft[head] = inner;
  }
  const parsed = brief.safeParse(draft);
  if (parsed.success) return { ok: true, brief: parsed.data };
  return {
    ok: false,
    issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  };
}
