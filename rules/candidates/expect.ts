import type { Approach, Grade, Precision, Task } from '../../catalog/index.ts';
import { bandOf } from '../engine/policy.ts';
import type { Need } from '../engine/need.ts';
import type { Ability } from './quality.ts';

export interface Expected {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly grade: Grade;
}

export type Difficulty = 'easy' | 'medium' | 'hard';
export function difficultyOf(task: Task): Difficulty {
  if (
    ['summarization', 'text_classification', 'extraction', 'translation', 'search_embedding', 'ocr_document'].includes(
      task,
    )
  )
    return 'easy';
  if (['code', 'agents', 'reinforcement_learning'].includes(task)) return 'hard';
  return 'medium';
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Standard deviations of a normal distribution on either side of its middle that hold 80 %. */
const BAND_80 = 1.2816;

/** Share of satisfactory results: logistic(discrimination × (ability − difficulty) + gains − losses). */
export function expectedOfAbility(
  need: Need,
  ability: Ability,
  adjust: {
    readonly approach: Approach;
    readonly precision: Precision | null;
    readonly language: 'yes' | 'partial' | 'unlisted';
    /** Of the model, where it is known. */
    readonly parameters?: number | undefined;
  },
): Expected {
  const { policy } = need;
  let logits =
    policy.number('approaches.discrimination') *
    (ability.value - policy.number(`approaches.difficulty.${difficultyOf(need.task)}`));
  const { approach } = adjust;
  if (approach === 'rag_api' || approach === 'rag_self_hosted') logits += policy.number('approaches.gain.retrieval');
  if (approach === 'finetune_adapter') logits += policy.number('approaches.gain.adapter') * learned(need);
  if (approach === 'finetune_full') logits += policy.number('approaches.gain.fullFinetune') * learned(need);
  if (approach === 'continued_pretraining') logits += policy.number('approaches.gain.continuedPretraining');
  if (approach === 'pretrain') logits -= policy.number('approaches.loss.pretrainFromScratch');
  if (adjust.precision !== null && isFourBit(adjust.precision)) logits -= policy.number('approaches.loss.fourBit');
  else if (adjust.precision !== null && isEightBit(adjust.precision))
    logits -= policy.number('approaches.loss.eightBit');
  if (adjust.language === 'partial') logits -= policy.number('approaches.loss.partialLanguage');
  if (adjust.language === 'unlisted') logits -= policy.number('approaches.loss.unlistedLanguage');
  logits -= lossOfSize(need, ability, adjust.parameters);
  const ceiling = ceilingOf(need, approach);
  const likely = logistic(logits) * ceiling;
  // What is not known of the model, and apart from it how far its results on benchmarks carry over to this need.
  const reach = policy.number('approaches.discrimination') * BAND_80 * ability.spread;
  const half = policy.number('approaches.qualityBand');
  const low = likely - Math.hypot(likely - logistic(logits - reach) * ceiling, half);
  const high = likely + Math.hypot(logistic(logits + reach) * ceiling - likely, half);
  return { low: Math.max(0, low), likely, high: Math.min(1, high), grade: 'assumed' };
}

/**
 * Small models follow and reason less well than a line through the scored ones, most of them large, lets expect: policy
 * `smallModel.perHalving` × log2(`smallModel.from` ÷ parameters). Where several benchmarks speak, they have said so already.
 */
function lossOfSize({ policy }: Need, { benchmarks }: Ability, parameters: number | undefined): number {
  const from = policy.number('approaches.smallModel.from');
  if (parameters === undefined || parameters >= from || benchmarks > 1) return 0;
  return policy.number('approaches.smallModel.perHalving') * Math.log2(from / parameters);
}

/** How much of what labels can teach is taught by those there are. */
function learned(need: Need): number {
  return need.labels / (need.labels + need.policy.number('approaches.labelsForHalfOfAdapter'));
}

/** What is asked about is written in documents of the customer's own, and no examples of a task are there to learn from. */
function asksForFacts({ brief, task }: Need): boolean {
  const { kind, labels } = brief.data ?? {};
  return (
    ['chatbot', 'finetuning_llm', 'agents', 'other'].includes(task) &&
    (kind === 'documents' || (kind === 'text' && labels === undefined)) &&
    brief.training?.samples === undefined
  );
}

const retrieves: ReadonlySet<Approach> = new Set(['rag_api', 'rag_self_hosted']);

/** Even the ablest model misses some needs; labels of one's own are what an unadapted one knows least about. */
function ceilingOf(need: Need, approach: Approach): number {
  if (asksForFacts(need) && !retrieves.has(approach)) {
    const taught = approach.startsWith('finetune') || approach === 'continued_pretraining';
    return need.policy.number(taught ? 'approaches.ceiling.factsTaught' : 'approaches.ceiling.factsUnseen');
  }
  const adapted = approach === 'finetune_adapter' || approach === 'finetune_full';
  const own = need.task === 'text_classification' || need.task === 'extraction';
  return need.policy.number(own && !adapted ? 'approaches.ceiling.ownLabels' : 'approaches.ceiling.general');
}

/** A published share for an approach without a language model, reduced where labels are few: accuracy × n / (n + half). */
export function expectedOfApproach(
  need: Need,
  accuracy: string,
  learning: { readonly labels: number; readonly pretrained: boolean } | null,
): Expected {
  const entry = need.policy.entry(`approaches.accuracy.${accuracy}`);
  const half = need.policy.number(labelsForHalf(learning?.pretrained === true));
  const share = learning === null ? 1 : learning.labels / (learning.labels + half);
  const band = bandOf(entry);
  const likely = entry.value * share;
  return { low: likely * band.low, likely, high: Math.min(1, likely * band.high), grade: 'assumed' };
}

/** Policy that says how many labels teach half of what labels can. */
export function labelsForHalf(pretrained: boolean): string {
  return pretrained ? 'approaches.labelsForHalfOfTransfer' : 'approaches.labelsForHalf';
}

export function isFourBit(precision: Precision): boolean {
  return ['fp4', 'nf4', 'int4', 'gptq-int4', 'awq', 'q4_0', 'q4_k_m'].includes(precision);
}
export function isEightBit(precision: Precision): boolean {
  return ['fp8', 'int8', 'gptq-int8', 'q8_0'].includes(precision);
}
