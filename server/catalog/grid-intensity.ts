import { averageIntensity } from '@tgwf/co2';
import { alpha2Of, countryName, zonesOf } from '../../catalog/countries.ts';
import type { Region } from '../../catalog/index.ts';

/** The source entry of the package's data and the date of the release that package.json pins. */
const SOURCE = { source: 'ember-electricity', checkedOn: '2026-08-22' } as const;

/**
 * Yearly average carbon intensity (gCO2e/kWh) of each country. Read from the package when the program starts and
 * never copied into the catalog: the data's licence travels with the package.
 */
export function countryGridRegions(): readonly Region[] {
  const intensities: Readonly<Record<string, number>> = averageIntensity.data;
  return Object.entries(intensities).flatMap(([alpha3, gramsPerKwh]) => {
    const country = alpha2Of(alpha3);
    if (country === undefined || !Number.isFinite(gramsPerKwh)) return [];
    return [
      {
        id: country,
        name: countryName(country),
        kind: 'country' as const,
        country,
        zones: [...zonesOf(country)],
        gridIntensity: gramsPerKwh,
        sources: [{ of: ['*'], grade: 'published' as const, ...SOURCE }],
      },
    ];
  });
}
