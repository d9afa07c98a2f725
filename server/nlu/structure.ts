import type { Intent } from '../protocol/http.ts';
import type { Doc } from './document.ts';
import { purposeKinds, type PurposeKind } from './lexicon/purposes.ts';
import type { Named } from './named-tokens.ts';
import { lead } from './lexicon/asking.ts';
import type { Sentence } from './sentences.ts';
import { createKinds } from './word-kinds.ts';

const kindsOf = createKinds(purposeKinds);

/** What the make of one sentence that asks says of its purpose. */
export interface Shown {
  readonly intent: Intent;
  readonly weight: number;
  readonly sentence: number;
}

interface Scan {
  readonly count: Readonly<Partial<Record<PurposeKind, number>>>;
  readonly places: ReadonlyMap<PurposeKind, readonly number[]>;
  readonly model: boolean;
  readonly accelerator: boolean;
  /** Gigabytes are spoken of. */
  readonly memory: boolean;
  readonly first: string;
  readonly question: boolean;
}

/** Sentences looked at for something that goes wrong. */
const MOST_TOLD = 12;
/** Tokens of a sentence looked at: what it asks shows long before. */
const LONGEST = 120;

const SIZED = /^\d{1,4}(?:\.\d)?b$/;

function scan(doc: Doc, sentence: Sentence, named: ReadonlyMap<number, Named>): Scan {
  const count: Partial<Record<PurposeKind, number>> = {};
  const places = new Map<PurposeKind, number[]>();
  let model = false;
  let accelerator = false;
  let memory = false;
  let first = '';
  for (let at = sentence.first; at < Math.min(sentence.end, sentence.first + LONGEST); at += 1) {
    const token = doc.tokens[at];
    if (!token) break;
    if (first === '' && token.kind === 'word' && !lead.has(token.text)) first = token.text;
    const name = named.get(at);
    if (name === 'model' || SIZED.test(token.text)) model = true;
    if (name === 'accelerator') accelerator = true;
    if (token.text === 'gb') memory = true;
    // "Equipo de datos" are people.
    if (token.kind !== 'word' || (token.text === 'equipo' && doc.tokens[at + 1]?.text === 'de')) continue;
    for (const kind of kindsOf(token.text) ?? []) {
      count[kind] = (count[kind] ?? 0) + 1;
      const known = places.get(kind);
      if (known) known.push(at);
      else places.set(kind, [at]);
    }
  }
  return { count, places, model, accelerator, memory, first, question: sentence.question };
}

const NEAR = 6;

/** Two things of the kind one chooses between, on both sides of an "or". */
function choosesBetween(doc: Doc, found: Scan, named: ReadonlyMap<number, Named>): boolean {
  const ways = new Set(found.places.get('way'));
  const option = (at: number) => {
    const name = named.get(at);
    return name ?? (ways.has(at) ? 'way' : null);
  };
  const side = (from: number, step: 1 | -1): string | null => {
    for (let at = from; Math.abs(at - from) < NEAR; at += step) {
      const token = doc.tokens[at];
      if (token?.sentence !== doc.tokens[from]?.sentence) return null;
      if (option(at) !== null) return token?.text ?? null;
    }
    return null;
  };
  return (found.places.get('joins') ?? []).some((at) => {
    const [left, right] = [side(at - 1, -1), side(at + 1, 1)];
    return left !== null && right !== null && left !== right;
  });
}

const runsOn = /^(?:on|en|con|with|using)$/;

/** "Run it on H100 or MI300X": either will do, and which is not the question. */
function runsOnEither(doc: Doc, found: Scan, named: ReadonlyMap<number, Named>): boolean {
  return (found.places.get('joins') ?? []).some((at) => {
    let back = at - 1;
    while (
      back > at - NEAR &&
      (named.get(back) === 'accelerator' || /^(?:\d.*|x|an?|una?|the)$/.test(doc.tokens[back]?.text ?? ''))
    )
      back -= 1;
    return back < at - 1 && runsOn.test(doc.tokens[back]?.text ?? '');
  });
}

const canOpens = new Set(['can', 'could', 'will', 'would', 'does', 'puede', 'pueden', 'puedo', 'podria', 'vale']);

/** "What machine", "que gpu": the hardware itself is asked for. */
function whichMachine(doc: Doc, found: Scan): boolean {
  return (found.places.get('hardware') ?? []).some((at) =>
    [1, 2, 3].some((back) =>
      /^(?:what|which|whats|que|cual|quel|quelle|welche|welcher|best|mejor)$/.test(doc.tokens[at - back]?.text ?? ''),
    ),
  );
}

