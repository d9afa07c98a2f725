import type { Doc } from '../document.ts';
import { nouns, ratePhrases, type Noun } from '../lexicon/nouns.ts';
import { createMatcher, type Match } from '../matcher.ts';
import type { NumberReading } from '../tokens.ts';
import { wordList } from '../word-list.ts';
import { after } from './around.ts';
import { looksLikeMoney } from './money.ts';

const findNouns = createMatcher(nouns);
const findRates = createMatcher(ratePhrases);
type DataKind = NonNullable<(Noun & { readonly of: 'data' })['kind']>;
export type Rate = (typeof ratePhrases)[number]['value'];
/** Words that may stand between a number and what it counts. */
const ADJECTIVES = 3;
const stops = new Set(
  wordList(
    '. , ; : ( ) ? ! € $ £ % x / - to a in en on with con for para per por y and que that or o ms s is are',
    'es son at pero but years anos months meses days dias weeks semanas hour hours horas vram ram gpu gpus',
    'if si lead leads channel canal canales',
  ),
);
/** A number with what it counts and, where it is a rate, the time it is counted in. */
export interface Count {
  readonly number: NumberReading;
  readonly noun: Noun;
  readonly at: number;
  readonly nounAt: number;
  readonly lastToken: number;
  readonly rate: Rate | null;
  /** Kind of the data a size is a size of ("2 TB of scans"). */
  readonly ofKind?: DataKind;
}

function nounAfter(doc: Doc, at: number, byToken: ReadonlyMap<number, readonly Match<Noun>[]>): Match<Noun> | null {
  for (let next = at + 1; next <= at + 1 + ADJECTIVES; next += 1) {
    const token = doc.tokens[next];
    if (!token || token.sentence !== doc.tokens[at]?.sentence || token.kind === 'number') return null;
    const found = byToken.get(next);
    const best = found?.reduce((top, match) => (match.lastToken > top.lastToken ? match : top));
    // "2,750 labelled pictures" counts pictures, and says that they are labelled.
    if (best?.value.of === 'labels' && /^(?:label|annot|etiquet|anot)/.test(token.text)) {
      const data = byToken.get(next + 1)?.find((match) => match.value.of === 'data');
      if (data) return data;
    }
    if (best && !(best.value.of === 'size' && isTuberculosis(doc, next, best, byToken))) return best;
    if (stops.has(token.text)) return null;
  }
  return null;
}

/** "700 TB X-rays" counts X-rays of tuberculosis; terabytes take an "of". */
function isTuberculosis(
  doc: Doc,
  at: number,
  size: Match<Noun>,
  byToken: ReadonlyMap<number, readonly Match<Noun>[]>,
): boolean {
  if (doc.tokens[at]?.text !== 'tb' || size.firstToken !== at) return false;
  for (let next = at + 1; next <= at + 2; next += 1) {
    if (['of', 'de', ',', '.'].includes(doc.tokens[next]?.text ?? '')) return false;
    if (byToken.get(next)?.some((match) => match.value.of === 'data' && match.value.kind === 'images')) return true;
  }
  return false;
}

function kindAfter(
  doc: Doc,
  last: number,
  byToken: ReadonlyMap<number, readonly Match<Noun>[]>,
): { readonly ofKind?: DataKind } {
  if (!wordList('of de').includes(doc.tokens[last + 1]?.text ?? '')) return {};
  for (let next = last + 2; next <= last + 4; next += 1) {
    for (const { value } of byToken.get(next) ?? [])
      if (value.of === 'data' && value.kind !== undefined) return { ofKind: value.kind };
  }
  return {};
}

function rateNear(
  count: { readonly at: number; readonly last: number },
  rates: ReadonlyMap<number, Match<Rate>>,
): Match<Rate> | null {
  for (let next = count.at + 1; next <= count.last + 3; next += 1) {
    const rate = rates.get(next);
    if (rate) return rate;
  }
  return null;
}

