import {
  engines,
  precisions,
  type Catalog,
  type Engine,
  type PolicyValue,
  type Precision,
} from '../../catalog/index.ts';
import { coefficientNames } from './coefficient-names.ts';

type PlainNames = typeof coefficientNames;
export type CoefficientName = PlainNames[keyof PlainNames][number];

/** What the matrix units of an accelerator compute in. */
export type ComputeFormat = 'fp32' | 'bits16' | 'bits8' | 'bits4';

/** Numbers of judgement and calibration that physics reads, from `catalog/policies/physics-*.json`. */
export interface Coefficients {
  readonly value: Readonly<Record<CoefficientName, number>>;
  /** Stored bits of one weight, block scales included. */
  readonly weightBits: Readonly<Record<Precision, number>>;
  /** Bytes that a serving process of each engine holds besides weights, cache and workspace. */
  readonly processBytes: Readonly<Record<Engine, number>>;
  /** Share of peak reached while prompts are read. */
  readonly prefillEfficiency: Readonly<Record<ComputeFormat, number>>;
  /** Seconds per layer and step that no roofline explains: kernel launches and synchronisation. */
  readonly layerOverhead: Readonly<Record<Engine, number>>;
  /** Seconds per step: scheduling, sampling, detokenising. */
  readonly stepOverhead: Readonly<Record<Engine, number>>;
  /** Seconds of bookkeeping and sampling per sequence and step that do not hide behind the accelerator's work. */
  readonly sequenceOverhead: Readonly<Record<Engine, number>>;
  /** Seconds of tokenising, scheduling and transport of one request. */
  readonly requestOverhead: Readonly<Record<Engine, number>>;
  /** Times the KV cache is moved in a step for each query head that shares it: once in all by fused kernels, more where it is copied and repeated. */
  readonly kvPasses: Readonly<Record<Engine, number>>;
  /** Seconds of starting one expert of one layer by itself; 0 with grouped kernels. */
  readonly expertLaunch: Readonly<Record<Engine, number>>;
  /** Seconds of scaling 8-bit activations or expanding 4-bit floats by kernels of their own, per layer; 0 with fused kernels. */
  readonly scaledLaunch: Readonly<Record<Engine, number>>;
  /** Seconds of choosing, sorting and gathering in one sparse layer and pass. */
  readonly expertLayer: Readonly<Record<Engine, number>>;
  /** Release (major + minor ÷ 100) since which an engine's kernels group the experts of a layer; 0 for all. */
  readonly groupedExpertsSince: Readonly<Record<Engine, number>>;
  /** Share of the other requests in flight whose prompts are read before one's own first token. */
  readonly burstShare: Readonly<Record<Engine, number>>;
  /** Whether the calibration of a kind of figure measured a model or accelerator of this signature. */
  readonly isSeen: (kind: string, signature: string) => boolean;
  /** The policy value behind a name (dotted for the per-format ones), with its file: for citing. */
  readonly entry: (name: string) => { readonly policy: string; readonly value: PolicyValue };
}

const computeFormats: readonly ComputeFormat[] = ['fp32', 'bits16', 'bits8', 'bits4'];

const policyKeys = new Map<string, string>();

/** A word of the vocabulary as a policy key: `gptq-int4` is `gptqInt4`. */
export function policyKey(word: string): string {
  let key = policyKeys.get(word);
  if (key === undefined) {
    key = word.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
    policyKeys.set(word, key);
  }
  return key;
}

const read = new WeakMap<Catalog, Coefficients>();

/** The coefficients of a catalog; read once per catalog. Throws an Error naming the first missing value. */
export function coefficientsOf(catalog: Catalog): Coefficients {
  const known = read.get(catalog);
  if (known) return known;
  const made = coefficientsFrom((policy, name) => catalog.policies.get(policy)?.values[name]);
  read.set(catalog, made);
  return made;
}

/** The same from any lookup of policy values. */
export function coefficientsFrom(lookup: (policy: string, name: string) => PolicyValue | undefined): Coefficients {
  const entries = new Map<string, { policy: string; value: PolicyValue }>();
  const need = (policy: string, name: string): number => {
    const value = lookup(policy, name);
    if (!value) throw new Error(`catalog/policies/${policy}.json lacks "${name}"`);
    entries.set(name, { policy, value });
    return value.value;
  };
  const group = <K extends string>(policy: string, prefix: string, keys: readonly K[]): Record<K, number> =>
    Object.fromEntries(keys.map((key) => [key, need(policy, `${prefix}.${policyKey(key)}`)])) as Record<K, number>;
  const value = Object.fromEntries(
    Object.entries(coefficientNames).flatMap(([policy, names]) => names.map((name) => [name, need(policy, name)])),
  ) as Record<CoefficientName, number>;
  return {
    value,
    weightBits: group('physics-memory', 'weightBits', precisions),
    processBytes: group('physics-memory', 'processBytes', engines),
    prefillEfficiency: group('physics-serving', 'prefillEfficiency', computeFormats),
    layerOverhead: group('physics-serving', 'layerOverhead', engines),
    stepOverhead: group('physics-serving', 'stepOverhead', engines),
    sequenceOverhead: group('physics-serving', 'sequenceOverhead', engines),
    requestOverhead: group('physics-serving', 'requestOverhead', engines),
    kvPasses: group('physics-serving', 'kvPasses', engines),
    scaledLaunch: group('physics-serving', 'scaledLaunch', engines),
    expertLaunch: group('physics-serving', 'expertLaunch', engines),
    expertLayer: group('physics-serving', 'expertLayer', engines),
    groupedExpertsSince: group('physics-serving', 'groupedExpertsSince', engines),
    burstShare: group('physics-serving', 'burstShare', engines),
    isSeen: (kind, signature) => lookup('physics-seen', `${kind}.${signature}`) !== undefined,
    entry: (name) => {
      const found = entries.get(name);
      if (!found) throw new Error(`no policy value is called "${name}"`);
      return found;
    },
  };
}
