import type { Catalog, Measurement } from '../../catalog/index.ts';
import { policyReader } from '../engine/policy.ts';
import { say } from '../message.ts';
import { peakFor } from '../physics/formats.ts';
import type { Chip, ModelShape } from '../physics/shape.ts';
import {
  likenessAt,
  squaredDistance,
  type CorrectionPolicy,
  type Evidence,
  type Situation,
  type Steps,
} from './correct.ts';
import type { Refusal } from './inputs.ts';

/** Steps, and the squared distance beyond which nothing counts. */
interface Reach extends Steps {
  readonly furthest: number;
}

export interface Known extends CorrectionPolicy {
  readonly serving: Reach;
  readonly training: Reach;
  readonly mostRatio: number;
}

const policies = new WeakMap<Catalog, Known>();

/** How far measurements reach (`catalog/policies/measurements.json`), read once per catalog. */
export function correctionPolicy(catalog: Catalog): Known {
  const before = policies.get(catalog);
  if (before) return before;
  const number = (name: string): number => policyReader(catalog).number(`measurements.${name}`);
  const shared = {
    totalParameters: number('scale.parameters'),
    activeParameters: number('scale.parameters'),
    bandwidth: number('scale.bandwidth'),
    peak: number('scale.peak'),
    accelerators: number('scale.accelerators'),
  };
  const apart = {
    model: number('apart.model'),
    accelerator: number('apart.accelerator'),
    precision: number('apart.precision'),
    sparse: number('apart.sparse'),
  };
  const sameWithin = number('sameWithin');
  const furthest = -2 * Math.log(number('leastLikeness'));
  const made: Known = {
    noise: number('noise'),
    measuredBand: number('measuredBand'),
    leastLikeness: number('leastLikeness'),
    mostRatio: number('mostRatio'),
    serving: {
      scale: {
        ...shared,
        tensor: shared.accelerators,
        concurrency: number('scale.concurrency'),
        inputTokens: number('scale.inputTokens'),
        outputTokens: number('scale.outputTokens'),
      },
      // Without a step of its own the mode keeps runs apart: all at once is another thing than one after the other.
      apart: { ...apart, engine: number('apart.engine') },
      sameWithin,
      furthest,
    },
    training: {
      scale: {
        ...shared,
        sequenceLength: number('scale.sequenceLength'),
        globalBatch: number('scale.batch'),
        microBatch: number('scale.batch'),
        tensor: shared.accelerators,
        pipeline: shared.accelerators,
      },
      apart: { ...apart, method: number('apart.method') },
      sameWithin,
      furthest,
    },
  };
  policies.set(catalog, made);
  return made;
}

/** What a model on an accelerator brings to a situation. `id` is null for a model that is not of the catalog. */
export function subjectSituation(of: {
  readonly shape: ModelShape;
  readonly modelId: string | null;
  readonly chip: Chip & { readonly id?: string };
  readonly precision: string;
}): Situation {
  const { shape, chip } = of;
  return {
    numbers: {
      totalParameters: shape.totalParameters,
      activeParameters: shape.activeParameters,
      bandwidth: chip.memoryBandwidth,
      peak: peakFor(chip, 'bf16')?.flopPerSecond,
    },
    words: {
      model: of.modelId ?? '',
      accelerator: chip.id ?? '',
      precision: of.precision,
      sparse: shape.expertParameters > 0 ? 'yes' : 'no',
    },
  };
}

/** A measurement as the physics sees it, with what was predicted for it; figures by the names of the estimate. */
export interface Understood {
  readonly measurement: Measurement;
  readonly situation: Situation;
  readonly figures: Readonly<Record<string, { readonly measured: number; readonly predicted: number } | undefined>>;
}

export type UnderstoodOutcome = { readonly ok: true; readonly understood: Understood } | Refusal;

/** The model or accelerator that the catalog does not have. */
export function missing(measurement: Measurement, catalog: Catalog): Refusal {
  const { model, accelerator } = measurement;
  if (!catalog.accelerators.has(accelerator))
    return { ok: false, path: 'accelerator', reason: say('physicsAcceleratorUnknown', { name: accelerator }) };
  return { ok: false, path: 'model', reason: say('physicsModelUnknown', { name: model }) };
}

type Kind = Measurement['load']['kind'];
const outcomes = new WeakMap<Catalog['policies'], WeakMap<Measurement, UnderstoodOutcome>>();
const lists = new WeakMap<Catalog, Map<Kind, readonly Understood[]>>();

/**
 * Every measurement of a kind in a catalog with its prediction, each predicted once: catalogs that differ in their
 * measurements alone share the predictions.
 */
export function understoodOf(
  catalog: Catalog,
  kind: Kind,
  understand: (measurement: Measurement) => UnderstoodOutcome,
): readonly Understood[] {
  const byKind = lists.get(catalog) ?? new Map<Kind, readonly Understood[]>();
  lists.set(catalog, byKind);
  const before = byKind.get(kind);
  if (before) return before;
  const known = outcomes.get(catalog.policies) ?? new WeakMap<Measurement, UnderstoodOutcome>();
  outcomes.set(catalog.policies, known);
  const made = [...catalog.measurements.values()].flatMap((measurement) => {
    if (measurement.load.kind !== kind) return [];
    const outcome = known.get(measurement) ?? understand(measurement);
    known.set(measurement, outcome);
    return outcome.ok ? [outcome.understood] : [];
  });
  byKind.set(kind, made);
  return made;
}

/** Measurements of one model on one accelerator in one way: what they share decides first whether they can be near. */
interface Alike {
  readonly shared: Situation;
  readonly members: readonly Understood[];
}
const alikes = new WeakMap<readonly Understood[], readonly Alike[]>();
const subjectNumbers = ['totalParameters', 'activeParameters', 'bandwidth', 'peak'] as const;

function alikeOf(understood: readonly Understood[]): readonly Alike[] {
  const before = alikes.get(understood);
  if (before) return before;
  const groups = new Map<string, { shared: Situation; members: Understood[] }>();
  for (const one of understood) {
    const { numbers, words } = one.situation;
    const shared = { numbers: Object.fromEntries(subjectNumbers.map((name) => [name, numbers[name]])), words };
    const key = JSON.stringify(shared);
    const group = groups.get(key) ?? { shared, members: [] };
    group.members.push(one);
    groups.set(key, group);
  }
  const made = [...groups.values()];
  alikes.set(understood, made);
  return made;
}

/** Evidence for each figure near a situation. */
export function evidenceNear(
  situation: Situation,
  understood: readonly Understood[],
  steps: Reach,
): (figure: string) => readonly Evidence[] {
  const near = alikeOf(understood).flatMap(({ shared, members }) => {
    if (squaredDistance(situation, shared, steps) > steps.furthest) return [];
    return members.flatMap(({ measurement, situation: other, figures }) => {
      const squared = squaredDistance(situation, other, steps);
      return squared > steps.furthest ? [] : [{ id: measurement.id, likeness: likenessAt(squared), figures }];
    });
  });
  return (figure) =>
    near.flatMap(({ id, likeness, figures }) => {
      const found = figures[figure];
      return found === undefined ? [] : [{ id, likeness, ...found }];
    });
}
