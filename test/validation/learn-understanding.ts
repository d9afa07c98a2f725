import { writeFileSync } from 'node:fs';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { createAnalyser } from '../../server/nlu/analyse.ts';
import { learnedIntents, learnedTasks } from '../../server/nlu/learned/classes.ts';
import type { Features } from '../../server/nlu/learned/features.ts';
import { openModel, type StoredModel } from '../../server/nlu/learned/model.ts';
import { fitLinear, type Example, type Fit } from './learn-linear.ts';
import { digestOf, phrasesToLearn, type LearntPhrase } from './learn-phrases.ts';
import { TODAY } from './understanding-phrases.ts';

/**
 * Learns what messages want from the project's own made-up phrases and writes the weights: `tsx
 * test/validation/learn-understanding.ts`; with `--cross` it only shows how phrases left out are read, by the learned
 * model, by the rules and by both. The same phrases give the same file, byte for byte.
 */
const fitOfTask: Fit = { passes: 20, rate: 0.15, shrink: 0.001, fewest: 2, most: 3200 };
/** Shorter steps, as words seen in few messages speak of an intent by chance more often than of a task. */
const fitOfIntent: Fit = { ...fitOfTask, rate: 0.05 };
/**
 * How much the rules' own scores count beside the learned ones, and how sure what no rule names must be; chosen by
 * phrases left out.
 */
const mixture = {
  intent: 0.3,
  outOfScope: 4,
  unknown: 1,
  task: 2.4,
  noTask: 0.7,
  surelyOut: 0.4,
  surelyOutOfOurs: 0.5,
  surelyOutOfNamed: 0.75,
  leastUnnamed: 0.3,
};
/** Phrases that say less of a new message: those the rules were written with, and the terse, hard ones. */
const LESS = 0.5;
const FOLDS = 5;

interface Read {
  readonly phrase: LearntPhrase;
  readonly features: Features;
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

function learn(reads: readonly Read[]): { readonly intent: StoredModel; readonly task: StoredModel } {
  return {
    intent: fitLinear(reads.map(intentExample), learnedIntents, fitOfIntent),
    task: fitLinear(reads.filter(inScope).map(taskExample), learnedTasks, fitOfTask),
  };
}

function shareRight(stored: StoredModel, examples: readonly Example[]): number {
  const model = openModel(stored, stored.classes);
  const right = examples.filter((example) => {
    const scores = model.score(example.features);
    return scores.indexOf(Math.max(...scores)) === example.class;
  });
  return right.length / Math.max(1, examples.length);
}

const analyse = createAnalyser(openCatalog());
const phrases = phrasesToLearn();
const reads: readonly Read[] = phrases.map((phrase) => {
  const { features } = analyse(phrase.text, { language: phrase.language, today: TODAY });
  return { phrase, features: features ?? new Map() };
});
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

if (process.argv.includes('--cross')) {
  const totals = { intent: 0, task: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const left = reads.filter((read, at) => !read.phrase.known && at % FOLDS === fold);
    const others = reads.filter((read, at) => read.phrase.known || at % FOLDS !== fold);
    const learnt = learn(others);
    totals.intent += shareRight(learnt.intent, left.map(intentExample)) / FOLDS;
    totals.task += shareRight(learnt.task, left.filter(inScope).map(taskExample)) / FOLDS;
  }
  console.log(`phrases left out: intent ${percent(totals.intent)}, task ${percent(totals.task)}`);
} else {
  const learnt = learn(reads);
  const about = `Softmax regression over ${String(phrases.length)} made-up phrases of this project (test/validation/understanding: tuned, learning, synthetic), written by test/validation/learn-understanding.ts`;
  const file = new URL('../../server/nlu/learned/weights.json', import.meta.url);
  const written = `${JSON.stringify({ about, learntFrom: digestOf(phrases), mixture, ...learnt }, null, 2)}\n`;
  writeFileSync(file, written);
  console.log(
    `${String(phrases.length)} phrases, ${(written.length / 1000).toFixed(0)} kB; of those learnt: intent ${percent(shareRight(learnt.intent, reads.map(intentExample)))}, task ${percent(shareRight(learnt.task, reads.filter(inScope).map(taskExample)))}`,
  );
}
