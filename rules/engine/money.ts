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
  const converters = known.get(catalog) ?? new Map<Currency, MoneyConverter>();
  known.set(catalog, converters);
  const converter = converters.get(currency) ?? converterTo(catalog, currency);
  converters.set(currency, converter);
  return converter;
}

const known = new WeakMap<Catalog, Map<Currency, MoneyConverter>>();

function converterTo(catalog: Catalog, currency: Currency): MoneyConverter {
  const rates = new Map<Currency, number>([['EUR', 1]]);
  const perEuro = (of: Currency): number => {
    let rate = rates.get(of);
    if (rate === undefined) {
      rate = catalog.policies.get('exchange-rates')?.values[of.toLowerCase()]?.value;
      if (rate === undefined) throw new Error(`the catalog has no exchange rate for ${of}`);
      rates.set(of, rate);
    }
    return rate;
  };
  const convert = (amount: number, from: Currency): number =>
    from === currency ? amount : (amount / perEuro(from)) * perEuro(currency);
  return { currency, convert, price: (price) => convert(price.amount, price.currency) };
}
