import { catalogEndpoints } from './catalog-endpoints.ts';
import { endpoints } from './endpoints.ts';
import { failures } from './failure.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);

export const docsCss = `body{font:15px/1.5 system-ui,sans-serif;max-width:68ch;margin:40px auto;padding:0 16px;color:#1c1b19;background:#fbfaf7}
h1{font-size:24px}h2{font-size:18px;margin-top:40px}code{font-size:13px}dt{margin-top:16px}dd{margin:0}
@media(prefers-color-scheme:dark){body{color:#eceae4;background:#191816}a{color:#9cc3ff}}`;

/** A plain page that lists what the API offers; the schemas are in /openapi.json. */
export function docsPage(): string {
  const lines = [
    ...endpoints.map(({ path, summary }) => ({ name: `POST /api/v1${path}`, summary })),
    ...[catalogEndpoints.list, catalogEndpoints.compare, catalogEndpoints.entry].map(({ path, summary }) => ({
      name: `GET /api/v1${path}`,
      summary,
    })),
    { name: 'WebSocket /chat', summary: 'The chat; subprotocol advisor.v1' },
    { name: 'GET /healthz', summary: 'Alive' },
    { name: 'GET /readyz', summary: 'Catalog loaded and storage reachable' },
    { name: 'GET /metrics', summary: 'Prometheus text' },
  ];
  const list = lines.map(({ name, summary }) => `<dt><code>${escape(name)}</code></dt><dd>${escape(summary)}</dd>`);
  const problems = Object.entries(failures).map(
    ([code, { status, title }]) => `<dt id="${code}"><code>${code}</code></dt><dd>${status}. ${escape(title)}.</dd>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API of the AI solution advisor</title><link rel="stylesheet" href="/docs.css"></head>
<body><main><h1>API of the AI solution advisor</h1>
<p>JSON in and out, camelCase. An unknown key, a wrong unit or an impossible number is refused with a problem document. The schemas of every request and answer are in <a href="/openapi.json">/openapi.json</a>.</p>
<h2>Endpoints</h2><dl>${list.join('\n')}</dl>
<h2>Problems</h2><dl>${problems.join('\n')}</dl></main></body></html>
`;
}
