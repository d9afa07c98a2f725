import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import multer, { type UploadedFile } from 'multer';
import { say, type Message } from '../../rules/message.ts';
import type { Advisor } from '../advisor.ts';
import { documentsEndpoint } from '../api/documents-endpoint.ts';
import { problemOf, RequestFailure, type FailureCode } from '../api/failure.ts';
import { newSecret } from '../conversation/secrets.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Locale } from '../protocol/http.ts';
import { DOCUMENT_MAX_BYTES } from '../protocol/limits.ts';
import { readDocumentFile, type DocumentRead } from '../upload/read.ts';

/** Documents in memory at once: each may be as large as the limit. */
const AT_ONCE = 4;
const NAME_MAX = 200;
const NDJSON = 'application/x-ndjson';
const MEGABYTE = 1024 * 1024;

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: DOCUMENT_MAX_BYTES, files: 1, fields: 4 },
});

interface RoutesOf {
  readonly advisor: Advisor;
  readonly conversations: Conversations;
  readonly clock: () => number;
  readonly notAllowed: (allow: string) => RequestHandler;
}

const localeOf = (request: Request): Locale => (request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en');

/** A name as the person sees it: multer reads what browsers send as UTF-8 byte by byte. */
function nameOf(given: string | undefined): string {
  if (given === undefined) return '';
  const bytes = Buffer.from(given, 'latin1');
  const utf8 = bytes.toString('utf8');
  const name = bytes.toString('latin1') === given && !utf8.includes('\ufffd') ? utf8 : given;
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, NAME_MAX);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface Sent {
  readonly body: Buffer;
  readonly fileName: string;
}

function sentOf(request: Request): Sent {
  const files = 'files' in request && Array.isArray(request.files) ? (request.files as readonly UploadedFile[]) : [];
  const [file] = files;
  if (file) return { body: file.buffer, fileName: nameOf(file.originalname) };
  const body: unknown = request.body;
  const given = request.query['name'];
  const name = typeof given === 'string' ? decoded(given) : '';
  return { body: Buffer.isBuffer(body) ? body : Buffer.alloc(0), fileName: name.slice(0, NAME_MAX) };
}

/** POST /documents: a file as the body or in a form, read into a brief and, if asked, put into a conversation. */
export function documentsRoutes(router: Router, of: RoutesOf): void {
  const { advisor, conversations, notAllowed } = of;
  const { path } = documentsEndpoint;
  let inside = 0;

  const refusal = (request: Request, code: FailureCode, reason: Message): RequestFailure => {
    const detail = advisor.renderer(localeOf(request)).text(reason);
    return new RequestFailure(code, detail, [{ path: 'file', message: detail }]);
  };
  const tooLarge = (request: Request): RequestFailure =>
    refusal(request, 'body-too-large', say('upload.tooLarge', { size: `${DOCUMENT_MAX_BYTES / MEGABYTE} MB` }));

  const room: RequestHandler = (request, response, next) => {
    if (inside >= AT_ONCE) throw refusal(request, 'overloaded', say('upload.busy'));
    inside += 1;
    let left = false;
    const leave = () => {
      if (!left) inside -= 1;
      left = true;
    };
    response.once('close', leave);
    next();
  };

  const form: RequestHandler = (request, response, next) => {
    if (!request.is('multipart/form-data')) {
      next();
      return;
    }
    void upload.any()(request, response, (error: unknown) => {
      if (error instanceof multer.MulterError)
        next(
          error.code === 'LIMIT_FILE_SIZE'
            ? tooLarge(request)
            : refusal(request, 'invalid-request', say('upload.oneFile')),
        );
      else if (error instanceof Error) next(new RequestFailure('invalid-request', error.message));
      else next();
    });
  };
  const raw = express.raw({
    type: (request) => !/^multipart\//i.test(request.headers['content-type'] ?? ''),
    limit: DOCUMENT_MAX_BYTES,
  });
  const inWords: ErrorRequestHandler = (error: unknown, request, _response, next) => {
    const large = error instanceof Error && 'type' in error && error.type === 'entity.too.large';
    next(large ? tooLarge(request) : error);
  };

  /** The events of a document in the conversation of the request; null where the request names none. */
  async function putIn(request: Request, reading: DocumentRead): Promise<number | null> {
    const { conversation: id } = request.query;
    if (id === undefined) return null;
    const token = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? '';
    const live = typeof id === 'string' ? await conversations.resume(id, token) : null;
    if (live === null) throw refusal(request, 'not-found', say('upload.noConversation'));
    try {
      const { message } = request.query;
      const messageId = typeof message === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(message) ? message : newSecret();
      const outcome = await live.handle({ type: 'document', id: messageId, reading }, localeOf(request));
      if (outcome.ok) return outcome.seq;
      throw refusal(request, outcome.retry ? 'overloaded' : 'invalid-request', outcome.reason);
    } finally {
      conversations.release(live);
    }
  }

  async function answer(request: Request, onProgress: (done: number, total: number | null) => void): Promise<unknown> {
    const { body, fileName } = sentOf(request);
    const locale = localeOf(request);
    const renderer = advisor.renderer(locale);
    const outcome = await readDocumentFile(body, {
      fileName: fileName === '' ? renderer.text(say('upload.unnamed')) : fileName,
      language: locale,
      advisor,
      clock: of.clock,
      onProgress,
    });
    if (!outcome.ok) throw refusal(request, 'not-possible', outcome.reason);
    const seq = await putIn(request, outcome.reading);
    return { ...renderer.deep(outcome.reading), seq };
  }

  /** One JSON object a line: how far the reading is, then the answer or what is wrong. */
  async function stream(request: Request, response: Response): Promise<void> {
    response.set('cache-control', 'no-store').type(NDJSON);
    const line = (content: object): void => void response.write(`${JSON.stringify(content)}\n`);
    try {
      const reading = await answer(request, (done, total) => line({ type: 'progress', done, total }));
      line({ type: 'reading', reading });
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      line({ type: 'refused', problem: problemOf(error) });
    }
    response.end();
  }

  router.post(path, room, form, raw, async (request, response) => {
    if (request.accepts(['application/json', NDJSON]) === NDJSON) await stream(request, response);
    else response.set('cache-control', 'no-store').json(await answer(request, () => undefined));
  });
  router.use(path, inWords);
  router.all(path, notAllowed('POST'));
}
