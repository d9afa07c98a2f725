import { grades, type Catalog, type Grade, type SourceUse } from '../../catalog/index.ts';
import { PRICE_FIELDS, type Family } from './families.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

export interface Freshness {
  readonly grade: Grade;
  readonly stale: boolean;
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / MILLISECONDS_PER_DAY;
}

function oneWeaker(grade: Grade): Grade {
  return grades[Math.min(grades.indexOf(grade) + 1, grades.length - 1)] ?? grade;
}

/**
 * The grade of a figure on a day (ISO dates). Past the shelf life of its family (policy shelf-life, in days) a figure
 * is stale and one grade weaker. A family without a shelf life never goes stale.
 */
export function freshnessOf(
  catalog: Catalog,
  { family, path, use }: { readonly family: Family; readonly path: string; readonly use: SourceUse },
  today: string,
): Freshness {
  const values = catalog.policies.get('shelf-life')?.values;
  const isPrice = PRICE_FIELDS.test(path);
  const shelfLife = (isPrice ? values?.[`${family}Price`] : undefined) ?? values?.[family];
  const stale = shelfLife !== undefined && daysBetween(use.checkedOn, today) > shelfLife.value;
  return { grade: stale ? oneWeaker(use.grade) : use.grade, stale };
}
