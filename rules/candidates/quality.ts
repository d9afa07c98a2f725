import type { Benchmark, Catalog, HostedOffer, Model, Task } from '../../catalog/index.ts';
import { evidenceOf, momentsOf, WIDEST, type Evidence } from './quality-evidence.ts';
import { fitSizePrior, type SizePrior } from './quality-size.ts';

/**
 * How able a model is within one field: standard deviations from the mean of the field's scored models, with the
 * spread of what is not known. `scored`: benchmarks say it; else a neighbouring field, size and date, or nothing do.
 */
export interface Ability extends Evidence {
  readonly scored: boolean;
}

export type Field =
  | 'language'
  | 'code'
  | 'vision_language'
  | 'embedding'
  | 'image_classification'
  | 'detection'
  | 'image_generation'
  | 'speech';

/** Words by which a benchmark's domain says which field it measures. A benchmark counts in one field only. */
const domainsOfField: Readonly<Record<Field, readonly string[]>> = {
  language: ['llm', 'reasoning', 'instruction-following', 'long-context'],
  code: ['code', 'agentic', 'agentic-code'],
  vision_language: ['vlm', 'document'],
  embedding: ['embedding'],
  image_classification: ['image-classification'],
  detection: ['object-detection'],
  image_generation: ['image-generation'],
  speech: ['speech'],
};

const fields = Object.keys(domainsOfField) as Field[];

/** The field whose scores say something where a field has none: how much is measured on the models scored in both. */
const neighbour: Readonly<Partial<Record<Field, Field>>> = { code: 'language', vision_language: 'language' };

const codeTasks: readonly Task[] = ['code', 'agents'];

/** Models that write are judged by what they are to write: programs and tool calls are a field of their own. */
export function fieldFor(task: Task, field: Field | null): Field {
  return (field ?? 'language') === 'language' && codeTasks.includes(task) ? 'code' : (field ?? 'language');
}

/** A model of which nothing is known: the middle of its field, and the field's whole width. */
export const unknownAbility: Ability = { value: 0, spread: WIDEST, benchmarks: 0, scored: false };

export interface Abilities {
  /** Null where nothing is published in the field, or nothing that tells this model from another. */
  readonly ofModel: (model: Model, field: Field) => Ability | null;
  /** In each field in turn: what tells models apart that are alike in all else. */
  readonly everyField: (model: Model) => readonly (Ability | null)[];
  readonly ofHosted: (offer: HostedOffer, field: Field) => Ability | null;
}

interface Table {
  readonly scores: ReadonlyMap<string, Evidence>;
  /** The same by the model's own name without who hosts it: the same weights answer alike wherever they run. */
  readonly byName: ReadonlyMap<string, Evidence>;
  readonly bySize: SizePrior | null;
  readonly lent: ((evidence: Evidence) => Evidence) | null;
}

const remembered = new WeakMap<Catalog, Abilities>();

export function abilitiesOf(catalog: Catalog): Abilities {
  const known = remembered.get(catalog);
  if (known) return known;
  const tables = new Map<Field, Table>();
  const tableOf = (field: Field): Table => {
    let table = tables.get(field);
    if (!table) {
      const scores = evidenceOf(benchmarksOf(catalog, field));
      const other = neighbour[field];
      const lent = other === undefined ? null : lending(scores, tableOf(other).scores);
      table = { scores, byName: namesOf(scores), bySize: fitSizePrior(catalog, scores), lent };
      tables.set(field, table);
    }
    return table;
  };
  const scoredBy = (find: (table: Table) => Evidence | undefined, field: Field): Ability | undefined => {
    const table = tableOf(field);
    const own = find(table);
    if (own) return { ...own, scored: true };
    const other = neighbour[field];
    const near = other === undefined ? undefined : find(tableOf(other));
    return near && table.lent ? { ...table.lent(near), scored: true } : undefined;
  };
  const weighed = new Map<Field, WeakMap<Model, Ability | null>>();
  const ofModel = (model: Model, field: Field): Ability | null => {
    const table = weighed.get(field) ?? new WeakMap<Model, Ability | null>();
    weighed.set(field, table);
    let ability = table.get(model);
    if (ability === undefined) {
      ability = weigh(model, field);
      table.set(model, ability);
    }
    return ability;
  };
  const weigh = (model: Model, field: Field): Ability | null => {
    const scored = scoredBy(({ scores }) => scores.get(model.id), field);
    if (scored) return scored;
    const { bySize } = tableOf(field);
    return bySize && model.totalParameters !== undefined ? { ...bySize(model), scored: false } : null;
  };
  const abilities: Abilities = {
    ofModel,
    everyField: (model) => fields.map((field) => ofModel(model, field)),
    ofHosted: (offer, field) => {
      const name = bareName(offer.model);
      const scored = scoredBy(({ scores, byName }) => scores.get(offer.id) ?? byName.get(name), field);
      if (scored) return scored;
      const open = offer.openModel === undefined ? undefined : catalog.models.get(offer.openModel);
      return open ? ofModel(open, field) : null;
    },
  };
  remembered.set(catalog, abilities);
  return abilities;
}

function bareName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}

/** Where two ids share a name, the one with more evidence. */
function namesOf(scores: ReadonlyMap<string, Evidence>): ReadonlyMap<string, Evidence> {
  const names = new Map<string, Evidence>();
  for (const [id, evidence] of scores) {
    const before = names.get(bareName(id));
    if (!before || before.benchmarks < evidence.benchmarks) names.set(bareName(id), evidence);
  }
  return names;
}

const FEWEST_SHARED = 8;

/**
 * What a score in a neighbouring field is worth here: the value drawn to the middle by the correlation of the models
 * scored in both, the spread widened by what that correlation leaves open. Null with too few such models.
 */
function lending(
  here: ReadonlyMap<string, Evidence>,
  there: ReadonlyMap<string, Evidence>,
): ((evidence: Evidence) => Evidence) | null {
  const pairs = [...here].flatMap(([model, { value }]) => {
    const other = there.get(model);
    return other ? [{ x: other.value, y: value }] : [];
  });
  if (pairs.length < FEWEST_SHARED) return null;
  const x = momentsOf(pairs.map((pair) => pair.x));
  const y = momentsOf(pairs.map((pair) => pair.y));
  if (x.spread === 0) return null;
  const covariance = momentsOf(pairs.map((pair) => (pair.x - x.mean) * (pair.y - y.mean))).mean;
  const slope = covariance / x.spread ** 2;
  const left = momentsOf(pairs.map((pair) => pair.y - y.mean - slope * (pair.x - x.mean))).spread;
  return ({ value, spread, benchmarks }) => ({
    value: y.mean + slope * (value - x.mean),
    spread: Math.min(WIDEST, Math.hypot(slope * spread, left)),
    benchmarks,
  });
}

function benchmarksOf(catalog: Catalog, field: Field): readonly Benchmark[] {
  const domains = domainsOfField[field];
  return [...catalog.benchmarks.values()].filter((benchmark) => domains.includes(benchmark.domain));
}
