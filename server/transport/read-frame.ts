import { clientMessage, type ClientMessage } from '../protocol/chat.ts';
import { FRAME_MAX_BYTES } from '../protocol/limits.ts';
import { parseJson } from '../protocol/json.ts';

export type ReadFrame =
  | { readonly ok: true; readonly message: ClientMessage }
  | { readonly ok: false; readonly id: string | null; readonly detail: string };

/** The id of a message that is otherwise wrong, so that the error can name it. */
function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value.id) ? value.id : null;
}

/** One frame from a client as a message, or why it is none. */
export function readFrame(data: Buffer, isBinary: boolean): ReadFrame {
  if (isBinary) return { ok: false, id: null, detail: 'frames are text' };
  if (data.byteLength > FRAME_MAX_BYTES) return { ok: false, id: null, detail: 'the frame is too long' };
  const json = parseJson(data.toString('utf8'));
  if (!json.ok) return { ok: false, id: null, detail: json.detail };
  const parsed = clientMessage.safeParse(json.value);
  if (parsed.success) return { ok: true, message: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  const detail = `${path === '' ? '' : `${path}: `}${issue?.message ?? 'not a message of this protocol'}`;
  return { ok: false, id: idOf(json.value), detail: detail.slice(0, 300) };
}
