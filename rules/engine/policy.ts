import type { Catalog, PolicyValue } from '../../catalog/index.ts';
import type { EstimateInput } from '../estimate.ts';

/** Reads numbers of judgement from `catalog/policies/`. A name is `<policy>.<value>`, e.g. "costs.personMonth". */
export interface PolicyReader {
  readonly number: (name: string) => number;
  readonly entry: (name: string) => PolicyValue;
  readonly find: (name: string) => PolicyValue | undefined;
  /** The value as an input of an estimate. */
  readonly input: (name: string) => EstimateInput;
}

const readers = new WeakMap<Catalog, PolicyReader>();

/** Throws an Error that names a policy the catalog lacks: a rule without its threshold must not guess one. */
export function policyReader(catalog: Catalog): PolicyReader {
  const known = readers.get(catalog);
  if (known) return known;
  const values = new Map<string, PolicyValue>();
  // Asked for some hundred thousand times for each answer.
  const numbers = new Map<string, number>();
  for (const [id, policy] of catalog.policies) {
    for (const [name, value] of Object.entries(policy.values)) {
      values.set(`${id}.${name}`, value);
      numbers.set(`${id}.${name}`, value.value);
    }
  }
  const find = (name: string): PolicyValue | undefined => values.get(name);
  const entry = (name: string): PolicyValue => {
    const value = find(name);
    if (value === undefined) throw new Error(`the catalog has no policy value "${name}"`);
    return value;
  };
  const reader: PolicyReader = {
    find,
    entry,
    number: (name) => numbers.get(name) ?? entry(name).value,
    input: (name) => {
      const value = entry(name);
      return {
        name: name.slice(name.indexOf('.') + 1),
        value: value.value,
        unit: value.unit,
        source: `policy:${name}`,
      };
    },
  };
  readers.set(catalog, reader);
  return reader;
}

/** Low and high of a policy value as factors of its likely value; 1 where it has no band. */
export function bandOf(value: PolicyValue): { readonly low: number; readonly high: number } {
  if (value.value === 0) return { low: 1, high: 1 };
  return { low: (value.low ?? value.value) / value.value, high: (value.high ?? value.value) / value.value };
}
