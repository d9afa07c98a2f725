import { z } from 'zod';
import type { Concept, ConceptFigure, Precision } from '../../catalog/index.ts';
import { weakestGrade } from '../../catalog/index.ts';
import type { EstimateName } from '../../rules/advice-shape.ts';
import { estimate, type Estimate } from '../../rules/estimate.ts';
import { say, type Message } from '../../rules/message.ts';
import { subjectOf, type OwnCase, type OwnFigure, type PolicyInput } from './own-case.ts';
import { ownTraining } from './training-figures.ts';

const termLabel = (name: string): Message => say('conversation.label', { label: { term: name } });

/** A number of the brief, or the one the advice assumed for it. */
function numberAt(path: string, given: number | undefined, { advice }: OwnCase): number | undefined {
  if (given !== undefined) return given;
  const assumed = advice?.assumptions.find((one) => one.path === path)?.value;
  return typeof assumed === 'number' ? assumed : undefined;
}

function ofSolution(names: readonly EstimateName[], own: OwnCase): OwnFigure | null {
  const solution = subjectOf(own);
  if (solution === undefined) return null;
  const figures = names.flatMap((name) => {
    const figure = solution.estimates[name];
    return figure ? [{ label: termLabel(name), estimate: figure }] : [];
  });
  if (figures.length === 0) return null;
  return { lead: say('knowledge.own.solution', { rank: solution.rank, title: solution.title }), figures };
}

interface Deployment {
  readonly model: string;
  readonly accelerator: string;
  /** Absent where it is to be found: the model is the one the person named, not the one advised. */
  readonly count?: number;
  readonly precision?: Precision;
}

/** What serves, and on what: the model a person named first, else the advised one. */
function deploymentOf(own: OwnCase): Deployment | null {
  const { serving, models } = subjectOf(own) ?? {};
  const generator = models?.find(({ role }) => role === 'generator')?.id;
  const [named] = own.brief.modelsMentioned ?? [];
  const [machine] = own.brief.hardwareOwned ?? [];
  const accelerator = serving?.accelerator ?? machine?.accelerator;
  if (!accelerator) return null;
  if (named !== undefined && named !== generator) return { model: named, accelerator };
  if (generator === undefined || !serving) return null;
  const { acceleratorCount: count, precision } = serving;
  return { model: generator, accelerator, count, ...(precision === null ? {} : { precision }) };
}

const served = z.looseObject({
  fits: z.boolean(),
  memoryPerAcceleratorGb: estimate,
  weightsGb: estimate,
  kvCacheGb: estimate,
  kvCacheBytesPerToken: estimate,
});

/** Degrees in which a model is usually split over the accelerators of one machine. */
const splits = [1, 2, 4, 8] as const;

function servingOf(own: OwnCase, asked: { readonly precision?: Precision; readonly count?: number } = {}) {
  const deployment = deploymentOf(own);
  const input = numberAt('load.inputTokens', own.brief.load?.inputTokens, own);
  const output = numberAt('load.outputTokens', own.brief.load?.outputTokens, own);
  if (deployment === null || input === undefined || output === undefined) return null;
  const concurrency = numberAt('load.concurrentRequests', own.brief.load?.concurrentRequests, own) ?? 1;
  const { model, accelerator } = deployment;
  const precision = asked.precision ?? deployment.precision;
  const count = asked.count ?? deployment.count;
  const answer = own.advisor.estimateServing({
    model,
    accelerator,
    mode: 'online',
    inputTokens: Math.round(input),
    outputTokens: Math.round(output),
    concurrency,
    ...(count === undefined || count === 0 ? {} : { acceleratorCount: count }),
    ...(precision === undefined ? {} : { precision }),
  });
  const read = answer.ok ? served.safeParse(answer.estimate) : undefined;
  if (read?.success !== true) return null;
  return { model: own.nameOf(model), tokens: input + output, concurrency, figures: read.data };
}

const quantity = ({ likely, unit }: Estimate) => ({ quantity: likely, unit });

function servingMemory(own: OwnCase): OwnFigure | null {
  const deployment = deploymentOf(own);
  if (deployment === null) return null;
  const advised = deployment.count === undefined ? undefined : subjectOf(own)?.estimates.memoryPerAcceleratorGb;
  const found =
    advised === undefined
      ? splits
          .map((count) => ({ count, memory: servingOf(own, { count })?.figures }))
          .find(({ memory }) => memory?.fits === true)
      : undefined;
  const figure = advised ?? found?.memory?.memoryPerAcceleratorGb;
  const count = advised === undefined ? found?.count : deployment.count;
  if (figure === undefined || count === undefined) return null;
  const [model, accelerator] = [own.nameOf(deployment.model), own.nameOf(deployment.accelerator)];
  return {
    lead: say('knowledge.own.servingMemory', { model, count, accelerator, memory: quantity(figure) }),
    figures: [{ label: say('knowledge.label.memory'), estimate: figure }],
  };
}

