import express, { type Request, type RequestHandler, type Router } from 'express';
import multer, { type UploadedFile } from 'multer';
import type { Advisor } from '../advisor.ts';
import { RequestFailure } from '../api/failure.ts';
import { priceBooksEndpoints } from '../api/price-books-endpoints.ts';
import type { KeptPriceBooks } from '../price-books/kept.ts';
import { PRICE_BOOK_MAX_BYTES } from '../protocol/price-books.ts';

const NAME_MAX = 120;
const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: PRICE_BOOK_MAX_BYTES, files: 1, fields: 4 },
});

/** The file of a form, under whatever name; a form that cannot be read is the sender's fault. */
const form: RequestHandler = (request, response, next) => {
  if (!request.is('multipart/form-data')) {
    next();
    return;
  }
  void upload.any()(request, response, (error: unknown) => {
    if (error instanceof multer.MulterError)
      next(new RequestFailure(error.code === 'LIMIT_FILE_SIZE' ? 'body-too-large' : 'invalid-request', error.message));
    else next(error);
  });
};

interface Sent {
  readonly body: Buffer;
  readonly fileName: string | undefined;
}

function sentOf(request: Request): Sent {
  const files = 'files' in request && Array.isArray(request.files) ? (request.files as readonly UploadedFile[]) : [];
  const [file] = files;
  if (file) return { body: file.buffer, fileName: file.originalname };
  const body: unknown = request.body;
  return { body: Buffer.isBuffer(body) ? body : Buffer.alloc(0), fileName: undefined };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

function fieldOf(request: Request, name: string): string | undefined {
  const fields: unknown = request.body;
  const given =
    typeof fields === 'object' && fields !== null && !Buffer.isBuffer(fields)
      ? (fields as Readonly<Record<string, unknown>>)[name]
      : undefined;
  return textOf(request.query[name]) ?? textOf(given);
}

export function priceBooksRoutes(
  router: Router,
  of: {
    readonly advisor: Advisor;
    readonly kept: KeptPriceBooks;
    readonly notAllowed: (allow: string) => RequestHandler;
  },
): void {
  const { advisor, kept, notAllowed } = of;
  const { path } = priceBooksEndpoints;
  const raw = express.raw({
    type: (request) => !/^multipart\//i.test(request.headers['content-type'] ?? ''),
    limit: PRICE_BOOK_MAX_BYTES,
  });
  router.post(path, form, raw, async (request, response) => {
    const { body, fileName } = sentOf(request);
    if (body.length === 0)
      throw new RequestFailure('invalid-request', 'Send a CSV or XLSX file.', [{ path: 'file', message: 'is empty' }]);
    const name = (fieldOf(request, 'name') ?? fileName?.replace(/\.\w+$/, '') ?? advisor.today()).slice(0, NAME_MAX);
    const dryRun = ['true', '1'].includes(fieldOf(request, 'dryRun') ?? '');
    const locale = request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en';
    response.json(await kept.handIn({ body, name, dryRun }, advisor.renderer(locale)));
  });
  router.get(path, async (_request, response) => {
    response.json(await kept.list());
  });
  router.all(path, notAllowed('GET, POST'));
  router.get(`${path}/:id`, async (request, response) => {
    const found = await kept.find(request.params.id);
    if (found === null) throw new RequestFailure('not-found', 'There is no price book of this id.');
    response.json(found);
  });
  router.delete(`${path}/:id`, async (request, response) => {
    const id = request.params.id;
    if (!(await kept.remove(id))) throw new RequestFailure('not-found', 'There is no price book of this id.');
    response.json({ removed: id });
  });
  router.all(`${path}/:id`, notAllowed('GET, DELETE'));
}
