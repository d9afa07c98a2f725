import { z } from 'zod';
import type { Advisor } from '../advisor.ts';
import {
  catalogKind,
  catalogList,
  catalogQuery,
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
  type Locale,
} from '../protocol/http.ts';
import type { EstimateAnswer } from './estimates.ts';
import { RequestFailure } from './failure.ts';

export type Reply =
  | { readonly type: 'json'; readonly body: unknown }
  | { readonly type: 'file'; readonly fileName: string; readonly contentType: string; readonly body: Buffer };

export interface EndpointContext {
  readonly advisor: Advisor;
  /** From the request's Accept-Language, for answers whose request names no locale. */
  readonly locale: Locale;
}

/** One POST endpoint: its schemas are its documentation, its handler only ever sees a valid request. */
export interface Endpoint {
  readonly path: string;
  readonly summary: string;
  readonly request: z.ZodType;
  /** null: a file. */
  readonly response: z.ZodType | null;
  readonly handle: (body: unknown, context: EndpointContext) => Reply | Promise<Reply>;
}

function endpoint<Body>(definition: {
  readonly path: string;
  readonly summary: string;
  readonly request: z.ZodType<Body>;
  readonly response: z.ZodType | null;
  readonly handle: (body: Body, context: EndpointContext) => Reply | Promise<Reply>;
}): Endpoint {
  return {
    ...definition,
    handle: (body, context) => definition.handle(parse(definition.request, body), context),
  };
}

/** A value of the schema's shape, or a failure that names each field. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    path: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.'),
    message: issue.message,
  }));
  throw new RequestFailure('invalid-request', 'The request does not have the documented shape.', errors);
}

const json = (body: unknown): Reply => ({ type: 'json', body });

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
    handle: ({ brief, limit, locale, currency }, { advisor }) =>
      json(advisor.renderer(locale).deep(advisor.advise(brief, { limit, ...(currency ? { currency } : {}) }))),
  }),
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

/** GET endpoints of the catalog. */
export const catalogEndpoints = {
  list: {
    path: '/catalog/{kind}',
    summary: 'Searches one kind of catalog entry; typos and missing accents are fine',
    query: catalogQuery,
    response: catalogList,
    handle: (kindText: string, query: unknown, { advisor }: EndpointContext): Reply => {
      const kind = knownKind(kindText);
      const { q, limit } = parse(catalogQuery, query);
      return json({ catalogVersion: advisor.catalogVersion, ...advisor.searchCatalog(kind, q, limit) });
    },
  },
  entry: {
    path: '/catalog/{kind}/{id}',
    summary:
      'One entry, each figure with its source and grade; ids may hold slashes. Among the sources, policy:<id>.<name> is a number of judgement',
    response: z.looseObject({ id: z.string() }),
    handle: (kindText: string, id: string, { advisor }: EndpointContext): Reply => {
      const kind = knownKind(kindText);
      const entry = advisor.catalogEntry(kind, id);
      if (entry === null) throw new RequestFailure('not-found', `There is no "${id}" among the ${kind}.`);
      return json(entry);
    },
  },
} as const;

function knownKind(text: string) {
  const kind = catalogKind.safeParse(text);
  if (kind.success) return kind.data;
  throw new RequestFailure('not-found', `The catalog has ${catalogKind.options.join(', ')}.`);
}
