import type { Pile } from '../candidates/pile.ts';
import { horizonOf, loadOf } from './load.ts';
import { sensitivityOfIndustry } from '../regulation/regulations-for.ts';
import type { Catalog, Currency, Task } from '../../catalog/index.ts';
import type { Brief, BriefPath, Expertise } from '../brief.ts';
import { say, type Message } from '../message.ts';
import type { Assumption } from './define.ts';
import { moneyOf, type MoneyConverter } from './money.ts';
import { namedModels, ownedMachines, type OwnedMachine } from './named.ts';
import { policyReader, type PolicyReader } from './policy.ts';

export type Sensitivity = NonNullable<NonNullable<Brief['data']>['sensitivity']>;

/** A brief in which every number the engine computes with is filled in, with what was taken for granted. */
export interface Need {
  readonly brief: Brief;
  readonly catalog: Catalog;
  readonly policy: PolicyReader;
  readonly money: MoneyConverter;
  readonly today: string;
  readonly currency: Currency;
  readonly task: Task;
  readonly expertise: Expertise;
  readonly sensitivity: Sensitivity;
  /** True where people or their language is not in doubt: empty means that no language is known. */
  readonly languages: readonly string[];
  /** ISO 3166 country and zones in which the data must stay; null where nothing is said. */
  readonly country: string | null;
  readonly horizonMonths: number;
  /** A shop, a restaurant or a practice, as trade, budget and load say. */
  readonly smallBusiness: boolean;
  readonly users: number;
  /** False where a rate or a volume was stated instead: `users` is then only a way to express it. */
  readonly usersMatter: boolean;
  /** Seconds of sound in one request; null where requests hold no sound. */
  readonly audioSeconds: number | null;
  /** What is there already and is worked through once; null where requests keep coming. */
  readonly pile: Pile | null;
  readonly owned: readonly OwnedMachine[];
  /** Ids of the open models that the customer names. */
  readonly named: ReadonlySet<string>;
  readonly requestsPerMonth: number;
  readonly peakRequestsPerSecond: number;
  readonly concurrency: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly ttftTargetMs: number;
  readonly tpotTargetMs: number;
  readonly documents: number;
  readonly labels: number;
  readonly budget: { readonly amount: number; readonly period: 'once' | 'hour' | 'month' | 'year' } | null;
  readonly assumptions: readonly Assumption[];
}

const taskOfData: Readonly<Partial<Record<string, Task>>> = {
  documents: 'rag_qa',
  text: 'chatbot',
  images: 'image_classification',
  video: 'video',
  audio: 'speech_to_text',
  tabular: 'tabular_prediction',
  time_series: 'forecasting',
  code: 'code',
  events: 'anomaly_detection',
};

function assumedTaskMessage({ data }: Brief): string {
  if (data?.kind === undefined) return 'assumeTask';
  return data.kind === 'images' ? 'assumeTaskOfImages' : 'assumeTaskFromData';
}

export function needOf(
  brief: Brief,
  catalog: Catalog,
  options: { readonly today: string; readonly currency?: Currency | undefined },
): Need {
  const policy = policyReader(catalog);
  const assumptions: Assumption[] = [];
  const assume = <T>(path: BriefPath, value: T, reason: Message): T => {
    assumptions.push({ path, value, reason });
    return value;
  };
  const fromPolicy = (path: BriefPath, name: string, messageId: string): number =>
    assume(path, policy.number(name), say(messageId));

  const currency = options.currency ?? brief.budget?.currency ?? 'EUR';
  const task =
    brief.task ??
    assume<Task>(
      'task',
      taskOfData[brief.data?.kind ?? ''] ?? 'chatbot',
      say(assumedTaskMessage(brief), {
        kind: { term: brief.data?.kind ?? 'text' },
      }),
    );
  const smallBusiness = isSmallBusiness(brief, policy, (of) =>
    moneyOf(catalog, 'EUR').convert(of, brief.budget?.currency ?? currency),
  );
  const expertise =
    brief.expertise ??
    (smallBusiness
      ? assume('expertise', 'novice' as const, say('assumeExpertiseSmall'))
      : assume('expertise', 'practitioner' as const, say('assumeExpertise')));
  const industryLevel = sensitivityOfIndustry(brief.industry, catalog);
  const sensitivity =
    brief.data?.sensitivity ??
    assume<Sensitivity>(
      'data.sensitivity',
      industryLevel ?? 'internal',
      industryLevel === undefined
        ? say('assumeSensitivity')
        : say('assumeSensitivityOfIndustry', { industry: { term: brief.industry ?? '' } }),
    );
  if (brief.deployment === undefined) assume('deployment', 'any', say('assumeDeployment'));
  const horizonMonths = horizonOf({ brief, task, policy, today: options.today, assume, fromPolicy });
  const money = moneyOf(catalog, currency);
  const load = loadOf({ brief, task, policy, today: options.today, horizonMonths, smallBusiness, assume, fromPolicy });
  const usesDocuments = task === 'rag_qa' || task === 'search_embedding' || brief.data?.kind === 'documents';
  const volume = brief.data?.volume;
  const countsDocuments =
    brief.data?.unit === undefined || brief.data.unit === 'documents' || brief.data.unit === 'files';
  const documents =
    volume !== undefined && countsDocuments
      ? volume
      : usesDocuments && volume === undefined
        ? fromPolicy('data.volume', 'need.documents', 'assumeDocuments')
        : policy.number('need.documents');
  const stated = labelsOf(brief);
  if (LEARNS_FROM_LABELS.has(task) && stated === undefined)
    assume('data.labels', policy.number('need.labels'), say('assumeLabels'));
  const amount = brief.budget?.amount;
  if (amount !== undefined && brief.budget?.currency === undefined)
    assume('budget.currency', currency, say('assumeCurrency'));
  const period = brief.budget?.period ?? 'once';
  if (amount !== undefined && brief.budget?.period === undefined) assume('budget.period', period, say('assumePeriod'));
  if (amount !== undefined && (period === 'month' || period === 'hour'))
    assume('budget.period', period, say('assumeOwnStaffApart'));
  else if (
    amount !== undefined &&
    (smallBusiness || (brief.load?.users ?? Infinity) <= policy.number('gates.fewUsers'))
  )
    assume('budget.period', period, say('assumeOwnTime'));
  const country = countryOf(brief);
  if (buysElectricity(brief) && catalog.regions.get(country ?? '')?.electricity === undefined) {
    const price = { quantity: policy.number('physics-energy.electricityPrice'), unit: 'EUR/kWh' };
    assume(
      'residency',
      country,
      country === null ? say('assumeElectricity', { price }) : say('assumeElectricityOf', { country, price }),
    );
  }
  const known = { catalog, policy, assume };

  return {
    brief,
    catalog,
    policy,
    money,
    today: options.today,
    currency,
    task,
    expertise,
    sensitivity,
    languages: brief.languages ?? [],
    country,
    horizonMonths,
    smallBusiness,
    ...load,
    owned: ownedMachines(brief, known),
    named: namedModels(brief, known),
    ttftTargetMs: brief.latency?.ttftP95Ms ?? policy.number('need.ttftTargetMs'),
    tpotTargetMs: brief.latency?.tpotMs ?? policy.number('need.tpotTargetMs'),
    documents,
    labels: stated ?? policy.number('need.labels'),
    budget: amount === undefined ? null : { amount: money.convert(amount, brief.budget?.currency ?? currency), period },
    assumptions,
  };
}

