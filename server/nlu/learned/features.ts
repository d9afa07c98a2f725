import type { Doc } from '../document.ts';
import { lead } from '../lexicon/asking.ts';
import { wordKinds } from '../lexicon/frames.ts';
import { purposeKinds } from '../lexicon/purposes.ts';
import type { Named } from '../named-tokens.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { remembering } from '../remembering.ts';
import { createKinds } from '../word-kinds.ts';

/** How strongly a text shows something, and the token that shows it where it is one word. */
export interface Shown {
  readonly weight: number;
  readonly at: number | null;
}
export type Features = ReadonlyMap<string, Shown>;

const kindsOf = createKinds<string>({
  ...purposeKinds,
  ...Object.fromEntries(Object.entries(wordKinds).map(([kind, words]) => [`~${kind}`, words])),
});

/** Tokens looked at in a text, those that ask first: what is wanted shows long before. */
const MOST = 300;
/** Kinds of words looked at in a sentence. */
const MOST_KINDS = 24;
/** Letters of a word's beginning, which its other forms share. */
const BEGINNING = 5;
/** A block of features has this length, whatever the length of the text. */
const LENGTH = 2;

function shapeOf(token: Token, named: Named | 'team' | undefined): string | null {
  if (named !== undefined) return `<${named}>`;
  if (token.kind === 'number') return '#';
  if (token.kind === 'mark') return token.text === '?' ? '?' : null;
  return /^\d+(?:\.\d+)?b$/.test(token.text) ? '<size>' : token.text;
}

/** Names of features by the word they are of, made once for each word. */
const wordName = remembering((word) => `w ${word}`);
const beginningName = remembering((word) => (word.length > BEGINNING ? `p ${word.slice(0, BEGINNING)}` : null));
const kindName = remembering((kind) => `k ${kind}`);
const pairNames = new Map<string, (other: string) => string>();
function pairName(kind: string, other: string): string {
  let of = pairNames.get(kind);
  if (!of) {
    of = remembering((second) => `k ${kind} ${second}`);
    pairNames.set(kind, of);
  }
  return of(other);
}

/** Letters of a part of a word: what words of one stem, and of both languages, share. */
const PART = 4;

/** Every four letters of a word that has more, with where it begins and ends. */
const partNames = remembering((word): readonly string[] => {
  const bounded = `<${word}>`;
  return bounded.length <= PART
    ? []
    : Array.from({ length: bounded.length - PART + 1 }, (_, at) => `c ${bounded.slice(at, at + PART)}`);
});

type Block = Map<string, { weight: number; readonly at: number | null }>;

function put(block: Block, name: string, { weight, at }: Shown): void {
  const known = block.get(name);
  if (!known) block.set(name, { weight, at });
  else if (weight > known.weight) known.weight = weight;
}

/** A block brought to one length, so that a long text shows no more than a short one. */
function scaled(block: Block): readonly (readonly [string, Shown])[] {
  let sum = 0;
  for (const { weight } of block.values()) sum += weight * weight;
  const scale = sum === 0 ? 0 : LENGTH / Math.sqrt(sum);
  return [...block].map(([name, { weight, at }]) => [name, { weight: weight * scale, at }] as const);
}

/**
 * Words, their beginnings and parts, how a sentence opens, and the kinds of words that stand together in one. A sentence that
 * asks counts in full, the story around it less. Linear in the length of the text, and bounded.
 */
export function readFeatures(
  doc: Doc,
  sentences: ReadonlyMap<number, Sentence>,
  named: ReadonlyMap<number, Named | 'team'>,
): Map<string, Shown> {
  const words: Block = new Map();
  const kinds: Block = new Map();
  const parts: Block = new Map();
  let left = MOST;
  const inOrder = [...sentences.values()].sort((a, b) => b.weight - a.weight || a.first - b.first);
  for (const { first, end, weight, question } of inOrder) {
    if (left <= 0) break;
    const here = new Set<string>();
    let opening: string | null = null;
    let opened = false;
    for (let at = first; at < end && left > 0; at += 1) {
      const token = doc.tokens[at];
      if (!token) break;
      const name = named.get(at);
      if (name !== undefined && named.get(at - 1) === name) continue;
      const shape = shapeOf(token, name);
      if (shape === null) continue;
      left -= 1;
      put(words, wordName(shape), { weight, at });
      const isWord = name === undefined && token.kind === 'word';
      const beginning = isWord ? beginningName(token.text) : null;
      if (beginning !== null) put(words, beginning, { weight, at });
      if (isWord) for (const part of partNames(token.text)) put(parts, part, { weight, at });
      if (!opened && opening !== null) {
        put(words, `o ${opening} ${shape}`, { weight, at: null });
        opened = true;
      } else if (!opened && !lead.has(shape)) {
        put(words, `o ${shape}`, { weight, at: null });
        opening = shape;
      }
      if (name !== undefined) here.add(`<${name}>`);
      else if (isWord) for (const kind of kindsOf(token.text) ?? []) here.add(kind);
    }
    if (question) here.add('?');
    const present = [...here].slice(0, MOST_KINDS).sort();
    present.forEach((kind, at) => {
      put(kinds, kindName(kind), { weight, at: null });
      for (let other = at + 1; other < present.length; other += 1)
        put(kinds, pairName(kind, present[other] ?? ''), { weight, at: null });
    });
  }
  return new Map([...scaled(words), ...scaled(parts), ...scaled(kinds)]);
}
