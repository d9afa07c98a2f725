import { locale as localeSchema, understandRequest, wireUnderstanding } from '../protocol/http.ts';
import { endpoint, json, type Endpoint } from './endpoint.ts';
import { longEndpoints } from './long-endpoints.ts';

export { json, parse, type Endpoint, type EndpointContext, type Reply } from './endpoint.ts';

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
  ...longEndpoints,
];
