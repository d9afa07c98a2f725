import type { Currency } from '../../catalog/index.ts';
import type { EstimateInput } from '../estimate.ts';
import type { Candidate, Place } from '../candidates/types.ts';
import { hourlyOf } from '../candidates/usage.ts';
import type { Need } from './need.ts';

/** The exchange rates that stand between prices of some currencies and the currency of the need; none where all agree. */
export function rateInputs({ currency, policy }: Need, from: readonly (Currency | undefined)[]): EstimateInput[] {
  const foreign = new Set(from.filter((one): one is Currency => one !== undefined && one !== currency));
  if (foreign.size === 0) return [];
  return [...new Set<Currency>([...foreign, currency])]
    .filter((one) => one !== 'EUR')
    .sort()
    .map((one) => ({
      ...policy.input(`exchange-rates.${one.toLowerCase()}`),
      name: 'exchangeRate',
      unit: `${one}/EUR`,
    }));
}

/** Work is priced in euros by policy. */
const WORK: Currency = 'EUR';

/** Rates behind what is paid once: the machine, the run of the training, work. */
export function ratesOnce(need: Need, { place, training }: Candidate): EstimateInput[] {
  const bought = place.kind === 'bought' || place.kind === 'cpu_bought';
  return rateInputs(need, [bought ? place.purchase?.currency : undefined, training?.place.hourly?.currency, WORK]);
}

/** Rates behind what is paid each month: tokens or hours, stored data, electricity, work. */
export function ratesMonthly(need: Need, { place, hosted }: Candidate): EstimateInput[] {
  return rateInputs(need, [
    hosted?.input?.currency ?? hosted?.perMinute?.currency,
    hosted?.output?.currency,
    hourlyOf(need, place)?.currency,
    place.kind === 'leased' ? place.purchase?.currency : undefined,
    WORK,
  ]);
}

export function ratesOfRun(need: Need, place: Place): EstimateInput[] {
  return rateInputs(need, [place.hourly?.currency ?? place.purchase?.currency]);
}