/** Every number of the text that counts something. */
export function collectCounts(doc: Doc): readonly Count[] {
  const byToken = new Map<number, Match<Noun>[]>();
  for (const match of findNouns(doc.tokens))
    byToken.set(match.firstToken, [...(byToken.get(match.firstToken) ?? []), match]);
  const rates = new Map<number, Match<Rate>>();
  for (const match of findRates(doc.tokens)) rates.set(match.firstToken, match);
  const counts: Count[] = [];
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const token = doc.tokens[at];
    if (!token?.number || looksLikeMoney(doc, at)) continue;
    // "512x512 images" is a resolution.
    if (doc.tokens[at - 1]?.text === 'x' && doc.tokens[at - 2]?.kind === 'number') continue;
    if (/^x\d/.test(doc.tokens[at + 1]?.text ?? '')) continue;
    const noun = nounAfter(doc, at, byToken);
    if (noun) {
      const rate = rateNear({ at, last: noun.lastToken }, rates) ?? rateBefore(doc, at, rates);
      counts.push({
        number: token.number,
        noun: noun.value,
        at,
        nounAt: noun.firstToken,
        lastToken: Math.max(noun.lastToken, rate?.lastToken ?? 0),
        rate: rate?.value ?? null,
        ...(noun.value.of === 'size' ? kindAfter(doc, noun.lastToken, byToken) : {}),
      });
      continue;
    }
    const [next = ''] = after(doc, at, 1);
    if (next === 'rps' || next === 'qps')
      counts.push({
        number: token.number,
        noun: { of: 'requests' },
        at,
        nounAt: at + 1,
        lastToken: at + 1,
        rate: 'second',
      });
    else if (rates.has(at + 1)) counts.push(...countedBefore(doc, at, { byToken, rates }));
    else if (sharesNoun(doc, at)) counts.push(...sharedNoun(doc, at, byToken));
  }
  return counts;
}

/** "Every month we get around 20k PDFs": the rate opens the clause. */
function rateBefore(doc: Doc, at: number, rates: ReadonlyMap<number, Match<Rate>>): Match<Rate> | null {
  for (let back = at - 1; back >= at - BACK && doc.tokens[back]?.sentence === doc.tokens[at]?.sentence; back -= 1) {
    if (doc.tokens[back]?.kind === 'number' || doc.tokens[back]?.text === ',') return null;
    const rate = rates.get(back);
    if (rate && ['each', 'every', 'cada'].includes(doc.tokens[back]?.text ?? '')) return rate;
  }
  return null;
}

const BACK = 9;

/** "Moderate comments, about 25 thousand a day": the number counts what was named before it. */
function countedBefore(
  doc: Doc,
  at: number,
  known: {
    readonly byToken: ReadonlyMap<number, readonly Match<Noun>[]>;
    readonly rates: ReadonlyMap<number, Match<Rate>>;
  },
): readonly Count[] {
  const [token, rate] = [doc.tokens[at], known.rates.get(at + 1)];
  if (!token?.number || !rate) return [];
  for (let back = at - 1; back >= at - BACK && doc.tokens[back]?.sentence === token.sentence; back -= 1) {
    if (doc.tokens[back]?.kind === 'number') return [];
    const noun = known.byToken.get(back)?.find(({ value }) => value.of === 'requests' || value.of === 'data');
    if (noun)
      return [
        { number: token.number, noun: noun.value, at, nounAt: back, lastToken: rate.lastToken, rate: rate.value },
      ];
  }
  return [];
}

const ownNoun =
  /^(?:columns?|features|variables?|classes|categories|columnas|clases|categorias|atributos|fields|campos|years|anos|months|meses|languages|idiomas)$/;

/** "3,500 normal and 700 abnormal images": the first number counts images too. */
function sharesNoun(doc: Doc, at: number): boolean {
  return after(doc, at, 4).some((word) => word === 'and' || word === 'y');
}

function sharedNoun(doc: Doc, at: number, byToken: ReadonlyMap<number, readonly Match<Noun>[]>): readonly Count[] {
  const and = [1, 2, 3].find((step) => ['and', 'y'].includes(doc.tokens[at + step]?.text ?? ''));
  const number = doc.tokens[at]?.number;
  // "12 columns and 5,000 rows": the first number has a noun of its own.
  if (doc.tokens.slice(at + 1, at + (and ?? 0)).some((token) => ownNoun.test(token.text))) return [];
  if (and === undefined || !number || doc.tokens[at + and + 1]?.kind !== 'number') return [];
  const noun = nounAfter(doc, at + and + 1, byToken);
  return noun?.value.of === 'data' && noun.lastToken - at < 9
    ? [{ number, noun: noun.value, at, nounAt: at + 1, lastToken: at + and - 1, rate: null }]
    : [];
}
