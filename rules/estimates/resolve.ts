import { sourceOf, type Accelerator, type Catalog, type Model } from '../../catalog/index.ts';
import { say, type Message } from '../message.ts';
import { coefficientsOf } from '../physics/coefficients.ts';
import { parseHuggingFaceConfig } from '../../catalog/huggingface-config.ts';
import { modelShapeOf, shapeFrom, type ModelSubject } from '../physics/shape.ts';
import { sisterModel } from './sister-model.ts';

export interface Unresolved {
  readonly ok: false;
  readonly reason: Message;
  /** Catalog ids that could be meant, best first. */
  readonly candidates: readonly string[];
  /** The dimension that contradicts another, where that is the reason. */
  readonly field?: string | undefined;
}
export interface ArchitectureNumbers {
  readonly totalParameters: number;
  readonly activeParameters?: number | undefined;
  readonly layers?: number | undefined;
  readonly hiddenSize?: number | undefined;
  readonly heads?: number | undefined;
  readonly kvHeads?: number | undefined;
  readonly headDim?: number | undefined;
  readonly intermediateSize?: number | undefined;
  readonly vocabulary?: number | undefined;
  readonly experts?: number | undefined;
  readonly expertsPerToken?: number | undefined;
  readonly kvBytesPerToken16Bit?: number | undefined;
  readonly domain?: 'language' | 'vision' | 'diffusion' | undefined;
}
export type ModelReferenceInput =
  string | { readonly huggingFaceConfig: Readonly<Record<string, unknown>> } | ArchitectureNumbers;

type ResolvedModel = { readonly ok: true; readonly subject: ModelSubject } | Unresolved;

const unresolved = (reason: Message, candidates: readonly string[] = []): Unresolved => ({
  ok: false,
  reason,
  candidates,
});

/** A catalog model with the sources of its figures; unresolved when it has no parameter count. */
export function subjectOf(model: Model, catalog: Catalog): ResolvedModel {
  const shape = modelShapeOf(model, coefficientsOf(catalog));
  if (!shape) return unresolved(say('physicsNoParameters', { model: model.name }));
  const use = sourceOf(model, 'totalParameters');
  return {
    ok: true,
    subject: {
      shape,
      name: model.name,
      id: model.id,
      source: use?.source ?? 'assumption',
      grade: use?.grade ?? 'assumed',
    },
  };
}

/** Words of a name in lower case without separators: "Llama 3.1-70B" and "llama3.1 70b" are the same. */
function squash(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9.]+/g, '');
}

function namesOf(entry: {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}): string[] {
  const tail = entry.id.slice(entry.id.lastIndexOf('/') + 1);
  return [entry.id, tail, entry.name, ...(entry.aliases ?? [])].map(squash);
}

type Named = { readonly id: string; readonly name: string; readonly aliases?: readonly string[] | undefined };

/** Entries that carry the name exactly; else entries with a name that begins with it, or holds all its words. */
function matching<T extends Named>(
  wanted: string,
  entries: Iterable<T>,
  holds: (entry: T, words: readonly string[]) => boolean,
): { readonly exact: T[]; readonly loose: T[] } {
  const target = squash(wanted);
  const words = wanted
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== '');
  const exact: T[] = [];
  const loose: T[] = [];
  for (const entry of entries) {
    const names = namesOf(entry);
    if (names.includes(target)) exact.push(entry);
    else if (target.length >= 2 && words.length > 0 && holds(entry, words)) loose.push(entry);
  }
  return { exact, loose };
}

/** Every word is somewhere in one name of the entry: "h100 sxm" in "NVIDIA H100 SXM 80GB". */
const inAName = (entry: Named, words: readonly string[]): boolean =>
  namesOf(entry).some((name) => words.every((word) => holdsWord(name, word)));

/** Every word is one or more whole parts of the name: "llama3.1 70b" is in "Llama-3.1-70B", "7b" is not in "8x7B". */
function inWholeParts({ id, name, aliases = [] }: Named, words: readonly string[]): boolean {
  return [id, name, ...aliases].some((text) => {
    const parts = text.toLowerCase().split(/[^a-z0-9.]+/);
    return words.every((word) =>
      parts.some((_, from) => parts.some((__, to) => to >= from && parts.slice(from, to + 1).join('') === word)),
    );
  });
}

/** Whether a squashed name holds a word without cutting a number in two: "h100" is in "nvidiah100sxm", "a10" not in "a100". */
function holdsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    const before = name[at - 1] ?? '';
    const after = name[at + word.length] ?? '';
    const cutsBefore = /\d/.test(word[0] ?? '') ? /[\d.]/.test(before) : /[a-z]/.test(before) && word.length <= 3;
    const cutsAfter = /\d/.test(word.at(-1) ?? '') && /[\d.]/.test(after);
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}

const CANDIDATES_SHOWN = 10;
const ids = (entries: readonly Named[]) => entries.slice(0, CANDIDATES_SHOWN).map(({ id }) => id);

