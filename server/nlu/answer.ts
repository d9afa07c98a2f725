import { tasks } from '../../catalog/schema/vocabulary.ts';
import {
  dataKind,
  deployment,
  expertise,
  isBriefPath,
  patchBrief,
  sensitivity,
  type BriefPatch,
  type BriefPath,
} from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import type { Locale } from '../protocol/http.ts';
import { readTask } from './task.ts';
import { readDocument, type Doc } from './document.ts';
import { allOf, type Finding } from './finding.ts';
import { fold } from './fold.ts';
import { findKinds, findPlain, findUnknown } from './lexicon/answers.ts';
import { numericDates, readDeadline } from './read/dates.ts';
import { readMoney } from './read/money.ts';
import { readDeployment, readResidency } from './read/places.ts';
import { readTraining } from './read/training.ts';
import { readWords } from './read/words.ts';
import { wordList } from './word-list.ts';

export type AnswerReading =
  { readonly ok: true; readonly patch: BriefPatch } | { readonly ok: false; readonly reason: Message };

/** The language of the interface, with the date that "in three months" counts from where it is known. */
export type AnswerContext = Locale | { readonly locale: Locale; readonly today?: string };

const YES_OR_NO = /^(?:si|no|yes|none|nothing|nobody|nada|nadie|igual|ninguna?)$/;
/** A bare yes or no, with words that only stress or soften it: "no" in "I do not trust that" answers nothing. */
const ALONE =
  /^(?:(?:pues|bueno|ah|uf|eh|well|oh|um|hmm+|ok|creo que|diria que|i think|i guess|i'd say)[, ]+)*(?:si|yes|yep|yeah|no|nope|nah|none|nothing|nobody|nada|nadie|igual|ninguna?)(?:[,. ]+(?:si|no|yes|none|any|lo|la|es|son|hay|tengo|tenemos|esta|estan|creo|claro|que|muchas?|de|en|ninguna?|nada|absoluto|para|mucho|mas|bien|las|los|todas?|todos?|they|are|it|is|not|really|aren't|isn't|at|all|we|i|have|do|don't|think|so|of|them|course|personal|gracias|thanks|here|yet|aun|todavia))*[ .!]*$/;
const none = /^(?:none|nobody|no one|no|nope|zero|ningun[oa]?|nadie|cero|nada|not any|no tenemos|no hay)\b[ .!]*$/;

/** Sentences in which a bare answer means its field: "march" is a deadline when a deadline was asked for. */
const frames: Readonly<Partial<Record<BriefPath, (raw: string, locale: Locale) => string>>> = {
  deadline: (raw, locale) =>
    /\b(?:antes|before|by|para|dentro|within|in|en)\b/.test(fold(raw))
      ? `deadline ${raw}`
      : locale === 'es'
        ? `antes de ${raw}`
        : `by ${raw}`,
  residency: (raw, locale) => (locale === 'es' ? `alojado en ${raw}` : `hosted in ${raw}`),
  languages: (raw, locale) => `${locale === 'es' ? 'en' : 'in'} ${raw}`,
  budget: (raw, locale) => `${locale === 'es' ? 'presupuesto' : 'budget'} ${raw}`,
  'budget.amount': (raw, locale) => `${locale === 'es' ? 'presupuesto' : 'budget'} ${raw}`,
  'budget.currency': (raw, locale) => `${locale === 'es' ? 'presupuesto' : 'budget'} 100 ${raw}`,
  'budget.period': (raw, locale) => `${locale === 'es' ? 'presupuesto' : 'budget'} 100 € ${raw}`,
};

const enums: Readonly<Partial<Record<BriefPath, readonly string[]>>> = {
  task: tasks,
  expertise: expertise.options,
  deployment: deployment.options,
  'data.kind': dataKind.options,
  'data.sensitivity': sensitivity.options,
  'data.labelled': ['none', 'some', 'most', 'all'],
  'data.quality': ['unknown', 'raw', 'mixed', 'clean'],
  'data.unit': wordList('documents rows images samples tokens hours minutes files records gb'),
  stage: ['explore', 'pilot', 'production', 'scale'],
  'budget.period': ['once', 'hour', 'month', 'year'],
  'training.method': ['pretrain', 'full', 'lora', 'qlora', 'transfer'],
};

