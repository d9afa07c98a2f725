/** Constants of the wire without the schemas, so that the page can use them without carrying zod. */
export const SUBPROTOCOL = 'advisor.v1';
/** Bytes of one frame, either way. */
export const FRAME_MAX_BYTES = 64 * 1024;
/** Do not retry; the close reason says why. Anything else: retry with backoff and jitter. */
export const CLOSE_DO_NOT_RETRY = 4400;
/** Characters of one text a person writes. */
export const TEXT_MAX = 20_000;

/** Solutions in one answer, and so those a proposal can be made of. */
export const SOLUTIONS_MAX = 20;

/** Bytes of one uploaded document. */
export const DOCUMENT_MAX_BYTES = 20 * 1024 * 1024;
/** Needs that one conversation holds. */
export const WORKLOADS_MAX = 6;
