import type { Accelerator, HostedOffer, Model } from '../../catalog/index.ts';
import type { Estimate } from '../estimate.ts';
import type { Candidate, Money, Place } from '../candidates/types.ts';
import type { PlaceOverride, SubjectKind, SubjectOverride, Subjects } from './define.ts';

/** Plain subjects that the examples of rules change in one respect. The names mean nothing. */
const vouched = [{ of: ['*'], source: 'own-judgement', grade: 'assumed' as const, checkedOn: '2026-11-24' }];

const accelerator: Accelerator = {
  id: 'example-accelerator',
  name: 'Example accelerator',
  vendor: 'Example',
  class: 'datacenter',
  lifecycle: 'available',
  memory: 80e9,
  memoryBandwidth: 2e12,
  peakDense: { bf16: 4e14, fp8: 8e14 },
  power: 400,
  sources: vouched,
};

const model: Model = {
  id: 'example/model',
  name: 'Example model',
  lab: 'Example',
  kind: 'chat',
  tasks: ['chatbot', 'rag_qa'],
  domain: 'language',
  lifecycle: 'available',
  totalParameters: 8e9,
  contextTokens: 131_072,
  licence: { id: 'apache-2.0', commercialUse: 'yes' },
  languages: ['en', 'es'],
  spanish: 'yes',
  sources: vouched,
};

const place: Place = {
  kind: 'bought',
  sourcing: 'owned',
  offer: 'example-system',
  name: 'Example system',
  provider: null,
  providerName: null,
  residencies: [],
  residencyBasis: 'always',
  region: null,
  country: null,
  lifecycle: 'available',
  accelerator,
  acceleratorsPerNode: 1,
  machineClass: 'rack server',
  watts: 1000,
  hourly: null,
  hourlyReserved: null,
  purchase: { amount: 30_000, currency: 'EUR', per: 'each' },
  source: 'own-judgement',
  grade: 'published',
};

export function exampleMoney(changes: Partial<Money>): Money {
  return {
    purchase: 30_000,
    implementation: 30_000,
    ownStaff: 0,
    courses: 0,
    trainingRun: 0,
    oneOff: 60_000,
    usage: 0,
    energy: 60,
    maintenance: 250,
    operations: 1500,
    monthly: 1810,
    tco: 125_160,
    ...changes,
  };
}

function examplePlace(changes: PlaceOverride | undefined): Place {
  const { accelerator: chip, ...rest } = changes ?? {};
  return { ...place, ...rest, accelerator: chip === null ? null : { ...accelerator, ...chip } };
}

/** Two roles and four months, for examples. */
export const examplePeople: Candidate['people'] = [
  { role: 'ai_engineer', personMonths: 3, course: null },
  { role: 'domain_expert', personMonths: 1, course: null },
];

/** A hosted model, for examples. */
export const exampleHosted: HostedOffer & { scored: boolean } = {
  id: 'example/hosted',
  type: 'hosted',
  model: 'hosted',
  name: 'Example hosted model',
  kind: 'chat',
  lifecycle: 'available',
  provider: { id: 'example', name: 'Example', residencies: ['EU'], residencyBasis: 'always', sources: vouched },
  sources: vouched,
  scored: true,
};

const solution: Omit<Candidate, 'place'> = {
  id: 'example',
  approach: 'rag_self_hosted',
  worker: 'writer',
  route: {
    approach: 'rag_self_hosted',
    worker: 'writer',
    role: 'generator',
    field: 'language',
    accuracy: null,
    hosted: false,
    training: null,
    retrieval: true,
    learns: false,
    domains: ['language'],
  },
  retrieval: true,
  hosted: null,
  models: [{ role: 'generator', id: model.id, model }],
  sizing: null,
  training: null,
  people: [],
  quality: { low: 0.7, likely: 0.8, high: 0.87, grade: 'assumed' },
  weeks: 12,
  money: exampleMoney({}),
  energyKwhPerMonth: 400,
  carbonKgPerMonth: 80,
  ttftMs: 700,
  tpotMs: 25,
};

/** The default subject of a kind with the changes of one example. */
export function exampleSubject<K extends SubjectKind>(kind: K, changes: SubjectOverride<K>): Subjects[K] {
  const make = (): unknown => {
    switch (kind) {
      case 'approach':
        return { approach: 'rag_api', ...changes };
      case 'place':
        return examplePlace(changes as PlaceOverride);
      case 'model':
        return { ...model, ...changes };
      case 'hosted':
        return { ...exampleHosted, ...changes };
      case 'solution':
        return exampleCandidate(changes as SubjectOverride<'solution'>);
    }
  };
  return make() as Subjects[K];
}

export function exampleCandidate(changes: SubjectOverride<'solution'>): Candidate {
  const { place: where, ...rest } = changes;
  return { ...solution, ...rest, place: examplePlace(where) };
}

/** One replica on one accelerator of one node, for examples. */
export const exampleSizing: NonNullable<Candidate['sizing']> = {
  precision: 'fp8',
  parallelism: { tensor: 1, pipeline: 1, data: 1, expert: 1 },
  acceleratorCount: 1,
  nodes: 1,
  replicas: 1,
  memoryPerAcceleratorBytes: 40e9,
  fits: true,
  ttftSeconds: 0.7,
  tpotSeconds: 0.025,
  requestsPerSecond: 3,
  concurrencyPerReplica: 4,
};

/** A model whose licence has conditions, for examples. */
export const conditionalModel: Candidate['models'][number] = {
  role: 'generator',
  id: model.id,
  model: { ...model, licence: { id: 'community', commercialUse: 'conditional' } },
};

const figure = (unit: string): Estimate => ({
  low: 1,
  likely: 1,
  high: 1,
  unit,
  grade: 'assumed',
  formula: 'example',
  inputs: [],
});

/** A short run on one rented accelerator, for examples. */
export const exampleTraining: NonNullable<Candidate['training']> = {
  method: 'lora',
  place: examplePlace({ kind: 'rented', sourcing: 'rented' }),
  estimate: {
    fits: true,
    plan: {
      acceleratorCount: 1,
      nodes: 1,
      parallelism: { tensor: 1, pipeline: 1, data: 1, expert: 1 },
      sharding: 'none',
      activationCheckpointing: 'none',
      microBatch: 1,
      steps: 100,
    },
    memoryPerAcceleratorGb: figure('GB'),
    mfu: figure('1'),
    tokensPerSecondPerAccelerator: figure('token/s'),
    acceleratorHours: figure('h'),
    wallClockHours: figure('h'),
    energyMwh: figure('MWh'),
    carbonTonnes: figure('t'),
    cost: figure('EUR'),
    alternatives: [],
    assumptions: [],
    trace: [],
  },
};
