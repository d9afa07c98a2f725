import type { Catalog, Currency, Task } from '../../catalog/index.ts';
import type { Brief, BriefPath, Expertise } from '../brief.ts';
import { say, type Message } from '../message.ts';
import { policyKey } from '../physics/coefficients.ts';
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
  readonly users: number;
  /** False where a rate or a volume was stated instead: `users` is then only a way to express it. */
  readonly usersMatter: boolean;
  /** Seconds of sound in one request; null where requests hold no sound. */
  readonly audioSeconds: number | null;
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

/** Fields whose data the law or custom of the industry protects more than the rest. */
const sensitivityOfIndustry: Readonly<Partial<Record<string, Sensitivity>>> = {
  healthcare: 'special_category',
  pharmaceutical: 'confidential',
  banking: 'confidential',
  finance: 'confidential',
  insurance: 'confidential',
  legal: 'confidential',
  defence: 'confidential',
  security: 'confidential',
  public_sector: 'confidential',
};

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
      say(brief.data?.kind === undefined ? 'assumeTask' : 'assumeTaskFromData', {
        kind: { term: brief.data?.kind ?? 'text' },
      }),
    );
  const expertise = brief.expertise ?? assume('expertise', 'practitioner' as const, say('assumeExpertise'));
  const industryLevel = sensitivityOfIndustry[brief.industry ?? ''];
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
  const horizonMonths = brief.horizonMonths ?? fromPolicy('horizonMonths', 'need.horizonMonths', 'assumeHorizon');
  const load = loadOf({ brief, task, policy, assume, fromPolicy });
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
  const amount = brief.budget?.amount;
  if (amount !== undefined && brief.budget?.currency === undefined)
    assume('budget.currency', currency, say('assumeCurrency'));
  const period = brief.budget?.period ?? 'once';
  if (amount !== undefined && brief.budget?.period === undefined) assume('budget.period', period, say('assumePeriod'));
  if (amount !== undefined && (period === 'month' || period === 'hour'))
    assume('budget.period', period, say('assumeOwnStaffApart'));
  const money = moneyOf(catalog, currency);
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
    country: countryOf(brief),
    horizonMonths,
    ...load,
    owned: ownedMachines(brief, known),
    named: namedModels(brief, known),
    ttftTargetMs: brief.latency?.ttftP95Ms ?? policy.number('need.ttftTargetMs'),
    tpotTargetMs: brief.latency?.tpotMs ?? policy.number('need.tpotTargetMs'),
    documents,
    labels: labelsOf(brief) ?? policy.number('need.labels'),
    budget: amount === undefined ? null : { amount: money.convert(amount, brief.budget?.currency ?? currency), period },
    assumptions,
  };
}

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

interface LoadContext {
  readonly brief: Brief;
  readonly task: Task;
  readonly policy: PolicyReader;
  readonly assume: <T>(path: BriefPath, value: T, reason: Message) => T;
  readonly fromPolicy: (path: BriefPath, name: string, messageId: string) => number;
}

/** Users → requests a day → a peak rate → requests in flight (Little's law), from the first of them that is stated. */
function loadOf({ brief, task, policy, assume, fromPolicy }: LoadContext) {
  const stated = brief.load ?? {};
  const interactive = stated.users !== undefined || isInteractive(task);
  const secondsActive = policy.number('need.activeHoursPerDay') * 3600;
  const peak = policy.number('need.peakFactor');
  let users = stated.users;
  const sound = soundOf({ brief, task, policy, assume, fromPolicy });
  let perDay = stated.requestsPerDay ?? sound?.requestsPerDay;
  const statedRate = stated.requestsPerSecond;
  if (perDay === undefined && statedRate !== undefined) perDay = (statedRate * secondsActive) / peak;
  if (perDay === undefined && stated.concurrentRequests !== undefined) {
    perDay = ((stated.concurrentRequests / policy.number('need.e2eSeconds')) * secondsActive) / peak;
  }
  if (perDay === undefined && interactive) {
    users ??= fromPolicy('load.users', 'need.users', 'assumeUsers');
    perDay = assume(
      'load.requestsPerDay',
      users * policy.number('need.requestsPerUserPerDay'),
      say('assumeRequestsFromUsers', { each: policy.number('need.requestsPerUserPerDay') }),
    );
  }
  perDay ??= fromPolicy('load.requestsPerDay', 'need.requestsPerDay', 'assumeRequests');
  // A number of requests for an assistant comes from people; a rate, or items to process, says nothing about them.
  const rateStated = statedRate !== undefined || stated.concurrentRequests !== undefined;
  const usersMatter = users !== undefined || (isInteractive(task) && !rateStated);
  users ??= Math.max(1, Math.round(perDay / policy.number('need.requestsPerUserPerDay')));
  const peakRequestsPerSecond = statedRate ?? (perDay / secondsActive) * peak;
  const key = policyKey(task);
  const known = policy.find(`need.inputTokens.${key}`) ? key : 'other';
  const reads = sound === null && policy.find(`need.inputTokens.${key}`) !== undefined;
  const tokens = (path: 'load.inputTokens' | 'load.outputTokens', name: string): number =>
    reads ? fromPolicy(path, name, 'assumeTokens') : policy.number(name);
  return {
    users,
    usersMatter,
    audioSeconds: sound?.seconds ?? null,
    requestsPerMonth:
      perDay *
      policy.number(interactive && statedRate === undefined ? 'need.workingDaysPerMonth' : 'need.daysPerMonth'),
    peakRequestsPerSecond,
    concurrency:
      stated.concurrentRequests ?? Math.max(1, Math.ceil(peakRequestsPerSecond * policy.number('need.e2eSeconds'))),
    inputTokens: stated.inputTokens ?? tokens('load.inputTokens', `need.inputTokens.${known}`),
    outputTokens: stated.outputTokens ?? tokens('load.outputTokens', `need.outputTokens.${known}`),
  };
}

/**
 * How long a request sounds, and how many there are a day where only hours of sound are stated. Minutes beside a number
 * of requests are the length of each; hours, or minutes alone, are what comes in each month.
 */
function soundOf({ brief, task, policy, assume, fromPolicy }: LoadContext) {
  if (task !== 'speech_to_text') return null;
  const { volume, unit } = brief.data ?? {};
  const rate = brief.load?.requestsPerDay ?? brief.load?.requestsPerSecond;
  if (volume !== undefined && unit === 'minutes' && rate !== undefined)
    return { seconds: assume('data.volume', volume * 60, say('assumeSoundEach', { minutes: volume })) };
  const seconds = fromPolicy('data.volume', 'need.audioSeconds', 'assumeSound');
  if (volume === undefined || rate !== undefined || (unit !== 'hours' && unit !== 'minutes')) return { seconds };
  const hours = unit === 'hours' ? volume : volume / 60;
  const perDay = (hours * 3600) / seconds / policy.number('need.daysPerMonth');
  return {
    seconds,
    requestsPerDay: assume(
      'load.requestsPerDay',
      perDay,
      say('assumeSoundMonthly', { hours: { quantity: Math.round(hours), unit: 'h' } }),
    ),
  };
}

/** Tasks that people wait for, so that users are what drives the load. */
export function isInteractive(task: Task): boolean {
  return [
    'chatbot',
    'rag_qa',
    'code',
    'agents',
    'search_embedding',
    'finetuning_llm',
    'pretraining_llm',
    'other',
  ].includes(task);
}
