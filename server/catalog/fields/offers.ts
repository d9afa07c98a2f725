import { countryName } from '../../../catalog/countries.ts';
import type {
  AcceleratorOffer,
  Catalog,
  HostedOffer,
  Region,
  Regulation,
  Service,
  Tool,
} from '../../../catalog/index.ts';
import { choice, figure, text, type Field, type Part, type Sourced } from './field.ts';
import { lifecycle } from './products.ts';

const regionOf = (catalog: Catalog, offer: AcceleratorOffer): Region | undefined =>
  catalog.regions.get(`${offer.provider.id}/${offer.region}`);

/** Where a region lies, in both languages. */
function placeWords(region: Region | undefined): readonly string[] {
  if (!region) return [];
  return [region.name, countryName(region.country), countryName(region.country, 'es'), ...region.zones];
}

type Sold = Sourced & Pick<HostedOffer, 'provider'>;

const provider = <Entry extends Sold>(): Field<Entry> =>
  choice('provider', (entry) => entry.provider.id, { label: (id, catalog) => catalog.providers.get(id)?.name });

const type = <Entry extends { readonly type: string }>(): Field<Entry> =>
  choice('type', (entry) => entry.type, { options: ['hosted', 'accelerator'] });

export const hostedOffers: Part<HostedOffer> = {
  family: 'hostedOffers',
  entries: (catalog) => catalog.hostedOffers.values(),
  name: ({ name }) => name,
  words: ({ provider: seller, openModel, lab }) => [seller.name, openModel, lab],
  fields: [
    type(),
    provider(),
    choice('kind', ({ kind }) => kind),
    choice('lab', ({ lab }) => lab),
    choice('residency', ({ provider: seller }) => seller.residencies),
    choice('modality', ({ modalitiesIn }) => modalitiesIn),
    choice('openWeights', ({ openWeights }) => openWeights, { options: ['true', 'false'] }),
    choice('reasoning', ({ reasoning }) => reasoning, { options: ['true', 'false'] }),
    choice('toolCalls', ({ toolCalls }) => toolCalls, { options: ['true', 'false'] }),
    lifecycle(),
    figure('input'),
    figure('output'),
    figure('perMinute'),
    figure('contextTokens'),
    text('openModel', ({ openModel }) => openModel),
    text('releasedOn', ({ releasedOn }) => releasedOn),
  ],
};

export const acceleratorOffers: Part<AcceleratorOffer> = {
  family: 'acceleratorOffers',
  entries: (catalog) => catalog.acceleratorOffers.values(),
  name: ({ instance }) => instance,
  words: (offer, catalog) => [offer.provider.name, offer.accelerator, ...placeWords(regionOf(catalog, offer))],
  fields: [
    type(),
    provider(),
    choice('accelerator', ({ accelerator }) => accelerator, {
      label: (id, catalog) => catalog.accelerators.get(id)?.name,
    }),
    choice('region', ({ region }) => region),
    choice('country', (offer, catalog) => regionOf(catalog, offer)?.country),
    choice('zone', (offer, catalog) => regionOf(catalog, offer)?.zones),
    lifecycle(),
    figure('acceleratorCount'),
    figure('onDemand'),
    figure('onDemandEach', 'onDemand', ({ acceleratorCount }) => acceleratorCount),
    figure('spot'),
    figure('reserved1Year'),
    figure('hostMemory'),
    text('place', (offer, catalog) => regionOf(catalog, offer)?.name),
  ],
};

const levels = ['yes', 'partial', 'no', 'unknown'] as const;

export const tools: Part<Tool> = {
  family: 'tools',
  entries: (catalog) => catalog.tools.values(),
  name: ({ name }) => name,
  words: ({ role, fits }) => [role, ...fits],
  fields: [
    choice('role', ({ role }) => role),
    choice('openSource', ({ openSource }) => openSource, { options: levels }),
    choice('onPrem', ({ onPrem }) => onPrem, { options: levels }),
    choice('airGapped', ({ airGapped }) => airGapped, { options: levels }),
    choice('managedCloud', ({ managedCloud }) => managedCloud, { options: levels }),
    choice('platform', ({ platforms }) => platforms),
    choice('accelerator', ({ accelerator }) => accelerator, { options: ['none', 'optional', 'required', 'unknown'] }),
    lifecycle(),
    figure('skillLevel'),
    figure('downloadRank'),
    text('licence', ({ licence }) => licence),
    text('latestVersion', ({ latestVersion }) => latestVersion),
    text('latestRelease', ({ latestRelease }) => latestRelease),
  ],
};

export const services: Part<Service> = {
  family: 'services',
  entries: (catalog) => catalog.services.values(),
  name: ({ name }) => name.en,
  words: ({ name, kind, topics }) => [name.es, kind, ...topics],
  fields: [
    choice('kind', ({ kind }) => kind),
    choice('expertise', ({ forExpertise }) => forExpertise, { options: ['novice', 'practitioner', 'expert'] }),
    choice('topic', ({ topics }) => topics),
    lifecycle(),
    figure('typicalDays', 'typicalDays.likely'),
    figure('typicalPrice', 'typicalPrice.likely'),
    text('nameEs', ({ name }) => name.es),
  ],
};

export const regulations: Part<Regulation> = {
  family: 'regulations',
  entries: (catalog) => catalog.regulations.values(),
  name: ({ name }) => name.en,
  words: ({ name, short, duties }) => [name.es, short.en, short.es, ...duties.map(({ article }) => article)],
  fields: [
    choice('kind', ({ kind }) => kind, { options: ['law', 'standard', 'attestation'] }),
    text('nameEs', ({ name }) => name.es),
    choice('level', ({ classes = [] }) => [...new Set(classes.map(({ level }) => level))], {
      options: ['prohibited', 'high', 'limited', 'minimal'],
    }),
    text('binds', ({ binds }) => binds.en),
    text('bindsEs', ({ binds }) => binds.es),
    text('appliesFrom', ({ phases }) => phases[0]?.from),
    text('duties', ({ duties }) => String(duties.length)),
  ],
};

export const regions: Part<Region> = {
  family: 'regions',
  entries: (catalog) => catalog.regions.values(),
  name: ({ name }) => name,
  words: (region) => [region.country, region.provider, ...placeWords(region)],
  fields: [
    choice('kind', ({ kind }) => kind, { options: ['country', 'cloud_region'] }),
    choice('country', ({ country }) => country),
    choice('provider', ({ provider: seller }) => seller, { label: (id, catalog) => catalog.providers.get(id)?.name }),
    choice('zone', ({ zones }) => zones),
    figure('gridIntensity'),
    figure('electricity'),
  ],
};
