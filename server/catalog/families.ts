/** Kinds of entry that age alike. */
export type Family =
  | 'accelerators'
  | 'acceleratorOffers'
  | 'benchmarks'
  | 'hostedOffers'
  | 'models'
  | 'policies'
  | 'regions'
  | 'regulations'
  | 'services'
  | 'sources'
  | 'systems'
  | 'tools';

/** Fields that hold a price inside an entry whose other figures age slower. */
export const PRICE_FIELDS = /^price(\.|$)/;
