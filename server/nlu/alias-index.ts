import type { Catalog } from '../../catalog/index.ts';
import { fold } from './fold.ts';
import { commonNames, modelFamilies } from './lexicon/families.ts';
import { wordList } from './word-list.ts';

export type EntityKind = 'accelerator' | 'model';
export interface Alias {
  readonly kind: EntityKind;
  /** Catalog ids whose name begins like this; empty for a family that the catalog does not hold. */
  readonly ids: readonly string[];
  /** Ids whose whole name this is. */
  readonly exactIds: readonly string[];
  readonly common: boolean;
  /** In how many words the name is written: "open ai" and "be to" are not one-word names said in two. */
  readonly wordCounts: ReadonlySet<number>;
}

export interface AliasIndex {
  readonly find: (key: string) => Alias | undefined;
  /** Whether a name begins like this: where none does, no longer name can follow. */
  readonly opens: (beginning: string) => boolean;
  /** No key is made of more words than this. */
  readonly longest: number;
  readonly memoryGbOf: (acceleratorId: string) => number | undefined;
}

const RUNS = /[\p{L}\p{N}]+/gu;
const vendors = new Set(
  wordList('nvidia amd intel apple google aws geforce instinct tesla microsoft meta radeon huawei'),
);
const suffixes = new Set(['instruct', 'it', 'chat', 'hf', 'base', 'text', 'pytorch']);
const series = new Set(['rtx', 'rx', 'pro']);

export function runsOf(text: string): readonly string[] {
  return fold(text).match(RUNS) ?? [];
}

interface Draft {
  readonly kind: EntityKind;
  readonly ids: Set<string>;
  readonly exactIds: Set<string>;
  readonly wordCounts: Set<number>;
}

const hasDigit = (text: string) => /\d/.test(text);

/** Every beginning of a name that says enough: from the first piece with a digit on. */
function beginnings(pieces: readonly string[]): readonly { readonly key: string; readonly words: number }[] {
  const keys: { readonly key: string; readonly words: number }[] = [];
  for (let length = 1; length <= pieces.length; length += 1) {
    const key = pieces.slice(0, length).join('');
    if (hasDigit(key) || length === pieces.length) keys.push({ key, words: length });
  }
  return keys;
}

function withoutVendor(pieces: readonly string[]): readonly string[] {
  let from = 0;
  while (from < pieces.length - 1 && vendors.has(pieces[from] ?? '')) from += 1;
  return pieces.slice(from);
}

/** Whether several models of the catalog begin like this: "whisper" alone is a family, not its smallest size. */
function sharesFamily(catalog: Catalog, beginning: string): boolean {
  let seen = 0;
  for (const id of catalog.models.keys())
    if (
      runsOf(id.split('/').at(-1) ?? id)
        .join('')
        .startsWith(beginning)
    )
      seen += 1;
  return seen > 1;
}

/** "RTX 4090" is the card; its mobile sibling is called by its longer name. */
function withoutMobile(ids: readonly string[]): string[] {
  const cards = ids.filter((id) => !/laptop|mobile|max-?q/.test(id));
  return [...(cards.length > 0 ? cards : ids)];
}

const FORM_FACTORS = new Set(['sxm', 'sxm2', 'pcie', 'nvl', 'server', 'workstation', 'maxq', 'blackwell']);

