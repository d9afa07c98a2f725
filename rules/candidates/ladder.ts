import type { Approach, Model, Task } from '../../catalog/index.ts';
import type { ModelRole } from '../advice-shape.ts';
import type { TrainingMethod } from '../brief.ts';
import { labelsOf, type Need } from '../engine/need.ts';
import { isPlanning } from './planning.ts';
import type { Field } from './quality.ts';

/** What does the work: nothing learned, a product, a model that writes, one that does a single thing, one trained on a table. */
export type Worker = 'none' | 'software' | 'writer' | 'specialist' | 'predictor';

/** One rung of the ladder for a task. */
export interface Route {
  readonly approach: Approach;
  readonly worker: Worker;
  readonly role: ModelRole;
  readonly field: Field | null;
  /** Policy `approaches.accuracy.*` where no benchmark speaks for the approach. */
  readonly accuracy: string | null;
  readonly hosted: boolean;
  readonly training: TrainingMethod | null;
  readonly retrieval: boolean;
  /** Learns from labelled examples of the customer. */
  readonly learns: boolean;
  readonly domains: readonly Model['domain'][];
}

const plain: Omit<Route, 'approach' | 'worker'> = {
  role: 'predictor',
  field: null,
  accuracy: null,
  hosted: false,
  training: null,
  retrieval: false,
  learns: false,
  domains: [],
};
const route = (approach: Approach, worker: Worker, more: Partial<Route> = {}): Route => ({
  ...plain,
  approach,
  worker,
  ...more,
});

const writes = { role: 'generator', field: 'language', domains: ['language', 'multimodal'] } as const;
const sees = { role: 'vision', field: 'vision_language', domains: ['multimodal'] } as const;

const noAi = route('no_ai', 'none', { accuracy: 'noAi' });
/** Rules on edges, colours and sizes of pictures taken under one light. */
const machineVision: Route = { ...noAi, accuracy: 'machineVision' };
const software = route('packaged_saas', 'software', { accuracy: 'packagedSaas', hosted: true });
const visionSoftware: Route = { ...software, accuracy: 'packagedVision' };
const tableSoftware: Route = { ...software, accuracy: 'packagedTable' };
const api = route('managed_api', 'writer', { ...writes, hosted: true });
const ownWriter = route('self_hosted', 'writer', writes);
const ragApi = route('rag_api', 'writer', { ...writes, hosted: true, retrieval: true });
const ragOwn = route('rag_self_hosted', 'writer', { ...writes, retrieval: true });
const adapter = route('finetune_adapter', 'writer', { ...writes, training: 'lora', learns: true });
const full = route('finetune_full', 'writer', { ...writes, training: 'full', learns: true });
const continued = route('continued_pretraining', 'writer', { ...writes, training: 'full' });
const pretrain = route('pretrain', 'writer', { ...writes, training: 'pretrain' });
const seeingApi = route('managed_api', 'writer', { ...sees, hosted: true });
const seeingOwn = route('self_hosted', 'writer', sees);
/** A plan under rules: a solver finds it, bought with its screens or built. A model that writes does not. */
const planning: readonly Route[] = [
  { ...noAi, accuracy: 'optimisation' },
  { ...software, accuracy: 'packagedPlanning' },
];
const tables = route('classical_ml', 'predictor', { accuracy: 'classicalMl', learns: true, domains: ['tabular'] });
const automl = route('automl', 'predictor', { accuracy: 'automl', learns: true });
const hostedSpecialist = (role: ModelRole, field: Field | null = null): Route =>
  route('managed_api', 'specialist', { role, field, hosted: true, accuracy: 'hostedSpecialist' });
const specialist = (role: ModelRole, field: Field | null, domains: Route['domains']): Route =>
  route('self_hosted', 'specialist', { role, field, domains, accuracy: 'specialist' });
const transfer = (accuracy: string, domains: Route['domains'], field: Field | null = null): Route =>
  route('transfer_learning', 'specialist', {
    role: domains.includes('vision') ? 'vision' : 'predictor',
    field,
    accuracy,
    training: 'transfer',
    learns: true,
    domains,
  });

