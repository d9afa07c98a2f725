import type { Currency } from '../../../catalog/index.ts';
import { say } from '../../../rules/message.ts';
import type { Doc } from '../document.ts';
import { codes, pesos } from '../lexicon/currencies.ts';
import { twoValues, type Doubt, type Finding, type Reading } from '../finding.ts';
import { after, anyOf, before, isCorrection, isCorrectionWord } from './around.ts';
import { wordList } from '../word-list.ts';
import { isNegative, isOtherMoney, withoutTax, withTax } from './money-kinds.ts';
import { periodAfter, periodBefore, yearsAfter } from './period.ts';
import { bareFollowers, isBareMoney, tellsOfOthers, touchesPrice } from './price.ts';

const budgetCues = wordList(
  'budget* presupuest* spend spending gastar gastarnos invertir inversion invest* afford max maximo',
  'maximum tope under below limit limite cap disponemos dispongo disponible available contamos cuento',
  'fund* financiacion subvencion grant put dedicar destinar orcamento etat within wanting ceiling',
  'allocated partida pagar budget: concurso* licitacion* lote tender* subsidio* beca award* scrape* reunir',
);
const haveCues = wordList('have got tengo tenemos hay for with con por hasta than');
const priceCues = wordList(
  'cost come comes costs costing cuesta cuestan costaba price* precio* charge* cobra* paid pague pagamos',
  'spent gastamos gastado revenue factur* worth valor* saves save ahorr* fine* multa* sales ventas',
  'salar* sueldo* wage* rents range* ranging losing lose loses loss* bill bills quote quotes quotation offer offers offered oferta ofertas ofrecen pierde* perdiendo over above transaction* transaccion* invoice* gave was came raised profit*',
  'beneficio* loan* prestamo* house* vivienda* ticket order* pedido* quoted turnover lost perdemos',
  'perdimos credit*',
);
/** What is bought is paid once. */
const purchases = wordList(
  'buy* purchas* build building hardware pc pcs server servers machine rig gpu gpus workstation laptop compr* servidor* maquina',
  'equipo ordenador montar portatil hardware acheter kaufen card cards tarjeta* grafica* box',
);
const givers = wordList('gave given gives give dio dieron dan da');
const bigEnough = 20;
/** An amount with its tax stands behind the same one without. */
const TAXED = 0.5;
const capped = /(?:nothing|not|never|no|nada) (?:above|over|more than|beyond|mas de|por encima de|mas alla de)$/;
const judged =
  /^(?:is|are|es|son) .*\b(?:reasonable|fair|normal|enough|realistic|expensive|cheap|much|razonable|caro|barato|suficiente|mucho)\b/;

interface Amount {
  readonly value: number;
  readonly currency: Currency | null;
  readonly ambiguousCurrency: boolean;
  readonly tokens: readonly [number, number];
  readonly doubtful: boolean;
}

function currencyBefore(doc: Doc, at: number): { readonly code: Currency; readonly tokens: number } | null {
  const [first = '', second = ''] = before(doc, at, 2);
  if (first === '$') {
    if (second === 'us' || second === 'usd') return { code: 'USD', tokens: 2 };
    if (second === 'mx') return { code: 'MXN', tokens: 2 };
    if (second === 'r') return { code: 'BRL', tokens: 2 };
  }
  const code = codes[first];
  return code !== undefined && first !== 'pounds' && first !== 'soles' ? { code, tokens: 1 } : null;
}

function amountAt(doc: Doc, at: number): Amount | null {
  const token = doc.tokens[at];
  const number = token?.number;
  if (!number) return null;
  const following = after(doc, at, 4);
  let index = 0;
  if (following[0] === 'de' || following[0] === 'of') index = 1;
  const unit = following[index] ?? '';
  const ahead = currencyBefore(doc, at);
  if (unit === 'pesos' || unit === 'peso') {
    const which = pesos[following[index + 1] ?? ''];
    return {
      value: number.high,
      currency: which ?? null,
      ambiguousCurrency: which === undefined,
      tokens: [at, at + index + (which === undefined ? 1 : 2)],
      doubtful: false,
    };
  }
  // "18 thousand Swiss francs".
  if (unit === 'swiss') index += 1;
  // A "luca" is a thousand pesos of Argentina, Chile or Colombia.
  if (unit === 'lucas' || unit === 'luca')
    return {
      value: number.high * 1000,
      currency: null,
      ambiguousCurrency: true,
      tokens: [at, at + index + 1],
      doubtful: false,
    };
  const code = codes[following[index] ?? ''];
  const hard = code !== undefined && !(unit === 'h' || (unit === 'libras' && following[index + 1] === 'de'));
  if (hard) {
    const usDollars = ['us', 'americanos', 'estadounidenses'].includes(following[index + 1] ?? '') ? 1 : 0;
    // "1.000€ - 1.500€" was joined into a range whose last currency mark follows it.
    return {
      value: number.high,
      currency: code,
      ambiguousCurrency: false,
      tokens: [ahead ? at - ahead.tokens : at, at + index + 1 + usDollars],
      doubtful: false,
    };
  }
  if (ahead)
    return {
      value: number.high,
      currency: ahead.code,
      ambiguousCurrency: false,
      tokens: [at - ahead.tokens, at],
      doubtful: false,
    };
  return null;
}

