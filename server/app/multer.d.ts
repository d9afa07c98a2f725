/** The package ships no types; only what the server uses is declared. */
declare module 'multer' {
  import type { RequestHandler } from 'express';
  export interface UploadedFile {
    readonly originalname: string;
    readonly buffer: Buffer;
  }
  interface UploadError extends Error {
    readonly code: string;
  }
  interface MulterFactory {
    (options: { readonly storage: unknown; readonly limits: Readonly<Record<string, number>> }): {
      readonly any: () => RequestHandler;
    };
    readonly memoryStorage: () => unknown;
    readonly MulterError: new () => UploadError;
  }
  const multer: MulterFactory;
  export default multer;
}
