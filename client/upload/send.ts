import { DOCUMENT_MAX_BYTES } from '../../server/protocol/limits.ts';
import type { Locale, Problem } from '../../server/protocol/http.ts';

export type Step =
  | { readonly at: 'sending' | 'reading'; readonly share: number }
  /** The document is in the conversation. */
  | { readonly at: 'done' }
  /** What is wrong, in the reader's language; empty where the server did not say. */
  | { readonly at: 'refused'; readonly why: 'failed' | 'tooLarge' | 'noConversation'; readonly detail: string };

export interface Sending {
  readonly file: Blob;
  readonly name: string;
  /** null while it is not open yet. */
  readonly conversation: { readonly id: string; readonly token: string } | null;
  /** The same again after a lost line has no second effect. */
  readonly messageId: string;
  readonly locale: Locale;
}

/** The last step that the lines so far tell of; null where none is whole yet. */
export function stepOf(lines: string): Step | null {
  const whole = lines.slice(0, lines.lastIndexOf('\n')).split('\n');
  const last = whole.at(-1);
  if (last === undefined || last === '') return null;
  let line: unknown;
  try {
    line = JSON.parse(last);
  } catch {
    return null;
  }
  if (typeof line !== 'object' || line === null || !('type' in line)) return null;
  if (line.type === 'reading') return { at: 'done' };
  if (line.type === 'refused' && 'problem' in line)
    return { at: 'refused', why: 'failed', detail: (line.problem as Problem).detail };
  const { done, total } = line as { readonly done?: number; readonly total?: number | null };
  return { at: 'reading', share: typeof done === 'number' && typeof total === 'number' ? done / total : 0 };
}

function problemIn(text: string): string {
  try {
    return (JSON.parse(text) as Problem).detail;
  } catch {
    return '';
  }
}

/** Sends a document into a conversation and tells, later than now, how far it is. The answer stops it. */
export function sendDocument(sending: Sending, onStep: (step: Step) => void): () => void {
  const { file, conversation } = sending;
  const refused = file.size > DOCUMENT_MAX_BYTES ? 'tooLarge' : 'noConversation';
  if (refused === 'tooLarge' || conversation === null) {
    const later = setTimeout(() => onStep({ at: 'refused', why: refused, detail: '' }));
    return () => clearTimeout(later);
  }
  const query = new URLSearchParams({ conversation: conversation.id, message: sending.messageId });
  // fetch does not tell how much of a body has left.
  const request = new XMLHttpRequest();
  request.open('POST', `/api/v1/documents?${query.toString()}`);
  request.setRequestHeader('accept', 'application/x-ndjson');
  request.setRequestHeader('accept-language', sending.locale);
  request.setRequestHeader('authorization', `Bearer ${conversation.token}`);
  request.upload.onprogress = ({ loaded, total }) => onStep({ at: 'sending', share: total > 0 ? loaded / total : 0 });
  request.upload.onload = () => onStep({ at: 'reading', share: 0 });
  request.onprogress = () => {
    const step = request.status === 200 ? stepOf(request.responseText) : null;
    if (step?.at === 'reading') onStep(step);
  };
  request.onload = () => {
    const step = request.status === 200 ? stepOf(request.responseText) : null;
    if (step?.at === 'done' || step?.at === 'refused') onStep(step);
    else onStep({ at: 'refused', why: 'failed', detail: problemIn(request.responseText) });
  };
  request.onerror = () => onStep({ at: 'refused', why: 'failed', detail: '' });
  const body = new FormData();
  body.append('file', file, sending.name);
  request.send(body);
  return () => request.abort();
}
