// `npm start`: everything a fresh clone needs, then the server in this very process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithParent } from './end-with-parent.mjs';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

endWithParent();
ensureInstalled();
await ensureBuilt();
process.env.NODE_ENV ??= 'production';
await import(pathToFileURL(join(root, 'dist', 'server.js')).href);
