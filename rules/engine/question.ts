import type { Advice } from '../advice-shape.ts';
import { readBrief, type BriefPath } from '../brief.ts';
import { say, type Message } from '../message.ts';
import type { Ranking } from './core.ts';
import { isInteractive, labelsOf, type Need } from './need.ts';
import { titleOf } from './title.ts';
import { choiceOf, firstWith } from './what-if.ts';

/** Tasks in which the language of texts or speech decides which models are able. */
const SPEAKS: ReadonlySet<Need['task']> = new Set<Need['task']>([
  'chatbot',
  'rag_qa',
  'text_classification',
  'extraction',
  'summarization',
  'translation',
  'search_embedding',
  'ocr_document',
  'speech_to_text',
  'text_to_speech',
  'agents',
  'other',
]);

interface Question {
  readonly path: BriefPath;
  readonly ask: string;
  readonly values: readonly unknown[];
  readonly options: readonly Message[];
  /** Asked only where an answer is found to change the first choice. */
  readonly onlyByEffect?: boolean;
}

function terms(values: readonly string[]): Pick<Question, 'values' | 'options'> {
  return { values, options: values.map((term) => say('optionTerm', { term: { term } })) };
}
function counts(values: readonly number[]): Pick<Question, 'values' | 'options'> {
  return { values, options: values.map((count) => say('optionCount', { count })) };
}

const usualTasks: readonly Need['task'][] = [
  'chatbot',
  'rag_qa',
  'forecasting',
  'image_classification',
  'ocr_document',
];
/** What is done with a kind of data, the usual first. */
const tasksOf: Readonly<Partial<Record<string, readonly Need['task'][]>>> = {
  images: ['image_classification', 'detection', 'segmentation', 'ocr_document'],
  documents: ['rag_qa', 'extraction', 'text_classification', 'ocr_document', 'summarization'],
  text: ['chatbot', 'text_classification', 'extraction', 'summarization', 'translation'],
  tabular: ['tabular_prediction', 'forecasting', 'anomaly_detection', 'recommendation'],
  time_series: ['forecasting', 'anomaly_detection'],
};

/** Fields worth a question while they are unknown, with plausible answers. */
export function questionsFor(need: Need): readonly Question[] {
  const { brief, currency } = need;
  const amounts = ['low', 'middle', 'high'].map((one) => need.policy.number(`questions.budget.${one}`));
  const all: readonly (Question & { readonly open: boolean })[] = [
    {
      path: 'task',
      ask: 'questionTask',
      open: brief.task === undefined,
      ...terms(tasksOf[brief.data?.kind ?? ''] ?? usualTasks),
    },
    {
      path: 'deployment',
      ask: 'questionDeployment',
      open: brief.deployment === undefined,
      ...terms(['cloud', 'on_prem', 'any']),
    },
    {
      path: 'budget',
      ask: 'questionBudget',
      open: brief.budget?.amount === undefined,
      values: amounts.map((amount) => ({ amount, currency, period: 'once' })),
      options: amounts.map((amount) => say('optionAmount', { amount: { quantity: amount, unit: currency } })),
    },
    {
      path: 'load.users',
      ask: 'questionUsers',
      // Where the task is only assumed, people who use it may be none.
      open:
        brief.load === undefined &&
        isInteractive(need.task) &&
        (brief.task ?? brief.data?.kind) !== undefined &&
        !need.smallBusiness,
      ...counts([20, 200, 2000]),
    },
    {
      path: 'load.requestsPerDay',
      ask: 'questionRequests',
      open: brief.load === undefined && (!isInteractive(need.task) || need.smallBusiness) && need.pile === null,
      ...counts(need.smallBusiness ? [10, 50, 200] : [100, 1000, 20_000]),
    },
    {
      path: 'data.labels',
      ask: 'questionLabels',
      open:
        labelsOf(brief) === undefined &&
        [
          'image_classification',
          'detection',
          'segmentation',
          'text_classification',
          'extraction',
          'finetuning_llm',
        ].includes(need.task),
      ...counts([100, 1000, 20_000]),
    },
    {
      path: 'expertise',
      ask: 'questionExpertise',
      open: brief.expertise === undefined,
      ...terms(['novice', 'practitioner', 'expert']),
    },
    {
      path: 'data.sensitivity',
      ask: 'questionSensitivity',
      open: brief.data?.sensitivity === undefined,
      ...terms(['public', 'internal', 'confidential', 'special_category']),
    },
    {
      path: 'residency',
      ask: 'questionResidency',
      open: brief.residency === undefined && brief.deployment !== 'on_prem' && brief.deployment !== 'air_gapped',
      onlyByEffect: true,
      ...terms(['EU', 'US', 'LATAM']),
    },
    {
      path: 'languages',
      ask: 'questionLanguages',
      open: brief.languages === undefined && SPEAKS.has(need.task),
      values: [['es'], ['en'], ['es', 'en']],
      options: [say('optionLanguageEs'), say('optionLanguageEn'), say('optionLanguageBoth')],
    },
    {
      path: 'stage',
      ask: 'questionStage',
      open: brief.stage === undefined,
      onlyByEffect: true,
      ...terms(['production', 'pilot', 'explore']),
    },
  ];
  return all.filter((one) => one.open && readBrief(brief, one.path) === undefined);
}