/** "Which model", "best tool": a thing to be named is asked for. */
function asksForThing(doc: Doc, found: Scan): boolean {
  return (found.places.get('thing') ?? []).some((at) =>
    [1, 2, 3, 4].some((back) =>
      /^(?:what|which|whats|what's|best|que|cual|mejor|mejores|algun|alguna|any|good|quel|quelle|qual|welches|welche|suitable|recommended)$/.test(
        doc.tokens[at - back]?.text ?? '',
      ),
    ),
  );
}

const OF_A_SAMPLE = new Set([
  'classification',
  'classify',
  'clasificacion',
  'clasificar',
  'binary',
  'normal',
  'detection',
]);

/** Places of "difference between": of machines it compares, of ideas it teaches. */
function comparesMachines(doc: Doc, found: Scan, named: ReadonlyMap<number, Named>): boolean {
  if ((found.count.contrast ?? 0) === 0) return false;
  const from = found.places.get('contrast')?.[0] ?? 0;
  const words = new Set<string>();
  for (let at = from; at < from + CONTRASTED; at += 1) {
    if (doc.tokens[at]?.sentence !== doc.tokens[from]?.sentence) break;
    if (named.get(at) === 'accelerator') words.add(doc.tokens[at]?.text ?? '');
  }
  return words.size > 1;
}
const CONTRASTED = 16;

/** "Normal vs pneumonia": two classes of a sample, not two things to choose between. */
export function isOfASample(doc: Doc, at: number): boolean {
  return doc.tokens.slice(Math.max(0, at - NEAR), at).some((token) => OF_A_SAMPLE.has(token.text));
}

/** Words of a sentence so short that its one question is its subject. */
const BRIEF = 14;
/** How near to a system its symptom is told. */
const CLOSE = 7;

function areClose(left: readonly number[] = [], right: readonly number[] = []): boolean {
  return left.some((at) => right.some((other) => Math.abs(at - other) <= CLOSE));
}

/** What the sentences that ask show by the kinds of words they hold. */
export function readStructure(
  doc: Doc,
  context: {
    readonly sentences: ReadonlyMap<number, Sentence>;
    readonly named: ReadonlyMap<number, Named>;
  },
): readonly Shown[] {
  const { named } = context;
  const shown: Shown[] = [];
  const single = context.sentences.size <= 2;
  const scans = [...context.sentences]
    .filter(([, sentence]) => sentence.asks || context.sentences.size === 1)
    .map(([number, sentence]) => ({ number, sentence, found: scan(doc, sentence, named) }));
  const whole = wholeText(doc, named);
  for (const { number, sentence, found } of scans) {
    const show = (intent: Intent, weight: number) => shown.push({ intent, weight, sentence: number });
    const has = (kind: PurposeKind) => found.count[kind] ?? 0;
    const thing = asksForThing(doc, found);
    const goesOn = found.first === 'or' || found.first === 'o';
    const options =
      (choosesBetween(doc, found, named) && (has('choose') > 0 || !runsOnEither(doc, found, named))) ||
      (goesOn && found.question && has('way') > 0);
    if (comparesMachines(doc, found, named)) show('compare', 6.5);
    if (options && (found.question || has('choose') > 0 || single)) show('compare', 5);
    if (thing) show('recommend', 3);
    const sized = sizeOf(doc, found, { whole, thing, options });
    if (sized) show(sized, found.question ? 4.6 : 3);
    if (has('teach') > 0 && has('own') <= 1 && !thing && has('choose') === 0) show('explain_concept', 3);
    if (asksToExplain(doc, sentence) && !thing) show('explain_concept', 4.5);
    for (const shownByData of dataOf(doc, found, { whole, thing })) show('data_prep', shownByData);
    if (has('law') > 0 && found.question && !thing) show('compliance', has('law') > 1 ? 4.5 : 3.2);
    const short = sentence.end - sentence.first <= BRIEF;
    if (has('price') > 0 && found.question && short && !thing && !options && has('choose') === 0) show('cost', 4);
  }
  for (const [number, sentence] of [...context.sentences].slice(0, MOST_TOLD)) {
    const { count, places } = scan(doc, sentence, named);
    const wanted = (count.choose ?? 0) > 0 || (sentence.asks && (count.thing ?? 0) > 1);
    const told = (weight: number) => shown.push({ intent: 'troubleshoot', weight, sentence: number });
    if (areClose(places.get('symptom'), places.get('system')) && !wanted) told(3.6);
    // "I trained it and now it fails": what was done, and how it went wrong.
    else if (areClose(places.get('tried'), places.get('broken')) && !wanted) told(3);
    if (sentence.question && (count.remedy ?? 0) > 0 && whole.broken > 0 && !wanted) told(4);
  }
  return shown;
}

