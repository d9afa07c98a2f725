import type { Catalog } from '../../catalog/index.ts';
import type { Task } from '../../catalog/schema/vocabulary.ts';
import type { Brief, BriefPath } from '../../rules/brief.ts';
import { say } from '../../rules/message.ts';
import type { Intent, Understanding } from '../protocol/http.ts';
import { createAnalyser, type Analysis } from './analyse.ts';
import { assemble } from './assemble.ts';
import { tokenAt, type Doc } from './document.ts';
import type { Doubt, Finding } from './finding.ts';
import { decide } from './learned/decide.ts';
import { choosePurpose, type Purpose } from './purpose.ts';
import { dullWords } from './lexicon/dull-words.ts';
import { readDescription } from './read/description.ts';
import { UNDECIDED, WEAKLY_OWNED } from './read/hardware.ts';
import { HINTED_TRADE } from './read/trade.ts';
import type { TaskReading } from './task.ts';

export { interpretAnswer, type AnswerReading } from './answer.ts';

export interface UnderstandOptions {
  /** Language of the interface: the prior for short texts and for numbers. */
  readonly language?: string;
  /** What is known already: corrections and follow-ups are read in its context. */
  readonly brief?: Brief;
  /** The field a question is open about: a few words may be its answer, and are no other trade's. */
  readonly pending?: BriefPath;
  /** ISO date that relative deadlines count from. */
  readonly today?: string;
}

export type Understand = (text: string, options?: UnderstandOptions) => Understanding;

/** An assistant over a stated body of documents answers from them. */
function withDocuments(task: TaskReading | null, findings: readonly Finding[]): TaskReading | null {
  const documents = findings.some((finding) => finding.path === 'data.kind' && finding.value === 'documents');
  return task?.task === 'chatbot' && documents
    ? { ...task, task: 'rag_qa', confidence: Math.min(task.confidence, 0.8) }
    : task;
}

function twoTasks(text: string, both: { readonly first: TaskReading; readonly other: TaskReading }): Doubt {
  const { start, end } = both.other.match;
  return {
    path: 'task',
    start,
    end,
    reason: say('twoTasks', { text: text.slice(both.first.match.start, both.first.match.end) }),
  };
}

/** "Explain LoRA" asks for no training with it. */
function withoutSubject(findings: readonly Finding[]): readonly Finding[] {
  const method = findings.find((finding) => finding.path === 'training.method');
  return findings.filter(
    (finding) =>
      finding !== method &&
      !(
        finding.value === 'finetuning_llm' &&
        method !== undefined &&
        finding.start < method.end &&
        method.start < finding.end
      ),
  );
}

/** Questions about machines name ones that nobody has. */
const hypothetical: ReadonlySet<Intent> = new Set(['size_inference', 'size_training', 'cost', 'compare']);

/** Questions in general, which things of a trade only illustrate. */
const general: ReadonlySet<Intent> = new Set(['explain_concept', 'compare', 'cost', 'size_inference', 'size_training']);

/** What an intent leaves of the findings: a lesson states no training, and a question no hardware. */
function forPurpose(intent: Intent, findings: readonly Finding[]): readonly Finding[] {
  const left = intent === 'explain_concept' ? withoutSubject(findings) : findings;
  return left.filter(
    (finding) =>
      (finding.path !== 'industry' || finding.confidence > HINTED_TRADE || !general.has(intent)) &&
      (finding.path !== 'hardwareOwned' ||
        finding.confidence > WEAKLY_OWNED ||
        (finding.confidence > UNDECIDED ? !hypothetical.has(intent) : intent === 'troubleshoot')),
  );
}

/** What is wanted, by the learned model and the rules together; by the rules alone in a text that follows up. */
function purposeOf({ doc, task, purpose, features, corrects, followsUp }: Analysis): Purpose {
  // A figure put right asks for nothing new ("300 instead of 50").
  if (corrects && task === null) return { intent: 'recommend', inScope: true };
  if (!features) return choosePurpose(purpose, followsUp);
  const { chosen } = decide.intent(features, purpose);
  // A few words that name a job ("rust detection") ask for it.
  if (chosen === 'out_of_scope' && !purpose.scope.out && task !== null && doc.tokens.length <= FEW_TOKENS)
    return { intent: 'recommend', inScope: true };
  return { intent: chosen, inScope: chosen !== 'out_of_scope' };
}

