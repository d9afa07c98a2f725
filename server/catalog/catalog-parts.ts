import { setImmediate as turn } from 'node:timers/promises';
import type { Catalog, Measurement } from '../../catalog/index.ts';
import { createTriage, type Triage } from '../conversation/triage/diagnose.ts';
import { createEstimates } from '../api/run-estimates.ts';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge.ts';
import { withMeasurements } from '../measurements/compose.ts';
import { createUnderstanding, type Understand } from '../nlu/index.ts';
import { createNeedSplitter } from '../nlu/needs.ts';
import { catalogKinds } from '../protocol/http.ts';
import { createBrowse, type Browse } from './browse.ts';

type SplitNeeds = ReturnType<typeof createNeedSplitter>;

/** All that is made from one catalog; replaced as a whole, so that no answer mixes two. */
export interface CatalogParts {
  readonly catalog: Catalog;
  /** The catalog with what its users measured. */
  readonly measured: Catalog;
  readonly estimates: ReturnType<typeof createEstimates>;
  readonly understand: Understand;
  readonly browse: Browse;
  readonly splitNeeds: SplitNeeds;
  readonly triage: Triage;
  readonly knowledge: Knowledge;
}

export function partsOf(catalog: Catalog, measurements: readonly Measurement[] = []): CatalogParts {
  const measured = withMeasurements(catalog, measurements);
  return {
    catalog,
    measured,
    estimates: createEstimates(measured),
    understand: createUnderstanding(catalog),
    browse: createBrowse(catalog),
    splitNeeds: createNeedSplitter(catalog),
    triage: createTriage(measured),
    knowledge: createKnowledge(catalog),
  };
}

/** The same parts with other measurements; names and search stay. */
export function measuredParts(parts: CatalogParts, measurements: readonly Measurement[]): CatalogParts {
  const measured = withMeasurements(parts.catalog, measurements);
  return { ...parts, measured, estimates: createEstimates(measured), triage: createTriage(measured) };
}

/** Builds names and search indexes between requests, one after the other, and gives them when all are warm. */
export async function warmParts(
  catalog: Catalog,
  of: { readonly measurements: () => readonly Measurement[]; readonly today: string },
): Promise<CatalogParts> {
  await turn();
  const understand = createUnderstanding(catalog);
  await turn();
  const splitNeeds = createNeedSplitter(catalog);
  const browse = createBrowse(catalog);
  for (const kind of catalogKinds) {
    await turn();
    browse(kind, { limit: 1, offset: 0, order: 'asc', choices: {}, ranges: {} }, of.today);
  }
  await turn();
  // Last and without a pause: measurements handed in meanwhile count.
  const measured = withMeasurements(catalog, of.measurements());
  return {
    catalog,
    measured,
    estimates: createEstimates(measured),
    understand,
    browse,
    splitNeeds,
    triage: createTriage(measured),
    knowledge: createKnowledge(catalog),
  };
}
