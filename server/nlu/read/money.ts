import type { Currency } from '../../../catalog/index.ts';
import { say } from '../../../rules/message.ts';
import type { Doc } from '../document.ts';
import { twoValues, type Doubt, type Finding, type Reading } from '../finding.ts';
import { after, anyOf, before, isCorrection, isCorrectionWord } from './around.ts';
import { wordList } from '../word-list.ts';
import { periodAfter, periodBefore, yearsAfter } from './period.ts';
import { isBareMoney, tellsOfOthers, touchesPrice } from './price.ts';

const codes: Readonly<Record<string, Currency>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  eurs: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  dolar: 'USD',
  dolares: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  libras: 'GBP',
  chf: 'CHF',
  francs: 'CHF',
  francos: 'CHF',
  mxn: 'MXN',
  brl: 'BRL',
  reais: 'BRL',
  reales: 'BRL',
  cop: 'COP',
  clp: 'CLP',
  ars: 'ARS',
  pen: 'PEN',
  soles: 'PEN',
};
const pesos: Readonly<Record<string, Currency>> = {
  mexicanos: 'MXN',
  mexican: 'MXN',
  mexico: 'MXN',
  colombianos: 'COP',
  colombian: 'COP',
  chilenos: 'CLP',
  chilean: 'CLP',
  argentinos: 'ARS',
  argentine: 'ARS',
};
const budgetCues = wordList(
  'budget* presupuest* spend spending gastar gastarnos invertir inversion invest* afford max maximo',
  'maximum tope under below limit limite cap disponemos dispongo disponible available contamos cuento',
  'fund* financiacion subvencion grant put dedicar destinar orcamento etat within wanting ceiling',
  'allocated partida pagar budget:',
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
  const code = codes[unit];
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

/** The budget: an amount of money that is not said to be the price of something. A bare amount needs the word "budget" near it, a ceiling or a time. */
export function readMoney(doc: Doc): Reading {
  const findings: (Finding & { readonly rank: number })[] = [];
  const doubts: Doubt[] = [];
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
      const plain =
        next === '' ||
        !/^[a-z]/.test(next) ||
        wordList(
          'y and al per a mensuales anuales para for o or como maximo max monthly presupuesto budget por pero',
          'but total in on each a right left',
        ).includes(next);
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
    const budgeted = anyOf(sentence, budgetCues) || anyOf(rest.slice(0, 4), budgetCues);
    const lone = earlier.every((word) => !/[a-z]/.test(word) || isCorrectionWord(word));
    const corrects = isCorrection(doc, at);
    // "My boss gave me £400 a month".
    const [whom = '', giving = ''] = earlier.filter((word) => /[a-z]/.test(word));
    const given = ['me', 'us', 'nos'].includes(whom) && givers.includes(giving);
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
    const rank = (corrects ? 4 : 0) + (anyOf(sentence, budgetWords) ? 2 : 0) + (budgeted ? 1 : 0);
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
    if (amount.currency !== null)
      findings.push({ path: 'budget.currency', value: amount.currency, start, end, confidence, rank });
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
  const best = amounts.reduce<(Finding & { rank: number }) | null>(
    (top, next) =>
      top === null || next.rank > top.rank || (next.corrects === true && next.rank === top.rank) ? next : top,
    null,
  );
  if (!best) return { findings: [], doubts };
  const rival = amounts.find(
    (other) => other.value !== best.value && other.rank === best.rank && best.corrects !== true,
  );
  return {
    findings: findings
      .filter((finding) => finding.start === best.start)
      .map(({ path, value, start, end, confidence }) => ({ path, value, start, end, confidence })),
    doubts: [
      ...doubts.filter((doubt) => doubt.path !== 'budget.currency' || doubt.start === best.start),
      ...(rival ? [twoValues(doc.text, best, rival)] : []),
    ],
  };
}

export function looksLikeMoney(doc: Doc, at: number): boolean {
  return amountAt(doc, at) !== null;
}
