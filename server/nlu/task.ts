import type { Task } from '../../catalog/schema/vocabulary.ts';
import { tokenAt, type Doc } from './document.ts';
import type { Entity } from './entities.ts';
import { readFrames } from './frames.ts';
import { readJobNouns } from './job-nouns.ts';
import { taskOfName } from './lexicon/model-uses.ts';
import { taskCues, type TaskCue } from './lexicon/tasks.ts';
import { createMatcher, type Match } from './matcher.ts';
import { isNegated } from './negation.ts';
import { readSentences } from './sentences.ts';
import { wordList } from './word-list.ts';

const findTasks = createMatcher(taskCues);

/** Tasks that another one, once named, explains better: both cues fire on the same words. */
const yieldsTo: Readonly<Partial<Record<Task, readonly Task[]>>> = {
  chatbot: [
    'rag_qa',
    'agents',
    'code',
    'speech_to_text',
    'text_to_speech',
    'text_classification',
    'summarization',
    'translation',
    'extraction',
    'recommendation',
  ],
  finetuning_llm: [
    'code',
    'text_classification',
    'translation',
    'summarization',
    'extraction',
    'ocr_document',
    'rag_qa',
    'text_to_speech',
    'speech_to_text',
    'image_generation',
  ],
  extraction: ['ocr_document'],
  anomaly_detection: ['image_classification'],
  search_embedding: ['rag_qa'],
  detection: ['segmentation'],
  image_classification: ['segmentation'],
  text_classification: [],
  summarization: [],
};

function overlaps(a: Match<unknown>, b: Match<unknown>): boolean {
  return a.firstToken <= b.lastToken && b.firstToken <= a.lastToken;
}

/** Whether a task, said beside another, is only a part or a worse name of it. */
export function isPartOf(task: Task, other: Task): boolean {
  return yieldsTo[task]?.includes(other) === true;
}

export interface TaskReading {
  readonly task: Task;
  readonly match: Match<TaskCue>;
  readonly confidence: number;
}

/** Every place where the text says a job to be done, in its own phrases or by what is done to what. */
export function findJobs(doc: Doc, entities: readonly Entity[]): readonly Match<TaskCue>[] {
  const inAccelerator = (match: Match<unknown>) =>
    entities.some((entity) => match.start >= entity.start && match.end <= entity.end && entity.kind === 'accelerator');
  const phrases = findTasks(doc.tokens).filter(
    (match) => !isNegated(doc.tokens, match.firstToken, 2) && !inAccelerator(match),
  );
  const told = [...phrases, ...readFrames(doc), ...namedJobs(doc, entities)];
  // A phrase that knows what the job is done to says more than the noun of the job alone.
  return [...told, ...readJobNouns(doc).filter((noun) => !told.some((match) => overlaps(match, noun)))];
}

/** "Run Whisper": a model with one use says the use. */
function namedJobs(doc: Doc, entities: readonly Entity[]): readonly Match<TaskCue>[] {
  return entities.flatMap((entity) => {
    const task = entity.kind === 'model' ? taskOfName(entity.meant ?? entity.written) : null;
    if (task === null) return [];
    const firstToken = tokenAt(doc, entity.start);
    const sentence = doc.tokens[firstToken]?.sentence ?? 0;
    const { start, end } = entity;
    return [{ value: { task, weight: NAMED }, start, end, firstToken, lastToken: firstToken, sentence }];
  });
}
const NAMED = 1.9;

/** The jobs a text says, weighed, and the place that says each most strongly. */
export interface Jobs {
  readonly scores: ReadonlyMap<Task, number>;
  readonly firsts: ReadonlyMap<Task, Match<TaskCue>>;
}

const STORY = 0.8;
/** From here on a use is said well enough to win over how it is made. */
const USE = 1.4;

export function scoreTasks(doc: Doc, matches: readonly Match<TaskCue>[]): Jobs {
  const sentences = readSentences(doc);
  const scores = new Map<Task, number>();
  const firsts = new Map<Task, Match<TaskCue>>();
  for (const match of matches) {
    const { task, weight } = match.value;
    // Earlier words matter more: people name the need first and the details later.
    const position = 1 - 0.3 * (match.start / Math.max(1, doc.text.length));
    const length = 1 + 0.03 * Math.min(6, match.lastToken - match.firstToken);
    const asked = (sentences.get(match.sentence)?.weight ?? 1) < 1 ? STORY : 1;
    scores.set(task, (scores.get(task) ?? 0) * 0.8 + weight * position * length * asked);
    const first = firsts.get(task);
    if (!first || weight > first.value.weight) firsts.set(task, match);
  }
  for (const [task, others] of Object.entries(yieldsTo) as [Task, readonly Task[]][]) {
    const own = scores.get(task);
    if (own === undefined) continue;
    const stronger = others.some((other) => (scores.get(other) ?? 0) >= USE);
    const mine = matches.filter((match) => match.value.task === task).slice(0, MOST_JOINTS);
    const covered = matches.some(
      (match) => others.includes(match.value.task) && mine.some((own) => overlaps(match, own)),
    );
    if (stronger || covered) scores.set(task, own * 0.3);
  }
  return { scores, firsts };
}

const MOST_JOINTS = 20;
const LEAST = 0.9;
const EQUAL = 0.96;

/** What the solution is for: the task with most weight; a use named beside fine-tuning wins over it. */
export function readTask(doc: Doc, entities: readonly Entity[]): TaskReading | null {
  return chooseTask(scoreTasks(doc, findJobs(doc, entities)));
}

export function chooseTask({ scores, firsts }: Jobs): TaskReading | null {
  let best: Task | null = null;
  for (const [task, value] of scores) if (best === null || value > (scores.get(best) ?? 0)) best = task;
  // Of two jobs said as strongly, the one said first.
  const top = best === null ? 0 : (scores.get(best) ?? 0);
  const startOf = (task: Task) => firsts.get(task)?.start ?? Infinity;
  for (const [task, value] of scores)
    if (best !== null && value >= top * EQUAL && startOf(task) < startOf(best)) best = task;
  const match = best === null ? undefined : firsts.get(best);
  if (best === null || !match || (scores.get(best) ?? 0) < LEAST) return null;
  const runnerUp = Math.max(0, ...[...scores].filter(([task]) => task !== best).map(([, value]) => value));
  const margin = (scores.get(best) ?? 0) - runnerUp;
  return { task: best, match, confidence: Math.min(0.95, 0.6 + 0.1 * margin) };
}

const also = new Set(wordList('ademas tambien also additionally plus aparte besides'));

/** Two jobs joined by "and also": the first said, and the other one, which is asked about instead of dropped. */
export function readTwoTasks(
  doc: Doc,
  chosen: TaskReading,
): { readonly first: TaskReading; readonly other: TaskReading } | null {
  const joints = doc.tokens.flatMap((token, at) => (also.has(token.text) ? [at] : [])).slice(0, MOST_JOINTS);
  if (joints.length === 0) return null;
  for (const match of findTasks(doc.tokens)) {
    const { task, weight } = match.value;
    if (task === chosen.task || weight < 3 || isNegated(doc.tokens, match.firstToken, 2)) continue;
    const other: TaskReading = { task, match, confidence: chosen.confidence };
    const [first, second] = match.firstToken < chosen.match.firstToken ? [other, chosen] : [chosen, other];
    if (joints.some((at) => at > first.match.lastToken && at < second.match.firstToken))
      return { first, other: second };
  }
  return null;
}
