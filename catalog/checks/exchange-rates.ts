import { currencies } from '../schema/quantity.ts';
import type { CatalogCheck, Finding } from './types.ts';

const file = 'policies/exchange-rates.json';

export const exchangeRatesCheck: CatalogCheck = {
  id: 'exchange-rates',
  title: 'every currency but the euro has a dated rate, inside its own range',
  run: ({ catalog }) => {
    const rates = catalog?.policies.get('exchange-rates')?.values;
    if (!rates) return [];
    return currencies.flatMap((currency): readonly Finding[] => {
      if (currency === 'EUR') return [];
      const key = currency.toLowerCase();
      const rate = rates[key];
      const at = { level: 'error' as const, file, path: `values.${key}` };
      if (!rate) return [{ ...at, message: 'is missing: prices in it cannot be compared' }];
      if (rate.unit !== `${currency} per EUR`) return [{ ...at, message: `has the unit "${rate.unit}"` }];
      const { value, low = value, high = value } = rate;
      return value > 0 && low <= value && value <= high ? [] : [{ ...at, message: 'lies outside its own range' }];
    });
  },
};
