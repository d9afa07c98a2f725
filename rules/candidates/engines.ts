import { engines, type Accelerator, type Catalog, type Engine, type Tool } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import type { Place } from './types.ts';

type Platform = NonNullable<Accelerator['platform']>;

interface Engines {
  /** The one to choose on each platform. */
  readonly chosen: ReadonlyMap<Platform, Engine>;
  /** How many run there. */
  readonly count: ReadonlyMap<Platform, number>;
}
const known = new WeakMap<Catalog, Engines>();

/** Made to serve many at once, then what asks least of the people who run it, then the most used. */
function byFitness(a: Tool, b: Tool): number {
  const serves = (tool: Tool): number => (tool.fits.some((fit) => /llm serving/i.test(fit)) ? 0 : 1);
  return (
    serves(a) - serves(b) ||
    a.skillLevel - b.skillLevel ||
    (a.downloadRank ?? Infinity) - (b.downloadRank ?? Infinity) ||
    (a.id < b.id ? -1 : 1)
  );
}

function enginesOf(catalog: Catalog): Engines {
  const before = known.get(catalog);
  if (before) return before;
  const usable = [...catalog.tools.values()].flatMap((tool) => {
    const engine = engines.find((name) => name.replaceAll('_', '-') === tool.id);
    return engine !== undefined && tool.lifecycle === 'available' && tool.airGapped === 'yes' ? [{ engine, tool }] : [];
  });
  usable.sort((a, b) => byFitness(a.tool, b.tool));
  const chosen = new Map<Platform, Engine>();
  const count = new Map<Platform, number>();
  for (const { engine, tool } of usable) {
    for (const platform of tool.platforms ?? []) {
      if (!chosen.has(platform)) chosen.set(platform, engine);
      count.set(platform, (count.get(platform) ?? 0) + 1);
    }
  }
  const made = { chosen, count };
  known.set(catalog, made);
  return made;
}

/** The serving engine by facts: in use, works without a network, runs on the platform of the accelerator. */
export function engineFor(need: Need, place: Place): Engine {
  const platform = place.accelerator?.platform;
  return (platform === undefined ? undefined : enginesOf(need.catalog).chosen.get(platform)) ?? 'other';
}

/** How many serving engines of the catalog run on an accelerator: few make a customer depend on one project. */
export function enginesOn(catalog: Catalog, accelerator: Accelerator): number {
  return accelerator.platform === undefined ? 0 : (enginesOf(catalog).count.get(accelerator.platform) ?? 0);
}

const TRAINING_ROLES = ['training-framework', 'fine-tuning', 'distributed-training'];
const frameworks = new WeakMap<Catalog, ReadonlyMap<Platform, number>>();

/** Whether enough projects for training run on an accelerator that a team can rely on them (policy). */
export function trainsOn(need: Need, { platform }: Accelerator): boolean {
  let count = frameworks.get(need.catalog);
  if (!count) {
    const made = new Map<Platform, number>();
    for (const tool of need.catalog.tools.values()) {
      if (!TRAINING_ROLES.includes(tool.role) || tool.lifecycle !== 'available') continue;
      for (const one of tool.platforms ?? []) made.set(one, (made.get(one) ?? 0) + 1);
    }
    count = made;
    frameworks.set(need.catalog, count);
  }
  return platform !== undefined && (count.get(platform) ?? 0) >= need.policy.number('training.enoughFrameworks');
}
