import type { Disagreement, SourceUse } from '../../schema/provenance.ts';
import { hostedOffer } from '../../schema/offer.ts';
import providerNames from '../package-providers.json' with { type: 'json' };
import { citationOf, type SourceRegistry } from '../provenance.ts';
import type { Accepted } from '../read-each.ts';
import { compact } from '../rows.ts';
import { normalName, type HostedRow } from './hosted-offers.ts';

/** What the package says of one model of one provider: US dollars per million tokens of text, context in tokens. */
export interface PackagePrice {
  readonly id: string;
  readonly name?: string | undefined;
  readonly input?: number | undefined;
  readonly output?: number | undefined;
  readonly cacheRead?: number | undefined;
  readonly contextTokens?: number | undefined;
  readonly deprecated: boolean;
  /** Day from which the prices hold, where the package says it. */
  readonly from?: string | undefined;
  /** Whether it is also sold by image, sound or request. */
  readonly otherUnits: boolean;
}

export type PriceLookup = (provider: string, model: string) => PackagePrice | undefined;

export interface PricePackage {
  readonly edition: string;
  readonly publishedOn: string;
  readonly lookup: PriceLookup;
  readonly modelsOf: (provider: string) => readonly string[];
}

export interface PriceReading {
  readonly accepted: readonly Accepted<HostedRow>[];
  readonly matched: number;
  readonly agreeing: number;
  readonly flagged: number;
  readonly replaced: number;
  readonly added: number;
  /** Models of the package's matched providers that nothing else in the catalog knows. */
  readonly unknown: number;
}

const names: Readonly<Record<string, string>> = providerNames;

/** Rounding of a published price. */
const SAME_PRICE = 0.01;
/** Two counts of one context window: 128,000 and 131,072. */
const SAME_CONTEXT = 0.1;

type Offer = Readonly<Record<string, unknown>>;
const prices = ['input', 'output', 'cacheRead'] as const;

const amountIn = (text: unknown): number | undefined =>
  typeof text === 'string' ? Number.parseFloat(text) : undefined;

/** "8b", "120b" and the like in a name: two names with different sizes are two models, however alike. */
function sizesIn(name: string): string {
  return [...name.toLowerCase().matchAll(/\d+(?:\.\d+)?[bm](?![a-z0-9])/g)].map(([size]) => size).join(' ');
}

const isApart = (a: number, b: number, most: number): boolean => (b === 0 ? a !== 0 : Math.abs(a / b - 1) > most);

/** Whether the later source speaks of the same thing: one context window. Without that, which price is newer is not known. */
function sameContext(offer: Offer, found: PackagePrice): boolean {
  const ours = offer['contextTokens'];
  if (typeof ours !== 'number' || found.contextTokens === undefined) return false;
  return !isApart(found.contextTokens, ours, SAME_CONTEXT);
}

interface Compared {
  readonly offer: object;
  readonly extra: readonly SourceUse[];
  readonly flagged: boolean;
  readonly replaced: boolean;
}

interface Known {
  readonly book: PricePackage;
  readonly sources: SourceRegistry;
}

function compare(row: HostedRow, found: PackagePrice, { book, sources }: Known): Compared {
  const offer = row.offer as Offer;
  const main = row.sources[0];
  const cite = (of: readonly string[]): SourceUse =>
    sources.cite(citationOf(`npm ${book.edition}`), { of: [...of], checkedOn: book.publishedOn });
  const differing = prices.flatMap((of) => {
    const ours = amountIn(offer[of]);
    const theirs = found[of];
    const silent = of === 'output' && (ours === undefined || ours === 0);
    return ours === undefined || theirs === undefined || silent || !isApart(theirs, ours, SAME_PRICE)
      ? []
      : [{ of, ours: String(offer[of]), theirs: `${String(theirs)} USD/Mtoken` }];
  });
  const dated = found.from === undefined ? {} : { priceFrom: found.from };
  if (differing.length === 0 || !main) {
    const confirmed = prices.filter((of) => amountIn(offer[of]) !== undefined && found[of] !== undefined);
    if (confirmed.length === 0) return { offer, extra: [], flagged: false, replaced: false };
    return { offer: { ...offer, ...dated }, extra: [cite(confirmed)], flagged: false, replaced: false };
  }
  const later = book.publishedOn > main.checkedOn && sameContext(offer, found);
  const kept = differing.map(({ of, ours, theirs }): Disagreement =>
    later
      ? { of, value: ours, source: main.source, checkedOn: main.checkedOn }
      : {
          of,
          value: theirs,
          source: 'npm-pydantic-genai-prices',
          checkedOn: book.publishedOn,
          ...(found.from === undefined ? {} : { effectiveFrom: found.from }),
        },
  );
  const shown = later ? Object.fromEntries(differing.map(({ of, theirs }) => [of, theirs])) : {};
  return {
    offer: { ...offer, ...shown, ...(later ? dated : {}), disagreements: kept },
    extra: later ? [cite(differing.map(({ of }) => of))] : [],
    flagged: true,
    replaced: later,
  };
}

