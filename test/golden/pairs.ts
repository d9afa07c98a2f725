import type { Advice, Solution } from '../../rules/advice-shape.ts';
import type { Brief } from '../../rules/brief.ts';

/** Two needs that differ in one field, what must differ in the advice, and the sentence that explains it. */
export interface Pair {
  readonly base: Brief;
  /** Fields of the second need, whole objects. */
  readonly change: Brief;
  readonly before: (advice: Advice) => boolean;
  readonly after: (advice: Advice) => boolean;
}

export const first = ({ solutions }: Advice): Solution | undefined => solutions[0];
const approach =
  (...wanted: readonly string[]) =>
  (advice: Advice): boolean =>
    wanted.includes(first(advice)?.approach ?? '');
const sourcing =
  (...wanted: readonly string[]) =>
  (advice: Advice): boolean =>
    wanted.includes(first(advice)?.serving.sourcing ?? '');
const excludes =
  (rule: string) =>
  ({ excluded }: Advice): boolean =>
    excluded.some((line) => line.rule === rule);
const advises =
  (id: string) =>
  ({ advice }: Advice): boolean =>
    advice.some((one) => one.id === id);
const not =
  (test: (advice: Advice) => boolean) =>
  (advice: Advice): boolean =>
    !test(advice);
const both =
  (...tests: readonly ((advice: Advice) => boolean)[]) =>
  (advice: Advice): boolean =>
    tests.every((test) => test(advice));
const model =
  (part: string) =>
  (advice: Advice): boolean =>
    first(advice)?.models.some(({ id }) => id.includes(part)) === true;
const assumes =
  (messageId: string) =>
  ({ assumptions }: Advice): boolean =>
    assumptions.some(({ reason }) => reason.messageId === messageId);

const begins = (advice: Advice): boolean => first(advice)?.title.messageId === 'titleFirstStage';

const oneCard: Brief = {
  task: 'rag_qa',
  deployment: 'on_prem',
  data: { kind: 'documents', volume: 3000, unit: 'documents' },
  hardwareOwned: [{ accelerator: 'rtx-4090', count: 1 }],
  load: { users: 100 },
};
const ward: Brief = {
  task: 'rag_qa',
  industry: 'healthcare',
  languages: ['es'],
  data: { kind: 'documents', volume: 3000, unit: 'documents', sensitivity: 'special_category' },
  deployment: 'on_prem',
  load: { users: 400 },
};
const complaints: Brief = {
  task: 'text_classification',
  data: { kind: 'text', volume: 20_000, unit: 'documents', labels: 12_000 },
  load: { requestsPerDay: 300 },
};
const fraud: Brief = {
  task: 'anomaly_detection',
  industry: 'banking',
  data: { kind: 'tabular', volume: 900_000, unit: 'rows', labelled: 'all' },
};
const pictures: Brief = {
  task: 'image_classification',
  data: { kind: 'images', volume: 2500, unit: 'images', labels: 250 },
};
const scratch: Brief = {
  task: 'pretraining_llm',
  expertise: 'expert',
  team: { mlEngineers: 8 },
  training: { totalParameters: 7e9, tokens: 1e12 },
};
const table: Brief = {
  task: 'tabular_prediction',
  data: { kind: 'tabular', volume: 8000, unit: 'rows', labelled: 'all' },
};

