import { z } from 'zod';
import { isoDate, price, quantity } from './quantity.ts';
import { disagreement, lifecycle, sourceUses } from './provenance.ts';

const perMillionTokens = price('Mtoken', { min: 0, max: 2000 });
const perHour = price('h', { min: 0.001, max: 2000 });

/** A model somebody hosts and sells by use. */
export const hostedOffer = z.strictObject({
  type: z.literal('hosted'),
  /** The provider's own name for the model. */
  model: z.string().min(1),
  name: z.string().min(1),
  /** Catalog id of the open model behind it, where it is one. */
  openModel: z.string().optional(),
  kind: z.string().min(1),
  lab: z.string().optional(),
  family: z.string().optional(),
  input: perMillionTokens.optional(),
  output: perMillionTokens.optional(),
  cacheRead: perMillionTokens.optional(),
  /** Of speech models sold by the length of the sound; such an offer has no prices for tokens. */
  perMinute: price('minute', { min: 0.00001, max: 10 }).optional(),
  contextTokens: z.number().int().positive().optional(),
  maxOutputTokens: z.number().int().positive().optional(),
  modalitiesIn: z.array(z.string()).optional(),
  modalitiesOut: z.array(z.string()).optional(),
  reasoning: z.boolean().optional(),
  toolCalls: z.boolean().optional(),
  structuredOutput: z.boolean().optional(),
  openWeights: z.boolean().optional(),
  releasedOn: isoDate.optional(),
  lifecycle,
  /** Day from which the provider charges these prices, where a source says it. */
  priceFrom: isoDate.optional(),
  /** The list says zero: free with limits, or not stated. No price to plan with, so none is given. */
  listedAtZero: z.boolean().optional(),
  /** What a second source says where the two differ; both are kept. */
  disagreements: z.array(disagreement).optional(),
  sources: sourceUses.optional(),
});

/** Accelerators somebody rents out, priced for the whole instance. */
export const acceleratorOffer = z.strictObject({
  type: z.literal('accelerator'),
  instance: z.string().min(1),
  region: z.string().min(1),
  accelerator: z.string().min(1),
  acceleratorCount: z.number().int().positive().max(128),
  vcpus: z.number().positive().optional(),
  hostMemory: quantity('bytes', { min: 1e9, max: 1e14 }).optional(),
  onDemand: perHour.optional(),
  spot: perHour.optional(),
  reserved1Year: perHour.optional(),
  /** A machine of somebody whom the provider only brings together with its customers. */
  marketplace: z.boolean().optional(),
  lifecycle,
  notes: z.string().optional(),
  sources: sourceUses.optional(),
});

/** `catalog/offers/<provider>.json`: one provider and all it sells. Sources at the top vouch for every row without its own. */
export const offersFile = z.strictObject({
  provider: z.strictObject({
    name: z.string().min(1),
    kind: z.string().optional(),
    /** ISO 3166 country of the seat. */
    seat: z.string().optional(),
    residencyNote: z.string().optional(),
    /**
     * Where hosted requests can be pinned: zones (EU, UK, US, LATAM) or ISO countries. `regional` says that it depends
     * on the region the customer chooses. Empty means: no promise known.
     */
    residencies: z.array(z.string()),
    residencyBasis: z.enum(['always', 'regional', 'none', 'unknown']),
    sources: sourceUses,
  }),
  sources: sourceUses,
  offers: z.array(z.discriminatedUnion('type', [hostedOffer, acceleratorOffer])),
});
export type OffersFile = z.infer<typeof offersFile>;
export type Provider = OffersFile['provider'] & { readonly id: string };

type WithSources<T> = Omit<T, 'sources'> & { readonly sources: z.infer<typeof sourceUses> };
/** id: `<provider>/<model>`. */
export type HostedOffer = WithSources<z.infer<typeof hostedOffer>> & {
  readonly id: string;
  readonly provider: Provider;
};
/** id: `<provider>/<region>/<instance>`. */
export type AcceleratorOffer = WithSources<z.infer<typeof acceleratorOffer>> & {
  readonly id: string;
  readonly provider: Provider;
};
