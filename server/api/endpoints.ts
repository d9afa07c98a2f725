import { analysisEndpoints } from './analysis-endpoints.ts';
import { endpoint, json, type Endpoint, type EndpointContext, type Reply } from './endpoint.ts';
import {
  locale as localeSchema,
  proposalRequest,
  recommendationsRequest,
  servingEstimate,
  servingRequest,
  trainingEstimate,
  trainingRequest,
  understandRequest,
  wireAdvice,
  wireUnderstanding,
} from '../protocol/http.ts';
import type { EstimateAnswer } from './estimates.ts';
import { RequestFailure } from './failure.ts';

export { json, parse, type Endpoint, type EndpointContext, type Reply } from './endpoint.ts';

function estimateReply(answer: EstimateAnswer, { advisor, locale }: EndpointContext): Reply {
  const renderer = advisor.renderer(locale);
  if (answer.ok) return json(renderer.deep(answer.estimate));
  const detail = renderer.text(answer.reason);
  throw new RequestFailure(answer.kind === 'unresolved' ? 'unresolved-reference' : 'not-possible', detail, [
    { path: answer.path, message: detail },
    ...answer.candidates.map((candidate) => ({ path: answer.path, message: `candidate: ${candidate}` })),
  ]);
}

export const endpoints: readonly Endpoint[] = [
  endpoint({
    path: '/understand',
    summary: 'Reads a text into fields of the brief, with the words each came from',
    request: understandRequest,
    response: wireUnderstanding,
    handle: ({ text, language, brief }, { advisor, locale }) => {
      const understanding = advisor.understand(text, {
        ...(language === undefined ? {} : { language }),
        ...(brief === undefined ? {} : { brief }),
        today: advisor.today(),
      });
      const known = localeSchema.safeParse(language);
      return json(advisor.renderer(known.success ? known.data : locale).deep(understanding));
    },
  }),
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
