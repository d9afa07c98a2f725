import { readBrief, type Brief, type BriefPath } from '../../rules/brief.ts';
import { formatDate, formatList, formatMoney, formatNumber, formatQuantity, formatShare } from '../protocol/format.ts';
import type { Locale } from '../protocol/http.ts';
import { findTerm, termText } from './terms.ts';

const unitOfPath: Readonly<Partial<Record<BriefPath, string>>> = {
  'data.sizeGb': 'GB',
  'latency.ttftP95Ms': 'ms',
  'latency.tpotMs': 'ms',
  'latency.e2eSeconds': 's',
  horizonMonths: 'months',
  'load.inputTokens': 'tokens',
  'load.outputTokens': 'tokens',
  'training.totalParameters': 'parameters',
  'training.tokens': 'tokens',
  'training.samples': 'samples',
  'training.sequenceLength': 'tokens',
};

const shares = new Set<string>(['quality.target', 'quality.floor']);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of the brief as a reader says it: a term, a count, an amount with its unit, names in a list. */
export function briefValueText(path: string, value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') {
    if (shares.has(path) || path.startsWith('priorities.')) return formatShare(value, locale);
    const unit = unitOfPath[path as BriefPath];
    return unit === undefined ? formatNumber(value, locale) : formatQuantity(value, unit, locale);
  }
  if (typeof value === 'string') {
    if (path === 'deadline') return formatDate(value, locale);
    if (path === 'description' || path === 'modelsMentioned') return value;
    return findTerm(value, locale) ?? value;
  }
  if (Array.isArray(value))
    return formatList(
      value.map((item) => briefValueText(path, item, locale)),
      locale,
    );
  if (isRecord(value)) {
    if (path === 'hardwareOwned') return hardwareText(value, locale);
    if (path === 'budget') return budgetText(value, locale);
    return Object.entries(value)
      .map(([key, item]) => `${termText(`${path}.${key}`, locale)}: ${briefValueText(`${path}.${key}`, item, locale)}`)
      .join('; ');
  }
  return typeof value === 'boolean' ? String(value) : '–';
}

function hardwareText(owned: Readonly<Record<string, unknown>>, locale: Locale): string {
  const name = typeof owned['accelerator'] === 'string' ? owned['accelerator'] : '';
  const count = typeof owned['count'] === 'number' ? `${formatNumber(owned['count'], locale)} × ` : '';
  const memory = typeof owned['memoryGb'] === 'number' ? ` (${formatQuantity(owned['memoryGb'], 'GB', locale)})` : '';
  return `${count}${name}${memory}`;
}

function budgetText(budget: Readonly<Record<string, unknown>>, locale: Locale): string {
  const { amount, currency, period } = budget;
  if (typeof amount !== 'number') return '–';
  const money = typeof currency === 'string' ? formatMoney(amount, currency, locale) : formatNumber(amount, locale);
  return typeof period === 'string' ? `${money} ${termText(period, locale)}` : money;
}

/** Fields that read as one: an amount with its currency and period, a volume with its unit. */
const joined: readonly {
  readonly path: BriefPath;
  readonly of: readonly BriefPath[];
  readonly text: (need: Brief, locale: Locale) => string | undefined;
}[] = [
  {
    path: 'budget',
    of: ['budget.amount', 'budget.currency', 'budget.period'],
    text: (need, locale) => (need.budget ? budgetText(need.budget, locale) : undefined),
  },
  {
    path: 'data.volume',
    of: ['data.volume', 'data.unit'],
    text: (need, locale) =>
      need.data?.volume === undefined ? undefined : formatQuantity(need.data.volume, need.data.unit ?? '', locale),
  },
];

const listed: readonly BriefPath[] = [
  'task',
  'description',
  'industry',
  'languages',
  'stage',
  'expertise',
  'team.engineers',
  'team.mlEngineers',
  'budget',
  'data.kind',
  'data.volume',
  'data.sizeGb',
  'data.sites',
  'data.labelled',
  'data.labels',
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
  'training.method',
  'training.totalParameters',
  'training.tokens',
  'training.samples',
  'training.sequenceLength',
  'priorities.cost',
  'priorities.quality',
  'priorities.speed',
  'priorities.privacy',
  'priorities.energy',
  'priorities.simplicity',
];

export interface BriefLine {
  readonly path: BriefPath;
  /** Every path the line speaks for. */
  readonly covers: readonly BriefPath[];
  readonly label: string;
  readonly value: string;
}

/** The stated fields of a brief in words, in reading order. */
export function briefLines(need: Brief, locale: Locale): readonly BriefLine[] {
  return listed.flatMap((path) => {
    const join = joined.find((one) => one.path === path);
    const raw = join ? undefined : readBrief(need, path);
    const value = join ? join.text(need, locale) : raw === undefined ? undefined : briefValueText(path, raw, locale);
    return value === undefined ? [] : [{ path, covers: join?.of ?? [path], label: termText(path, locale), value }];
  });
}
