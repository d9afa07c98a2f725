import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { FromPages, PagesAsked } from './page-thread.ts';
import { documentLimits } from './limits.ts';
import { pagesOf } from './pages.ts';
import { RefusedDocument } from './refused.ts';

/** The thread of one document: getting its text out may take long, and may never end. */
async function read(port: MessagePort, { kind, body }: PagesAsked): Promise<void> {
  const tell = (message: FromPages): void => port.postMessage(message);
  try {
    let characters = 0;
    for await (const page of pagesOf(kind, Buffer.from(body), (total) => tell({ type: 'total', total }))) {
      tell({ type: 'page', page });
      characters += page.text.length;
      if (characters >= documentLimits.charactersMax) break;
    }
    tell({ type: 'end' });
  } catch (error) {
    if (error instanceof RefusedDocument) tell({ type: 'refused', why: error.message, params: error.reason.params });
    else throw error;
  }
}

if (parentPort === null) throw new Error('this file is the start of a thread');
await read(parentPort, workerData as PagesAsked);