export const pairs: Readonly<Record<string, Pair>> = {
  'less money: the same way, begun with one group of people': {
    base: { ...oneCard, budget: { amount: 200_000, currency: 'EUR', period: 'once' } },
    change: { budget: { amount: 20_000, currency: 'EUR', period: 'once' } },
    before: both(approach('rag_self_hosted'), not(begins)),
    after: both(approach('rag_self_hosted'), begins),
  },
  'words for routes: a solver, not a model that writes': {
    base: { task: 'other', description: 'something that helps our drivers', industry: 'logistics' },
    change: { description: 'optimise the delivery routes of our drivers' },
    before: not(approach('no_ai')),
    after: approach('no_ai'),
  },
  'from scratch in so many words: from scratch, and what it costs to insist': {
    base: { task: 'pretraining_llm', training: { totalParameters: 7e9, tokens: 2e11 } },
    change: { training: { totalParameters: 7e9, tokens: 2e11, method: 'pretrain' } },
    before: both(approach('continued_pretraining'), advises('pretraining-warning')),
    after: both(approach('pretrain'), advises('pretraining-warning'), excludes('not-asked')),
  },
  'in production for many: no machine of one’s own stands alone': {
    base: { ...ward, deployment: 'on_prem' },
    change: { stage: 'production' },
    before: (advice) => first(advice)?.serving.nodes === 1,
    after: ({ solutions }) => solutions.length > 0 && solutions.every(({ serving }) => serving.nodes > 1),
  },
  'data that may leave the hospital: rented or hosted models come back': {
    base: ward,
    change: { deployment: 'cloud' },
    before: both(sourcing('owned', 'managed'), excludes('data-may-not-leave')),
    after: both(sourcing('api', 'rented'), not(excludes('data-may-not-leave'))),
  },
  'a chatbot without a network runs on machines of its own': {
    base: { task: 'chatbot', load: { users: 60 } },
    change: { deployment: 'air_gapped' },
    before: sourcing('api'),
    after: both(sourcing('owned'), excludes('data-may-not-leave'), excludes('air-gap')),
  },
  'data that must stay in Spain leaves out who processes it elsewhere': {
    base: { task: 'chatbot', load: { users: 60 } },
    change: { residency: 'ES' },
    before: not(excludes('residency')),
    after: excludes('residency'),
  },
  'a floor that prompting does not reach: the labels are learnt from': {
    base: complaints,
    change: { quality: { metric: 'accuracy', target: 0.9, floor: 0.93 } },
    before: approach('managed_api'),
    after: both(approach('transfer_learning', 'finetune_adapter'), excludes('quality-floor')),
  },
  'fraud that nobody has marked is looked for as outliers': {
    base: fraud,
    change: { data: { kind: 'tabular', volume: 900_000, unit: 'rows', labelled: 'none' } },
    before: approach('classical_ml', 'automl'),
    after: both(approach('classical_ml'), model('isolation-forest')),
  },
  'twenty labels are too few to adapt a network': {
    base: pictures,
    change: { data: { kind: 'images', volume: 2500, unit: 'images', labels: 20 } },
    before: approach('transfer_learning'),
    after: both(not(approach('transfer_learning')), excludes('enough-labels')),
  },
  'two thousand euros buy nothing, and it says what more would buy': {
    base: { ...ward, budget: { amount: 200_000, currency: 'EUR', period: 'once' } },
    change: { budget: { amount: 2000, currency: 'EUR', period: 'once' } },
    before: ({ solutions }) => solutions.length >= 3,
    after: ({ solutions, excluded }) =>
      solutions.length === 0 && excluded.some(({ unlock }) => unlock.messageId === 'unlockWithoutOf'),
  },
  'a date in five weeks leaves out what takes longer': {
    base: { task: 'chatbot', load: { users: 60 } },
    change: { deadline: '2027-01-05' },
    before: not(excludes('deadline')),
    after: both(excludes('deadline'), (advice) => (first(advice)?.estimates.weeksToProduction?.likely ?? 99) <= 6),
  },
  'facts are retrieved, examples of a task are learnt': {
    base: { task: 'finetuning_llm', data: { kind: 'documents', volume: 800, unit: 'documents' }, load: { users: 120 } },
    change: {
      data: { kind: 'text', volume: 20_000, unit: 'samples', labels: 20_000 },
      modelsMentioned: ['meta-llama/Llama-3.1-70B-Instruct'],
      training: { samples: 20_000, method: 'lora' },
    },
    before: both(approach('rag_api', 'rag_self_hosted'), advises('retrieval-for-facts')),
    after: both(approach('finetune_adapter'), model('Llama-3.1-70B')),
  },
  'beside a camera stands a machine for the edge, and nowhere else': {
    base: { task: 'detection', data: { kind: 'images', labels: 900 }, load: { requestsPerSecond: 5 } },
    change: { deployment: 'edge' },
    before: both(
      (advice) => first(advice)?.serving.accelerator?.startsWith('jetson') !== true,
      excludes('form-factor'),
    ),
    after: both(sourcing('owned'), excludes('data-may-not-leave')),
  },
  'eight accelerators that are there are used': {
    base: { task: 'chatbot', deployment: 'on_prem', load: { users: 2000 } },
    change: { hardwareOwned: [{ accelerator: 'h100-sxm', count: 8 }] },
    before: (advice) => first(advice)?.serving.offer !== null,
    after: (advice) => first(advice)?.serving.offer === null && first(advice)?.serving.accelerator === 'h100-sxm',
  },
  'two million rows are too many for a model pre-trained on tables': {
    base: table,
    change: { data: { kind: 'tabular', volume: 2_000_000, unit: 'rows', labelled: 'all' } },
    before: not(excludes('table-size')),
    after: both(excludes('table-size'), approach('classical_ml', 'automl')),
  },
  'a regime asks for more than a machine under a desk': {
    base: {
      ...ward,
      data: { kind: 'documents', volume: 3000, unit: 'documents' },
      industry: 'services',
      stage: 'production',
      load: { users: 40 },
    },
    change: { compliance: ['ens'] },
    before: not(excludes('guarded-desk')),
    after: excludes('guarded-desk'),
  },
  'a pilot may run on a workstation that a service may not': {
    base: { ...ward, stage: 'pilot' },
    change: { stage: 'production' },
    before: not(excludes('guarded-desk')),
    after: excludes('guarded-desk'),
  },
  'an answer within a second and a half leaves slow machines out': {
    base: ward,
    change: { latency: { ttftP95Ms: 900 } },
    before: not(excludes('latency')),
    after: both(excludes('latency'), (advice) => (first(advice)?.estimates.ttftMs?.likely ?? 9999) <= 900),
  },
  'Basque leaves out models that do not cover it': {
    base: { ...ward, languages: ['en'] },
    change: { languages: ['eu'] },
    before: not(excludes('language-support')),
    after: excludes('language-support'),
  },
  'nobody pre-trains without people who have done it': {
    base: scratch,
    change: { expertise: 'novice', team: { mlEngineers: 0 } },
    before: both(approach('continued_pretraining', 'pretrain'), not(excludes('skills'))),
    after: both(not(approach('continued_pretraining', 'pretrain')), excludes('skills')),
  },
  'little text is not enough to start from nothing': {
    base: scratch,
    change: { training: { totalParameters: 7e9, tokens: 3e9 } },
    before: not(excludes('enough-text')),
    after: excludes('enough-text'),
  },
  'hours of sound with a date are a pile, without one they come each month': {
    base: { task: 'speech_to_text', data: { kind: 'audio', volume: 5000, unit: 'hours' } },
    change: { deadline: '2027-09-01' },
    before: assumes('assumeSoundMonthly'),
    after: assumes('assumePileByDate'),
  },
  'health data calls for an impact assessment': {
    base: { task: 'chatbot', data: { sensitivity: 'public' } },
    change: { data: { sensitivity: 'special_category' } },
    before: not(advises('impact-assessment')),
    after: advises('impact-assessment'),
  },
  'several hospitals call for a test on the one that was left out': {
    base: pictures,
    change: { data: { kind: 'images', volume: 2500, unit: 'images', labels: 250, sites: 4 } },
    before: not(advises('distribution-shift')),
    after: advises('distribution-shift'),
  },
  'an expert team hires nobody': {
    base: { ...fraud, expertise: 'novice' },
    change: { expertise: 'expert' },
    before: advises('hire-or-partner'),
    after: not(advises('hire-or-partner')),
  },
  'health rules of the United States leave out providers without a region there': {
    base: { task: 'rag_qa', industry: 'healthcare', load: { users: 40 } },
    change: { compliance: ['hipaa'] },
    before: not(excludes('regulated-place')),
    after: excludes('regulated-place'),
  },
};

/** One field that has nothing to do with the answer. */
export const irrelevant: Readonly<Record<string, { readonly base: Brief; readonly change: Brief }>> = {
  'an industry that no rule knows': { base: ward, change: { industry: 'healthcare', description: 'thank you' } },
  'polite words': { base: table, change: { description: 'Good morning, we would be glad to hear from you.' } },
  'labels of a chatbot': { base: { task: 'chatbot' }, change: { data: { labels: 0 } } },
  'languages of a table': { base: table, change: { languages: ['en'] } },
  'the length of texts for a table': { base: table, change: { load: { inputTokens: 500 } } },
  'a budget that is a hundred times what it takes, and one that is two hundred times': {
    base: { ...table, priorities: { quality: 1 }, budget: { amount: 9e6, currency: 'EUR', period: 'once' } },
    change: { budget: { amount: 18e6, currency: 'EUR', period: 'once' } },
  },
};
