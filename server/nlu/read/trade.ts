import type { Doc } from '../document.ts';
import type { Entity } from '../entities.ts';
import type { Finding } from '../finding.ts';
import { industries } from '../lexicon/industries.ts';
import { moreTradeWords } from '../lexicon/more-trade-words.ts';
import { tradeWords } from '../lexicon/trade-words.ts';
import { createMatcher, type Match } from '../matcher.ts';
import { isNegated } from '../negation.ts';
import { isInRole } from '../preamble.ts';
import { wordList } from '../word-list.ts';
import { after, anyOf, before, startsWithAny } from './around.ts';
import { mostSaid } from './most-said.ts';

const findIndustry = createMatcher(industries);
const findTradeWords = createMatcher([...tradeWords, ...moreTradeWords]);

const ours = wordList('we our us nuestr* somos tenemos queremos llevo trabajo soy notre nous unsere wir nossa');

/** Confidence of a trade that only its things are spoken of. */
export const HINTED_TRADE = 0.6;

/** Weak words for a trade that often only describe a task or a law. */
const weakIndustry = new Set(wordList('legal laboratory security medical industrial data students student alumnos'));

/** Two words that say something else than the second one. */
const notTheTrade = new Set([
  'food bank',
  'memory bank',
  'blood bank',
  'power bank',
  'works council',
  'water bank',
  'llama factory',
  'food bank',
  'colegio profesional',
]);

/** "Legal says no": a department, not the trade. */
const departments = wordList(
  'says said wants dice dicen quiere department departamento team equipo dutch german french english',
);

/** The trade of the writer, by its name or by what only goes with it. */
export function readIndustry(doc: Doc, entities: readonly Entity[]): readonly Finding[] {
  const inside = (start: number) => entities.some((entity) => start >= entity.start && start < entity.end);
  const counts = (match: Match<string>) => {
    if (isInRole(doc, match.start)) return false;
    // Part of the name of a column ("año_construccion").
    if (inside(match.start) || doc.folded[match.start - 1] === '_' || doc.folded[match.end] === '_') return false;
    const word = doc.folded.slice(match.start, match.end);
    const [nearest = ''] = before(doc, match.firstToken, 1);
    if (notTheTrade.has(`${nearest} ${word}`)) return false;
    const [then = ''] = after(doc, match.lastToken, 1);
    if (word === 'legal' && (['is', 'it', 'es'].includes(nearest) || anyOf([then], departments))) return false;
    if (
      weakIndustry.has(word) &&
      match.firstToken === match.lastToken &&
      ['a', 'phd', 'undergraduate', 'graduate', 'as', 'un', 'soy', 'cs'].includes(nearest)
    )
      return false;
    return !isNegated(doc.tokens, match.firstToken, 2);
  };
  const named = findIndustry(doc.tokens).filter(counts);
  // A trade that is named outweighs what only goes with one.
  if (named.length > 0) return mostSaid(named, { path: 'industry', confidence: 0.8 });
  const hints = findTradeWords(doc.tokens).filter(counts);
  // One thing of a trade is often only an example; two are not, nor is one that somebody speaks of as theirs.
  const sure = doc.tokens.some((token) => startsWithAny(token.text, ours))
    ? hints
    : hints.filter((match) =>
        hints.some((other) => other.value === match.value && other.firstToken !== match.firstToken),
      );
  return mostSaid(sure, { path: 'industry', confidence: HINTED_TRADE });
}
