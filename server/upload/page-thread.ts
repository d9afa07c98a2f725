import { Worker } from 'node:worker_threads';
import type { MessageParam } from '../../rules/message.ts';
import type { DocumentKind } from '../protocol/documents.ts';
import { workerFile } from '../workers/worker-file.ts';
import { documentLimits } from './limits.ts';
import type { Page } from './pages.ts';
import { RefusedDocument } from './refused.ts';

export interface PagesAsked {
  readonly kind: DocumentKind;
  readonly body: Uint8Array;
}

export type FromPages =
  | { readonly type: 'total'; readonly total: number }
  | { readonly type: 'page'; readonly page: Page }
  | { readonly type: 'end' }
  | { readonly type: 'refused'; readonly why: string; readonly params: Readonly<Record<string, MessageParam>> };

type Heard = FromPages | { readonly type: 'broken'; readonly error: Error } | { readonly type: 'late' };

const outOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * The pages of a document as `pagesOf` gives them, read in a thread of its own: the server answers others meanwhile,
 * and a document that needs too much time or memory ends its thread only.
 */
export async function* pagesApart(
  kind: DocumentKind,
  body: Buffer,
  onTotal: (total: number) => void,
): AsyncGenerator<Page> {
  const asked: PagesAsked = { kind, body: new Uint8Array(body) };
  const worker = new Worker(workerFile('page-worker.js', new URL('./page-worker.ts', import.meta.url)), {
    workerData: asked,
    transferList: [asked.body.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: documentLimits.threadMb },
    execArgv: [],
  });
  const heard: Heard[] = [];
  let wake: () => void = () => undefined;
  const hear = (one: Heard): void => {
    heard.push(one);
    wake();
  };
  worker.on('message', (message: FromPages) => hear(message));
  worker.on('error', (error: Error) => hear({ type: 'broken', error }));
  worker.on('exit', () => hear({ type: 'broken', error: new Error('the thread of a document ended') }));
  const timer = setTimeout(() => hear({ type: 'late' }), documentLimits.threadMs);
  try {
    for (;;) {
      const message = heard.shift();
      if (message === undefined) {
        await new Promise<void>((done) => (wake = done));
        continue;
      }
      switch (message.type) {
        case 'total':
          onTotal(message.total);
          break;
        case 'page':
          yield message.page;
          break;
        case 'end':
          return;
        case 'refused':
          throw new RefusedDocument(message.why, message.params);
        case 'late':
          throw new RefusedDocument('tooSlow');
        case 'broken':
          throw outOfMemory(message.error) ? new RefusedDocument('tooMuchInside') : message.error;
      }
    }
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
