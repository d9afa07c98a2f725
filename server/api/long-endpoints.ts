import type { Ranker } from '../advisor.ts';
import {
  proposalRequest,
  recommendationsRequest,
  servingEstimate,
  servingRequest,
  trainingEstimate,
  trainingRequest,
  wireAdvice,
} from '../protocol/http.ts';
import { analysisEndpoints } from './analysis-endpoints.ts';
import { endpoint, json, type Endpoint, type EndpointContext, type Reply } from './endpoint.ts';
import type { EstimateAnswer } from './estimates.ts';
import { RequestFailure } from './failure.ts';

function estimateReply(answer: EstimateAnswer, { advisor, locale }: EndpointContext<Ranker>): Reply {
  const renderer = advisor.renderer(locale);
  if (answer.ok) return json(renderer.deep(answer.estimate));
  const detail = renderer.text(answer.reason);
  throw new RequestFailure(answer.kind === 'unresolved' ? 'unresolved-reference' : 'not-possible', detail, [
    { path: answer.path, message: detail },
    ...answer.candidates.map((candidate) => ({ path: answer.path, message: `candidate: ${candidate}` })),
  ]);
}

/** What takes long enough to be answered by a worker thread where there is one. */
export const longEndpoints: readonly Endpoint<Ranker>[] = [
  endpoint({
    path: '/recommendations',
    summary: 'Ranks whole solutions for a brief',
    request: recommendationsRequest,
    response: wireAdvice,
    handle: ({ brief, limit, locale, currency, priceBook, customer }, { advisor }) =>
      json(
        advisor.renderer(locale).deep(
          advisor.advise(brief, {
            limit,
            ...(currency ? { currency } : {}),
            ...(priceBook === undefined ? {} : { priceBook }),
            ...(customer === undefined ? {} : { customer }),
          }),
        ),
      ),
  }),
  ...analysisEndpoints,
  endpoint({
    path: '/estimates/training',
    summary: 'Sizes, times and prices the training of a model',
    request: trainingRequest,
    response: trainingEstimate,
    handle: (request, context) => estimateReply(context.advisor.estimateTraining(request), context),
  }),
  endpoint({
    path: '/estimates/serving',
    summary: 'Sizes, times and prices the serving of a model',
    request: servingRequest,
    response: servingEstimate,
    handle: (request, context) => estimateReply(context.advisor.estimateServing(request), context),
  }),
  endpoint({
    path: '/proposals',
    summary: 'Writes a proposal as a file',
    request: proposalRequest,
    response: null,
    handle: async (request, { advisor }) => ({ type: 'file', ...(await advisor.makeProposal(request)) }),
  }),
];
