import { writeFileSync } from 'node:fs';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { createAnalyser } from '../../server/nlu/analyse.ts';
import { learnedIntents, learnedTasks } from '../../server/nlu/learned/classes.ts';
import { createDecider, type Mixture, type Weights } from '../../server/nlu/learned/decide.ts';
import type { Features } from '../../server/nlu/learned/features.ts';
import type { PurposeScores } from '../../server/nlu/purpose.ts';
import type { Task } from '../../catalog/schema/vocabulary.ts';
import { fitLinear, packModel, type Example, type Fit } from './learn-linear.ts';
import { digestOf, phrasesToLearn, type LearntPhrase } from './learn-phrases.ts';
import { TODAY } from './understanding-phrases.ts';

/**
 * Learns what messages want from the project's own made-up phrases and writes the weights: `tsx
 * test/validation/learn-understanding.ts`; with `--cross` it only shows how phrases left out are read, as the
 * product reads them. The same phrases give the same file, byte for byte.
 */
const fitOfTask: Fit = {
  passes: 14,
  rate: 0.1,
  shrink: 0.002,
  fewest: 4,
  most: 24_000,
  rarely: ['w', 'p', 'o', 'c'],
};
/** A stronger pull to nought and shorter steps, as words seen in few messages speak of an intent by chance more often. */
const fitOfIntent: Fit = { ...fitOfTask, rate: 0.05, shrink: 0.003 };
/**
 * How much the rules' own scores count beside the learned ones, and how sure what no rule names must be; chosen by
 * phrases left out.
 */
const mixture: Mixture = {
  intent: 0.2,
  outOfScope: 2,
  unknown: 1,
  task: 4,
  noTask: 0.2,
  surelyOut: 0.4,
  surelyOutOfOurs: 0.5,
  surelyOutOfNamed: 0.75,
  leastUnnamed: 0.25,
};
/** Phrases that say less of a new message: those the rules were written with, and the terse, hard ones. */
const LESS = 0.5;
const FOLDS = 5;
/** Steps either way a weight is kept to. */
const STEPS = 10;

interface Read {
  readonly phrase: LearntPhrase;
  readonly features: Features;
  readonly purpose: PurposeScores;
  readonly jobs: ReadonlyMap<Task, number>;
}

/** What the rules found in a phrase they were written with says nothing about a new one. */
function learnable({ phrase, features }: Read): Features {
  return phrase.known ? new Map([...features].filter(([name]) => !name.startsWith('r '))) : features;
}

const counts = ({ phrase }: Read) => (phrase.known || phrase.short ? LESS : 1);
const intentExample = (read: Read): Example => ({
  counts: counts(read),
  features: learnable(read),
  class: learnedIntents.indexOf(read.phrase.intent),
});
const taskExample = (read: Read): Example => ({
  counts: counts(read),
  features: learnable(read),
  class: learnedTasks.indexOf(read.phrase.task),
});
const inScope = ({ phrase }: Read) => phrase.intent !== 'out_of_scope';

function learn(reads: readonly Read[]): Weights {
  const intent = fitLinear(reads.map(intentExample), learnedIntents, fitOfIntent);
  const task = fitLinear(reads.filter(inScope).map(taskExample), learnedTasks, fitOfTask);
  return { mixture, intent: packModel(intent, STEPS), task: packModel(task, STEPS) };
}

/** Shares of messages whose purpose and whose task are read right, as the product decides them. */
function sharesRight(weights: Weights, left: readonly Read[]): { readonly intent: number; readonly task: number } {
  const decider = createDecider(weights);
  const asked = left.filter(inScope);
  const intents = left.filter(
    ({ features, purpose, phrase }) => decider.intent(features, purpose).chosen === phrase.intent,
  );
  const tasks = asked.filter(({ features, jobs, phrase }) => decider.task(features, jobs).chosen === phrase.task);
  return { intent: intents.length / Math.max(1, left.length), task: tasks.length / Math.max(1, asked.length) };
}

const analyse = createAnalyser(openCatalog());
const phrases = phrasesToLearn();
const reads: readonly Read[] = phrases.map((phrase) => {
  const { features, purpose, jobs } = analyse(phrase.text, { language: phrase.language, today: TODAY });
  return { phrase, features: features ?? new Map(), purpose, jobs: jobs.scores };
});
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

if (process.argv.includes('--cross')) {
  const totals = { intent: 0, task: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const left = reads.filter((read, at) => !read.phrase.known && at % FOLDS === fold);
    const others = reads.filter((read, at) => read.phrase.known || at % FOLDS !== fold);
    const right = sharesRight(learn(others), left);
    totals.intent += right.intent / FOLDS;
    totals.task += right.task / FOLDS;
  }
  console.log(`phrases left out: intent ${percent(totals.intent)}, task ${percent(totals.task)}`);
} else {
  const learnt = learn(reads);
  const about = `Softmax regression over ${String(phrases.length)} made-up phrases of this project (test/validation/understanding: tuned, learning, synthetic), written by test/validation/learn-understanding.ts`;
  const file = new URL('../../server/nlu/learned/weights.json', import.meta.url);
  const written = `${JSON.stringify({ about, learntFrom: digestOf(phrases), ...learnt }, null, 2)}\n`;
  writeFileSync(file, written);
  const right = sharesRight(learnt, reads);
  console.log(
    `${String(phrases.length)} phrases, ${(written.length / 1000).toFixed(0)} kB; of those learnt: intent ${percent(right.intent)}, task ${percent(right.task)}`,
  );
}
