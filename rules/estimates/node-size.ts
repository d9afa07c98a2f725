import type { Accelerator, Catalog } from '../../catalog/index.ts';
import type { Coefficients } from '../physics/coefficients.ts';

const known = new WeakMap<Catalog, ReadonlyMap<string, number>>();

/** The largest computer of the catalog with each accelerator; where none is listed, the largest rented machine. */
function sizesOf(catalog: Catalog): ReadonlyMap<string, number> {
  const found = known.get(catalog);
  if (found) return found;
  const largest = (of: Iterable<{ readonly accelerator?: string | undefined; readonly acceleratorCount: number }>) => {
    const sizes = new Map<string, number>();
    for (const { accelerator, acceleratorCount } of of) {
      if (accelerator !== undefined && acceleratorCount > 1)
        sizes.set(accelerator, Math.max(acceleratorCount, sizes.get(accelerator) ?? 0));
    }
    return sizes;
  };
  const sizes = new Map([...largest(catalog.acceleratorOffers.values()), ...largest(catalog.systems.values())]);
  known.set(catalog, sizes);
  return sizes;
}

/** What is sold as a computer of one accelerator. */
const alone: ReadonlySet<Accelerator['class']> = new Set(['apple_silicon', 'desktop', 'edge']);

/**
 * Accelerators that one fast network joins: the largest listed computer, a pod where links form a torus across
 * machines, one for computers on a chip, else a usual server.
 */
export function nodeSizeOf(accelerator: Accelerator, catalog: Catalog, coefficients: Coefficients): number {
  const { acceleratorsPerNode, acceleratorsPerPod } = coefficients.value;
  if (accelerator.interconnect?.name?.includes('torus') === true) return acceleratorsPerPod;
  const listed = sizesOf(catalog).get(accelerator.id);
  return listed ?? (alone.has(accelerator.class) ? 1 : acceleratorsPerNode);
}
