import type { ReplyContext } from './context.ts';

type Advising = ReplyContext['advisor'];

/** The same advisor, whose figures are computed with a price book; one that is gone leaves the prices of the lists. */
export function withPriceBook(advisor: Advising, priceBook: string | null): Advising {
  if (priceBook === null || advisor.priceBooks().every(({ id }) => id !== priceBook)) return advisor;
  return {
    ...advisor,
    get catalogVersion() {
      return advisor.catalogVersion;
    },
    advise: (brief, request) => advisor.advise(brief, { ...request, priceBook }),
    analyse: (brief, request) => advisor.analyse(brief, { ...request, priceBook }),
    plan: (briefs, request) => advisor.plan(briefs, { ...request, priceBook }),
    explainWhy: (brief, id, request) => advisor.explainWhy(brief, id, { ...request, priceBook }),
  };
}
