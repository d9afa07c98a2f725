import type { ReplyContext } from './context.ts';

/** Who sells a service, and where it keeps what it is sent. */
export interface Provider {
  readonly name: string;
  readonly seat: string | null;
  readonly residencies: readonly string[];
  readonly basis: string;
}

/** The provider that an offer's entry names; null where there is none. */
export function providerOf(offer: string | null, { advisor }: Pick<ReplyContext, 'advisor'>): Provider | null {
  const entry = offer === null ? null : advisor.catalogEntry('offers', offer);
  if (entry === null || !('provider' in entry) || typeof entry.provider !== 'object' || entry.provider === null)
    return null;
  const { provider } = entry;
  if (!('name' in provider) || typeof provider.name !== 'string') return null;
  const residencies = 'residencies' in provider && Array.isArray(provider.residencies) ? provider.residencies : [];
  return {
    name: provider.name,
    seat: 'seat' in provider && typeof provider.seat === 'string' ? provider.seat : null,
    residencies: residencies.filter((one): one is string => typeof one === 'string'),
    basis: 'residencyBasis' in provider && typeof provider.residencyBasis === 'string' ? provider.residencyBasis : '',
  };
}
