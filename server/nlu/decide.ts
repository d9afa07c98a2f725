import type { Task } from '../../catalog/schema/vocabulary.ts';
import type { Intent } from '../protocol/http.ts';
import type { Doc } from './document.ts';
import type { Entity } from './entities.ts';
import type { Finding } from './finding.ts';
import { intentCues } from './lexicon/intents.ts';
import { scopeCues, type ScopeCue } from './lexicon/scope.ts';
import { taskCues, type TaskCue } from './lexicon/tasks.ts';
import { createMatcher, type Match } from './matcher.ts';
import { isNegated } from './negation.ts';
import { wordList } from './word-list.ts';

const findTasks = createMatcher(taskCues);
const findIntents = createMatcher(intentCues);
const findScope = createMatcher(scopeCues);

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
  search_embedding: ['rag_qa'],
  detection: ['segmentation'],
  image_classification: ['segmentation'],
  text_classification: [],
  summarization: [],
};

function overlaps(a: Match<unknown>, b: Match<unknown>): boolean {
  return a.firstToken <= b.lastToken && b.firstToken <= a.lastToken;
}

export interface TaskReading {
  readonly task: Task;
  readonly match: Match<TaskCue>;
  readonly confidence: number;
}

/** What the solution is for: the task with most weight; a use named beside fine-tuning wins over it. */
export function readTask(doc: Doc, entities: readonly Entity[]): TaskReading | null {
  const matches = findTasks(doc.tokens).filter(
    (match) =>
      !isNegated(doc.tokens, match.firstToken, 2) &&
      !entities.some(
        (entity) => match.start >= entity.start && match.end <= entity.end && entity.kind === 'accelerator',
      ),
  );
  const scores = new Map<Task, number>();
  const firsts = new Map<Task, Match<TaskCue>>();
  for (const match of matches) {
    const { task, weight } = match.value;
    // Earlier words matter more: people name the need first and the details later.
    const position = 1 - 0.3 * (match.start / Math.max(1, doc.text.length));
    const length = 1 + 0.05 * (match.lastToken - match.firstToken);
    scores.set(task, (scores.get(task) ?? 0) * 0.8 + weight * position * length);
    const first = firsts.get(task);
    if (!first || weight > first.value.weight) firsts.set(task, match);
  }
  for (const [task, others] of Object.entries(yieldsTo) as [Task, readonly Task[]][]) {
    const own = scores.get(task);
    if (own === undefined) continue;
    const stronger = others.some((other) => (scores.get(other) ?? 0) >= 1.6);
    const covered = others.some((other) =>
      matches.some(
        (match) =>
          match.value.task === other && matches.some((mine) => mine.value.task === task && overlaps(match, mine)),
      ),
    );
    if (stronger || covered) scores.set(task, own * 0.3);
  }
  let best: Task | null = null;
  for (const [task, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = task;
  const match = best === null ? undefined : firsts.get(best);
  if (best === null || !match || (scores.get(best) ?? 0) < 0.9) return null;
  const runnerUp = Math.max(0, ...[...scores].filter(([task]) => task !== best).map(([, score]) => score));
  const margin = (scores.get(best) ?? 0) - runnerUp;
  return { task: best, match, confidence: Math.min(0.95, 0.6 + 0.1 * margin) };
}

const MOST_JOINTS = 20;
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

const superlatives = wordList(
  'best cheapest most good better mejor mejores some ways options opciones your fastest right',
  'recommended minimum suitable simplest easiest different downsides price cost precio coste optimal',
);
function chooses(doc: Doc, match: Match<unknown>): boolean {
  const words = doc.tokens.slice(match.firstToken + 1, match.lastToken + 4).map((token) => token.text);
  return words.some((word) => superlatives.includes(word));
}

export interface Purpose {
  readonly intent: Intent;
  readonly inScope: boolean;
}

/** What the person wants from the advisor, and whether it is the advisor's trade. */
export function readPurpose(
  doc: Doc,
  facts: {
    readonly findings: readonly Finding[];
    readonly entities: readonly Entity[];
    readonly task: TaskReading | null;
    readonly followsUp: boolean;
  },
): Purpose {
  const scope = new Map<ScopeCue, number>();
  for (const match of findScope(doc.tokens)) scope.set(match.value, (scope.get(match.value) ?? 0) + 1);
  const of = (cue: ScopeCue) => scope.get(cue) ?? 0;
  const out: Purpose = { intent: 'out_of_scope', inScope: false };
  const factual = facts.findings.filter(
    (finding) =>
      finding.path !== 'languages' &&
      finding.path !== 'industry' &&
      finding.path !== 'deadline' &&
      finding.path !== 'expertise' &&
      finding.path !== 'stage' &&
      finding.path !== 'data.sites',
  );
  const substance = of('ai') + of('machine') + facts.entities.length * 2 + (facts.task ? 2 : 0);
  if (of('override') > 0 && substance < 4 + of('override') * 3) return out;
  if (of('gaming') > 0 && of('ai') + facts.entities.filter((entity) => entity.kind === 'model').length < 2) return out;
  if (of('other') > 0 && substance === 0) return out;
  if (
    of('other') > 0 &&
    facts.task === null &&
    factual.length === 0 &&
    of('ai') + of('machine') + facts.entities.length < 1 + of('other')
  )
    return out;
  if (
    of('other') > 1 &&
    facts.task === null &&
    facts.entities.length === 0 &&
    of('ai') <= of('other') &&
    factual.length === 0
  )
    return out;
  const open = facts.findings.find((finding) => finding.path === 'deployment' && finding.value === 'any');
  const quality = facts.findings.find((finding) => finding.path === 'data.quality');
  const scores = new Map<Intent, number>();
  for (const match of findIntents(doc.tokens)) {
    const { intent, weight } = match.value;
    // "What is the best model" asks for a choice, not for a lesson.
    if (intent === 'explain_concept' && chooses(doc, match)) continue;
    // "Cloud or our own, it is all the same" compares nothing.
    // "Clean data", "full of errors": how the data are, not what is wanted.
    if (quality && match.start < quality.end && quality.start < match.end) continue;
    if (intent === 'compare' && open && match.start < open.end && open.start < match.end) continue;
    const position = 1 - 0.35 * (match.start / Math.max(1, doc.text.length));
    scores.set(intent, (scores.get(intent) ?? 0) * 0.6 + weight * position);
  }
  const known = substance > 0 || factual.length > 0;
  if (!known && !facts.followsUp) return out;
  if (!known && facts.followsUp && scores.size === 0 && of('smallTalk') + of('other') > 0) return out;
  let best: Intent = 'recommend';
  for (const [intent, score] of scores) if (score > Math.max(scores.get(best) ?? 0, 1.5)) best = intent;
  return { intent: best, inScope: true };
}
