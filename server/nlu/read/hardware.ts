import { tokenAt, type Doc } from '../document.ts';
import type { Entity } from '../entities.ts';
import { say } from '../../../rules/message.ts';
import type { Doubt, Finding, Reading } from '../finding.ts';
import { anyOf, startsWithAny } from './around.ts';
import { standsAlone } from './stands-alone.ts';
import { wordList } from '../word-list.ts';

const ownCues = wordList(
  'has haben habe avons possede temos possuo possuimos specs setup rig tienen tiene',
  "have there there's i've we've own got my our tengo tenemos cuento contamos dispongo disponemos mi mis nuestra",
  'nuestro nuestras nuestros existing owned using running using hay poseemos with con mon mein meine',
  'tenho meu on en using current actual compramos bought equipped single',
);
const strongOwn = wordList(
  'has haben habe avons possede temos possuo possuimos',
  "have there there's i've we've own got my our tengo tenemos cuento contamos dispongo disponemos mi mis nuestra",
  "nuestro nuestras nuestros owned existing mon tenho meu compramos bought i'm hay poseemos company's",
);
const notOwn = wordList(
  'buy* compr* purchas* consider* vs versus thinking looking plan planning planeamos rent* alquil*',
  'upgrade recommend* recom* should better mejor deciding between entre or maybe could would cost price',
  'cuesta precio if suggest* getting need necesito necesitamos want quiero queremos presupuesto hour',
  'quote* offer* oferta* ofrec* hora / than like which cual cuantas cuantos many compare* suggested going invest* prefer* new used',
);
const negated = ['no', 'not', "don't", 'without', 'sin', 'cannot', "can't"];
/** "Does not fit on one card": the card is there, what is denied is the fit. */
const fits = wordList('fit fits load loads cabe caben entra entran carga');
const fails = wordList("not doesn't don't no");

/** Confidence of hardware said to be used ("on an A10G") and of hardware of which nothing is said. */
export const WEAKLY_OWNED = 0.7;
export const UNDECIDED = 0.5;
/** A number of cards told by themselves. */
const TOLD = 0.75;

const MOST_NAMED = 4;

interface Owned {
  readonly accelerator: string;
  readonly count?: number;
  readonly memoryGb?: number;
}

const ones = new Set(wordList('a an una un one uno single sola solo mi my'));

const pairs = new Set(wordList('pair couple par pareja'));

/** Token index range of an entity. */
function tokenOf(doc: Doc, entity: Entity): { readonly first: number; readonly last: number } | null {
  const low = tokenAt(doc, entity.start);
  let last = low;
  while ((doc.tokens[last + 1]?.start ?? Infinity) < entity.end) last += 1;
  return doc.tokens[low] ? { first: low, last } : null;
}

/** "Two A6000s sitting idle", "an A100 available": said after the card, it is theirs. */
const idleAfter = wordList('sitting idle available lying spare unused parad* disponible* libre* ociosa* sobra*');
const serverWord = /^(?:servers?|servidor|servidores|nodes?|nodos?|machines?|maquinas?|boxes|workstations?)$/;

/** "4 nodes with 8x A100": what is in one of several machines, times the machines. */
function inEachMachine(doc: Doc, at: number, last: number): number {
  // "With 8 L40S each" is counted already.
  if (doc.tokens.slice(last + 1, last + 5).some(({ text }) => text === 'each' || text === 'cada')) return 1;
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const token = doc.tokens[back];
    if (token?.sentence !== doc.tokens[at]?.sentence) return 1;
    if (!serverWord.test(token?.text ?? '')) continue;
    const machines = doc.tokens[back - 1]?.number?.low;
    const linked = doc.tokens
      .slice(back + 1, at)
      .every(({ text }) => /^(?:with|of|con|de|each|cada|,|x|\d+)$/.test(text));
    return linked && machines !== undefined && Number.isInteger(machines) ? machines : 1;
  }
  return 1;
}

