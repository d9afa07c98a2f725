import type { Intent } from '../protocol/http.ts';
import type { Doc } from './document.ts';
import type { Entity } from './entities.ts';
import type { Finding } from './finding.ts';
import { intentCues } from './lexicon/intents.ts';
import { scopeCues, type ScopeCue } from './lexicon/scope.ts';
import { createMatcher, type Match } from './matcher.ts';
import type { Named } from './named-tokens.ts';
import type { NamedProduct } from './products.ts';
import { anyOf, before } from './read/around.ts';
import { readSentences, type Sentence } from './sentences.ts';
import { isOfASample, readStructure } from './structure.ts';
import type { TaskReading } from './task.ts';
import { wordList } from './word-list.ts';

const findIntents = createMatcher(intentCues);
const findScope = createMatcher(scopeCues);

const superlatives = wordList(
  'best cheapest most good better mejor mejores some ways options opciones your fastest right should methods method tools',
  'recommended minimum suitable simplest easiest different downsides price cost precio coste optimal worth',
);
function chooses(doc: Doc, match: Match<unknown>): boolean {
  const words = doc.tokens.slice(match.firstToken + 1, match.lastToken + 4).map((token) => token.text);
  return words.some((word) => superlatives.includes(word));
}
const figures = wordList(
  'predict* forecast* estimat* minimi* optimi* reduc* predec* prever pronostic* estim* minimic* prevision*',
);

export interface Purpose {
  readonly intent: Intent;
  readonly inScope: boolean;
}

export interface PurposeFacts {
  readonly findings: readonly Finding[];
  readonly entities: readonly Entity[];
  readonly products: readonly NamedProduct[];
  readonly names: ReadonlyMap<number, Named>;
  readonly task: TaskReading | null;
  readonly followsUp: boolean;
}

/** Facts that anyone's talk holds: alone they do not make it about AI. */
const small = new Set(['languages', 'industry', 'deadline', 'expertise', 'stage', 'data.sites']);
const isFactual = ({ path, value }: Finding) =>
  !small.has(path) &&
  !path.startsWith('priorities.') &&
  !(path === 'deployment' && (value === 'laptop' || value === 'edge'));

/** Words of ours that a chore holds by itself ("translate", "predict"). */
const CHORE_TALK = 2;

/** Words that hardly any other trade uses. */
const explicit = new Set(
  wordList('ai ia ki llm llms ocr gpt chatbot chatbots rag lora finetuning vllm ollama huggingface embeddings'),
);

interface Scope {
  /** Our trade is named outright. */
  readonly named: boolean;
  /** A job for AI, data, hardware or models are named: other trades seldom do. */
  readonly ours: boolean;
  readonly out: boolean;
  readonly known: boolean;
  readonly idle: boolean;
}

function readScope(doc: Doc, facts: PurposeFacts, sentences: ReadonlyMap<number, Sentence>): Scope {
  const counts = new Map<ScopeCue, number>();
  let [askedOther, askedOurs] = [0, 0];
  for (const match of findScope(doc.tokens)) {
    counts.set(match.value, (counts.get(match.value) ?? 0) + 1);
    const asks = sentences.get(match.sentence)?.asks === true;
    if (asks && match.value === 'other') askedOther += 1;
    if (asks && (match.value === 'ai' || match.value === 'machine')) askedOurs += 1;
  }
  const of = (cue: ScopeCue) => counts.get(cue) ?? 0;
  const named = facts.entities.length + facts.products.filter((product) => product.kind !== 'offering').length;
  const factual = facts.findings.filter(isFactual);
  const models = facts.entities.filter((entity) => entity.kind === 'model').length;
  const strongTask = facts.task !== null && facts.task.match.value.weight >= 3;
  const substance = of('ai') + of('machine') + named * 2 + (facts.task ? 2 : 0);
  const plain = facts.task === null && factual.length === 0;
  const out =
    (of('override') > 0 && substance < 4 + of('override') * 3) ||
    (of('gaming') > 0 && (of('ai') + models < 2 || of('gaming') > of('ai') + models + 1)) ||
    (of('other') > 0 && substance === 0) ||
    (of('other') > 0 && plain && of('ai') + of('machine') + named < 1 + of('other')) ||
    (of('other') > 1 && facts.task === null && named === 0 && of('ai') <= of('other') && factual.length === 0) ||
    (askedOther > 0 &&
      askedOurs <= askedOther &&
      !strongTask &&
      named === 0 &&
      factual.every(({ path }) => path === 'task')) ||
    (of('chore') > 0 &&
      named === 0 &&
      factual.every(({ path }) => path === 'data.kind' || path === 'task') &&
      of('ai') <= CHORE_TALK);
  const near = of('near') > 0 && of('other') + of('smallTalk') + of('gaming') === 0;
  const told = factual.some(({ path }) =>
    /^(?:data\.(?:volume|sizeGb)|hardwareOwned|modelsMentioned|training|team)/.test(path),
  );
  const ours = told || strongTask;
  const explicitly = doc.tokens.some((token) => explicit.has(token.text));
  return {
    named: explicitly,
    ours,
    out,
    known: substance > 0 || factual.length > 0 || near,
    idle: of('smallTalk') + of('other') > 0,
  };
}

