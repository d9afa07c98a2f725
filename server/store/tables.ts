import type { Kysely, Migration } from 'kysely';

/** A portable subset of SQL: text ids, milliseconds as bigint, JSON kept as text. */
export interface Tables {
  readonly conversations: {
    readonly id: string;
    readonly secret_hash: string;
    readonly created_at: number;
    readonly last_seq: number;
  };
  readonly events: { readonly conversation_id: string; readonly seq: number; readonly body: string };
  readonly receipts: {
    readonly conversation_id: string;
    readonly message_id: string;
    readonly digest: string;
    readonly seq: number;
  };
  readonly measurements: {
    readonly id: string;
    readonly set_id: string;
    readonly title: string;
    readonly handed_in_at: number;
    readonly body: string;
  };
  /** Conversations whose customer asked for a person; status as in `inboxEntry`. */
  readonly inbox: {
    readonly conversation_id: string;
    readonly requested_at: number;
    readonly status: string;
    readonly seller: string | null;
    readonly note: string;
    readonly contact: string;
  };
  /** When a signed-in seller last looked, in any process of this store. */
  readonly presence: { readonly who: string; readonly seen_at: number };
  readonly price_books: { readonly id: string; readonly created_on: string; readonly body: string };
}

/** Applied in order of name, each once. Never edit one that has been released: add another. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-conversations': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('conversations')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('secret_hash', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('last_seq', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('events')
        .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('events_pk', ['conversation_id', 'seq'])
        .execute();
      await db.schema
        .createTable('receipts')
        .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
        .addColumn('message_id', 'text', (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('receipts_pk', ['conversation_id', 'message_id'])
        .execute();
    },
  },
  '002-measurements': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('measurements')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('set_id', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('handed_in_at', 'bigint', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '003-price-books': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('price_books')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('created_on', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '004-inbox': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('inbox')
        .addColumn('conversation_id', 'text', (column) => column.primaryKey().references('conversations.id'))
        .addColumn('requested_at', 'bigint', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('seller', 'text')
        .addColumn('note', 'text', (column) => column.notNull())
        .addColumn('contact', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '005-presence': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('presence')
        .addColumn('who', 'text', (column) => column.primaryKey())
        .addColumn('seen_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
};