/** How many, from "3x A100", "two H100s", "A100 x4", "servers with 3 L40 each". */
function countOf(
  doc: Doc,
  entity: Entity,
  span: { readonly first: number; readonly last: number },
): number | undefined {
  let count = entity.count;
  for (let back = span.first - 1; back >= span.first - 5 && count === undefined; back -= 1) {
    const token = doc.tokens[back];
    if (!token) break;
    // "2x 12GB RTX A2000": the memory stands between.
    if (token.text === 'gb' && doc.tokens[back - 1]?.number) {
      back -= 1;
      continue;
    }
    if (token.number) {
      const gap = doc.tokens.slice(back + 1, span.first).map((word) => word.text);
      const linked = gap
        .filter((word) => !/^\d+$/.test(word))
        .every((word) =>
          wordList(
            'x nvidia amd tesla geforce gpu gpus tarjetas graficas cards * de of apple units unidades new old',
            'placas aceleradoras',
          ).includes(word),
        );
      if (linked && Number.isInteger(token.number.low) && token.number.low <= 100_000) count = token.number.low;
      break;
    }
    if (pairs.has(token.text)) count = 2;
    else if (ones.has(token.text) && !(token.text === 'my' || token.text === 'mi')) count = 1;
    else if (
      !wordList('nvidia amd tesla geforce gpu tarjeta grafica apple good sola single old vieja x of de').includes(
        token.text,
      )
    )
      break;
  }
  const next = doc.tokens[span.last + 1];
  const then = doc.tokens[span.last + 2];
  if (count === undefined && next?.text === 'x' && then?.number && Number.isInteger(then.number.low))
    count = then.number.low;
  if (count === undefined && /^x\d{1,4}$/.test(next?.text ?? '')) count = Number(next?.text.slice(1));
  if (count === undefined && next?.text === '(' && then?.number && doc.tokens[span.last + 3]?.text === 'x')
    count = then.number.low;
  if (count !== undefined) {
    const later = doc.tokens.slice(span.last + 1, span.last + 5).map((word) => word.text);
    if (later.includes('each') || later.includes('cada')) {
      for (let back = span.first - 2; back >= Math.max(0, span.first - 8); back -= 1) {
        const token = doc.tokens[back];
        const word = doc.tokens[back + 1]?.text ?? '';
        if (token?.number && serverWord.test(word)) return token.number.low * count;
      }
    }
  }
  return count;
}

/** Hardware they have now. What they might buy or rent, and what they only ask about, is left alone. */
export function readHardware(doc: Doc, entities: readonly Entity[]): Reading {
  const owned: { readonly item: Owned; readonly entity: Entity; readonly trust: number }[] = [];
  // Of several cards some are options.
  const kinds = new Set(
    entities.filter(({ kind }) => kind === 'accelerator').map(({ id, meant, written }) => id ?? meant ?? written),
  ).size;
  for (const entity of entities) {
    if (entity.kind !== 'accelerator') continue;
    const span = tokenOf(doc, entity);
    if (!span) continue;
    const sentence = doc.tokens[span.first]?.sentence;
    let decided: boolean | null = null;
    let strong = false;
    let planned = false;
    for (let back = span.first - 1; back >= 0 && back >= span.first - 14; back -= 1) {
      const token = doc.tokens[back];
      if (token?.sentence !== sentence) break;
      const word = token?.text ?? '';
      const past = word === 'used' && ['i', 'we'].includes(doc.tokens[back - 1]?.text ?? '');
      if (!past && anyOf([word], notOwn)) {
        decided ??= false;
        break;
      }
      if (decided === true && !anyOf([word], strongOwn)) continue;
      if (past || anyOf([word], ownCues)) {
        const [one = '', two = ''] = [doc.tokens[back - 1]?.text, doc.tokens[back - 2]?.text];
        const tooLarge = anyOf([one], fits) && anyOf([two], fails);
        decided = tooLarge || !anyOf([one, two], negated);
        strong = tooLarge || anyOf([word], strongOwn);
        // "with", "on" and "en" say it weakly: a plan earlier in the sentence outweighs them.
        planned ||= decided && !strong && hasPlan(doc, back);
        // A weak word may stand between the card and the "have" it belongs to ("servers with 3 L40").
        if (!decided || strong) break;
      }
    }
    const idle = doc.tokens.slice(span.last + 1, span.last + 5).some((token) => startsWithAny(token.text, idleAfter));
    if (idle && decided !== false) {
      decided = true;
      strong = true;
    }
    if (planned && !strong) decided = false;
    if (!strong && decided === true && isProposed(doc, span.first)) decided = false;
    if (isOneOfTwo(doc, entity, entities)) decided = false;
    const [next = '', then = ''] = doc.tokens.slice(span.last + 1, span.last + 3).map((token) => token.text);
    if (['vs', 'versus', 'or', 'o'].includes(next) || (next === ',' && then === 'or'))
      decided = strong ? decided : false;
    if (decided === false) continue;
    const inOne = countOf(doc, entity, span);
    const alone = kinds === 1 && decided === null && inOne !== undefined && standsAlone(doc, span);
    const stated =
      inOne === undefined
        ? undefined
        : inOne * inEachMachine(doc, span.first - (entity.count === undefined ? 1 : 0), span.last);
    const plural =
      /s$/i.test(entity.written) || /^(?:gpus|cards|tarjetas|graficas)$/.test(next) || pluralBefore(doc, span.first);
    const single = strong || next === 'gpu' || next === 'card' || next === 'tarjeta';
    const count = stated ?? (single && !plural ? 1 : undefined);
    const item: Owned = {
      accelerator: entity.id ?? entity.meant ?? entity.written,
      ...(count === undefined || count < 1 ? {} : { count }),
      ...(entity.memoryGb === undefined ? {} : { memoryGb: entity.memoryGb }),
    };
    const known = owned.findIndex((other) => other.item.accelerator.toLowerCase() === item.accelerator.toLowerCase());
    const trust = alone ? TOLD : decided === null ? UNDECIDED : strong ? entity.confidence : WEAKLY_OWNED;
    if (known < 0) owned.push({ item, entity, trust });
    else if ((item.count !== undefined && owned[known]?.item.count === undefined) || trust > (owned[known]?.trust ?? 0))
      owned[known] = { item: { ...owned[known]?.item, ...item }, entity, trust };
  }
  const findings: Finding[] = owned.map(({ item, entity, trust }) => ({
    path: 'hardwareOwned',
    value: item,
    start: entity.start,
    end: entity.end,
    confidence: Math.min(entity.confidence, trust),
  }));
  // "We own H100s": which of them is asked, as their memory differs.
  const doubts: Doubt[] = owned.flatMap(({ entity, trust }) =>
    entity.among === undefined || trust <= UNDECIDED
      ? []
      : [
          {
            path: 'hardwareOwned' as const,
            start: entity.start,
            end: entity.end,
            reason: say('whichAccelerator', {
              text: entity.written,
              names: entity.among.slice(0, MOST_NAMED).join(', '),
            }),
          },
        ],
  );
  return { findings, doubts };
}

