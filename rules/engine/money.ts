import type { Catalog, Currency, Price } from '../../catalog/index.ts';

export interface MoneyConverter {
  readonly currency: Currency;
  /** An amount of another currency in the currency of the need. */
  readonly convert: (amount: number, from: Currency) => number;
  readonly price: (price: Price) => number;
}

/**
 * Exchange by `catalog/policies/exchange-rates.json`: each value is what one euro buys, named by the lower-case currency.
 * Throws an Error where a rate is missing: an amount is never passed on in the wrong currency.
 */
export function moneyOf(catalog: Catalog, currency: Currency): MoneyConverter {
  const perEuro = (of: Currency): number => {
    if (of === 'EUR') return 1;
    const rate = catalog.policies.get('exchange-rates')?.values[of.toLowerCase()]?.value;
    if (rate === undefined) throw new Error(`the catalog has no exchange rate for ${of}`);
    return rate;
  };
  const convert = (amount: number, from: Currency): number =>
    from === currency ? amount : (amount / perEuro(from)) * perEuro(currency);
  return { currency, convert, price: (price) => convert(price.amount, price.currency) };
}
