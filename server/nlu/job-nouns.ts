import type { Task } from '../../catalog/schema/vocabulary.ts';
import type { Doc } from './document.ts';
import type { TaskCue } from './lexicon/tasks.ts';
import type { Match } from './matcher.ts';
import { isNegated } from './negation.ts';
import { wordList } from './word-list.ts';

type Job = 'detection' | 'classification' | 'prediction' | 'segmentation' | 'forecast';

/** Nouns that name a job with whatever it is done to ("nodule detection", "clasificación de rocas"). */
const heads: Readonly<Record<string, Job>> = {
  detection: 'detection',
  detector: 'detection',
  deteccion: 'detection',
  classification: 'classification',
  classifier: 'classification',
  clasificacion: 'classification',
  clasificador: 'classification',
  prediction: 'prediction',
  predictor: 'prediction',
  prediccion: 'prediction',
  segmentation: 'segmentation',
  segmentacion: 'segmentation',
  forecasting: 'forecast',
  forecast: 'forecast',
  pronostico: 'forecast',
  prevision: 'forecast',
};

/**
 * Tasks such a noun may mean, with how strongly it speaks for each: less than any phrase or frame that knows what the
 * job is done to, so that those and the learned weights choose among them.
 */
const meanings: Readonly<Record<Job, readonly (readonly [Task, number])[]>> = {
  detection: [
    ['detection', 1.2],
    ['anomaly_detection', 0.9],
    ['text_classification', 0.8],
    ['image_classification', 0.8],
  ],
  classification: [
    ['image_classification', 1],
    ['text_classification', 1],
    ['tabular_prediction', 1],
  ],
  prediction: [
    ['tabular_prediction', 1.1],
    ['forecasting', 1],
  ],
  segmentation: [['segmentation', 1.2]],
  forecast: [['forecasting', 1.2]],
};

/** Before the noun these say nothing of what the job is done to. */
const empty = new Set(
  wordList(
    'a an the of for and or in on with by to is are our my your this that what which how do does want need use using good best',
    'model next text binary multiclass class la el los las una un de del y o para con que mi tu su nuestra es mejor buena better ai ml automatic',
  ),
);
const links = new Set(['of', 'de', 'del']);
const MOST = 8;

/** What a job noun is done to stands before it ("nodule detection") or after its link ("detección de nódulos"). */
function hasObject(doc: Doc, at: number): boolean {
  const [before, link, object] = [doc.tokens[at - 1], doc.tokens[at + 1], doc.tokens[at + 2]];
  const sentence = doc.tokens[at]?.sentence;
  return (
    (before?.sentence === sentence && before?.kind === 'word' && !empty.has(before.text)) ||
    (link !== undefined && links.has(link.text) && object?.kind === 'word' && object.sentence === sentence)
  );
}

/** Jobs told by a noun and its object alone, whatever the object is. */
export function readJobNouns(doc: Doc): readonly Match<TaskCue>[] {
  const found: Match<TaskCue>[] = [];
  const seen = new Set<Job>();
  doc.tokens.forEach((token, at) => {
    const job = token.kind === 'word' ? heads[token.text] : undefined;
    if (job === undefined || seen.has(job) || found.length >= MOST) return;
    if (!hasObject(doc, at) || isNegated(doc.tokens, at, 2)) return;
    seen.add(job);
    const { start, end, sentence } = token;
    for (const [task, weight] of meanings[job])
      found.push({ value: { task, weight }, start, end, firstToken: at, lastToken: at, sentence });
  });
  return found;
}
