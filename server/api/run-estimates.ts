import type { Catalog, Region } from '../../catalog/index.ts';
import type { Assumption, HourlyPrice } from '../../rules/estimates/inputs.ts';
import { estimateServing, estimateTraining, resolveAccelerator, resolveModel } from '../../rules/index.ts';
import type { Parallelism } from '../../rules/advice-shape.ts';
import { say } from '../../rules/message.ts';
import type { ServingRequest, TrainingRequest } from '../protocol/http.ts';
import type { EstimateAnswer } from './estimates.ts';

const CANDIDATES_SHOWN = 10;

type Refused = Extract<EstimateAnswer, { ok: false }>;

function unresolved(path: string, outcome: Pick<Refused, 'reason' | 'candidates'>): Refused {
  return { ok: false, kind: 'unresolved', path, reason: outcome.reason, candidates: outcome.candidates };
}

/** A region by id, or a country by its code in any case. */
function resolveRegion(
  name: string | undefined,
  catalog: Catalog,
): { readonly ok: true; readonly region: Region | undefined } | Refused {
  if (name === undefined) return { ok: true, region: undefined };
  const region = catalog.regions.get(name) ?? catalog.regions.get(name.toUpperCase());
  if (region) return { ok: true, region };
  const ending = [...catalog.regions.keys()].filter((id) => id.toLowerCase().includes(name.toLowerCase()));
  return unresolved('region', {
    reason: say('conversation.error.region', { name }),
    candidates: ending.slice(0, CANDIDATES_SHOWN),
  });
}

/** A price of the request has no currency of its own; US dollars are assumed and the answer says so. */
function statedPrice(amount: number | undefined): HourlyPrice | undefined {
  return amount === undefined ? undefined : { amount, currency: 'USD', source: 'brief', grade: 'assumed' };
}

/** Zod says `undefined` where a key may be missing; the physics wants it missing. */
function degreesOf(given: ServingRequest['parallelism']): Partial<Parallelism> | undefined {
  if (given === undefined) return undefined;
  const { tensor, pipeline, data, context, expert } = given;
  return {
    ...(tensor === undefined ? {} : { tensor }),
    ...(pipeline === undefined ? {} : { pipeline }),
    ...(data === undefined ? {} : { data }),
    ...(context === undefined ? {} : { context }),
    ...(expert === undefined ? {} : { expert }),
  };
}

const usdAssumption: Assumption = {
  path: 'pricePerAcceleratorHour',
  value: 'USD',
  reason: say('conversation.priceInUsd'),
};

interface Shared {
  readonly model: ServingRequest['model'];
  readonly accelerator: string;
  readonly ambiguous?: 'first' | undefined;
  readonly region?: string | undefined;
  readonly pricePerAcceleratorHour?: number | undefined;
  readonly parallelism?: ServingRequest['parallelism'];
}

function resolveAll(request: Shared, catalog: Catalog) {
  const model = resolveModel(request.model, catalog);
  if (!model.ok && model.field !== undefined) {
    return {
      ok: false,
      kind: 'impossible',
      path: `model.${model.field}`,
      reason: model.reason,
      candidates: [],
    } as const;
  }
  if (!model.ok) return unresolved('model', model);
  const accelerator = resolveAccelerator(request.accelerator, catalog, { ambiguous: request.ambiguous });
  if (!accelerator.ok) return unresolved('accelerator', accelerator);
  const region = resolveRegion(request.region, catalog);
  if (!region.ok) return region;
  return {
    ok: true,
    inputs: {
      model: model.subject,
      accelerator: accelerator.accelerator,
      region: region.region,
      parallelism: degreesOf(request.parallelism),
      price: statedPrice(request.pricePerAcceleratorHour),
    },
  } as const;
}

interface Made {
  readonly assumptions: readonly Assumption[];
}

function answerOf(
  outcome:
    | { readonly ok: true; readonly estimate: Made }
    | { readonly ok: false; readonly path: string; readonly reason: Refused['reason'] },
  request: Shared,
): EstimateAnswer {
  if (!outcome.ok) return { ok: false, kind: 'impossible', path: outcome.path, reason: outcome.reason, candidates: [] };
  const { estimate } = outcome;
  const priced = request.pricePerAcceleratorHour !== undefined;
  return {
    ok: true,
    estimate: priced ? { ...estimate, assumptions: [...estimate.assumptions, usdAssumption] } : estimate,
  };
}

const neverRuns = {
  ttftMs: null,
  tpotMs: null,
  outputTokensPerSecond: null,
  outputTokensPerSecondPerAccelerator: null,
  requestsPerSecond: null,
  replicas: null,
  costPerMillionOutputTokens: null,
  joulesPerOutputToken: null,
} as const;

/** What does not run has no speed, no replicas and no cost; targets out of reach have no number of replicas. */
function withheld(outcome: ReturnType<typeof estimateServing>) {
  if (!outcome.ok) return outcome;
  const { estimate, plan } = outcome;
  if (!estimate.fits) return { ok: true, estimate: { ...estimate, ...neverRuns } } as const;
  return plan.meetsSlo ? outcome : ({ ok: true, estimate: { ...estimate, replicas: null } } as const);
}

/** The two estimates of the HTTP API: names resolved to catalog entries, then the physics. */
export function createEstimates(catalog: Catalog): {
  readonly estimateServing: (request: ServingRequest) => EstimateAnswer;
  readonly estimateTraining: (request: TrainingRequest) => EstimateAnswer;
} {
  return {
    estimateServing: (request) => {
      const resolved = resolveAll(request, catalog);
      if (!resolved.ok) return resolved;
      return answerOf(withheld(estimateServing({ ...request, ...resolved.inputs }, catalog)), request);
    },
    estimateTraining: (request) => {
      const resolved = resolveAll(request, catalog);
      if (!resolved.ok) return resolved;
      const { activationCheckpointing: asked } = request;
      const activationCheckpointing = typeof asked === 'boolean' ? (asked ? 'full' : 'none') : asked;
      return answerOf(estimateTraining({ ...request, activationCheckpointing, ...resolved.inputs }, catalog), request);
    },
  };
}
