import type { StoredEvent } from '../protocol/chat.ts';

type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq'> : never;
/** An event before the store has numbered it. */
export type DraftEvent = WithoutSeq<StoredEvent>;

export interface ConversationRow {
  readonly id: string;
  /** SHA-256 of the secret that opens the conversation, hex. The secret itself is never stored. */
  readonly secretHash: string;
  readonly createdAt: number;
  readonly lastSeq: number;
}

/** What one client message did, so that its repetition has no second effect. */
export interface Receipt {
  readonly messageId: string;
  /** Digest of the message's content: the same id with other content is a mistake, not a repetition. */
  readonly digest: string;
  /** seq of the first event of the message; the newest seq then when it made none. */
  readonly seq: number;
}

export interface Append {
  readonly conversationId: string;
  /** The newest seq the writer knows. Another number in the store means that someone else wrote: `stale`. */
  readonly expectedSeq: number;
  readonly receipt?: { readonly messageId: string; readonly digest: string };
  readonly events: readonly DraftEvent[];
}

export type AppendResult =
  | { readonly status: 'stored'; readonly seq: number; readonly events: readonly StoredEvent[] }
  | { readonly status: 'repeated'; readonly seq: number }
  | { readonly status: 'id_reused' }
  | { readonly status: 'stale' }
  | { readonly status: 'unknown_conversation' };

/**
 * Conversations as ordered events. A resolved promise of a write means durable. Numbers are per conversation, from 1,
 * without gaps; all events of one append are stored, or none.
 */
export interface Store {
  createConversation(row: Omit<ConversationRow, 'lastSeq'>): Promise<void>;
  findConversation(id: string): Promise<ConversationRow | null>;
  findReceipt(conversationId: string, messageId: string): Promise<Receipt | null>;
  append(append: Append): Promise<AppendResult>;
  /** Events with seq > afterSeq in order, at most `limit`. */
  eventsAfter(conversationId: string, range: { afterSeq: number; limit: number }): Promise<readonly StoredEvent[]>;
  /** Rejects when storage cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
