import type { Brief } from '../state/types.ts';

type Of<K extends keyof Brief> = NonNullable<Brief[K]>;
type DataOf<K extends keyof Of<'data'>> = NonNullable<Of<'data'>[K]>;

/** Options of the enumerated fields; a test holds them equal to the schema the server checks with. */
export const options = {
  task: [
    'chatbot',
    'rag_qa',
    'text_classification',
    'extraction',
    'summarization',
    'translation',
    'code',
    'search_embedding',
    'image_classification',
    'detection',
    'segmentation',
    'ocr_document',
    'image_generation',
    'video',
    'speech_to_text',
    'text_to_speech',
    'forecasting',
    'tabular_prediction',
    'anomaly_detection',
    'recommendation',
    'reinforcement_learning',
    'pretraining_llm',
    'finetuning_llm',
    'agents',
    'other',
  ] satisfies readonly Of<'task'>[],
  expertise: ['novice', 'practitioner', 'expert'] satisfies readonly Of<'expertise'>[],
  stage: ['explore', 'pilot', 'production', 'scale'] satisfies readonly Of<'stage'>[],
  deployment: ['cloud', 'on_prem', 'air_gapped', 'edge', 'laptop', 'any'] satisfies readonly Of<'deployment'>[],
  sensitivity: ['public', 'internal', 'confidential', 'special_category'] satisfies readonly DataOf<'sensitivity'>[],
  dataKind: [
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
  ] satisfies readonly DataOf<'kind'>[],
  dataUnit: [
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
  ] satisfies readonly DataOf<'unit'>[],
  labelled: ['none', 'some', 'most', 'all'] satisfies readonly DataOf<'labelled'>[],
  dataQuality: ['unknown', 'raw', 'mixed', 'clean'] satisfies readonly DataOf<'quality'>[],
  compliance: [
    'gdpr',
    'hipaa',
    'ens',
    'eu_ai_act',
    'pci_dss',
    'iso_27001',
    'soc_2',
    'confidential',
  ] satisfies readonly Of<'compliance'>[number][],
  period: ['once', 'hour', 'month', 'year'] satisfies readonly NonNullable<Of<'budget'>['period']>[],
  currency: ['USD', 'EUR', 'GBP', 'CHF', 'MXN', 'BRL', 'COP', 'CLP', 'ARS', 'PEN'] satisfies readonly NonNullable<
    Of<'budget'>['currency']
  >[],
  method: ['pretrain', 'full', 'lora', 'qlora', 'transfer'] satisfies readonly NonNullable<Of<'training'>['method']>[],
} as const;
export type OptionList = keyof typeof options;

/** Industries the rules know; the brief takes any lower-case word. */
export const industries = [
  'agriculture',
  'automotive',
  'banking',
  'construction',
  'consulting',
  'culture',
  'defence',
  'education',
  'energy',
  'environment',
  'finance',
  'food',
  'gaming',
  'healthcare',
  'insurance',
  'legal',
  'logistics',
  'manufacturing',
  'marketing',
  'media',
  'pharmaceutical',
  'public_sector',
  'real_estate',
  'research',
  'retail',
  'security',
  'services',
  'software',
  'telecom',
  'tourism',
  'transport',
] as const;

/** Zones of the contract, then countries most asked for; any ISO 3166 country is taken. */
export const residencies = [
  'EU',
  'UK',
  'US',
  'LATAM',
  'ES',
  'PT',
  'FR',
  'DE',
  'IT',
  'IE',
  'NL',
  'SE',
  'CH',
  'MX',
  'CO',
  'CL',
  'AR',
  'PE',
  'BR',
] as const;

export const priorities = ['cost', 'quality', 'speed', 'privacy', 'energy', 'simplicity'] as const;

export type Control =
  | { readonly kind: 'choice'; readonly list: OptionList }
  | { readonly kind: 'choices'; readonly list: OptionList }
  | { readonly kind: 'open'; readonly list: 'industry' | 'residency' }
  | { readonly kind: 'number'; readonly unit: string; readonly whole: boolean; readonly zero?: true }
  | { readonly kind: 'share' | 'text' | 'date' | 'budget' | 'volume' | 'hardware' | 'priorities' }
  | { readonly kind: 'list'; readonly of: 'languages' | 'names' };