/** Times by which a budget that buys nothing is tried larger. */
const LARGER = [2, 5, 20] as const;

/** Limits that are stated and leave nothing: what giving way on them opens is what is worth asking then. */
function limitsFor({ brief }: Need): readonly Question[] {
  const { budget, deployment } = brief;
  const amounts = LARGER.map((times) => Number(((budget?.amount ?? 0) * times).toPrecision(2)));
  const larger: Question = {
    path: 'budget.amount',
    ask: 'questionLargerBudget',
    onlyByEffect: true,
    values: amounts,
    options: amounts.map((quantity) => say('optionAmount', { amount: { quantity, unit: budget?.currency ?? 'EUR' } })),
  };
  const freer: Question = {
    path: 'deployment',
    ask: 'questionFreerPlace',
    onlyByEffect: true,
    ...terms(['any', 'on_prem', 'cloud'].filter((place) => place !== deployment)),
  };
  return [
    ...(budget?.amount === undefined ? [] : [larger]),
    ...(deployment === undefined || deployment === 'any' ? [] : [freer]),
  ];
}

const TRIED = 5;

/** What an answer would do: another first choice, or none left. */
interface Effect {
  readonly changes: number;
  readonly why: Message;
}

/** Null where the answers cannot change the first choice more often than `atLeast - 1`: the rest is not tried then. */
function effectOf(need: Need, base: Ranking, of: { readonly question: Question; readonly atLeast: number }) {
  const { question, atLeast } = of;
  const before = choiceOf(base.ranked[0]);
  let changes = 0;
  let why: Message | null = null;
  let dead: Message | null = null;
  for (const [index, value] of question.values.entries()) {
    if (changes + question.values.length - index < atLeast) return null;
    const answer = question.options[index];
    // Anywhere is what an unknown place already stands for.
    if (question.path === 'deployment' && value === 'any' && need.brief.deployment === undefined) continue;
    const found = firstWith(need, base, { [question.path]: value });
    // What is far from useful is nothing to turn to.
    const first = found && found.candidate.quality.likely >= need.policy.number('scoring.qualityFloor') ? found : null;
    if (answer === undefined || choiceOf(first) === before) continue;
    changes += 1;
    if (first) why ??= say('whyWould', { answer, title: titleOf(first.candidate) });
    else dead ??= say('whyNothingLeft', { answer });
  }
  const effect: Effect = { changes, why: why ?? dead ?? say('whyFigures') };
  return effect;
}

/** The unknown field whose plausible answers change the first choice most often; at most a few are tried. */
export function nextQuestionOf(need: Need, base: Ranking, doNotAsk: readonly string[]): Advice['nextQuestion'] {
  let best: { readonly question: Question; readonly effect: Effect } | null = null;
  const limits = base.ranked.length === 0 ? limitsFor(need) : [];
  const open = [...limits, ...questionsFor(need)].filter((one) => !doNotAsk.includes(one.path));
  for (const question of open.slice(0, TRIED)) {
    const effect = effectOf(need, base, { question, atLeast: best ? best.effect.changes + 1 : 0 });
    if (!effect) continue;
    if (effect.changes === 0 && question.onlyByEffect === true) continue;
    if (!best || effect.changes > best.effect.changes) best = { question, effect };
    // The list is in the order of what is worth asking: one that most answers turn on is not beaten by trying them all.
    if (effect.changes * 2 > question.values.length) break;
  }
  if (!best) return null;
  const { question, effect } = best;
  return {
    path: question.path,
    text: say(question.ask),
    why: effect.why,
    options: [...question.options],
    values: [...question.values],
    skippable: true,
  };
}
