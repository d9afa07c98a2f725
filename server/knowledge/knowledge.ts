import type { Catalog, Concept } from '../../catalog/index.ts';
import { policyReader } from '../../rules/engine/policy.ts';
import { createConceptNames } from './names.ts';
import { readConceptQuestion, type Asked } from './question.ts';
import type { PolicyInput } from './own-case.ts';

/** What the advisor can teach, and how its concepts are found. */
export interface Knowledge {
  readonly concepts: ReadonlyMap<string, Concept>;
  /** What a text asks to have explained. */
  readonly read: (text: string) => Asked;
  readonly resolve: (text: string) => string | null;
  readonly nearest: (text: string, count: number) => readonly string[];
  /** What a model or an accelerator is called; the id itself where it is no entry. */
  readonly nameOf: (id: string) => string;
  /** A number of judgement that a figure is made with. */
  readonly policy: (name: string) => PolicyInput;
}

/** Built once for a catalog; the index of names when it is first needed. */
export function createKnowledge(catalog: Catalog): Knowledge {
  let made: ReturnType<typeof createConceptNames> | undefined;
  const names = () => (made ??= createConceptNames(catalog.concepts.values()));
  const policy = policyReader(catalog);
  return {
    concepts: catalog.concepts,
    read: (text) => readConceptQuestion(text, names()),
    resolve: (text) => (catalog.concepts.has(text) ? text : names().resolve(text)),
    nearest: (text, count) => names().nearest(text, count),
    nameOf: (id) => catalog.accelerators.get(id)?.name ?? catalog.models.get(id)?.name ?? id,
    policy: (name) => ({ ...policy.entry(name), input: policy.input(name) }),
  };
}
