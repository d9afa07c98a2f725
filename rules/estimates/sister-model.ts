import type { Catalog, Model } from '../../catalog/index.ts';

/** Words that name a way of teaching one architecture, not another architecture. */
const VARIANTS = /[-_ ](instruct|chat|it|base|hf|pt|sft|dpo)(?=[-_ ]|$)/gi;

/** "meta-llama/Llama-3.1-8B-Instruct" and "Llama 3.1 8B" are one architecture: what is left without lab and variant. */
function architectureName(name: string): string {
  return name
    .slice(name.lastIndexOf('/') + 1)
    .replace(VARIANTS, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '');
}

/**
 * The catalog's model of the same architecture under another training, e.g. the instruct form of a base model; undefined
 * where there is none. Several of one lab are alike in every dimension, so the first by id stands for all; of several
 * labs none does.
 */
export function sisterModel(reference: string, catalog: Catalog): Model | undefined {
  const wanted = architectureName(reference);
  const lab = reference.includes('/') ? reference.slice(0, reference.indexOf('/')).toLowerCase() : null;
  const found = [...catalog.models.values()].filter(
    ({ id }) => architectureName(id) === wanted && (lab === null || id.slice(0, id.indexOf('/')).toLowerCase() === lab),
  );
  const labs = new Set(found.map(({ id }) => id.slice(0, id.indexOf('/'))));
  return labs.size === 1 ? found.sort((a, b) => (a.id < b.id ? -1 : 1))[0] : undefined;
}
