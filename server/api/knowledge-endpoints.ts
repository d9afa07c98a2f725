import { listConcepts, conceptEntry } from '../knowledge/listing.ts';
import { knowledgeEntry, knowledgeList, knowledgeQuery } from '../protocol/knowledge.ts';
import { json, parse, type EndpointContext, type Reply } from './endpoint.ts';
import { RequestFailure } from './failure.ts';

type Query = Readonly<Record<string, unknown>>;

/** GET endpoints of what the advisor can teach. */
export const knowledgeEndpoints = {
  list: {
    path: '/knowledge',
    summary:
      'Concepts that can be explained, searched by name in either language; the nearest where none has that name',
    response: knowledgeList,
    handle: (query: Query, { advisor, locale }: EndpointContext): Reply => {
      const asked = parse(knowledgeQuery, { ...query });
      return json(listConcepts(advisor, { q: asked.q, limit: asked.limit, locale: asked.locale ?? locale }));
    },
  },
  entry: {
    path: '/knowledge/{id}',
    summary: 'One concept at both depths, with what it is related to and its sources; an alias is as good as the id',
    response: knowledgeEntry,
    handle: (id: string, query: Query, { advisor, locale }: EndpointContext): Reply => {
      const asked = parse(knowledgeQuery.pick({ locale: true }), { ...query });
      const entry = conceptEntry(id, advisor, asked.locale ?? locale);
      if (entry !== null) return json(entry);
      const near = advisor.knowledge().nearest(id, 5).join(', ');
      throw new RequestFailure('not-found', `There is no concept "${id}". The nearest are: ${near}.`);
    },
  },
} as const;
