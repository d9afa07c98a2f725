import { attributionCheck } from './attribution.ts';
import { betweenFieldsCheck } from './between-fields.ts';
import { conceptsCheck } from './concepts.ts';
import { datesCheck } from './dates.ts';
import { decodeSpeedCheck } from './decode-speed.ts';
import { duplicatesCheck } from './duplicates.ts';
import { exchangeRatesCheck } from './exchange-rates.ts';
import { fileNamesCheck } from './file-names.ts';
import { keyOrderCheck } from './key-order.ts';
import { parametersCheck } from './parameters.ts';
import { pricesCheck } from './prices.ts';
import { provenanceCheck } from './provenance.ts';
import { referencesCheck } from './references.ts';
import { schemaCheck } from './schema.ts';
import { stalenessCheck } from './staleness.ts';
import type { CatalogCheck } from './types.ts';
import { unusedSourcesCheck } from './unused-sources.ts';
import { zonesCheck } from './zones.ts';

/** Every check, in the order in which its findings are shown. */
export const checks: readonly CatalogCheck[] = [
  schemaCheck,
  fileNamesCheck,
  referencesCheck,
  conceptsCheck,
  duplicatesCheck,
  provenanceCheck,
  datesCheck,
  zonesCheck,
  attributionCheck,
  pricesCheck,
  parametersCheck,
  betweenFieldsCheck,
  decodeSpeedCheck,
  exchangeRatesCheck,
  stalenessCheck,
  unusedSourcesCheck,
  keyOrderCheck,
];