/** "60k a year (EUR)": the currency follows in a bracket. */
function bracketedCurrency(words: readonly string[]): Currency | null {
  const open = words.indexOf('(');
  return open >= 0 && words[open + 2] === ')' ? (codes[words[open + 1] ?? ''] ?? null) : null;
}

/** The budget: an amount of money that is not said to be the price of something. A bare amount needs the word "budget" near it, a ceiling or a time. */
export function readMoney(doc: Doc): Reading {
  const findings: (Finding & { readonly rank: number })[] = [];
  const doubts: Doubt[] = [];
  const [taxed, taxFree] = [new Set<number>(), new Set<number>()];
  const budgetWords = ['budget*', 'presupuest*', 'orcamento', 'gastar', 'spend', 'invertir', 'tope'];
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const token = doc.tokens[at];
    if (!token?.number) continue;
    const earlier = before(doc, at, 9);
    let amount = amountAt(doc, at);
    const sentence = [...earlier, ...after(doc, at, 9)];
    if (!amount) {
      const [next = ''] = after(doc, at, 1);
      const near = before(doc, at, 6);
      const stated = anyOf(near, budgetWords) || ['presupuesto', 'budget'].includes(next);
      const plain = next === '' || !/^[a-z]/.test(next) || bareFollowers.includes(next);
      const bareMoney = isBareMoney(token, near, after(doc, at, 6));
      if (!((stated && plain) || bareMoney) || token.number.high < bigEnough || next === '%') continue;
      if (anyOf(near.slice(0, 3), wordList('year ano q'))) continue;
      amount = {
        value: token.number.high,
        currency: null,
        ambiguousCurrency: false,
        tokens: [at, at],
        doubtful: false,
      };
    }
    const [firstToken, lastToken] = amount.tokens;
    if (isOtherMoney(doc, firstToken, lastToken)) continue;
    if (isNegative(doc, firstToken)) {
      const [start, end] = [doc.tokens[firstToken - 1]?.start ?? token.start, doc.tokens[lastToken]?.end ?? token.end];
      doubts.push({
        path: 'budget.amount',
        start,
        end,
        reason: say('notPositive', { text: doc.text.slice(start, end) }),
      });
      continue;
    }
    const rest = after(doc, lastToken, 6);
    const period = periodAfter(rest);
    const close = earlier.slice(0, 6);
    // "2x H100 (~$78k)": what is named before the bracket has that price.
    const bracket = close.slice(0, 4).indexOf('(');
    const bracketed =
      bracket >= 0 && /\d/.test(`${close[bracket + 1] ?? ''}${close[bracket + 2] ?? ''}${close[bracket + 3] ?? ''}`);
    const pays = close.indexOf('pay');
    const priced =
      bracketed ||
      anyOf(close, priceCues) ||
      // "We pay 4,000 a month" is today's cost; "we can pay" is a budget.
      (pays >= 0 && !anyOf(earlier.slice(pays + 1, pays + 3), wordList('can could to would will'))) ||
      (anyOf(rest.slice(0, 2), wordList('each cada price de worth in')) &&
        anyOf(rest.slice(0, 4), wordList('revenue sales facturacion ventas credits multa')));
    // "Who will spend 500 € or more", "expenses under 100 €" tell of others' money.
    if (tellsOfOthers(earlier)) continue;
    // "Nothing above 50 euros", "not more than $5k".
    const ceiling = capped.test(earlier.slice(0, 4).reverse().join(' '));
    // "Is 5,000 euros a month reasonable?" asks about a price.
    if (judged.test(`${earlier[0] ?? ''} ${rest.join(' ')}`)) continue;
    const budgeted = ceiling || anyOf(sentence, budgetCues) || anyOf(rest.slice(0, 4), budgetCues);
    const lone = earlier.every((word) => !/[a-z]/.test(word) || isCorrectionWord(word));
    const corrects = isCorrection(doc, at);
    // "My boss gave me £400 a month".
    const [whom = '', giving = ''] = earlier.filter((word) => /[a-z]/.test(word));
    const given =
      (['me', 'us', 'nos'].includes(whom) && givers.includes(giving)) || (whom === 'dieron' && giving === 'nos');
    const had = given || anyOf(earlier.slice(0, 3), haveCues);
    const isBudget = budgeted
      ? !anyOf(close.slice(0, 3), wordList('spent paid cost costs cuesta pague gave was'))
      : (!priced || given) &&
        (lone ||
          (had && !/\d/.test(earlier[1] ?? '') && !/\d/.test(earlier[2] ?? '')) ||
          (corrects && findings.length > 0) ||
          amount.currency === null ||
          !(anyOf(rest.slice(0, 4), priceCues) || touchesPrice(earlier, rest, period !== null)));
    const perUnit =
      period?.period === 'hour' ||
      wordList('gpu user usuario token tokens request query consulta hour').includes(
        rest[0] === 'per' || rest[0] === '/' || rest[0] === 'por' ? (rest[1] ?? '') : '',
      );
    if (!isBudget || (perUnit && !budgeted)) continue;
    const start = doc.tokens[firstToken]?.start ?? token.start;
    const end = doc.tokens[lastToken]?.end ?? token.end;
    if (withTax(doc, lastToken)) taxed.add(start);
    if (withoutTax(doc, lastToken)) taxFree.add(end);
    const rank =
      (corrects ? 4 : 0) + (anyOf(sentence, budgetWords) ? 2 : 0) + (budgeted ? 1 : 0) - (taxed.has(start) ? TAXED : 0);
    const decimals =
      token.number.separator !== null && token.number.asDecimal !== token.number.high && token.number.scaled;
    if (decimals && doc.language === 'en' && token.number.separator === '.') {
      doubts.push({
        path: 'budget.amount',
        start,
        end,
        reason: say('numberAmbiguous', {
          text: doc.text.slice(start, end),
          a: token.number.high,
          b: token.number.asDecimal,
        }),
      });
      continue;
    }
    const confidence = budgeted ? 0.95 : lone ? 0.8 : 0.65;
    findings.push({ path: 'budget.amount', value: amount.value, start, end, confidence, rank, corrects });
    const currency = amount.currency ?? bracketedCurrency(after(doc, lastToken, 8));
    if (currency !== null) findings.push({ path: 'budget.currency', value: currency, start, end, confidence, rank });
    else {
      doubts.push({
        path: 'budget.currency',
        start,
        end,
        reason: say(amount.ambiguousCurrency ? 'pesosOfWhichCountry' : 'currencyNotSaid', {
          text: doc.text.slice(start, end),
        }),
      });
    }
    const span = period === null ? yearsAfter(doc, lastToken) : null;
    if (span !== null) {
      const until = doc.tokens[span.last]?.end ?? end;
      findings.push({ path: 'horizonMonths', value: span.months, start, end: until, confidence: 0.85, rank });
    }
    const bought = span !== null || anyOf(sentence, purchases);
    const said = period?.period ?? periodBefore(earlier) ?? (bought ? 'once' : null);
    if (said !== null) {
      const periodEnd = period ? (doc.tokens[lastToken + period.length]?.end ?? end) : end;
      findings.push({ path: 'budget.period', value: said, start, end: periodEnd, confidence: 0.9, rank });
    }
  }
  const amounts = findings.filter((finding) => finding.path === 'budget.amount');
  const top = amounts.reduce<(Finding & { rank: number }) | null>(
    (top, next) =>
      top === null || next.rank > top.rank || (next.corrects === true && next.rank === top.rank) ? next : top,
    null,
  );
  // "96.800 € IVA incluido (80.000 € sin IVA)": what can be spent is the amount without the tax.
  const untaxed = top && taxed.has(top.start) ? amounts.find(({ end }) => taxFree.has(end)) : undefined;
  const best = untaxed ?? top;
  if (!best) return { findings: [], doubts };
  const rival = amounts.find(
    (other) =>
      other.value !== best.value && (other.rank === best.rank || taxed.has(other.start)) && best.corrects !== true,
  );
  return {
    findings: findings
      .filter((finding) => finding.start === best.start)
      .map(({ path, value, start, end, confidence }) => ({ path, value, start, end, confidence })),
    doubts: [
      ...doubts.filter((doubt) => doubt.path !== 'budget.currency' || doubt.start === best.start),
      ...(rival ? [otherAmount(doc.text, best, { ...rival, taxed: taxed.has(rival.start) })] : []),
    ],
  };
}

type Told = Pick<Finding, 'path' | 'start' | 'end'>;

/** The amount that was not kept, and why: it is the same with its tax, or nobody can tell which one holds. */
function otherAmount(text: string, kept: Told, { path, start, end, taxed }: Told & { readonly taxed: boolean }): Doubt {
  if (!taxed) return twoValues(text, kept, { path, start, end });
  const [other, own] = [text.slice(start, end), text.slice(kept.start, kept.end)];
  return { path, start, end, reason: say('taxIncluded', { text: other, kept: own }) };
}

export function looksLikeMoney(doc: Doc, at: number): boolean {
  return amountAt(doc, at) !== null;
}