/** Tasks with a way that learns from labelled examples. */
const LEARNS_FROM_LABELS: ReadonlySet<Task> = new Set<Task>([
  'text_classification',
  'extraction',
  'image_classification',
  'detection',
  'segmentation',
  'video',
]);

/** Labelled examples as the brief states them; undefined where it does not say. */
export function labelsOf(brief: Brief): number | undefined {
  if (brief.data?.labels !== undefined) return brief.data.labels;
  if (brief.data?.labelled === 'none') return 0;
  const { volume, unit, labelled, kind } = brief.data ?? {};
  if (volume === undefined || unit === 'gb' || unit === 'tokens') return undefined;
  if (labelled === 'all') return volume;
  // A table or a series carries its own answers: the column to predict, the next value.
  if (labelled === undefined && (kind === 'tabular' || kind === 'time_series' || unit === 'rows')) return volume;
  return undefined;
}

/** Trades of which most firms are a few people: a budget that is small as well is one of them. */
const TRADES: ReadonlySet<string> = new Set([
  'agriculture',
  'automotive',
  'construction',
  'consulting',
  'culture',
  'education',
  'food',
  'healthcare',
  'legal',
  'marketing',
  'real_estate',
  'retail',
  'services',
  'tourism',
  'transport',
]);

function isSmallLoad(load: Brief['load'], policy: PolicyReader): boolean {
  const { users = 0, requestsPerDay = 0, requestsPerSecond, concurrentRequests } = load ?? {};
  return (
    users <= policy.number('gates.fewUsers') &&
    requestsPerDay <= policy.number('need.smallBusiness.mostRequests') &&
    (requestsPerSecond ?? concurrentRequests) === undefined
  );
}

function isSmallBusiness(
  { industry, budget, load, stage }: Brief,
  policy: PolicyReader,
  inEuro: (of: number) => number,
) {
  if (budget?.amount === undefined || !TRADES.has(industry ?? '') || !isSmallLoad(load, policy)) return false;
  if (stage === 'explore' || stage === 'pilot' || stage === 'scale' || budget.period === 'hour') return false;
  const amount = inEuro(budget.amount);
  if (budget.period === 'month' || budget.period === 'year')
    return amount / (budget.period === 'year' ? 12 : 1) <= policy.number('need.smallBusiness.month');
  return amount <= policy.number('need.smallBusiness.once');
}

/** Whether the machines are to stand with the customer, or already do. */
function buysElectricity({ deployment, hardwareOwned = [] }: Brief): boolean {
  return deployment === 'on_prem' || deployment === 'air_gapped' || hardwareOwned.length > 0;
}

function countryOf(brief: Brief): string | null {
  const residency = brief.residency;
  return residency !== undefined &&
    /^[A-Z]{2}$/.test(residency) &&
    residency !== 'EU' &&
    residency !== 'UK' &&
    residency !== 'US'
    ? residency
    : residency === 'US'
      ? 'US'
      : residency === 'UK'
        ? 'GB'
        : null;
}

export { isInteractive } from './load.ts';
