import type { MeasurementRow } from '../../catalog/index.ts';
import type { PriceBook } from '../../catalog/schema/price-book.ts';
import type { StoredEvent } from '../protocol/chat.ts';
import type { InboxEntry } from '../protocol/inbox.ts';

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

/** A benchmark run that somebody handed in, with what it came in. */
export interface StoredMeasurement {
  readonly id: string;
  readonly setId: string;
  readonly title: string;
  readonly handedInAt: number;
  readonly row: MeasurementRow;
}

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
  /** Keeps all of them or none; one whose id is there already stays as it is. */
  addMeasurements(measurements: readonly StoredMeasurement[]): Promise<void>;
  /** All, oldest first, then by id. */
  measurements(): Promise<readonly StoredMeasurement[]>;
  /** Removes the measurement of this id, or all of the set of this id; the number removed. */
  removeMeasurements(id: string): Promise<number>;
  /** Keeps a price book; one of the same id is replaced. */
  addPriceBook(book: PriceBook): Promise<void>;
  /** All, by day and then by id. */
  priceBooks(): Promise<readonly PriceBook[]>;
  /** Whether there was one. */
  removePriceBook(id: string): Promise<boolean>;
  /** Conversations that wait for a person, are with one or were, newest request first; those settled are left out. */
  inbox(): Promise<readonly InboxEntry[]>;
  inboxEntry(conversationId: string): Promise<InboxEntry | null>;
  /** Whether there was one; a new request opens it again. */
  settleInboxEntry(conversationId: string): Promise<boolean>;
  /** A signed-in seller looks now (milliseconds of the epoch); an earlier time than the known one changes nothing. */
  noteSellerSeen(at: number): Promise<void>;
  /** When one last looked, in any process; null where none ever did. */
  sellerSeenAt(): Promise<number | null>;
  /** Rejects when storage cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
