import { z } from 'zod';
import { catalogBrowse, catalogComparison } from '../protocol/catalog.ts';
import { catalogStatus } from '../protocol/catalog-status.ts';
import { catalogKind } from '../protocol/http.ts';
import { browseQueryOf, compareQuery } from './catalog-query.ts';
import { json, parse, type EndpointContext, type Reply } from './endpoints.ts';
import { RequestFailure } from './failure.ts';

function knownKind(text: string) {
  const kind = catalogKind.safeParse(text);
  if (kind.success) return kind.data;
  throw new RequestFailure('not-found', `The catalog has ${catalogKind.options.join(', ')}.`);
}

/** GET endpoints of the catalog. */
export const catalogEndpoints = {
  list: {
    path: '/catalog/{kind}',
    summary:
      'One kind of catalog entry: searched (typos and missing accents are fine), filtered, counted by facet, sorted, page by page',
    response: catalogBrowse,
    handle: (kindText: string, query: Readonly<Record<string, unknown>>, { advisor }: EndpointContext): Reply => {
      const kind = knownKind(kindText);
      const asked = parse(browseQueryOf(kind), { ...query });
      return json({ catalogVersion: advisor.catalogVersion, ...advisor.browseCatalog(kind, asked) });
    },
  },
  compare: {
    path: '/catalog/compare',
    summary: 'Two to four entries of one kind side by side, field by field, each value with its source and grade',
    response: catalogComparison,
    handle: (query: Readonly<Record<string, unknown>>, { advisor }: EndpointContext): Reply => {
      const { kind, ids } = parse(compareQuery, { ...query });
      const missing = ids.filter((id) => advisor.catalogEntry(kind, id) === null);
      if (missing.length > 0) {
        const errors = missing.map((id) => ({ path: 'ids', message: `there is no "${id}" among the ${kind}` }));
        throw new RequestFailure('not-found', errors.map(({ message }) => message).join('; '), errors);
      }
      return json({ catalogVersion: advisor.catalogVersion, ...advisor.compareCatalog(kind, ids) });
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

/** How the catalog in use came to be; wired to the watcher of the catalog folder. */
export const catalogStatusEndpoint = {
  path: '/catalog/status',
  summary:
    'The version of the catalog in use and, where the folder of own entries was edited and cannot be used, what is wrong by file and field',
  response: catalogStatus,
} as const;