const ALTERNATIVE =
  /^ ?(?:s|gpus?|cards?|tarjetas?)? ?,? ?(?:or|o|u|vs\.?|versus) (?:an? |one |un |una |the |\d+ ?x? )?$/;

/** "On H100 or MI300X": one of two that are to choose between. */
function isOneOfTwo(doc: Doc, entity: Entity, entities: readonly Entity[]): boolean {
  return entities.some((other) => {
    if (other === entity || other.kind !== 'accelerator') return false;
    const [first, second] = other.start < entity.start ? [other, entity] : [entity, other];
    return second.start - first.end < LONGEST_OR && ALTERNATIVE.test(doc.folded.slice(first.end, second.start));
  });
}
const LONGEST_OR = 20;

const onOnly = wordList('on en');
const proposes = wordList(
  'serve serving host hosting self size prefer* only just servir alojar montar desplegar deploy solo need needs necesit* would could should want quiero queremos instead mejor',
);

/** "On 8x MI300X", "serve it on H200": where it could run, said with nothing that owns it. */
function isProposed(doc: Doc, first: number): boolean {
  const sentence = doc.tokens[first]?.sentence;
  const earlier: string[] = [];
  for (let back = first - 1; doc.tokens[back]?.sentence === sentence && back >= 0; back -= 1)
    earlier.push(doc.tokens[back]?.text ?? '');
  const words = earlier.filter((word) => /^[a-z]/.test(word) && word !== 'x');
  const [nearest = ''] = words;
  if (!onOnly.includes(nearest)) return false;
  return words.length === 1 || anyOf(words.slice(1), proposes);
}

/** "our servers with H100": several, nobody said how many. */
function pluralBefore(doc: Doc, at: number): boolean {
  return doc.tokens
    .slice(Math.max(0, at - 4), at)
    .some((token) =>
      /^(?:servers|servidores|nodes|nodos|gpus|tarjetas|graficas|cards|varias|varios|several|some|algunas|macbooks|mis|nuestras|nuestros|portatiles)$/.test(
        token.text,
      ),
    );
}

function hasPlan(doc: Doc, at: number): boolean {
  const sentence = doc.tokens[at]?.sentence;
  for (let back = at - 1; back >= 0 && back >= at - 14; back -= 1) {
    const token = doc.tokens[back];
    if (token?.sentence !== sentence) return false;
    if (
      anyOf(
        [token?.text ?? ''],
        wordList(
          'buy* compr* purchas* rent* alquil* plan planning consider* thinking suggested upgrade getting server',
          'servidor dedicated cloud',
        ),
      )
    )
      return true;
  }
  return false;
}
