import type { Catalog } from '../schema/catalog.ts';
import type { CatalogCheck, Finding } from './types.ts';

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The plausible range of one kind of price, from `policies/plausible-prices.json`. */
function boundsOf(catalog: Catalog, key: string): Bounds | null {
  const value = catalog.policies.get('plausible-prices')?.values[key];
  return value?.low === undefined || value.high === undefined ? null : { low: value.low, high: value.high };
}

const outside = (amount: number, bounds: Bounds | null): bounds is Bounds =>
  bounds !== null && (amount < bounds.low || amount > bounds.high);

export const pricesCheck: CatalogCheck = {
  id: 'prices',
  title: 'a price is plausible for the class of what is sold',
  run: ({ catalog }) => {
    if (!catalog) return [];
    const findings: Finding[] = [];
    for (const offer of catalog.acceleratorOffers.values()) {
      const accelerator = catalog.accelerators.get(offer.accelerator);
      if (!accelerator) continue;
      const bounds = boundsOf(catalog, `hour.${accelerator.class.replaceAll('_', '')}`);
      for (const field of ['onDemand', 'spot', 'reserved1Year'] as const) {
        const amount = offer[field]?.amount;
        if (amount === undefined || !outside(amount / offer.acceleratorCount, bounds)) continue;
        const message = `${field}: ${(amount / offer.acceleratorCount).toFixed(3)} an hour for one ${offer.accelerator}`;
        findings.push({ level: 'warning', file: `offers/${offer.provider.id}.json`, path: offer.id, message });
      }
      const { onDemand, spot } = offer;
      if (onDemand && spot && spot.amount > onDemand.amount) {
        const message = 'spot costs more than on demand';
        findings.push({ level: 'warning', file: `offers/${offer.provider.id}.json`, path: offer.id, message });
      }
    }
    for (const accelerator of catalog.accelerators.values()) {
      const amount = accelerator.price?.amount.amount;
      const bounds = boundsOf(catalog, `each.${accelerator.class.replaceAll('_', '')}`);
      if (amount === undefined || !outside(amount, bounds)) continue;
      const file = `accelerators/${accelerator.id}.json`;
      findings.push({
        level: 'warning',
        file,
        path: 'price.amount',
        message: `${String(amount)} is not usual for its class`,
      });
    }
    return findings;
  },
};