function weightsByPrecision(own: OwnCase): OwnFigure | null {
  const [full, eight, four] = (['bf16', 'int8', 'int4'] as const).map((precision) => servingOf(own, { precision }));
  if (!full || !eight || !four) return null;
  const [a, b, c] = [full.figures.weightsGb, eight.figures.weightsGb, four.figures.weightsGb];
  return {
    lead: say('knowledge.own.weights', { model: full.model, full: quantity(a), eight: quantity(b), four: quantity(c) }),
    figures: [{ label: say('knowledge.label.weights'), estimate: c }],
  };
}

function kvCache(own: OwnCase): OwnFigure | null {
  const serving = servingOf(own);
  if (serving === null) return null;
  const { model, tokens, concurrency, figures } = serving;
  const { kvCacheGb, kvCacheBytesPerToken } = figures;
  const params = {
    model,
    tokens: { quantity: tokens, unit: 'token' },
    count: concurrency,
    memory: quantity(kvCacheGb),
    each: quantity(kvCacheBytesPerToken),
  };
  return {
    lead: say('knowledge.own.kvCache', params),
    figures: [{ label: say('knowledge.label.kv'), estimate: kvCacheGb }],
  };
}

const bounds = ({ value, low = value, high = value }: PolicyInput) => ({ value, low, high });

/** Tokens of a stock of documents: documents × pages of each × tokens of a page. */
function documentTokens({ brief, policy }: OwnCase): OwnFigure | null {
  const { volume, unit } = brief.data ?? {};
  if (volume === undefined || unit !== 'documents') return null;
  const [pages, tokens] = [policy('need.pagesPerDocument'), policy('need.tokensPerPage')];
  const [p, t] = [bounds(pages), bounds(tokens)];
  const figure: Estimate = {
    low: volume * p.low * t.low,
    likely: volume * p.value * t.value,
    high: volume * p.high * t.high,
    unit: 'token',
    grade: weakestGrade(pages.grade, tokens.grade),
    formula: 'documents × pagesPerDocument × tokensPerPage',
    inputs: [{ name: 'data.volume', value: volume, unit: 'document', source: 'brief' }, pages.input, tokens.input],
  };
  const params = {
    volume: { quantity: volume, unit: 'documents' },
    tokens: quantity(figure),
    each: { quantity: p.value * t.value, unit: 'token' },
  };
  return {
    lead: say('knowledge.own.documents', params),
    figures: [{ label: say('knowledge.label.tokens'), estimate: figure }],
  };
}

const MONTHS_OF_YEAR = 12;

/** Electricity of a month beside that of homes. */
function energyHomes(own: OwnCase): OwnFigure | null {
  const found = ofSolution(['energyKwhPerMonth'], own);
  const energy = found?.figures[0]?.estimate;
  if (!found || !energy) return found;
  const home = own.policy('everyday.homeKwhPerYear');
  const homes = Number(((energy.likely * MONTHS_OF_YEAR) / home.value).toPrecision(2));
  return { lead: say('knowledge.own.homes', { homes }), figures: found.figures };
}

function dataStock({ brief }: OwnCase): OwnFigure | null {
  const { volume, unit, labels } = brief.data ?? {};
  if (volume === undefined) return null;
  const stock = { quantity: volume, unit: unit ?? '' };
  const lead =
    labels === undefined
      ? say('knowledge.own.dataStock', { volume: stock })
      : say('knowledge.own.dataLabels', { volume: stock, labels });
  return { lead, figures: [] };
}

const makers: Readonly<Record<ConceptFigure, (own: OwnCase, concept: Concept) => OwnFigure | null>> = {
  servingMemory,
  weightsByPrecision,
  kvCache,
  ttft: (own) => ofSolution(['ttftMs'], own),
  tpot: (own) => ofSolution(['tpotMs'], own),
  throughput: (own) => ofSolution(['requestsPerSecond'], own),
  trainingMemory: (own, concept) => ownTraining('trainingMemory', own, concept),
  trainingCompute: (own, concept) => ownTraining('trainingCompute', own, concept),
  trainingPlan: (own, concept) => ownTraining('trainingPlan', own, concept),
  trainingCost: (own, concept) => ownTraining('trainingCost', own, concept),
  mfu: (own, concept) => ownTraining('mfu', own, concept),
  documentTokens,
  dataStock,
  costPerThousand: (own) => ofSolution(['costPerThousandRequests'], own),
  energyHomes,
  carbon: (own) => ofSolution(['carbonKgPerMonth'], own),
  tco: (own) => ofSolution(['tco'], own),
  onceAndMonthly: (own) => ofSolution(['oneOffCost', 'monthlyCost'], own),
};

/** The reader's own figure beside a concept; null where the case does not say enough, never a guess. */
export function ownFigure(concept: Concept, own: OwnCase): OwnFigure | null {
  return concept.figure === undefined ? null : makers[concept.figure](own, concept);
}
