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
};
