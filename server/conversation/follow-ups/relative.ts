import { readBrief, type BriefPatch, type BriefPath } from '../../../rules/brief.ts';
import { fold } from '../../nlu/fold.ts';
import type { ConversationState } from '../state.ts';

const factors: readonly (readonly [RegExp, number])[] = [
  [/\b(?:doubl\w+|twice|dobl\w+|dupli\w+|the double)\b/, 2],
  [/\b(?:tripl\w+|three times|3x|tres veces)\b/, 3],
  [/\b(?:half|halv\w+|mitad)\b/, 1 / 2],
  [/\b(?:a third|la tercera parte|un tercio)\b/, 1 / 3],
  [/\b(?:ten times|10 times|10x|tenfold|diez veces|10 veces)\b/, 10],
  [/\b(?:five times|5 times|5x|cinco veces)\b/, 5],
  [/\b(?:four times|4 times|4x|cuatro veces|quadrupl\w+|cuadrupl\w+)\b/, 4],
];

const fields: readonly (readonly [RegExp, readonly BriefPath[]])[] = [
  [/\b(?:budget|money|presupuesto|dinero|pasta|funds?|cash)\b/, ['budget.amount']],
  [
    /\b(?:requests?|calls?|questions?|traffic|peticiones|consultas|llamadas|preguntas|trafico|load|carga|volume|volumen)\b/,
    ['load.requestsPerDay', 'load.users'],
  ],
  [
    /\b(?:documents?|docs?|files?|images?|photos?|rows?|hours?|documentos?|expedientes?|archivos?|imagenes|fotos?|filas?|horas?|contratos?|contracts?|datos|data)\b/,
    ['data.volume'],
  ],
  [
    /\b(?:users?|people|staff|usuarios?|personas?|gente|employees|empleados|we|somos|fueramos|grow\w*|crec\w+|us)\b/,
    ['load.users', 'load.requestsPerDay'],
  ],
];

const DIGITS = 6;
const TIMES = /\b(?<n>\d{1,3}(?:[.,]\d)?)(?: ?x| times| veces)\b(?! (?:a|per|each|every|al|por|cada)\b)/;
/** A factor that no business has in mind. */
const LARGEST = 1000;

function factorIn(said: string): number | undefined {
  const times = Number(TIMES.exec(said)?.groups?.['n']?.replace(',', '.'));
  if (times > 0 && times < LARGEST) return times;
  return factors.find(([pattern]) => pattern.test(said))?.[1];
}

const ENDLESS =
  /\b(?:no|without(?: a| any)?|unlimited|endless|sin|ilimitad[oa]|no (?:hay|hubiera|tuvieramos|tenemos|importara?))\b.{0,12}\b(?:budget|spending|money|presupuesto|dinero|tope|limite)\b|\b(?:presupuesto|dinero) (?:ilimitado|infinito|no (?:importara|importa|fuera problema))\b|\bmoney (?:was|is|were) no (?:object|problem|issue)\b/;

/** "Imagine there were no budget limit". */
export function withoutLimit(text: string, { brief }: ConversationState): BriefPatch | null {
  return brief.budget !== undefined && !/\d/.test(text) && ENDLESS.test(fold(text)) ? { budget: null } : null;
}

/** Whether words name a multiple, whose number is then no amount. */
export const timesSaid = (text: string): boolean => TIMES.test(fold(text));

/** "What if the budget doubles": that many times what is known or assumed; null where no such thing is said. */
export function scaled(text: string, { brief, advice }: ConversationState): BriefPatch | null {
  const said = fold(text);
  const factor = factorIn(said);
  const paths = fields.find(([pattern]) => pattern.test(said))?.[1] ?? [];
  if (factor === undefined) return null;
  for (const path of paths) {
    const assumed = advice?.assumptions.find((one) => one.path === path)?.value;
    const now = readBrief(brief, path) ?? assumed;
    if (typeof now !== 'number' || now <= 0) continue;
    const exact = Number((now * factor).toPrecision(DIGITS));
    return { [path]: path === 'load.users' ? Math.max(1, Math.round(exact)) : exact };
  }
  return null;
}