/** The task, with the words that say it: those of the rules where they found it too, else the word that tells most. */
function taskOf({ doc, task, secondTask, jobs, features }: Analysis): TaskReading | null {
  if (!features || (jobs.scores.size === 0 && doc.tokens.length < FEWEST_TOKENS)) return task;
  const { chosen, share, at } = decide.task(features, jobs.scores);
  // In a few words, the job they name is what they are about.
  if (chosen === 'none') return doc.tokens.length <= FEW_TOKENS ? task : null;
  // Of two jobs joined by "and also" the first said is kept, and the other is asked about.
  if (task && (chosen === task.task || chosen === secondTask?.task)) return task;
  const match = jobs.firsts.get(chosen) ?? matchAt(doc, at ?? tellingAt(doc), chosen);
  return match ? { task: chosen, match, confidence: Math.min(MOST_LEARNED, Math.max(LEAST_LEARNED, share)) } : null;
}
/** The sentence that names hardware nobody has: no field holds it, the person's own words do. */
function askedOn({ doc, entities }: Analysis, owned: ReadonlySet<number>): number | undefined {
  const named = entities.find(({ kind, start }) => kind === 'accelerator' && !owned.has(start));
  return named && doc.tokens[tokenAt(doc, named.start)]?.sentence;
}

const MOST_LEARNED = 0.85;
const LEAST_LEARNED = 0.5;
/** Fewer tokens tell no job that no rule names. */
const FEWEST_TOKENS = 4;
const FEW_TOKENS = 5;

/** The longest word that may tell a job: what is shown where no single word decided. */
function tellingAt({ tokens }: Doc): number {
  let best = 0;
  let most = 0;
  tokens.slice(0, TELLING).forEach(({ text, kind }, at) => {
    if (kind !== 'word' || dullWords.has(text) || text.length <= most) return;
    most = text.length;
    best = at;
  });
  return best;
}
const TELLING = 60;

function matchAt(doc: Doc, at: number, task: Task): TaskReading['match'] | null {
  const token = doc.tokens[at];
  if (!token) return null;
  const { start, end, sentence } = token;
  return { value: { task, weight: 1 }, start, end, firstToken: at, lastToken: at, sentence };
}

/** Reads a text into brief fields with evidence. Synchronous, and pure once created. */
export function createUnderstanding(catalog: Catalog): Understand {
  const analyse = createAnalyser(catalog);
  return (text, options = {}) => {
    const analysis = analyse(text, options);
    const { language, doc, read, followsUp, secondTask } = analysis;
    const purpose = purposeOf(analysis);
    if (!purpose.inScope) return { language, ...purpose, brief: {}, evidence: [], unresolved: [] };
    const task = withDocuments(taskOf(analysis), read.findings);
    const named: readonly Finding[] = task
      ? [{ path: 'task', value: task.task, start: task.match.start, end: task.match.end, confidence: task.confidence }]
      : [];
    const findings = forPurpose(purpose.intent, [...named, ...read.findings]);
    const kept = new Set(findings.filter(({ path }) => path === 'hardwareOwned').map(({ start }) => start));
    const machine = askedOn(analysis, kept);
    const described = followsUp
      ? []
      : task
        ? readDescription(doc, task.match.sentence)
        : readDescription(doc, machine, 1);
    const { brief, evidence, doubts } = assemble(text, [...findings, ...described]);
    const both = task && secondTask && task.task === analysis.task?.task ? { first: task, other: secondTask } : null;
    // Which card is meant is asked of those they have, and not of those they ask about.
    const open = read.doubts.filter(({ path, start }) => path !== 'hardwareOwned' || kept.has(start));
    const unresolved = [...open, ...doubts, ...(both ? [twoTasks(text, both)] : [])].map((doubt) => ({
      text: text.slice(doubt.start, doubt.end),
      path: doubt.path,
      reason: doubt.reason,
    }));
    return { language, ...purpose, brief, evidence: [...evidence], unresolved };
  };
}
