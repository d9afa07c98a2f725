import type { Task } from '../../catalog/index.ts';
import type { Brief, BriefPath } from '../brief.ts';
import { pileOf, type Pile } from '../candidates/pile.ts';
import { say, type Message } from '../message.ts';
import { policyKey } from '../physics/coefficients.ts';
import type { PolicyReader } from './policy.ts';

interface LoadContext {
  readonly brief: Brief;
  readonly task: Task;
  readonly policy: PolicyReader;
  readonly today: string;
  readonly horizonMonths: number;
  /** A shop, a restaurant or a practice, as trade and budget say. */
  readonly smallBusiness: boolean;
  readonly assume: <T>(path: BriefPath, value: T, reason: Message) => T;
  readonly fromPolicy: (path: BriefPath, name: string, messageId: string) => number;
}

/** Months over which costs are counted: as stated; of a pile until it is done, building first; else as long as machines last. */
export function horizonOf(context: Omit<LoadContext, 'horizonMonths' | 'smallBusiness'>): number {
  const { brief, policy, assume, fromPolicy } = context;
  if (brief.horizonMonths !== undefined) return brief.horizonMonths;
  const pile = pileOf(context, policy.number('need.audioSeconds'));
  if (!pile) return fromPolicy('horizonMonths', 'need.horizonMonths', 'assumeHorizon');
  const days = pile.days / policy.number('need.pileShareOfTime');
  const months = Math.max(1, Math.ceil(days / policy.number('need.daysPerMonth')));
  return assume('horizonMonths', months, say('assumeHorizonPile'));
}

/** Users → requests a day → a peak rate → requests in flight (Little's law), from the first of them that is stated. */
export function loadOf(context: LoadContext) {
  const { brief, task, policy, assume, fromPolicy, smallBusiness } = context;
  const stated = brief.load ?? {};
  const interactive = stated.users !== undefined || isInteractive(task);
  const secondsActive = policy.number('need.activeHoursPerDay') * 3600;
  const peak = policy.number('need.peakFactor');
  let users = stated.users;
  const sound = soundOf(context);
  const pile = pileOf(context, sound?.seconds ?? null);
  if (pile)
    return {
      ...pileLoad(context, pile),
      audioSeconds: sound?.seconds ?? null,
      ...tokensOf(context, sound !== null),
    };
  let perDay = stated.requestsPerDay ?? sound?.requestsPerDay;
  const cameras = task === 'video' ? stated.concurrentRequests : undefined;
  // Each camera sends pictures all the time: how many there are is a rate, and not people who wait.
  const statedRate =
    stated.requestsPerSecond ??
    (cameras === undefined ? undefined : cameras * policy.number('need.cameraFramesPerSecond'));
  if (perDay === undefined && statedRate !== undefined) perDay = (statedRate * secondsActive) / peak;
  if (perDay === undefined && stated.concurrentRequests !== undefined) {
    perDay = ((stated.concurrentRequests / policy.number('need.e2eSeconds')) * secondsActive) / peak;
  }
  if (perDay === undefined && users === undefined && smallBusiness) {
    if (interactive) users = fromPolicy('load.users', 'need.smallBusiness.users', 'assumeUsersSmall');
    perDay = fromPolicy('load.requestsPerDay', 'need.smallBusiness.requestsPerDay', 'assumeRequestsSmall');
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
  return {
    pile: null,
    users,
    usersMatter,
    audioSeconds: sound?.seconds ?? null,
    requestsPerMonth:
      perDay *
      policy.number(interactive && statedRate === undefined ? 'need.workingDaysPerMonth' : 'need.daysPerMonth'),
    peakRequestsPerSecond,
    concurrency:
      stated.concurrentRequests ?? Math.max(1, Math.ceil(peakRequestsPerSecond * policy.number('need.e2eSeconds'))),
    ...tokensOf(context, sound !== null),
  };
}

function tokensOf({ brief, task, policy, fromPolicy }: LoadContext, sounds: boolean) {
  const { load = {} } = brief;
  const key = policyKey(task);
  const known = policy.find(`need.inputTokens.${key}`) ? key : 'other';
  const reads = !sounds && policy.find(`need.inputTokens.${key}`) !== undefined;
  const tokens = (path: 'load.inputTokens' | 'load.outputTokens', name: string): number =>
    reads ? fromPolicy(path, name, 'assumeTokens') : policy.number(name);
  return {
    inputTokens: load.inputTokens ?? tokens('load.inputTokens', `need.inputTokens.${known}`),
    outputTokens: load.outputTokens ?? tokens('load.outputTokens', `need.outputTokens.${known}`),
  };
}

/** The rate at which a pile must be worked through, day and night; what it costs is spread over the horizon. */
function pileLoad({ policy, horizonMonths, assume }: LoadContext, pile: Pile) {
  const days = { quantity: Math.round(pile.days), unit: 'day' };
  const perDay = assume(
    'load.requestsPerDay',
    Math.ceil(pile.items / pile.days),
    say(pile.dated ? 'assumePileByDate' : 'assumePile', { items: Math.round(pile.items), days }),
  );
  const peakRequestsPerSecond = (perDay * policy.number('need.pileMargin')) / 86_400;
  return {
    pile,
    users: 1,
    usersMatter: false,
    requestsPerMonth: pile.items / horizonMonths,
    peakRequestsPerSecond,
    concurrency: Math.max(1, Math.ceil(peakRequestsPerSecond * policy.number('need.e2eSeconds'))),
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
  // With a date they are a pile to work through, and not what arrives each month.
  if (unit === 'hours' && brief.deadline !== undefined) return { seconds };
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
