import type { Doc } from '../document.ts';
import { wordList } from '../word-list.ts';
import { after, anyOf, before, startsWithAny } from './around.ts';
import type { Count } from './counted.ts';

const useCues = wordList(
  'for para serve* serving servir used use using usar* usen utiliz* utilic* access* acced* acces*',
  'atender support* dar help* ayud* office oficina team equipo somos up hasta despacho department',
  'departamento consult* ask among entre plantilla staff say audience handle dictat* dict*',
);
const useFollows = wordList('use usar* usen usan using pregunt* utiliz*');
const used = wordList('use usar* usen using will need* access* acced* consult* utiliz* con ask* pregunt* lo');
const companySize = wordList(
  'company empresa compania hospital firm organization organizacion pueblo town city ciudad municipio',
  'school factory fabrica cooperativa agency agencia studio estudio taller startup consultora bufete gestoria',
);
/** Small houses in which everyone works at a desk: told with their size, that is who it is for. */
const offices = wordList(
  'office practice firm chambers team department unit group despacho bufete gestoria asesoria notaria oficina estudio',
  'equipo departamento gabinete cabinet kanzlei consultorio redaccion',
);
/** Above this an organisation is told by its size, and those who use a solution are a part of it. */
const OFFICE = 150;
/** What is learned or planned about people: they are not who uses it. */
const aboutThem = wordList(
  'predict* churn predec* bajas abandon* score scoring puntu* label* etiquet* segment* schedul* rota rosters roster shifts turnos',
  'planific* cuadrante* payroll nomina* hire hiring contratar fire despedir quit quits track tracking',
);
const record = wordList('information dataset data informacion datos record* registros histor* files fichas');
const onThem = wordList('about of on for sobre de');
const fillers = wordList(
  'unos unas son somos seran serian about around roughly some approx* aprox* casi cerca de hasta up to we are they no',
  'not nope perdon sorry , ( ) ~ it is mas o menos total en in max* para for',
);
/** Tokens around a count looked at: more than this and it is not alone. */
const ALONE = 8;

/** What a number of people says of the need: who uses the solution, who builds it, rows of a table, or nothing. */
export type Headcount = 'users' | 'rows' | 'engineers' | null;

/** "Unas 400 personas", "(unas 400 personas)", "son 900, no 400": nothing else said of them, so they are who it is for. */
function isAlone(doc: Doc, count: Count): boolean {
  const sentence = doc.tokens[count.at]?.sentence;
  const inside = (at: number) => doc.tokens[at]?.sentence === sentence;
  let first = count.at;
  let last = count.lastToken;
  while (inside(first - 1) && count.at - first < ALONE && doc.tokens[first - 1]?.text !== '(') first -= 1;
  while (inside(last + 1) && last - count.lastToken < ALONE && doc.tokens[last + 1]?.text !== ')') last += 1;
  // A bracket right after an organisation tells its size.
  const [whose = '', ...earlier] = before(doc, first - 1, 4);
  if (doc.tokens[first - 1]?.text === '(' && startsWithAny(whose, companySize) && !anyOf(earlier, ['para', 'for']))
    return false;
  return doc.tokens.slice(first, last + 1).every((token, index) => {
    const at = first + index;
    return (at >= count.at && at <= count.lastToken) || token.kind !== 'word' || startsWithAny(token.text, fillers);
  });
}

/** "An office of 30 people", "practice (22 people)". */
function isOffice(doc: Doc, count: Count): boolean {
  const [nearest = '', whose = '', further = '', first = ''] = before(doc, count.at, 4);
  return (
    count.number.high <= OFFICE &&
    (['of', 'de', '('].includes(nearest)
      ? anyOf([whose, further, first], offices)
      : startsWithAny(nearest, offices) || ([',', 'con', 'with'].includes(nearest) && anyOf([whose, further], offices)))
  );
}

const technicalTeam =
  /\b(?:(?:it|tech|technical|engineering|development|dev|software|ai|ml) (?:team|department|staff|group)|(?:equipo|departamento|area) (?:tecnico|informatico|de (?:informatica|it|ti|desarrollo|sistemas|software|ingenieria))) ?(?:(?:is|are|of|has|have|with|son|es|de|tiene|cuenta|somos|con|consists|about|unas|unos|[(,:]) ?)*$/;

export function readHeadcount(doc: Doc, count: Count): Headcount {
  const { noun, rate } = count;
  const wordsBefore = before(doc, count.at, 7);
  const wordsAfter = after(doc, count.lastToken, 5);
  if (anyOf(wordsBefore, aboutThem) || anyOf(wordsAfter.slice(0, 2), wordList('turnover churn attrition shifts')))
    return null;
  // "Information about 80,000 patients": a table with a row for each.
  if (anyOf(wordsBefore, record) && anyOf(wordsBefore.slice(0, 1), onThem) && rate === null)
    return noun.of === 'professionals' ? null : 'rows';
  // People of a trade are named with their number because it is for them.
  if (noun.of === 'professionals') return 'users';
  if (rate !== null) return null;
  if (noun.of === 'people' && technicalTeam.test([...wordsBefore].reverse().join(' '))) return 'engineers';
  // "There are twelve of us".
  if (['us', 'nosotros', 'nosotras'].includes(doc.tokens[count.lastToken]?.text ?? '') && count.number.high <= OFFICE)
    return 'users';
  const size = anyOf(wordsBefore.slice(0, 4), companySize);
  const told = anyOf(wordsBefore.slice(0, 5), useCues) || anyOf(wordsAfter.slice(0, 4), used);
  const follows = anyOf(wordsAfter.slice(0, 3), useFollows);
  return follows || isAlone(doc, count) || (told && !size) || isOffice(doc, count) ? 'users' : null;
}

/** Tokens between two numbers of people who are told together. */
const TOGETHER = 3;

/** Numbers of people as told: "4 lawyers and 2 secretaries" are six. */
export function headcounts(counts: readonly Count[]): readonly { readonly count: Count; readonly value: number }[] {
  const told: { count: Count; value: number; last: number }[] = [];
  for (const count of counts) {
    const before = told.at(-1);
    const together =
      before?.count.noun.of === 'professionals' &&
      count.noun.of === 'professionals' &&
      count.at - before.last <= TOGETHER;
    if (together) {
      before.value += count.number.high;
      before.last = count.lastToken;
    } else told.push({ count, value: count.number.high, last: count.lastToken });
  }
  return told;
}
