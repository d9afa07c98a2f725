import { Migrator, sql, type Kysely } from 'kysely';
import { storedEvent, type StoredEvent } from '../protocol/chat.ts';
import { appendBatch } from './append-batch.ts';
import { createGroupCommit } from './group-commit.ts';
import type { Append, AppendResult, Store } from './store.ts';
import { migrations, type Tables } from './tables.ts';

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('the storage could not be brought up to date');
}

/** Stored events were checked when they were made; the shape is checked again because files outlive programs. */
function readEvent(body: string): StoredEvent {
  return storedEvent.parse(JSON.parse(body));
}

/** The one store, over either driver. `lockRows`: the database lets several writers in at once. */
export async function createKyselyStore(db: Kysely<Tables>, options: { readonly lockRows: boolean }): Promise<Store> {
  await migrate(db);
  const commits = createGroupCommit<Append, AppendResult>((appends) => appendBatch(db, appends, options));

  return {
    createConversation: async (row) => {
      await db
        .insertInto('conversations')
        .values({ id: row.id, secret_hash: row.secretHash, created_at: row.createdAt, last_seq: 0 })
        .execute();
    },
    findConversation: async (id) => {
      const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? { id: row.id, secretHash: row.secret_hash, createdAt: row.created_at, lastSeq: row.last_seq } : null;
    },
    findReceipt: async (conversationId, messageId) => {
      const row = await db
        .selectFrom('receipts')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row ? { messageId: row.message_id, digest: row.digest, seq: row.seq } : null;
    },
    append: (append) => commits.add(append),
    eventsAfter: async (conversationId, { afterSeq, limit }) => {
      const rows = await db
        .selectFrom('events')
        .select('body')
        .where('conversation_id', '=', conversationId)
        .where('seq', '>', afterSeq)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map((row) => readEvent(row.body));
    },
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: async () => {
      await commits.drained();
      await db.destroy();
    },
  };
}