export interface Field {
  readonly id: string;
  readonly group: Group;
  /** Paths of the brief this field sets, the main one first. */
  readonly paths: readonly string[];
  readonly control: Control;
}

export const groups = ['need', 'data', 'limits', 'use', 'means'] as const;
export type Group = (typeof groups)[number];

const count = (unit: string): Control => ({ kind: 'number', unit, whole: true });
const amount = (unit: string): Control => ({ kind: 'number', unit, whole: false });
const people = (unit: string): Control => ({ kind: 'number', unit, whole: true, zero: true });
const choice = (list: OptionList): Control => ({ kind: 'choice', list });

function one(group: Group, path: string, control: Control): Field {
  return { id: path.replaceAll('.', '_'), group, paths: [path], control };
}

/** Every field of the brief, in the order a person meets them. */
export const fields: readonly Field[] = [
  one('need', 'task', choice('task')),
  one('need', 'industry', { kind: 'open', list: 'industry' }),
  one('need', 'description', { kind: 'text' }),
  one('need', 'languages', { kind: 'list', of: 'languages' }),
  one('need', 'stage', choice('stage')),
  one('need', 'deadline', { kind: 'date' }),
  one('need', 'horizonMonths', count('month')),
  one('data', 'data.kind', choice('dataKind')),
  { id: 'data_volume', group: 'data', paths: ['data.volume', 'data.unit'], control: { kind: 'volume' } },
  one('data', 'data.sizeGb', amount('GB')),
  one('data', 'data.sites', count('site')),
  one('data', 'data.labelled', choice('labelled')),
  one('data', 'data.labels', people('label')),
  one('data', 'data.quality', choice('dataQuality')),
  one('limits', 'deployment', choice('deployment')),
  one('limits', 'data.sensitivity', choice('sensitivity')),
  one('limits', 'residency', { kind: 'open', list: 'residency' }),
  one('limits', 'compliance', { kind: 'choices', list: 'compliance' }),
  {
    id: 'budget',
    group: 'limits',
    paths: ['budget.amount', 'budget.currency', 'budget.period'],
    control: { kind: 'budget' },
  },
  one('use', 'load.users', count('user')),
  one('use', 'load.requestsPerDay', amount('request/day')),
  one('use', 'load.requestsPerSecond', amount('request/s')),
  one('use', 'load.concurrentRequests', amount('request')),
  one('use', 'load.inputTokens', amount('token')),
  one('use', 'load.outputTokens', amount('token')),
  one('use', 'latency.ttftP95Ms', amount('ms')),
  one('use', 'latency.tpotMs', amount('ms')),
  one('use', 'latency.e2eSeconds', amount('s')),
  one('use', 'quality.metric', { kind: 'text' }),
  one('use', 'quality.target', { kind: 'share' }),
  one('use', 'quality.floor', { kind: 'share' }),
  one('means', 'expertise', choice('expertise')),
  one('means', 'team.engineers', people('person')),
  one('means', 'team.mlEngineers', people('person')),
  one('means', 'hardwareOwned', { kind: 'hardware' }),
  one('means', 'modelsMentioned', { kind: 'list', of: 'names' }),
  one('means', 'training.method', choice('method')),
  one('means', 'training.totalParameters', amount('parameter')),
  one('means', 'training.tokens', amount('token')),
  one('means', 'training.samples', amount('sample')),
  one('means', 'training.sequenceLength', count('token')),
  {
    id: 'priorities',
    group: 'means',
    paths: priorities.map((name) => `priorities.${name}`),
    control: { kind: 'priorities' },
  },
];

/** The field that shows or sets a path ("budget" and "budget.amount" are one field). */
export function fieldOf(path: string): Field | undefined {
  return (
    fields.find((field) => field.paths.includes(path)) ??
    fields.find((field) => field.paths.some((own) => own.startsWith(`${path}.`)))
  );
}

/** The value at a dotted path; undefined where the brief does not say. */
export function valueAt(brief: Brief, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Readonly<Record<string, unknown>>)[key];
  }, brief);
}

/** Values of a field's paths in order; null when the brief says nothing of it. */
export function valuesOf(brief: Brief, field: Field): readonly unknown[] | null {
  const values = field.paths.map((path) => valueAt(brief, path));
  return values.some((value) => value !== undefined) ? values : null;
}
