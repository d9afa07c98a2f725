import type { BriefPath } from '../../../rules/brief.ts';
import type { Doc } from '../document.ts';
import { nouns, ratePhrases, type Noun } from '../lexicon/nouns.ts';
import { isTrade } from '../lexicon/trades-of-people.ts';
import { createMatcher, type Match } from '../matcher.ts';
import type { NumberReading } from '../tokens.ts';
import { wordList } from '../word-list.ts';
import { after } from './around.ts';
import { isUnlistedPlural } from './loose-volume.ts';
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

const determiners = new Set(wordList('a an the this that our my one whole entire'));

/** "A 300-page manual" is one document; of "40-page tenders" each is so long. */
function isOne(doc: Doc, at: number): boolean {
  return determiners.has(doc.tokens[at - 1]?.text ?? '') && !/[^s]s$/.test(doc.tokens[at + 3]?.text ?? '');
}

function nounAfter(doc: Doc, at: number, byToken: ReadonlyMap<number, readonly Match<Noun>[]>): Match<Noun> | null {
  // "A 300-page manual".
  const joined = doc.tokens[at + 1]?.text === '-' ? byToken.get(at + 2)?.[0] : undefined;
  if (joined && doc.tokens[at + 2]?.text === 'page' && isOne(doc, at)) return joined;
  for (let next = at + 1; next <= at + 1 + ADJECTIVES; next += 1) {
    const token = doc.tokens[next];
    if (!token || token.sentence !== doc.tokens[at]?.sentence || token.kind === 'number') return null;
    const found = byToken.get(next);
    const best = found?.reduce((top, match) => (match.lastToken > top.lastToken ? match : top));
    // "2,750 labelled pictures" counts pictures, and says that they are labelled.
    if (best?.value.of === 'labels' && /^(?:label|annot|etiquet|anot)/.test(token.text)) {
      for (const step of [1, 2]) {
        const data = byToken.get(next + step)?.find((match) => match.value.of === 'data');
        if (data) return data;
      }
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

/** "A staff of 3,000", "70 physicists": people told by a word for all of them, or by a trade no list holds. */
function staffOf(doc: Doc, at: number): Count | null {
  const [token, next] = [doc.tokens[at], doc.tokens[at + 1]];
  if (!token?.number) return null;
  const [link = '', whole = ''] = [doc.tokens[at - 1]?.text, doc.tokens[at - 2]?.text];
  const told = ['of', 'de'].includes(link) && staffWords.has(whole) && !/s$/.test(next?.text ?? '');
  const trade = next?.kind === 'word' && next.sentence === token.sentence && isTrade(next.text);
  if (!told && !trade) return null;
  const last = trade ? at + 1 : at;
  return { number: token.number, noun: { of: 'professionals' }, at, nounAt: last, lastToken: last, rate: null };
}
const staffWords = new Set(wordList('staff workforce headcount plantilla personal crew'));

/** The field a number of such things fills first. */
export const countedAs: Readonly<Record<Noun['of'], BriefPath>> = {
  data: 'data.volume',
  size: 'data.sizeGb',
  users: 'load.users',
  customers: 'load.users',
  people: 'load.users',
  professionals: 'load.users',
  concurrent: 'load.concurrentRequests',
  requests: 'load.requestsPerDay',
  sites: 'data.sites',
  labels: 'data.labels',
  engineers: 'team.engineers',
  mlEngineers: 'team.mlEngineers',
  tokens: 'training.tokens',
  parameters: 'training.totalParameters',
};

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
    const staff = staffOf(doc, at);
    if (staff) counts.push(staff);
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
    else if (rates.has(at + 1) || isSaidAfter(doc, at)) counts.push(...countedBefore(doc, at, { byToken, rates }));
    else if (sharesNoun(doc, at)) counts.push(...sharedNoun(doc, at, byToken));
    else counts.push(...unlisted(doc, at, rates));
  }
  return counts;
}

/** "1.200 conocimientos de embarque al día", "600 flats a month": whatever they are, so many come in a time. */
function unlisted(doc: Doc, at: number, rates: ReadonlyMap<number, Match<Rate>>): readonly Count[] {
  const token = doc.tokens[at];
  const noun = doc.tokens[at + 1];
  if (!token?.number || noun?.kind !== 'word' || noun.sentence !== token.sentence || !isUnlistedPlural(noun.text))
    return [];
  for (let next = at + 2; next <= at + FAR && doc.tokens[next]?.sentence === token.sentence; next += 1) {
    if (doc.tokens[next]?.kind !== 'word' && !rates.has(next)) return [];
    const rate = rates.get(next);
    if (rate)
      return [
        {
          number: token.number,
          noun: { of: 'requests' },
          at,
          nounAt: at + 1,
          lastToken: rate.lastToken,
          rate: rate.value,
        },
      ];
  }
  return [];
}
const FAR = 5;

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

const countedAfter: ReadonlySet<Noun['of']> = new Set(['requests', 'data', 'professionals']);
const hedged = /^(?:unos|unas|about|around|some|roughly|approx|cerca|aprox|casi|approximately)$/;

/** "Tiles, 35,000 of them", "expedientes, unos 80.000": the number comes after what it counts. */
function isSaidAfter(doc: Doc, at: number): boolean {
  const [next = '', then = ''] = after(doc, at, 2);
  if (['of', 'de'].includes(next) && ['them', 'these', 'ellos', 'ellas'].includes(then)) return true;
  const ends = next === '' || /^[,.;)]$/.test(next);
  const [one = '', two = ''] = [doc.tokens[at - 1]?.text, doc.tokens[at - 2]?.text];
  return ends && ((hedged.test(one) && /^[,(]$/.test(two)) || (one === '(' && next === ')'));
}

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
  if (!token?.number) return [];
  for (let back = at - 1; back >= at - BACK && doc.tokens[back]?.sentence === token.sentence; back -= 1) {
    if (doc.tokens[back]?.kind === 'number' && !/^(?:years|anos)$/.test(doc.tokens[back + 1]?.text ?? '')) return [];
    const noun = known.byToken.get(back)?.find(({ value }) => countedAfter.has(value.of));
    // "1,900 photographs of welds, 90 of them cracked": counted already, and more of them.
    if (noun && doc.tokens[back - 1]?.kind === 'number') return [];
    if (noun)
      return [
        {
          number: token.number,
          noun: noun.value,
          at,
          nounAt: back,
          lastToken: rate?.lastToken ?? at,
          rate: rate?.value ?? null,
        },
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
