import { alpha2Of, countryName, zonesOf } from '../../countries.ts';
import { region as regionSchema } from '../../schema/region.ts';
import { citationOf, type SourceRegistry } from '../provenance.ts';
import { readEach, requiredCell, type Accepted, type ReadResult } from '../read-each.ts';
import { cell, countCell, dateCell, numberCell, RowFault, type Row } from '../rows.ts';
import { regionIdOf, type RentedRow } from './accelerator-offers.ts';

export const GRID_CSV = 'grid_carbon.csv';

/** The zone "ME" holds several countries: those of the regions in it. */
const middleEast: Readonly<Record<string, string>> = { 'me-central-1': 'AE', uaenorth: 'AE', 'me-west1': 'IL' };

/** The country of a zone such as "EU-ES", "UK", "LATAM-BR"; undefined where several countries are meant. */
export function countryOfGeo(geo: string | undefined, region: string | undefined): string | undefined {
  if (geo === undefined || geo.includes('/') || region?.includes('/') === true) return undefined;
  if (geo === 'ME') return middleEast[region ?? ''];
  if (geo === 'UK') return 'GB';
  const code = geo.split('-').at(-1) ?? '';
  return /^[A-Z]{2}$/.test(code) ? code : undefined;
}

/** The regions in which machines are rented, where their country is known. */
export function rentalRegions(
  rented: readonly Accepted<RentedRow>[],
  sources: SourceRegistry,
): ReadonlyMap<string, object> {
  const regions = new Map<string, object>();
  for (const { row, entry } of rented) {
    const country = countryOfGeo(cell(row, 'geo'), cell(row, 'region'));
    const name = regionIdOf(row);
    const id = `${entry.provider}/${name}`;
    if (country === undefined || regions.has(id)) continue;
    const checkedOn = dateCell(row, 'as_of') ?? '';
    const use = sources.cite(citationOf('general knowledge (unverified)'), { of: ['*'], checkedOn });
    regions.set(id, {
      id,
      name,
      kind: 'cloud_region',
      country,
      provider: entry.provider,
      zones: zonesOf(country),
      sources: [use],
    });
  }
  return regions;
}

function electricityOf(row: Row): string | undefined {
  const euros = countCell(row, 'price_eur_kwh');
  if (euros !== undefined) return `${String(euros)} EUR/kWh`;
  const dollars = countCell(row, 'price_usd_kwh');
  return dollars === undefined ? undefined : `${String(dollars)} USD/kWh`;
}

/** A country's price is from the part of the source after "price:", or unverified where the note says so. */
function priceCitation(row: Row): ReturnType<typeof citationOf> {
  const fromSource = /price: (.+)$/.exec(requiredCell(row, 'source'))?.[1];
  if (fromSource !== undefined) return citationOf(fromSource);
  return { ...citationOf('general knowledge (unverified)'), note: cell(row, 'notes') };
}

function readCountry(row: Row, sources: SourceRegistry): { id: string; entry: object } {
  const code = requiredCell(row, 'code');
  const country = alpha2Of(code);
  if (country === undefined) throw new RowFault('code', 'a group of countries, not a country');
  const electricity = electricityOf(row);
  if (electricity === undefined) {
    throw new RowFault('gco2_kwh', 'intensity alone: country intensities are read from their package at run time');
  }
  const checkedOn = dateCell(row, 'as_of') ?? '';
  const use = sources.cite(priceCitation(row), { of: ['*'], checkedOn });
  return {
    id: country,
    entry: {
      id: country,
      name: countryName(country),
      kind: 'country',
      country,
      zones: zonesOf(country),
      electricity,
      sources: [use],
    },
  };
}

function readCloudRegion(row: Row, sources: SourceRegistry): { id: string; entry: object } {
  const id = requiredCell(row, 'code').replace(':', '/');
  const country = alpha2Of(requiredCell(row, 'country'));
  if (country === undefined) throw new RowFault('country', 'is not an ISO 3166 country');
  const intensity = numberCell(row, 'gco2_kwh');
  if (intensity === undefined) throw new RowFault('gco2_kwh', 'is empty');
  const provider = requiredCell(row, 'provider');
  const checkedOn = dateCell(row, 'as_of') ?? '';
  const use = sources.cite(citationOf(requiredCell(row, 'source')), { of: ['*'], checkedOn });
  return {
    id,
    entry: {
      id,
      name: `${id.slice(provider.length + 1)} (${requiredCell(row, 'name')})`,
      kind: 'cloud_region',
      country,
      provider,
      zones: zonesOf(country),
      gridIntensity: `${String(intensity)} gCO2e/kWh`,
      sources: [use],
    },
  };
}

export function readRegions(rows: readonly Row[], sources: SourceRegistry): ReadResult<object> {
  return readEach<object>(
    rows.filter((row) => cell(row, 'kind') !== 'pue'),
    {
      file: GRID_CSV,
      subjectColumn: 'code',
      schema: regionSchema,
      read: (row) => {
        const kind = requiredCell(row, 'kind');
        if (kind === 'country') return readCountry(row, sources);
        if (kind === 'cloud_region') return readCloudRegion(row, sources);
        throw new RowFault(
          'kind',
          `"${kind}" has no place in the schema: a region is a country or a provider's region`,
        );
      },
    },
  );
}