const AMOUNT = /(?<![\d.,])(?<n>\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d)?) ?(?<k>k|mil|grand|thousand)?\b/;
const WHAT_IT_GETS =
  /\b(?:get|gets|buy|buys|have|afford|give|cover|puedo|podri\w+|consigo|das|dais|llego|llegamos|tener|tendri\w+|hacer|conseguir|montar)\b/;
const THOUSAND = 1000;

/** "What would 10k get us": an amount without a currency, in that of the budget that is known. */
export function amountAlone(text: string, { brief: { budget } }: ConversationState): BriefPatch | null {
  const said = fold(text);
  const found = AMOUNT.exec(said)?.groups;
  if (budget?.currency === undefined || found === undefined || !WHAT_IT_GETS.test(said)) return null;
  const n = Number((found['n'] ?? '').replace(/[.,](?=\d{3})/g, '').replace(',', '.'));
  return { 'budget.amount': found['k'] === undefined ? n : n * THOUSAND };
}

const USED =
  /\b(?:usan|usen|usaran|usaria\w*|usar\w*|utilic\w+|utiliz\w+|uses?|used|using|users?|usuarios?|gente|people|personas?|empleados|employees|staff)\b/;
const COUNT =
  /(?<![\d.,])(?<n>\d{1,3}(?:[.,]\d{3})+|\d+)(?![\d.,]*\d)(?! ?(?:%|€|\$|£|euros?|dolar\w*|dollars?|pounds?|k\b))/g;

/** "What if only admissions use it, some 20": the one number beside words of use is that of the users. */
export function usersAlone(text: string): BriefPatch | null {
  const said = fold(text);
  const [only, ...more] = [...said.matchAll(COUNT)];
  if (only === undefined || more.length > 0 || !USED.test(said)) return null;
  const users = Number((only.groups?.['n'] ?? '').replace(/[.,]/g, ''));
  return users >= 1 ? { 'load.users': users } : null;
}

const HIRE =
  /\b(?:(?:hire|hiring|hired|recruit\w*) (?:nobody|no one|no-one|any(?:one|body)|none)|nobody (?:needs to be|is|was) hired|without hiring|(?:contrat\w+|fich\w+) (?:a )?(?:nadie|ninguno)|sin contratar)\b/;

/** "What if we hire nobody": the team that is there, and no more. */
export function withoutHiring(text: string, { brief: { team } }: ConversationState): BriefPatch | null {
  if (!HIRE.test(fold(text))) return null;
  const [engineers, mlEngineers] = [team?.engineers ?? 0, team?.mlEngineers ?? 0];
  if (team?.engineers === engineers && team.mlEngineers === mlEngineers) return null;
  return { 'team.engineers': engineers, 'team.mlEngineers': mlEngineers };
}

const MONEY = /\b(?:budget|money|presupuesto|dinero|limite|limit|amount|importe)\b/;
const periods: readonly (readonly [RegExp, string])[] = [
  [/\b(?:per month|a month|monthly|each month|al mes|mensual(?:es)?|por mes|cada mes)\b/, 'month'],
  [/\b(?:per year|a year|yearly|annual(?:ly)?|al ano|anual(?:es)?|por ano|cada ano)\b/, 'year'],
  [/\b(?:one-off|once|in one go|one time|de golpe|de una vez|unico|en total|una sola vez)\b/, 'once'],
];

/** "The budget is a month": how an amount that is known counts; null where an amount is said too, or none is known. */
export function periodStated(text: string, { brief }: ConversationState): BriefPatch | null {
  const said = fold(text);
  if (brief.budget?.amount === undefined || /\d/.test(said) || !MONEY.test(said)) return null;
  const denied = said.replace(/\b(?:no|not|instead of|y no|en vez de)\b.*$/, '');
  const period = periods.find(([pattern]) => pattern.test(denied === '' ? said : denied))?.[1];
  return period === undefined || period === brief.budget.period ? null : { 'budget.period': period };
}
