import { say } from '../../../rules/message.ts';
import type { Doc } from '../document.ts';
import type { Doubt, Finding, Reading } from '../finding.ts';
import { after, anyOf, before } from './around.ts';
import { wordList } from '../word-list.ts';
import {
  eveOf,
  iso,
  lastDay,
  later,
  monthNames,
  namedDay,
  parseToday,
  isNamedTime,
  quarterAt,
  units,
} from './calendar.ts';

const dueCues = wordList(
  'by before antes deadline plazo limite para due until live launch* lanz* listo lista ready entreg*',
  'deliver* produccion production no latest tardar funcionando running marcha operativo working terminar',
  'terminado finish* done needed within plazo hasta have tener* acabar implant* up until need needs necesit*',
  'want* quer* quier* must go golive closes close cierra cierran vence vencen ends termina till starts empieza',
);
/** What is made by a date: "a churn model in six weeks". */
const builds = wordList(
  'model modelo train* entren* build* make project proyecto pilot piloto system sistema prototype prototipo finetun* tuning mvp poc',
);
const strongDue = wordList(
  'by before antes deadline plazo limite due live launch* lanz* listo lista ready entreg* deliver*',
  'latest tardar funcionando marcha operativo terminar terminado finish* done needed produccion',
  'production acabar running tenerlo implant* working closes close cierra cierran vence ends termina',
);
const timeWords = new Set(wordList('end finales final fin next proximo proxima this este esta'));
const urgent = new Set(wordList('urgent urgently asap urgente urgentemente dringend'));
const dayLinks = wordList('by before para antes until hasta till due');
const mayBeDate = (word: string) => timeWords.has(word) || monthNames[word] !== undefined || isNamedTime(word);

const NUMERIC = /(?<![\d./-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/-](\d{1,2})[/-](\d{4}))(?![\d/-])/g;

/** Dates in digits, found before numbers are. */
export function numericDates(folded: string): readonly {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly [number, number, number] | null;
  readonly written: 'iso' | 'slash';
}[] {
  return [...folded.matchAll(NUMERIC)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[1] !== undefined)
      return {
        ...span,
        parts: [Number(match[1]), Number(match[2]), Number(match[3])] as const,
        written: 'iso' as const,
      };
    const [a, b, year] = [Number(match[4]), Number(match[5]), Number(match[6])];
    if (a > 12 || a === b) return { ...span, parts: [year, b, a] as const, written: 'slash' as const };
    if (b > 12) return { ...span, parts: [year, a, b] as const, written: 'slash' as const };
    return { ...span, parts: null, written: 'slash' as const };
  });
}

const contractual =
  /\b(?:desde|contados?|contadas?|a partir|a contar|tras|despues|after|from|following|of|since|counted)\b(?: \w+){0,4} (?:firma|formalizacion|adjudicacion|inicio|acta|signature|signing|award|kick ?off|contract|contrato|commencement|notificacion)\b/;

/** "4 meses desde la firma", "six weeks from contract award": a time whose first day nobody knows yet. */
function countsFromContract(words: readonly string[]): boolean {
  return contractual.test(words.join(' '));
}

