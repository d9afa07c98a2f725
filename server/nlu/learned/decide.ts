import { dullWords } from '../lexicon/dull-words.ts';
import type { Task } from '../../../catalog/schema/vocabulary.ts';
import type { Intent } from '../../protocol/http.ts';
import type { PurposeScores } from '../purpose.ts';
import { learnedIntents, learnedTasks, type TaskOrNone } from './classes.ts';
import type { Features } from './features.ts';
import { openModel, unpackModel, type LinearModel, type PackedModel } from './model.ts';
import weights from './weights.json' with { type: 'json' };

/** How much the rules' own scores count beside the learned ones, and how sure what no rule names must be. */
export interface Mixture {
  readonly intent: number;
  readonly outOfScope: number;
  readonly unknown: number;
  readonly task: number;
  readonly noTask: number;
  readonly surelyOut: number;
  readonly surelyOutOfOurs: number;
  readonly surelyOutOfNamed: number;
  readonly leastUnnamed: number;
}

export interface Weights {
  readonly mixture: Mixture;
  readonly intent: PackedModel;
  readonly task: PackedModel;
}

const MOST_OF_INTENT = 9;
const MOST_OF_TASK = 6;

interface Decision<C> {
  readonly chosen: C;
  /** Share of the chosen among all, 0 to 1. */
  readonly share: number;
}

function heaviest<C>(classes: readonly C[], sums: readonly number[], least: C): Decision<C> {
  let chosen = least;
  let top = -Infinity;
  classes.forEach((of, at) => {
    const sum = sums[at] ?? -Infinity;
    if (sum <= top) return;
    top = sum;
    chosen = of;
  });
  const all = sums.reduce((total, sum) => total + Math.exp(sum - top), 0);
  return { chosen, share: 1 / all };
}

/** A feature of one word is named "w " and the word. */
const WORD_NAME = 2;

interface Opened {
  readonly mixture: Mixture;
  readonly ofIntent: LinearModel<Intent>;
  readonly ofTask: LinearModel<TaskOrNone>;
}

/** The purpose by what was learned and by the rules together. */
function intentBy(
  { ofIntent, mixture }: Opened,
  features: Features,
  { scope, intents: byRules }: PurposeScores,
): Decision<Intent> {
  const learned = ofIntent.score(features);
  const sums = learnedIntents.map((intent, at) => {
    const outside = (scope.out ? mixture.outOfScope : 0) + (scope.known ? 0 : mixture.unknown);
    const rules = intent === 'out_of_scope' ? outside : 0;
    return (learned[at] ?? 0) + mixture.intent * Math.min(byRules.get(intent) ?? 0, MOST_OF_INTENT) + rules;
  });
  const decision = heaviest(learnedIntents, sums, 'recommend');
  // What speaks of our trade is left out only when nearly sure.
  const sure = scope.named ? mixture.surelyOutOfNamed : scope.ours ? mixture.surelyOutOfOurs : mixture.surelyOut;
  if (decision.chosen !== 'out_of_scope' || scope.out || !scope.known || decision.share >= sure) return decision;
  const left = sums.map((sum, at) => (learnedIntents[at] === 'out_of_scope' ? -Infinity : sum));
  return heaviest(learnedIntents, left, 'recommend');
}

/** The task by what was learned and by the rules together; the word that speaks most for it, where one does. */
function taskBy({ ofTask, mixture }: Opened, features: Features, byRules: ReadonlyMap<Task, number>): TaskDecision {
  const learned = ofTask.score(features);
  const sums = learnedTasks.map(
    (task, at) =>
      (learned[at] ?? 0) +
      (task === 'none' ? mixture.noTask : mixture.task * Math.min(byRules.get(task) ?? 0, MOST_OF_TASK)),
  );
  const decision = heaviest(learnedTasks, sums, 'none');
  // A task that no rule names is a guess until it is likelier than all others together, or nearly.
  const named = decision.chosen === 'none' || (byRules.get(decision.chosen) ?? 0) > 0;
  if (!named && decision.share < mixture.leastUnnamed) return { chosen: 'none', share: 1 - decision.share, at: null };
  let at: number | null = null;
  let most = 0;
  for (const [name, shown] of features) {
    if (shown.at === null || dullWords.has(name.slice(WORD_NAME))) continue;
    const spoken = shown.weight * ofTask.weightOf(name, decision.chosen);
    if (spoken <= most) continue;
    most = spoken;
    ({ at } = shown);
  }
  return { ...decision, at };
}

type TaskDecision = Decision<TaskOrNone> & { readonly at: number | null };

export interface Decider {
  readonly intent: (features: Features, byRules: PurposeScores) => Decision<Intent>;
  readonly task: (features: Features, byRules: ReadonlyMap<Task, number>) => TaskDecision;
}

/** Decides by stored weights and their mixture with the rules. */
export function createDecider({ mixture, intent, task }: Weights): Decider {
  const opened: Opened = {
    mixture,
    ofIntent: openModel(unpackModel(intent), learnedIntents),
    ofTask: openModel(unpackModel(task), learnedTasks),
  };
  return {
    intent: (features, byRules) => intentBy(opened, features, byRules),
    task: (features, byRules) => taskBy(opened, features, byRules),
  };
}

/** The decider of the product. */
export const decide: Decider = createDecider(weights);
