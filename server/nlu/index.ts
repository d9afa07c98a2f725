import type { Catalog } from '../../catalog/index.ts';
import type { Brief, BriefPath } from '../../rules/brief.ts';
import { policyReader } from '../../rules/engine/policy.ts';
import { say } from '../../rules/message.ts';
import type { Intent, Understanding } from '../protocol/http.ts';
import { createAliasIndex } from './alias-index.ts';
import { assemble } from './assemble.ts';
import { readDocument } from './document.ts';
import { createEntityFinder } from './entities.ts';
import { allOf, type Doubt, type Finding, type Reading } from './finding.ts';
import { fold } from './fold.ts';
import { detectLanguage } from './language.ts';
import { createProductFinder } from './products.ts';
import { readPurpose } from './purpose.ts';
import { readBare } from './read/bare.ts';
import { readCounts } from './read/counts.ts';
import { numericDates, readDeadline } from './read/dates.ts';
import { readHardware, UNDECIDED, WEAKLY_OWNED } from './read/hardware.ts';
import { readMeasures } from './read/measures.ts';
import { readMoney } from './read/money.ts';
import { readDescription } from './read/description.ts';
import { readDeployment, readResidency } from './read/places.ts';
import { readPriorities } from './read/priorities.ts';
import { readTraining } from './read/training.ts';
import { readWords } from './read/words.ts';
import { readTask, readTwoTasks, type TaskReading } from './task.ts';

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

/** What an intent leaves of the findings: a lesson states no training, and a question no hardware. */
function forPurpose(intent: Intent, findings: readonly Finding[]): readonly Finding[] {
  const left = intent === 'explain_concept' ? withoutSubject(findings) : findings;
  return left.filter(
    (finding) =>
      finding.path !== 'hardwareOwned' ||
      finding.confidence > WEAKLY_OWNED ||
      (finding.confidence > UNDECIDED ? !hypothetical.has(intent) : intent === 'troubleshoot'),
  );
}

/** Reads a text into brief fields with evidence. Synchronous, and pure once created. */
export function createUnderstanding(catalog: Catalog): Understand {
  const findEntities = createEntityFinder(createAliasIndex(catalog));
  const findProducts = createProductFinder(catalog);
  const stated = policyReader(catalog).number('scoring.priority.stated');
  return (text, options = {}) => {
    const language = detectLanguage(text, options.language ?? 'en');
    const entities = findEntities(text);
    const taken = [...entities, ...numericDates(fold(text))]
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
    const doc = readDocument(text, { language, today: options.today, taken });
    const counts = readCounts(doc);
    const chosen = readTask(doc, entities);
    const both = chosen ? readTwoTasks(doc, chosen) : null;
    const task = withDocuments(both?.first ?? chosen, counts.findings);
    const said: Reading = allOf(
      readMoney(doc),
      counts,
      readMeasures(doc),
      readTraining(doc),
      readDeadline(doc),
      readHardware(doc, entities),
      readDeployment(doc),
      readResidency(doc),
      readWords(doc, entities),
      readPriorities(doc, stated),
    );
    const bare = readBare(doc, { ...said, brief: options.brief ?? {} });
    const read = allOf(said, bare);
    const taskFinding: readonly Finding[] = task
      ? [{ path: 'task', value: task.task, start: task.match.start, end: task.match.end, confidence: task.confidence }]
      : [];
    const found = [...taskFinding, ...read.findings];
    const followsUp = options.pending !== undefined || Object.keys(options.brief ?? {}).length > 0;
    const asked = readPurpose(doc, { findings: found, entities, products: findProducts(text), task, followsUp });
    // A figure put right asks for nothing new ("300 instead of 50").
    const purpose = bare.findings.length > 0 && task === null ? { intent: 'recommend' as const, inScope: true } : asked;
    const findings = forPurpose(purpose.intent, found);
    const { brief, evidence, doubts } = purpose.inScope
      ? assemble(text, followsUp ? findings : [...findings, ...readDescription(doc, task)])
      : { brief: {}, evidence: [], doubts: [] };
    const unresolved = purpose.inScope
      ? [...read.doubts, ...doubts, ...(both ? [twoTasks(text, both)] : [])].map((doubt) => ({
          text: text.slice(doubt.start, doubt.end),
          path: doubt.path,
          reason: doubt.reason,
        }))
      : [];
    return { language, ...purpose, brief, evidence: [...evidence], unresolved };
  };
}