/** The date the person needs it by, as an ISO date; a month means its first day after "before", else its last. */
export function readDeadline(doc: Doc): Reading {
  const findings: Finding[] = [];
  const doubts: Doubt[] = [];
  const today = parseToday(doc.today);
  const put = (value: string | null, at: number, last: number, confidence: number) => {
    const start = doc.tokens[at]?.start;
    const end = doc.tokens[last]?.end;
    if (value !== null && start !== undefined && end !== undefined && (doc.today === undefined || value >= doc.today))
      findings.push({ path: 'deadline', value, start, end, confidence });
  };
  const hurry = doc.tokens.find((token) => token.kind === 'word' && urgent.has(token.text));
  let at = 0;
  for (const date of numericDates(doc.folded)) {
    while ((doc.tokens[at]?.start ?? Infinity) < date.start) at += 1;
    if (at >= doc.tokens.length || !anyOf(before(doc, at, 6), dueCues)) continue;
    if (date.parts) {
      const value = iso(...date.parts);
      if (value !== null)
        findings.push({ path: 'deadline', value, start: date.start, end: date.end, confidence: 0.95 });
    } else
      doubts.push({
        path: 'deadline',
        start: date.start,
        end: date.end,
        reason: say('dateAmbiguous', { text: doc.text.slice(date.start, date.end) }),
      });
  }
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const token = doc.tokens[at];
    if (!token) break;
    if (!token.number && !mayBeDate(token.text)) continue;
    const earlier = before(doc, at, 6);
    const words = after(doc, at, 6);
    const month = token.kind === 'word' ? monthNames[token.text] : undefined;
    const isVerb =
      token.text === 'may' &&
      (doc.text[token.start] === 'm' || doc.tokens[at - 1]?.text === 'nothing' || doc.tokens[at - 1]?.text === 'data');
    if (
      month !== undefined &&
      !isVerb &&
      anyOf(earlier.slice(0, 5), dueCues) &&
      !anyOf(earlier.slice(0, 4), wordList('since desde from last pasado were was fine bien iban fue iba went worked'))
    ) {
      const yearIndex = words.findIndex((word, index) => index < 3 && /^20[2-4]\d$/.test(word));
      const said = yearIndex >= 0 ? Number(words[yearIndex]) : null;
      if (said === null && today === null) {
        doubts.push({
          path: 'deadline',
          start: token.start,
          end: token.end,
          reason: say('yearNotSaid', { text: doc.text.slice(token.start, token.end) }),
        });
        continue;
      }
      const dayBefore = doc.tokens[at - 1]?.text === 'de' || doc.tokens[at - 1]?.text === 'of' ? at - 2 : at - 1;
      const dayToken = doc.tokens[dayBefore];
      const dayAhead = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(dayToken?.text ?? '')?.[1];
      const dayBehind = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words[0] ?? '')?.[1];
      const day = dayAhead ?? dayBehind;
      const year =
        said ??
        (today && (month < today.month || (month === today.month && Number(day ?? 31) < today.day))
          ? today.year + 1
          : (today?.year ?? 0));
      const first = dayAhead === undefined ? at : dayBefore;
      const last =
        yearIndex >= 0 ? at + 1 + yearIndex : dayAhead === undefined && dayBehind !== undefined ? at + 1 : at;
      if (day !== undefined) put(iso(year, month, Number(day)), first, last, 0.9);
      else if (anyOf(earlier.slice(0, 3), wordList('before antes'))) put(iso(year, month, 1), at, last, 0.85);
      else if (
        anyOf(
          earlier.slice(0, 3),
          wordList('by para en in until till hasta end finales final principios deadline plazo : mediados is es'),
        )
      )
        put(lastDay(year, month), at, last, 0.8);
      continue;
    }
    const named = quarterAt(token.text, words[0] ?? '');
    if (named && anyOf(earlier.slice(0, 5), dueCues)) {
      const said = words.slice(0, 4).findIndex((word) => /^20[2-4]\d$/.test(word));
      const endMonth = named.quarter * 3;
      const year =
        said >= 0 ? Number(words[said]) : today ? (endMonth < today.month ? today.year + 1 : today.year) : null;
      if (year !== null) put(lastDay(year, endMonth), at, said >= 0 ? at + 1 + said : at + named.words - 1, 0.85);
      continue;
    }
    if (!today) continue;
    const day = namedDay(token.text, earlier[0] ?? '', today);
    const dueOn = day !== null && earlier[0] === 'black' ? earlier.slice(1) : earlier;
    if (day !== null && anyOf(dueOn.slice(0, dueOn[0] === 'el' || dueOn[0] === 'next' ? 2 : 1), dayLinks)) {
      put(day, earlier[0] === 'black' ? at - 1 : at, at, 0.7);
      continue;
    }
    if (anyOf(earlier.slice(0, 3), wordList('before antes by para hasta until till for'))) {
      const eve = eveOf(token.text, today);
      if (eve !== null) {
        put(eve, at, at, 0.6);
        continue;
      }
    }
    const endOf =
      (token.text === 'end' && ['of', words[0]].includes('of')) ||
      token.text === 'finales' ||
      (token.text === 'final' && words[0] === 'de') ||
      (token.text === 'fin' && words[0] === 'de');
    if (endOf) {
      const yearAt = words.findIndex((word, index) => index < 3 && (word === 'year' || word === 'ano'));
      const named = words.findIndex((word, index) => index < 2 && /^20[2-4]\d$/.test(word));
      const next = words.slice(0, 4).some((word) => word === 'next' || word === 'proximo' || word === 'viene');
      const monthAt = words.findIndex((word, index) => index < 3 && (word === 'month' || word === 'mes'));
      if (monthAt >= 0 && yearAt < 0)
        put(lastDay(today.year, today.month + (next ? 1 : 0)), at, at + 1 + monthAt, 0.75);
      else if (yearAt >= 0 && !words.slice(0, 3).includes('curso'))
        put(iso(today.year + (next ? 1 : 0), 12, 31), at, at + 1 + yearAt, 0.8);
      else if (named >= 0) put(iso(Number(words[named]), 12, 31), at, at + 1 + named, 0.85);
      continue;
    }
    if (
      (token.text === 'next' && ['month', 'year', 'quarter', 'week'].includes(words[0] ?? '')) ||
      (token.text === 'proximo' && ['mes', 'ano', 'trimestre'].includes(words[0] ?? ''))
    ) {
      if (!anyOf(earlier.slice(0, 3), strongDue)) continue;
      const unit = units[words[0] ?? ''] ?? 'month';
      put(later(today, words[0] === 'quarter' || words[0] === 'trimestre' ? 3 : 1, unit), at, at + 1, 0.6);
      continue;
    }
    const unit = token.number ? units[words[0] ?? ''] : undefined;
    if (token.number && unit !== undefined && token.number.high > 0 && token.number.high <= 120) {
      if (countsFromContract(after(doc, at, 14))) {
        const [start, end] = [token.start, doc.tokens[at + 1]?.end ?? token.end];
        doubts.push({
          path: 'deadline',
          start,
          end,
          reason: say('fromWhichDay', { text: doc.text.slice(start, end) }),
        });
        continue;
      }
      const [nearest = '', second = ''] = earlier;
      // "We have six weeks for it", "máximo 2 meses": how long they have, not how much of it.
      const allows =
        /^(?:have|got|tengo|tenemos|quedan|maximo|max|only|gives?|dan|just)$/.test(nearest) &&
        /^(?:|[.,;!?)]|to|for|para|y|and|left|before|until|hasta|como)$/.test(words[1] ?? '') &&
        !anyOf(earlier.slice(1, 5), wordList('experience experiencia llevo'));
      const opened =
        ['in', 'within', 'en', 'dentro', 'plazo', 'next'].includes(nearest) ||
        (nearest === 'de' && ['dentro', 'plazo', 'menos', 'maximo'].includes(second)) ||
        (nearest === 'than' && second === 'less') ||
        nearest === 'is' ||
        allows ||
        nearest === ':' ||
        nearest === 'deadline';
      const due =
        allows ||
        anyOf(earlier, strongDue) ||
        anyOf(words.slice(1, 5), wordList('deadline deliver* launch* limite plazo')) ||
        anyOf(
          earlier,
          wordList(
            'need* necesit* quer* want* have tener* hay implant* despleg* deploy* within montar montarlo dentro',
            'start empezar',
          ),
        );
      if (
        opened &&
        (due ||
          (['in', 'en', 'within'].includes(nearest) &&
            anyOf(earlier, builds) &&
            words[1] !== 'of' &&
            words[1] !== 'de')) &&
        !anyOf(earlier, wordList('predict* predec* forecast* prever prevision tco cost* coste history last ultimos'))
      ) {
        const amount = token.number.high * (words[0] === 'quarter' || words[0] === 'trimestre' ? 3 : 1);
        if (Number.isInteger(amount)) put(later(today, amount, unit), at, at + 1, 0.8);
      }
    }
  }
  // "Urgent" is a wish for a date and none that can be planned with.
  if (hurry && findings.length === 0 && doubts.length === 0)
    doubts.push({
      path: 'deadline',
      start: hurry.start,
      end: hurry.end,
      reason: say('urgentByWhen', { text: doc.text.slice(hurry.start, hurry.end) }),
    });
  return { findings, doubts };
}