/** One number of an answer, in the unit of the field. A share may be said as a percentage. */
function numberFor(path: BriefPath, doc: Doc): { readonly value: number } | { readonly reason: Message } | null {
  const at = doc.tokens.findIndex((token) => token.number);
  const number = doc.tokens[at]?.number;
  if (!number) return null;
  const unit = doc.tokens[at + 1]?.text ?? '';
  const share = path === 'quality.target' || path === 'quality.floor' || path.startsWith('priorities.');
  const measure = path === 'data.sizeGb' || path.startsWith('latency.');
  if ((measure || share) && number.separator !== null && number.asDecimal !== number.high) {
    return {
      reason: say('numberAmbiguous', { text: doc.tokens[at]?.text ?? '', a: number.high, b: number.asDecimal }),
    };
  }
  if (share) return { value: number.low > 1 || unit === '%' ? number.low / 100 : number.low };
  const seconds = /^(?:s|sec|secs|seg|second|seconds|segundo|segundos)$/.test(unit);
  const minutes = /^(?:min|minute|minutes|minuto|minutos)$/.test(unit);
  const milliseconds = /^(?:ms|millisecond|milliseconds|milisegundos?)$/.test(unit);
  if (path === 'latency.e2eSeconds')
    return { value: milliseconds ? number.high / 1000 : minutes ? number.high * 60 : number.high };
  if (path.startsWith('latency.')) return { value: seconds ? number.high * 1000 : number.high };
  if (path === 'data.sizeGb')
    return {
      value: /^(?:tb|tera)/.test(unit)
        ? number.high * 1000
        : /^(?:mb|mega)/.test(unit)
          ? number.high / 1000
          : number.high,
    };
  if (path === 'horizonMonths') return { value: /^(?:year|ano)/.test(unit) ? number.high * 12 : number.high };
  return { value: number.high };
}

const perDay: readonly (readonly [RegExp, number])[] = [
  [/^(?:month|mes|monthly|mensual)/, 12 / 365],
  [/^(?:week|semana)/, 1 / 7],
  [/^(?:year|ano|anual)/, 1 / 365],
  [/^(?:hour|hora|h$)/, 24],
  [/^(?:day|dia|daily)/, 1],
];
const perSecond: readonly (readonly [RegExp, number])[] = [
  [/^(?:second|segundo|seg|sec|s$|rps|qps)/, 1],
  [/^(?:minute|minuto|min$)/, 1 / 60],
];

/** Requests in the time they are said in: "3 a second" is a peak, and no number of requests a day. */
function rateFor(path: BriefPath, doc: Doc): { readonly patch: BriefPatch } | null {
  const at = doc.tokens.findIndex((token) => token.number);
  const number = doc.tokens[at]?.number;
  if (!number) return null;
  const words = doc.tokens.slice(at + 1).map((token) => token.text);
  const factorIn = (rates: typeof perDay) => rates.find(([unit]) => words.some((word) => unit.test(word)))?.[1];
  const [inSeconds, inDays] = [factorIn(perSecond), factorIn(perDay)];
  const said = inSeconds !== undefined ? 'load.requestsPerSecond' : inDays !== undefined ? 'load.requestsPerDay' : path;
  return { patch: { [said]: Number((number.high * (inSeconds ?? inDays ?? 1)).toPrecision(6)) } };
}

function fromReaders(path: BriefPath, doc: Doc): readonly Finding[] {
  const read = allOf(
    readMoney(doc),
    readDeployment(doc),
    readResidency(doc),
    readDeadline(doc),
    readTraining(doc),
    readWords(doc, []),
  );
  const task = path === 'task' ? readTask(doc, []) : null;
  const found: Finding[] = read.findings.filter(
    (finding) =>
      finding.path === path ||
      (path === 'budget' && finding.path.startsWith('budget.')) ||
      (path === 'budget.amount' && finding.path.startsWith('budget.')),
  );
  if (task)
    found.push({
      path: 'task',
      value: task.task,
      start: task.match.start,
      end: task.match.end,
      confidence: task.confidence,
    });
  return found;
}

const numeric: ReadonlySet<string> = new Set(
  wordList(
    'data.volume data.sizeGb data.labels data.sites team.engineers team.mlEngineers load.users',
    'load.requestsPerDay load.requestsPerSecond load.concurrentRequests load.inputTokens load.outputTokens',
    'latency.ttftP95Ms latency.tpotMs latency.e2eSeconds horizonMonths quality.target quality.floor',
    'training.totalParameters training.tokens training.samples training.sequenceLength',
  ),
);
const lists = new Set<BriefPath>(['compliance', 'languages']);

