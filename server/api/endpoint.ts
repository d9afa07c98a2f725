import type { z } from 'zod';
import type { Advisor } from '../advisor.ts';
import type { Locale } from '../protocol/http.ts';
import { RequestFailure } from './failure.ts';

export type Reply =
  | { readonly type: 'json'; readonly body: unknown }
  | { readonly type: 'file'; readonly fileName: string; readonly contentType: string; readonly body: Buffer };

export interface EndpointContext<Asked = Advisor> {
  readonly advisor: Asked;
  /** From the request's Accept-Language, for answers whose request names no locale. */
  readonly locale: Locale;
}

/** One POST endpoint: its schemas are its documentation, its handler only ever sees a valid request. */
export interface Endpoint<Asked = Advisor> {
  readonly path: string;
  readonly summary: string;
  readonly request: z.ZodType;
  /** null: a file. */
  readonly response: z.ZodType | null;
  readonly handle: (body: unknown, context: EndpointContext<Asked>) => Reply | Promise<Reply>;
}

export function endpoint<Body, Asked = Advisor>(definition: {
  readonly path: string;
  readonly summary: string;
  readonly request: z.ZodType<Body>;
  readonly response: z.ZodType | null;
  readonly handle: (body: Body, context: EndpointContext<Asked>) => Reply | Promise<Reply>;
}): Endpoint<Asked> {
  return {
    ...definition,
    handle: (body, context) => definition.handle(parse(definition.request, body), context),
  };
}

/** A value of the schema's shape, or a failure that names each field. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    path: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.'),
    message: issue.message,
  }));
  throw new RequestFailure('invalid-request', 'The request does not have the documented shape.', errors);
}

export const json = (body: unknown): Reply => ({ type: 'json', body });