/** Facts about a model that do not depend on who sells it. */
const ofTheModel = [
  'openModel',
  'kind',
  'lab',
  'family',
  'modalitiesIn',
  'modalitiesOut',
  'reasoning',
  'openWeights',
  'releasedOn',
];

/** The best-known offer of each model by its own name, of those that can be bought today. */
function siblings(hosted: readonly Accepted<HostedRow>[]): ReadonlyMap<string, Offer> {
  const known = new Map<string, Offer>();
  for (const { entry } of hosted) {
    const offer = entry.offer as Offer;
    if (offer['lifecycle'] !== 'available') continue;
    const key = normalName(String(offer['model']).split('/').at(-1) ?? '');
    const before = known.get(key);
    if (!before || Object.keys(before).length < Object.keys(offer).length) known.set(key, offer);
  }
  return known;
}

function addition(
  provider: string,
  found: PackagePrice,
  known: Known & { readonly sibling: Offer | undefined },
): HostedRow | undefined {
  const { sibling, book, sources } = known;
  if (!sibling || found.deprecated || found.otherUnits || !found.input || found.output === undefined) return undefined;
  const name = found.name ?? String(sibling['name']);
  const offer = compact({
    type: 'hosted',
    model: found.id,
    name,
    ...Object.fromEntries(ofTheModel.flatMap((key) => (sibling[key] === undefined ? [] : [[key, sibling[key]]]))),
    input: `${String(found.input)} USD/Mtoken`,
    output: found.output === 0 ? undefined : `${String(found.output)} USD/Mtoken`,
    cacheRead: found.cacheRead ? `${String(found.cacheRead)} USD/Mtoken` : undefined,
    contextTokens: found.contextTokens,
    priceFrom: found.from,
    lifecycle: 'unknown',
  });
  if (!hostedOffer.safeParse(offer).success) return undefined;
  const cited = sources.cite(citationOf(`npm ${book.edition}`), { of: ['*'], checkedOn: book.publishedOn });
  return { provider, offer, sources: [cited] };
}

/** Compares prices with the package's, keeps both where they differ, and adds what it sells of models known from elsewhere. */
export function readPackagePrices(
  hosted: readonly Accepted<HostedRow>[],
  book: PricePackage,
  sources: SourceRegistry,
): PriceReading {
  const known = { book, sources };
  const seen = new Set<string>();
  let [matched, agreeing, flagged, replaced] = [0, 0, 0, 0];
  const checked = hosted.map((item) => {
    const theirs = names[item.entry.provider];
    const model = String((item.entry.offer as Offer)['model']);
    const found = theirs === undefined ? undefined : book.lookup(theirs, model);
    if (theirs === undefined || !found) return item;
    seen.add(`${theirs} ${found.id}`);
    if (sizesIn(found.id) !== sizesIn(model)) return item;
    matched += 1;
    const result = compare(item.entry, found, known);
    if (result.flagged) flagged += 1;
    else agreeing += 1;
    if (result.replaced) replaced += 1;
    const ownIsBook = item.entry.sources[0]?.source === 'npm-pydantic-genai-prices';
    const uses = ownIsBook ? item.entry.sources : [...item.entry.sources, ...result.extra];
    return { ...item, entry: { ...item.entry, offer: result.offer, sources: uses } };
  });
  const bySibling = siblings(hosted);
  const added: Accepted<HostedRow>[] = [];
  let unknown = 0;
  for (const [provider, theirs] of Object.entries(names)) {
    const row = hosted.find(({ entry }) => entry.provider === provider)?.row;
    if (!row) continue;
    const taken = new Set(hosted.map(({ id }) => id.toLowerCase()));
    for (const id of book.modelsOf(theirs)) {
      const found = seen.has(`${theirs} ${id}`) ? undefined : book.lookup(theirs, id);
      if (!found || found.id !== id || taken.has(`${provider}/${id}`.toLowerCase())) continue;
      const sibling = bySibling.get(normalName(id.split('/').at(-1) ?? ''));
      const entry = addition(provider, found, { ...known, sibling });
      if (entry) added.push({ row, id: `${provider}/${id}`, entry });
      else unknown += 1;
    }
  }
  return { accepted: [...checked, ...added], matched, agreeing, flagged, replaced, added: added.length, unknown };
}
