import type { Accelerator, AcceleratorOffer, Catalog, Currency } from '../../catalog/index.ts';
import { say } from '../message.ts';
import type { Coefficients } from '../physics/coefficients.ts';
import { ownedHourlyPrice } from '../physics/cost.ts';
import type { AssumptionList } from './assumptions.ts';
import type { HourlyPrice } from './inputs.ts';

interface Found {
  readonly offer: AcceleratorOffer;
  readonly amount: number;
  readonly currency: Currency;
}

/** The cheapest price of one accelerator for one hour on demand of each provider that rents it, ascending. */
function hourlyPrices(accelerator: Accelerator, catalog: Catalog): Found[] {
  const cheapest = new Map<string, Found>();
  for (const offer of catalog.acceleratorOffers.values()) {
    if (offer.accelerator !== accelerator.id || offer.onDemand === undefined) continue;
    const { amount, currency } = offer.onDemand;
    const found = { offer, amount: amount / offer.acceleratorCount, currency };
    const key = `${offer.provider.id} ${currency}`;
    const known = cheapest.get(key);
    if (!known || found.amount < known.amount) cheapest.set(key, found);
  }
  return [...cheapest.values()].sort((a, b) => a.amount - b.amount);
}

/**
 * The stated price; else the median over providers of their cheapest offer, in the commonest currency; else the purchase
 * price spread over the months of use; else unknown.
 */
export function hourlyPriceOf(
  of: { readonly accelerator: Accelerator; readonly stated?: HourlyPrice | undefined },
  known: { readonly catalog: Catalog; readonly coefficients: Coefficients },
  list: AssumptionList,
): HourlyPrice | undefined {
  if (of.stated) return of.stated;
  const all = hourlyPrices(of.accelerator, known.catalog);
  const currency = commonest(all.map((price) => price.currency));
  const prices = all.filter((price) => price.currency === currency);
  const median = prices[Math.floor((prices.length - 1) / 2)];
  if (median) {
    const use = median.offer.sources[0];
    const price = {
      amount: median.amount,
      currency: median.currency,
      source: use?.source ?? 'assumption',
      grade: use?.grade ?? 'assumed',
    } as const;
    list.note(
      'pricePerAcceleratorHour',
      price.amount,
      say('physicsMedianPrice', { count: prices.length, currency: price.currency }),
    );
    return price;
  }
  const purchase = of.accelerator.price;
  if (!purchase) {
    list.note('pricePerAcceleratorHour', null, say('physicsNoPrice', { accelerator: of.accelerator.name }));
    return undefined;
  }
  const { amortisationMonths, hoursPerMonth } = known.coefficients.value;
  const amount = ownedHourlyPrice(purchase.amount.amount, amortisationMonths, hoursPerMonth);
  list.note(
    'pricePerAcceleratorHour',
    amount,
    say('physicsAmortisedPrice', { months: amortisationMonths, currency: purchase.amount.currency }),
  );
  return {
    amount,
    currency: purchase.amount.currency,
    source: 'policy:physics-energy.amortisationMonths',
    grade: 'assumed',
  };
}

function commonest(currencies: readonly Currency[]): Currency | undefined {
  const counts = new Map<Currency, number>();
  for (const currency of currencies) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0];
}