const REST = 0.35;

/** How strongly the rules read each purpose out of the text, and whether it is the advisor's trade. */
export interface PurposeScores {
  readonly scope: Scope;
  /** Relative weights, about 0 to 10; a purpose nothing speaks for is missing. */
  readonly intents: ReadonlyMap<Intent, number>;
}

export function scorePurpose(doc: Doc, facts: PurposeFacts): PurposeScores {
  const sentences = readSentences(doc);
  const scope = readScope(doc, facts, sentences);
  const open = facts.findings.find((finding) => finding.path === 'deployment' && finding.value === 'any');
  const quality = facts.findings.find((finding) => finding.path === 'data.quality');
  const best = new Map<Intent, number>();
  const sums = new Map<Intent, number>();
  const add = (intent: Intent, weight: number, sentence: number) => {
    const asked = sentences.get(sentence)?.weight ?? 1;
    // What fails is told in the story before the question.
    const value = weight * (intent === 'troubleshoot' ? Math.max(asked, 0.8) : asked);
    best.set(intent, Math.max(best.get(intent) ?? 0, value));
    sums.set(intent, (sums.get(intent) ?? 0) + value);
  };
  const shown = readStructure(doc, { sentences, named: facts.names });
  const trained = new Set(shown.filter(({ intent }) => intent === 'size_training').map(({ sentence }) => sentence));
  for (const match of findIntents(doc.tokens)) {
    const { weight } = match.value;
    // "Can I run a LoRA on it" runs a training.
    const asTraining = match.value.intent === 'size_inference' && trained.has(match.sentence);
    const intent = asTraining ? 'size_training' : match.value.intent;
    const within = (finding: Finding | undefined) =>
      finding !== undefined && match.start < finding.end && finding.start < match.end;
    // "What is the best model" asks for a choice, not for a lesson.
    if (intent === 'explain_concept' && chooses(doc, match)) continue;
    // "Clean data", "full of errors": how the data are, not what is wanted.
    if (within(quality)) continue;
    // "Cloud or our own, it is all the same" compares nothing.
    if (intent === 'compare' && (within(open) || isOfASample(doc, match.firstToken))) continue;
    // To forecast a price or to lower a cost is a job, not a question of ours.
    if (intent === 'cost' && anyOf(before(doc, match.firstToken, 5), figures)) continue;
    const position = 1 - 0.2 * (match.start / Math.max(1, doc.text.length));
    add(intent, weight * position, match.sentence);
  }
  for (const { intent, weight, sentence } of shown) if (intent !== 'compare' || !open) add(intent, weight, sentence);
  const known = scope.known || ([...best.keys()].some((intent) => teaches.has(intent)) && hasTopic(facts));
  const scoreOf = (intent: Intent, top: number) => top + REST * Math.min(2 * top, (sums.get(intent) ?? 0) - top);
  return {
    scope: { ...scope, known },
    intents: new Map([...best].map(([intent, top]) => [intent, scoreOf(intent, top)])),
  };
}

/** What the person wants from the advisor, and whether it is the advisor's trade. */
export function choosePurpose({ scope, intents }: PurposeScores, followsUp: boolean): Purpose {
  const out: Purpose = { intent: 'out_of_scope', inScope: false };
  if (scope.out) return out;
  const { known } = scope;
  if (!known && !followsUp) return out;
  if (!known && followsUp && intents.size === 0 && scope.idle) return out;
  let chosen: Intent = 'recommend';
  for (const [intent, score] of intents) if (score > Math.max(intents.get(chosen) ?? 0, 1.5)) chosen = intent;
  return { intent: chosen, inScope: true };
}

const teaches = new Set<Intent>(['recommend', 'compliance', 'data_prep']);
/** A trade that asks for something, with no other word of ours. */
const hasTopic = (facts: PurposeFacts) =>
  facts.findings.some((finding) => finding.path === 'industry') && facts.findings.length > 1;