export const routesOfTask: Readonly<Record<Task, readonly Route[]>> = {
  chatbot: [noAi, software, api, ownWriter],
  rag_qa: [noAi, software, ragApi, ragOwn],
  summarization: [software, api, ownWriter],
  translation: [software, api, ownWriter],
  code: [software, api, ownWriter],
  agents: [noAi, software, api, ownWriter],
  other: [noAi, api, ownWriter],
  text_classification: [
    noAi,
    software,
    api,
    ownWriter,
    transfer('smallLanguageModel', ['language']),
    { ...tables, accuracy: 'smallLanguageModel' },
  ],
  extraction: [noAi, software, api, ownWriter, transfer('smallLanguageModel', ['language'])],
  search_embedding: [
    noAi,
    software,
    hostedSpecialist('embedder', 'embedding'),
    specialist('embedder', 'embedding', ['embedding']),
  ],
  ocr_document: [
    software,
    hostedSpecialist('vision'),
    seeingApi,
    { ...specialist('vision', null, ['vision']), accuracy: 'ocr' },
    seeingOwn,
  ],
  image_classification: [
    machineVision,
    visionSoftware,
    automl,
    transfer('transferLearning', ['vision'], 'image_classification'),
    { ...seeingApi, accuracy: 'generalVision' },
    { ...seeingOwn, accuracy: 'generalVision' },
  ],
  detection: [
    machineVision,
    visionSoftware,
    transfer('transferLearning', ['vision'], 'detection'),
    { ...seeingApi, accuracy: 'generalVision' },
  ],
  segmentation: [visionSoftware, transfer('transferLearning', ['vision'])],
  video: [
    visionSoftware,
    seeingApi,
    specialist('vision', 'detection', ['vision']),
    seeingOwn,
    transfer('transferLearning', ['vision']),
  ],
  image_generation: [
    software,
    hostedSpecialist('generator'),
    specialist('generator', 'image_generation', ['diffusion']),
  ],
  speech_to_text: [software, hostedSpecialist('speech'), specialist('speech', 'speech', ['speech'])],
  text_to_speech: [software, hostedSpecialist('speech'), specialist('speech', null, ['speech'])],
  forecasting: [
    noAi,
    { ...software, accuracy: 'packagedForecast' },
    { ...tables, accuracy: 'classicalForecast', domains: ['tabular', 'time_series'] },
    automl,
    route('self_hosted', 'predictor', { accuracy: 'foundationForecast', domains: ['time_series'] }),
  ],
  tabular_prediction: [
    noAi,
    tableSoftware,
    tables,
    automl,
    route('self_hosted', 'predictor', { accuracy: 'foundationTable', domains: ['tabular'] }),
  ],
  anomaly_detection: [noAi, tableSoftware, tables, automl, transfer('transferLearning', ['vision'])],
  recommendation: [noAi, software, { ...tables, domains: ['other', 'tabular'] }],
  reinforcement_learning: [noAi, route('classical_ml', 'predictor', { accuracy: 'reinforcement' })],
  finetuning_llm: [api, ownWriter, ragOwn, adapter, full],
  pretraining_llm: [api, ownWriter, adapter, continued, pretrain],
};

/** The rungs that make sense for the need, cheapest first. Every rung is judged; none is left out to favour another. */
export function routesFor(need: Need): readonly Route[] {
  // Who speaks of learning by trial is shown both.
  if (isPlanning(need)) return [...planning, ...routesOfTask[need.task].filter(({ worker }) => worker === 'predictor')];
  const base = routesOfTask[need.task];
  const kind = need.brief.data?.kind;
  const added: Route[] = [];
  const hasDocuments = kind === 'documents' || kind === 'text' || kind === 'mixed';
  if (['chatbot', 'other', 'agents', 'finetuning_llm'].includes(need.task) && hasDocuments)
    added.push(...[ragApi, ragOwn].filter((one) => !base.includes(one)));
  const isWriting = base.some((one) => one.worker === 'writer' && one.field === 'language');
  const labels = labelsOf(need.brief);
  const narrow = ['text_classification', 'extraction', 'translation', 'code', 'summarization'].includes(need.task);
  if (isWriting && !base.includes(adapter) && ((narrow && labels !== undefined && labels > 0) || wantsTraining(need)))
    added.push(adapter);
  const routes = need.task === 'anomaly_detection' ? anomalyRoutes(need, base) : base;
  return [...routes.filter((one) => one !== machineVision || mayBeFixed(need)), ...added];
}

/** Industries whose pictures are taken in the open, of people or of their inside: never twice under one light. */
const IN_THE_OPEN: ReadonlySet<string> = new Set([
  'agriculture',
  'construction',
  'culture',
  'defence',
  'energy',
  'environment',
  'healthcare',
  'insurance',
  'media',
  'real_estate',
  'retail',
  'security',
  'tourism',
  'transport',
]);

function mayBeFixed({ brief }: Need): boolean {
  return !IN_THE_OPEN.has(brief.industry ?? '');
}

/** Networks that see only for pictures; without labels, outliers are found and nothing is learnt from cases. */
function anomalyRoutes(need: Need, base: readonly Route[]): readonly Route[] {
  const kind = need.brief.data?.kind;
  const seen = kind === 'images' || kind === 'video';
  const taught = hasLabelledCases(need);
  return base.flatMap((one): readonly Route[] => {
    if (one.worker === 'software') return [seen ? visionSoftware : one];
    if (one.worker === 'none') return [seen ? machineVision : one];
    if (seen) return one.training === null ? [] : [one];
    if (one.training !== null) return [];
    if (taught) return [one];
    return one.approach === 'automl' ? [] : [{ ...one, accuracy: 'unsupervised', learns: false }];
  });
}

/** Whether the cases to find are marked in the data: a table alone does not say which rows they are. */
export function hasLabelledCases({ brief }: Need): boolean {
  const { labels = 0, labelled } = brief.data ?? {};
  return labels > 0 || (labelled !== undefined && labelled !== 'none');
}

function wantsTraining(need: Need): boolean {
  const method = need.brief.training?.method;
  return method === 'lora' || method === 'qlora' || method === 'full';
}

const names = new WeakMap<Route, string>();

/** What tells a rung from another one in all that its models and machines are chosen by. */
export function nameOfRoute(rung: Route): string {
  let name = names.get(rung);
  if (name === undefined) {
    name = JSON.stringify(rung);
    names.set(rung, name);
  }
  return name;
}