const explains = /^(?:explain|explained|explic[aoquei].*|expliq.*|eli5|erklar.*)$/;

/** "Could you explain how …": the word itself, near the start of what is asked. */
function asksToExplain(doc: Doc, sentence: Sentence): boolean {
  return doc.tokens
    .slice(sentence.first, Math.min(sentence.end, sentence.first + 8))
    .some(({ text }) => explains.test(text));
}

interface Seen {
  readonly whole: Whole;
  readonly thing: boolean;
  readonly options?: boolean;
}

/** A question about machines and a load: for running it or for training it. */
function sizeOf(doc: Doc, found: Scan, { whole, thing, options }: Seen): Intent | null {
  const has = (kind: PurposeKind) => found.count[kind] ?? 0;
  const machine = has('hardware') > 0 || found.accelerator || (found.memory && found.model);
  const load = found.model || has('model') > 0 || has('train') > 0;
  if (!machine || thing || options === true || !(load || whole.workload)) return null;
  const feasible =
    has('amount') > 0 ||
    (has('needed') > 0 && found.question && (has('hardware') > 0 || found.memory)) ||
    (canOpens.has(found.first) && (has('serve') + has('train') > 0 || (found.model && found.accelerator))) ||
    whichMachine(doc, found);
  // "Run a LoRA" trains; only words of serving itself outweigh a word of training.
  const training = has('train') > has('users') || (has('train') + has('serve') === 0 && whole.train > whole.serve);
  const naming = found.model && (has('hardware') > 0 || (found.accelerator && has('serve') > 0 && found.question));
  return feasible || naming ? (training ? 'size_training' : 'size_inference') : null;
}

/** Whether the data are enough, or how to bring them in shape, with how surely it is asked. */
function dataOf(doc: Doc, found: Scan, { whole, thing }: Seen): readonly number[] {
  const has = (kind: PurposeKind) => found.count[kind] ?? 0;
  const shown: number[] = [];
  const machine = has('hardware') > 0 || found.accelerator || found.memory;
  if (machine) return shown;
  const enough = (found.places.get('amount') ?? []).some((at) =>
    /^(?:enough|suffic|alcanza|basta|many|much|cuant|suficient)/.test(doc.tokens[at]?.text ?? ''),
  );
  const stated = (found.places.get('amount') ?? []).some((at) =>
    /^(?:enough|suffic|suficient|basta)/.test(doc.tokens[at]?.text ?? ''),
  );
  if (enough && found.question && (has('dataThings') > 0 || (stated && whole.data > 1 && !whole.machine)))
    shown.push(4);
  const other = (at: number) => !(found.places.get('arrange') ?? []).includes(at);
  const things = (found.places.get('dataThings') ?? []).some(other);
  if (has('arrange') > 0 && things && !thing && found.question && has('choose') === 0) shown.push(3.2);
  return shown;
}

interface Whole {
  readonly train: number;
  readonly serve: number;
  readonly data: number;
  /** Words of something that goes wrong. */
  readonly broken: number;
  readonly machine: boolean;
  readonly workload: boolean;
}

function wholeText(doc: Doc, named: ReadonlyMap<number, Named>): Whole {
  let [train, serve, model, data, machine, broken] = [0, 0, 0, 0, 0, 0];
  for (const token of doc.tokens.slice(0, LONGEST * 8)) {
    if (token.kind !== 'word') continue;
    const kinds = kindsOf(token.text);
    if (!kinds) continue;
    if (kinds.includes('train')) train += 1;
    if (kinds.includes('serve')) serve += 1;
    if (kinds.includes('model')) model += 1;
    if (kinds.includes('dataThings')) data += 1;
    if (kinds.includes('hardware')) machine += 1;
    if (kinds.includes('broken')) broken += 1;
  }
  const all = [...named.values()];
  return {
    train,
    serve,
    data,
    broken,
    machine: machine > 0 || all.includes('accelerator'),
    workload: all.includes('model') || model > 0 || train > 1,
  };
}
