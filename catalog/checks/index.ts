import { attributionCheck } from './attribution.ts';
import { datesCheck } from './dates.ts';
import { duplicatesCheck } from './duplicates.ts';
import { fileNamesCheck } from './file-names.ts';
import { keyOrderCheck } from './key-order.ts';
import { parametersCheck } from './parameters.ts';
import { pricesCheck } from './prices.ts';
import { provenanceCheck } from './provenance.ts';
import { referencesCheck } from './references.ts';
import { schemaCheck } from './schema.ts';
import type { CatalogCheck } from './types.ts';
import { unusedSourcesCheck } from './unused-sources.ts';
import { zonesCheck } from './zones.ts';

/** Every check, in the order in which its findings are shown. */
export const checks: readonly CatalogCheck[] = [
  schemaCheck,
  fileNamesCheck,
  referencesCheck,
  duplicatesCheck,
  provenanceCheck,
  datesCheck,
  zonesCheck,
  attributionCheck,
  pricesCheck,
  parametersCheck,
  unusedSourcesCheck,
  keyOrderCheck,
];