/** Numbers of a request that cannot all be true, before what is missing is filled in around them. */
function contradictionIn(numbers: ArchitectureNumbers): Unresolved | undefined {
  const { totalParameters: total, activeParameters: active, heads, kvHeads, experts, expertsPerToken } = numbers;
  const against = (field: string, reason: Message): Unresolved => ({ ...unresolved(reason), field });
  if (active !== undefined && active > total)
    return against('activeParameters', say('physicsActiveExceedsTotal', { active, total }));
  if (heads !== undefined && kvHeads !== undefined && kvHeads > heads)
    return against('kvHeads', say('physicsKvHeadsExceedHeads', { heads, kvHeads }));
  if (expertsPerToken !== undefined && experts !== undefined && expertsPerToken > experts)
    return against('expertsPerToken', say('physicsExpertsExceed'));
  const { layers, hiddenSize, vocabulary, intermediateSize, headDim, kvBytesPerToken16Bit: cache } = numbers;
  const parameters = say('physicsParametersContradict', { parameters: total });
  // One matrix of the vocabulary, and one of the feed-forward part in each layer, are the least that can be.
  if (vocabulary !== undefined && vocabulary * (hiddenSize ?? 1) > total) return against('vocabulary', parameters);
  if (layers !== undefined && layers > total) return against('layers', parameters);
  if (intermediateSize !== undefined && (layers ?? 1) * (hiddenSize ?? 1) * intermediateSize > total)
    return against('intermediateSize', parameters);
  if (headDim !== undefined && (heads ?? 1) * headDim * (hiddenSize ?? 1) * (layers ?? 1) > total)
    return against('headDim', parameters);
  const most = cacheOf({ layers, heads, kvHeads, headDim, hiddenSize });
  if (cache !== undefined && most !== undefined && cache > most * CACHE_SLACK)
    return against('kvBytesPerToken16Bit', say('physicsCacheContradicts', { bytes: Math.round(most) }));
  return undefined;
}

/** Rounded figures differ by some percent. */
const CACHE_SLACK = 1.05;
/** A key and a value of 16 bits each. */
const PAIR_BYTES = 4;

/** The most that a token can leave in the cache by the dimensions stated; undefined where they say too little. */
function cacheOf(of: Pick<ArchitectureNumbers, 'layers' | 'heads' | 'kvHeads' | 'headDim' | 'hiddenSize'>) {
  const width = of.headDim ?? (of.hiddenSize !== undefined && of.heads ? of.hiddenSize / of.heads : undefined);
  const written = of.kvHeads ?? of.heads;
  if (of.layers === undefined || width === undefined || written === undefined) return undefined;
  return PAIR_BYTES * of.layers * written * width;
}

/** A model asked for by another name of its architecture: the answer says which one was taken. */
function standingFor(reference: string, found: ResolvedModel): ResolvedModel {
  return found.ok ? { ok: true, subject: { ...found.subject, standsFor: reference } } : found;
}

/** Names already looked up: a what-if asks for the same ones again. */
const lookedUp = new WeakMap<Catalog, Map<string, ResolvedModel>>();
const NAMES_KEPT = 500;

function resolveModelName(reference: string, catalog: Catalog): ResolvedModel {
  let table = lookedUp.get(catalog);
  if (!table) {
    table = new Map();
    lookedUp.set(catalog, table);
  }
  let found = table.get(reference);
  if (!found) {
    found = lookUpModel(reference, catalog);
    if (table.size >= NAMES_KEPT) table.clear();
    table.set(reference, found);
  }
  return found;
}

function lookUpModel(reference: string, catalog: Catalog): ResolvedModel {
  const direct = catalog.models.get(reference);
  if (direct) return subjectOf(direct, catalog);
  const { exact, loose } = matching(reference, catalog.models.values(), inWholeParts);
  const sister = exact.length === 0 ? sisterModel(reference, catalog) : undefined;
  if (sister) return standingFor(reference, subjectOf(sister, catalog));
  const found = exact.length > 0 ? exact : loose;
  const [only] = found;
  if (only && found.length === 1) return subjectOf(only, catalog);
  if (found.length > 1)
    return unresolved(say('physicsModelAmbiguous', { name: reference, count: found.length }), ids(found));
  return unresolved(say('physicsModelUnknown', { name: reference }));
}

/** A model by catalog id, unambiguous name or alias, plain numbers, or a Hugging Face configuration. */
export function resolveModel(reference: ModelReferenceInput, catalog: Catalog): ResolvedModel {
  if (typeof reference === 'string') return resolveModelName(reference, catalog);
  const coefficients = coefficientsOf(catalog);
  if ('huggingFaceConfig' in reference) {
    const parsed = parseHuggingFaceConfig(reference.huggingFaceConfig);
    if (!parsed.ok) return unresolved(say('physicsConfigLacks', { field: parsed.field }));
    return {
      ok: true,
      subject: {
        shape: shapeFrom(parsed.dimensions, coefficients),
        name: parsed.name ?? 'config.json',
        id: null,
        source: 'brief',
        grade: 'derived',
      },
    };
  }
  const contradiction = contradictionIn(reference);
  if (contradiction) return contradiction;
  return {
    ok: true,
    subject: {
      shape: shapeFrom(reference, coefficients),
      name: `${String(Math.round(reference.totalParameters / 1e8) / 10)}B`,
      id: null,
      source: 'brief',
      grade: 'measured',
    },
  };
}

/** An accelerator by catalog id, or by a common name that means exactly one (or the first of several, when asked). */
export function resolveAccelerator(
  name: string,
  catalog: Catalog,
  options: { readonly ambiguous?: 'first' | undefined } = {},
): { readonly ok: true; readonly accelerator: Accelerator } | Unresolved {
  const direct = catalog.accelerators.get(name);
  if (direct) return { ok: true, accelerator: direct };
  const { exact, loose } = matching(name, catalog.accelerators.values(), inAName);
  const found = exact.length > 0 ? exact : loose;
  const [first] = found;
  if (!first) return unresolved(say('physicsAcceleratorUnknown', { name }));
  if (found.length === 1 || options.ambiguous === 'first') return { ok: true, accelerator: first };
  return unresolved(say('physicsAcceleratorAmbiguous', { name, count: found.length }), ids(found));
}
