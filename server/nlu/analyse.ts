import type { Catalog } from '../../catalog/index.ts';
import { policyReader } from '../../rules/engine/policy.ts';
import { createAliasIndex } from './alias-index.ts';
import { readDocument, type Doc } from './document.ts';
import { createEntityFinder, type Entity } from './entities.ts';
import { allOf, type Finding, type Reading } from './finding.ts';
import type { UnderstandOptions } from './index.ts';
import { detectLanguage } from './language.ts';
import { readFeatures, type Features, type Shown } from './learned/features.ts';
import { foldedText } from './name-runs.ts';
import { namedTokens, withoutTeam } from './named-tokens.ts';
import { createProductFinder } from './products.ts';
import { scorePurpose, type PurposeScores } from './purpose.ts';
import { readBare } from './read/bare.ts';
import { readCounts } from './read/counts.ts';
import { numericDates, readDeadline } from './read/dates.ts';
import { readErrorBounds } from './read/error-bounds.ts';
import { readDeployment, readResidency } from './read/places.ts';
import { readHardware } from './read/hardware.ts';
import { readMeasures } from './read/measures.ts';
import { readMoney } from './read/money.ts';
import { readPriorities } from './read/priorities.ts';
import { readTraining } from './read/training.ts';
import { readWords } from './read/words.ts';
import { readSentences } from './sentences.ts';
import { chooseTask, findJobs, readTwoTasks, scoreTasks, type Jobs, type TaskReading } from './task.ts';

/** All that the rules read out of a text, before anything is decided. */
export interface Analysis {
  readonly language: string;
  readonly doc: Doc;
  readonly entities: readonly Entity[];
  readonly jobs: Jobs;
  /** The task by the rules, and a second one joined to it by "and also". */
  readonly task: TaskReading | null;
  readonly secondTask: TaskReading | null;
  readonly read: Reading;
  /** A figure alone puts right what is known. */
  readonly corrects: boolean;
  readonly followsUp: boolean;
  readonly purpose: PurposeScores;
  /** What the learned model decides by; left out of texts that follow up, which the rules read by what is known. */
  readonly features: Features | null;
}

const AT_LENGTH = 4;
const MOST_OF_INTENT = 10;
const MOST_OF_TASK = 5;

/** What the rules found, as features of the model: their scores from 0 to about 2, and the size of the text. */
function ruleFeatures(features: Map<string, Shown>, read: Pick<Analysis, 'purpose' | 'jobs' | 'task' | 'doc'>): void {
  const put = (name: string, weight: number) => features.set(name, { weight, at: null });
  for (const [intent, score] of read.purpose.intents)
    put(`r ${intent}`, (2 * Math.min(score, MOST_OF_INTENT)) / MOST_OF_INTENT);
  for (const [task, score] of read.jobs.scores) put(`r ${task}`, (2 * Math.min(score, MOST_OF_TASK)) / MOST_OF_TASK);
  if (read.purpose.scope.out) put('r out', 1);
  if (!read.purpose.scope.known) put('r unknown', 1);
  put(read.task ? 'r named' : 'r unnamed', 0.5);
  put(`size ${String(Math.min(AT_LENGTH, Math.floor(Math.log2(read.doc.text.length / 25 + 1))))}`, 0.3);
  put('always', 1);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What begins or ends in the words about the team speaks of people, not of what is wanted. */
function touches(people: readonly Span[], { start, end }: Span): boolean {
  return people.some((team) => (start >= team.start && start < team.end) || (end > team.start && end <= team.end));
}

/** Reads everything in a text that rules can read. Synchronous, and pure once created. */
export function createAnalyser(catalog: Catalog): (text: string, options: UnderstandOptions) => Analysis {
  const findEntities = createEntityFinder(createAliasIndex(catalog));
  const findProducts = createProductFinder(catalog);
  const stated = policyReader(catalog).number('scoring.priority.stated');
  return (text, options) => {
    const language = detectLanguage(text, options.language ?? 'en');
    const names = foldedText(text);
    const { folded } = names;
    const entities = findEntities(text, names);
    const taken = [...entities, ...numericDates(folded)]
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
    const doc = readDocument(text, { language, today: options.today, taken, folded });
    const measured = readMeasures(doc);
    const said: Reading = allOf(
      readMoney(doc),
      readCounts(doc),
      measured,
      ...(measured.findings.some(({ path }) => path === 'quality.target') ? [] : [readErrorBounds(doc)]),
      readTraining(doc),
      readDeadline(doc),
      readHardware(doc, entities),
      readDeployment(doc),
      readResidency(doc),
      readWords(doc, entities),
      readPriorities(doc, stated),
    );
    const people = said.findings.filter(({ path }) => path.startsWith('team.'));
    const jobs = scoreTasks(
      doc,
      findJobs(doc, entities).filter((job) => !touches(people, job)),
    );
    const chosen = chooseTask(jobs);
    const both = chosen ? readTwoTasks(doc, chosen) : null;
    const task = both?.first ?? chosen;
    const bare = readBare(doc, { ...said, brief: options.brief ?? {} });
    const read = allOf(
      {
        ...said,
        findings: said.findings.filter((finding) => finding.path !== 'industry' || !touches(people, finding)),
      },
      bare,
    );
    const taskFound: readonly Finding[] = task
      ? [{ path: 'task', value: task.task, start: task.match.start, end: task.match.end, confidence: task.confidence }]
      : [];
    const followsUp = options.pending !== undefined || Object.keys(options.brief ?? {}).length > 0;
    const products = findProducts(text, names);
    const named = namedTokens(doc, entities, products);
    const findings = [...taskFound, ...read.findings];
    const purpose = scorePurpose(doc, { findings, entities, products, names: named, task, followsUp });
    const spoken = withoutTeam(doc, named, people);
    const features = followsUp ? null : readFeatures(doc, readSentences(doc), spoken);
    if (features) ruleFeatures(features, { purpose, jobs, task, doc });
    return {
      language,
      doc,
      entities,
      jobs,
      task,
      secondTask: both?.other ?? null,
      read,
      corrects: bare.findings.length > 0,
      followsUp,
      purpose,
      features,
    };
  };
}
