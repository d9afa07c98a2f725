import type { Task } from '../../catalog/index.ts';
import type { Brief } from '../brief.ts';
import { weeksBetween } from '../engine/dates.ts';
import type { PolicyReader } from '../engine/policy.ts';

/** Items that are there already and are each worked through once, by a date. */
export interface Pile {
  readonly items: number;
  /** Days the machines have. */
  readonly days: number;
  /** Whether the date is the customer's. */
  readonly dated: boolean;
}

/** Units in which items of a pile are counted, one request each. */
const countedBy: Readonly<Partial<Record<Task, readonly string[]>>> = {
  ocr_document: ['images', 'documents', 'files', 'records', 'samples'],
  extraction: ['documents', 'images', 'files', 'records'],
  summarization: ['documents', 'files', 'records'],
  translation: ['documents', 'files', 'records'],
};

/**
 * The pile of a brief that states a volume and no rate: documents to read, extract, shorten or translate, or hours of
 * sound with a date. Null where the volume is what a model learns from, or where a rate is stated.
 */
export function pileOf(
  need: { readonly brief: Brief; readonly task: Task; readonly policy: PolicyReader; readonly today: string },
  audioSeconds: number | null,
): Pile | null {
  const { brief, task, policy, today } = need;
  const { requestsPerDay, requestsPerSecond, concurrentRequests, users } = brief.load ?? {};
  if ((requestsPerDay ?? requestsPerSecond ?? concurrentRequests ?? users) !== undefined) return null;
  const items = itemsOf(brief, task, audioSeconds);
  if (items === null) return null;
  const dated = brief.deadline !== undefined;
  const days =
    brief.deadline === undefined
      ? policy.number('need.pileMonths') * policy.number('need.daysPerMonth')
      : weeksBetween(today, brief.deadline) * 7 * policy.number('need.pileShareOfTime');
  return { items, days: Math.max(1, days), dated };
}

function itemsOf({ data, deadline }: Brief, task: Task, audioSeconds: number | null): number | null {
  const { volume, unit = 'documents' } = data ?? {};
  if (volume === undefined) return null;
  if (task === 'speech_to_text')
    return deadline !== undefined && unit === 'hours' && audioSeconds !== null ? (volume * 3600) / audioSeconds : null;
  return countedBy[task]?.includes(unit) === true ? volume : null;
}

/** Days of machine time for the pile at the throughput of the machines, with the margin; null where either is unknown. */
export function daysOfPile(
  { pile, policy }: { readonly pile: Pile | null; readonly policy: PolicyReader },
  sizing: { readonly requestsPerSecond: number | null } | null,
): number | null {
  const rate = sizing?.requestsPerSecond ?? null;
  return pile === null || rate === null ? null : (pile.items * policy.number('need.pileMargin')) / rate / 86_400;
}

/** Share of the horizon for which machines are switched on or rented: that of a pile ends with it, other work never does. */
export function busyShare(
  need: { readonly pile: Pile | null; readonly policy: PolicyReader; readonly horizonMonths: number },
  sizing: { readonly requestsPerSecond: number | null } | null,
): number {
  const days = daysOfPile(need, sizing);
  if (days === null) return 1;
  return Math.min(1, Math.max(1, days) / (need.horizonMonths * need.policy.number('need.daysPerMonth')));
}
