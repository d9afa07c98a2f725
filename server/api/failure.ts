import type { Problem } from '../protocol/http.ts';

/** What can go wrong with a request, and how HTTP says it. */
export const failures = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'unresolved-reference': { status: 400, title: 'A name could not be resolved' },
  'not-possible': { status: 422, title: 'This cannot be worked out' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This method is not offered here' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be application/json' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  overloaded: { status: 503, title: 'Too many wait already' },
  'took-too-long': { status: 503, title: 'This took too long' },
  internal: { status: 500, title: 'Something failed here' },
  'not-ready': { status: 503, title: 'Not ready' },
} as const;
export type FailureCode = keyof typeof failures;

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** The one error class of the edge: a code and its details. Turned into a problem document in one place. */
export class RequestFailure extends Error {
  readonly code: FailureCode;
  readonly errors: readonly FieldError[];

  constructor(code: FailureCode, detail: string, errors: readonly FieldError[] = []) {
    super(detail);
    this.code = code;
    this.errors = errors;
  }
}

/** RFC 9457. */
export function problemOf(failure: RequestFailure): Problem {
  const { status, title } = failures[failure.code];
  return {
    type: `/docs#${failure.code}`,
    title,
    status,
    detail: failure.message,
    errors: failure.errors.map(({ path, message }) => ({ path, message })),
  };
}