/** Names of the catalog's accelerators and models and of known families, by their letters and digits only. */
export function createAliasIndex(catalog: Catalog): AliasIndex {
  const drafts = new Map<string, Draft>();
  const numbers = new Map<string, string>();
  let longest = 1;
  const put = (
    key: string,
    kind: EntityKind,
    add: { readonly id?: string; readonly exact?: boolean; readonly words: number },
  ) => {
    if (key.length < 2 || /^\d+$/.test(key)) return;
    const draft = drafts.get(key) ?? {
      kind,
      ids: new Set<string>(),
      exactIds: new Set<string>(),
      wordCounts: new Set<number>(),
    };
    drafts.set(key, draft);
    draft.wordCounts.add(add.words);
    if (add.id !== undefined) {
      draft.ids.add(add.id);
      if (add.exact === true) draft.exactIds.add(add.id);
    }
    longest = Math.max(longest, add.words);
  };
  const putName = (name: string, kind: EntityKind, id: string) => {
    const pieces = withoutVendor(runsOf(name.replace(/\([^)]*\)/g, ' ')));
    const whole = pieces.join('');
    for (const { key, words } of beginnings(pieces)) put(key, kind, { id, exact: key === whole, words });
    if (kind === 'accelerator') {
      // "an A6000", "a 7900 XTX": the number and its letters do without the series.
      const number = pieces.slice(pieces.findIndex((piece) => !series.has(piece)));
      if (series.has(pieces[0] ?? ''))
        for (const { key, words } of beginnings(number))
          if (/^[a-z]?\d{4}/.test(key)) put(key, kind, { id, exact: key === number.join(''), words });
      const plain = pieces.filter((piece) => !FORM_FACTORS.has(piece));
      for (const { key, words } of beginnings(plain)) put(key, kind, { id, words });
    } else {
      const cut = pieces.findIndex((piece, index) => index > 0 && suffixes.has(piece));
      const short = pieces.slice(0, cut).join('');
      if (cut > 0 && (hasDigit(short) || !sharesFamily(catalog, short)))
        put(short, kind, { id, exact: true, words: cut });
    }
  };
  for (const accelerator of catalog.accelerators.values()) {
    putName(accelerator.name, 'accelerator', accelerator.id);
    putName(accelerator.id, 'accelerator', accelerator.id);
    for (const alias of accelerator.aliases ?? []) putName(alias, 'accelerator', accelerator.id);
    // "a 4090": the number alone is a name for the cards people own at home.
    const bare = /\brtx (\d{4}(?: ti)?)\b/.exec(fold(accelerator.name))?.[1];
    if (bare !== undefined && accelerator.class === 'consumer' && !/laptop|mobile|max-q/i.test(accelerator.name))
      numbers.set(bare.replace(' ', ''), accelerator.id);
  }
  for (const model of catalog.models.values()) {
    putName(model.id.split('/').at(-1) ?? model.id, 'model', model.id);
    putName(model.name, 'model', model.id);
    put(runsOf(model.id).join(''), 'model', { id: model.id, exact: true, words: runsOf(model.id).length });
    for (const alias of model.aliases ?? []) putName(alias, 'model', model.id);
  }
  for (const offer of catalog.hostedOffers.values()) {
    const pieces = runsOf(offer.name.replace(/\([^)]*\)/g, ' '));
    if (hasDigit(offer.name)) for (const { key, words } of beginnings(pieces)) put(key, 'model', { words });
  }
  for (const family of modelFamilies) {
    const pieces = runsOf(family);
    put(pieces.join(''), 'model', { words: pieces.length });
  }
  const index = new Map<string, Alias>();
  for (const [key, draft] of drafts) {
    index.set(key, {
      kind: draft.kind,
      ids: withoutMobile([...draft.ids]).sort(),
      exactIds: [...draft.exactIds].sort(),
      common: commonNames.has(key) || key.length <= 3,
      wordCounts: draft.wordCounts,
    });
  }
  for (const [key, id] of numbers)
    index.set(key, { kind: 'accelerator', ids: [id], exactIds: [id], common: false, wordCounts: new Set([1]) });
  const openings = new Set<string>();
  for (const key of index.keys()) for (let end = 1; end <= key.length; end += 1) openings.add(key.slice(0, end));
  return {
    find: (key) => index.get(key),
    opens: (beginning) => openings.has(beginning),
    longest: Math.min(longest, 8),
    memoryGbOf: (id) => {
      const bytes = catalog.accelerators.get(id)?.memory;
      return bytes === undefined ? undefined : Math.round(bytes / 1e9);
    },
  };
}