function readRaw(
  path: BriefPath,
  raw: string,
  context: { readonly locale: Locale; readonly today: string | undefined },
): BriefPatch | Message {
  const folded = fold(raw).trim();
  const word = folded.replace(/[ -]+/g, '_').replace(/[.!]+$/, '');
  if (enums[path]?.includes(word) === true) return { [path]: word };
  if (path.startsWith('team.') && none.test(folded)) return { [path]: 0 };
  if ((path === 'compliance' || path === 'hardwareOwned' || path === 'modelsMentioned') && none.test(folded))
    return { [path]: [] };
  const unknown = say('answerIsUnknown', {});
  const taken = (text: string) => numericDates(fold(text)).map(({ start, end }) => ({ start, end }));
  const asDoc = (text: string) =>
    readDocument(text, { language: context.locale, today: context.today, taken: taken(text) });
  const doc = asDoc(raw);
  if (numeric.has(path)) {
    const read = path.startsWith('load.requestsPer') ? rateFor(path, doc) : numberFor(path, doc);
    if (read && 'patch' in read) return read.patch;
    if (read && 'value' in read) return { [path]: read.value };
    if (read) return read.reason;
    return findUnknown(doc.tokens).length > 0 ? unknown : say('answerNeedsNumber', {});
  }
  const plain = findPlain(doc.tokens).filter((match) => match.value.startsWith(`${path}:`));
  const framed = frames[path];
  const found = fromReaders(path, framed ? asDoc(framed(raw, context.locale)) : doc);
  if (found.length > 0) {
    if (lists.has(path)) return { [path]: found.map((finding) => finding.value) };
    if (path === 'budget' || path === 'budget.amount')
      return Object.fromEntries(found.map((finding) => [finding.path, finding.value]));
    return { [path]: found[0]?.value };
  }
  if (path === 'data.kind') {
    const [kind] = findKinds(doc.tokens);
    if (kind) return { [path]: kind.value };
  }
  if (findUnknown(doc.tokens).length > 0) return unknown;
  const only = plain.find(({ start, end }) => !YES_OR_NO.test(fold(raw.slice(start, end))) || ALONE.test(folded));
  if (only) return { [path]: only.value.slice(path.length + 1) };
  const names = raw
    .split(/[,;\n]| y | and /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (path === 'modelsMentioned' && names.length > 0) return { modelsMentioned: names };
  if (path === 'hardwareOwned' && names.length > 0) return { hardwareOwned: names.map(ownedFrom) };
  if (path === 'description') return { description: raw.trim() };
  if (path === 'industry' && /^[a-z][a-z_]{1,39}$/.test(word)) return { industry: word };
  if (path === 'quality.metric' && folded.length <= 60) return { 'quality.metric': folded };
  return say('answerNotUnderstood', {});
}

/** "2x A100" as a count and a name, in the person's words. */
function ownedFrom(name: string): { readonly accelerator: string; readonly count?: number } {
  const counted = /^(\d{1,5})\s*[x×]?\s+(\S.*)$|^(\d{1,5})x\s*(\S.*)$/i.exec(name);
  const count = Number(counted?.[1] ?? counted?.[3] ?? 0);
  const accelerator = counted?.[2] ?? counted?.[4] ?? name;
  return count > 0 ? { accelerator, count } : { accelerator };
}

/** A person's typed reply to a question about one field, as a patch of the brief. Never guesses: what is not understood is said. */
export function interpretAnswer(path: string, raw: string, context: AnswerContext): AnswerReading {
  const { locale, today } =
    typeof context === 'string'
      ? { locale: context, today: undefined }
      : { locale: context.locale, today: context.today };
  if (!isBriefPath(path)) return { ok: false, reason: say('answerNotUnderstood', {}) };
  if (raw.trim() === '') return { ok: false, reason: say('answerIsEmpty', {}) };
  const read = readRaw(path, raw.slice(0, 2000), { locale, today });
  if ('messageId' in read) return { ok: false, reason: read };
  const checked = patchBrief({}, read);
  return checked.ok ? { ok: true, patch: read } : { ok: false, reason: say('answerOutOfRange', {}) };
}
