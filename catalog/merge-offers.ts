import type { Problem } from './parse-entry.ts';
import type { AcceleratorOffer, HostedOffer, OffersFile } from './schema/offer.ts';

type Offer = OffersFile['offers'][number];

function localId(offer: Offer): string {
  return offer.type === 'hosted' ? offer.model : `${offer.region}/${offer.instance}`;
}

const keyOf = (offer: Offer): string => `${offer.type} ${localId(offer)}`;

/** The second file's provider, with its offers replacing those of the same id; each keeps the sources of its own file. */
export function mergeOffersFile(base: OffersFile, over: OffersFile): OffersFile {
  const replaced = new Set(over.offers.map(keyOf));
  const kept = base.offers
    .filter((offer) => !replaced.has(keyOf(offer)))
    .map((offer) => ({ ...offer, sources: offer.sources ?? base.sources }));
  return { ...over, offers: [...kept, ...over.offers] };
}

function offersOf<K extends Offer['type']>(
  files: ReadonlyMap<string, OffersFile>,
  type: K,
  problems: Problem[],
): (Extract<Offer, { type: K }> & Pick<HostedOffer, 'id' | 'provider' | 'sources'>)[] {
  const result: (Extract<Offer, { type: K }> & Pick<HostedOffer, 'id' | 'provider' | 'sources'>)[] = [];
  for (const [providerId, file] of files) {
    const provider = { ...file.provider, id: providerId };
    const seen = new Set<string>();
    file.offers.forEach((offer, index) => {
      if (offer.type !== type) return;
      const id = `${providerId}/${localId(offer)}`;
      if (seen.has(id)) {
        const message = `offer "${id}" is given twice`;
        problems.push({ file: `offers/${providerId}.json`, path: `offers.${String(index)}`, message });
      }
      seen.add(id);
      result.push({
        ...(offer as Extract<Offer, { type: K }>),
        id,
        provider,
        sources: offer.sources ?? file.sources,
      });
    });
  }
  return result;
}

export function hostedOffersOf(files: ReadonlyMap<string, OffersFile>, problems: Problem[]): readonly HostedOffer[] {
  return offersOf(files, 'hosted', problems);
}

/**
 * A provider's residencies are about its hosted models. A machine is where its region is; where that region is not
 * known to the catalog ("any"), its provider is given without any promise.
 */
export function acceleratorOffersOf(
  files: ReadonlyMap<string, OffersFile>,
  regions: ReadonlyMap<string, unknown>,
  problems: Problem[],
): readonly AcceleratorOffer[] {
  return offersOf(files, 'accelerator', problems).map((offer) =>
    regions.has(`${offer.provider.id}/${offer.region}`)
      ? offer
      : { ...offer, provider: { ...offer.provider, residencies: [], residencyBasis: 'unknown' as const } },
  );
}
