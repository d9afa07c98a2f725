import type { Catalog } from '../schema/catalog.ts';

const list = (names: readonly string[], most = 8): string =>
  names.slice(0, most).join(', ') + (names.length > most ? ', …' : '');

const wide = (value: number): string => value.toLocaleString('en-GB');

/** A benchmark tells models apart only from so many on; see the quality prior. */
const FEWEST_MODELS = 4;

/** What is missing and matters to an answer, each in a sentence with its count. */
export function holesOf(catalog: Catalog): readonly string[] {
  const chips = [...catalog.accelerators.values()];
  const models = [...catalog.models.values()];
  const language = models.filter(({ domain }) => domain === 'language');
  const noBandwidth = chips.filter(({ memoryBandwidth }) => memoryBandwidth === undefined);
  const noArchitecture = language.filter(({ architecture }) => architecture === undefined);
  const noParameters = models.filter(({ totalParameters }) => totalParameters === undefined);
  const unchecked = models.filter(({ licence }) => licence === undefined || licence.commercialUse === 'check');
  const excluding = models.filter(({ licence }) => (licence?.excludes ?? []).length > 0);
  const free = [...catalog.hostedOffers.values()].filter(({ listedAtZero }) => listedAtZero === true);
  const halfPriced = [...catalog.hostedOffers.values()].filter(
    ({ input, output, kind, listedAtZero }) => listedAtZero !== true && kind === 'chat' && (!input || !output),
  );
  const unpromised = [...catalog.providers.values()].filter(({ residencyBasis }) => residencyBasis === 'unknown');
  const places = [...catalog.acceleratorOffers.values()].filter(
    ({ provider, region }) => !catalog.regions.has(`${provider.id}/${region}`),
  );
  const unpriced = [...catalog.systems.values()].filter(({ price }) => price === undefined);
  const countries = [...catalog.regions.values()].filter(({ kind }) => kind === 'country');
  const guessed = countries.filter(({ sources }) => sources.some(({ grade }) => grade === 'assumed'));
  const thin = [...catalog.benchmarks.values()].filter(
    ({ scores }) => new Set(scores.map(({ model }) => model)).size < FEWEST_MODELS,
  );
  const rates = Object.entries(catalog.policies.get('exchange-rates')?.values ?? {});
  const assumed = rates.filter(([, { grade }]) => grade === 'assumed').map(([name]) => name.toUpperCase());
  return [
    `${wide(noBandwidth.length)} accelerators have no memory bandwidth: they can be looked up and owned, nothing is sized on them (${list(noBandwidth.map(({ id }) => id))}).`,
    `${wide(noArchitecture.length)} of ${wide(language.length)} language models have no architecture; their memory for context is inferred from the size (${list(noArchitecture.map(({ id }) => id))}).`,
    `${wide(noParameters.length)} models have no count of parameters and cannot be sized (${list(noParameters.map(({ id }) => id))}).`,
    `${wide(unchecked.length)} models have a licence that must be read before a proposal.`,
    `${wide(excluding.length)} models have a licence that excludes residents of some place${excluding.length > 0 ? ` (${list(excluding.map(({ id }) => id))})` : ''}.`,
    `${wide(free.length)} hosted offers are listed at zero: free with limits, or not stated. Their price is unknown and they take no part in a ranking.`,
    `${wide(halfPriced.length)} hosted chat offers lack a price of input or output and take no part in a ranking.`,
    `${wide(unpromised.length)} providers promise no place of processing that is known (${list(unpromised.map(({ id }) => id))}).`,
    `${wide(places.length)} accelerator offers stand in a region the catalog does not know ("any").`,
    `${wide(unpriced.length)} systems have no price and are never proposed to buy (${list(unpriced.map(({ id }) => id))}).`,
    `${wide(countries.length)} countries have a price of electricity, ${wide(guessed.length)} of them an order of magnitude without a source (${list(
      guessed.map(({ id }) => id),
      20,
    )}).`,
    `${wide(thin.length)} benchmarks score fewer than ${String(FEWEST_MODELS)} models and say nothing of quality (${list(thin.map(({ name }) => name))}).`,
    `Exchange rates without a source: ${list(assumed, 20)}.`,
    'Machines without accelerators are not in the tables of offers; a processor is priced by policy.',
  ];
}
