import { Migrator, sql, type Kysely } from 'kysely';
import { measurementRow } from '../../catalog/schema/measurement.ts';
import { storedEvent, type StoredEvent } from '../protocol/chat.ts';
import { appendBatch } from './append-batch.ts';
import { priceBooksOf } from './price-books.ts';
import { createGroupCommit } from './group-commit.ts';
import { inboxOf } from './inbox.ts';
import type { Append, AppendResult, Store } from './store.ts';
import { migrations, type Tables } from './tables.ts';

/** Below every limit of bound parameters. */
const ROWS_AT_ONCE = 200;

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
    addMeasurements: async (measurements) => {
      const rows = measurements.map(({ id, setId, title, handedInAt, row }) => ({
        id,
        set_id: setId,
        title,
        handed_in_at: handedInAt,
        body: JSON.stringify(row),
      }));
      await db.transaction().execute(async (transaction) => {
        for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
          await transaction
            .insertInto('measurements')
            .values(rows.slice(start, start + ROWS_AT_ONCE))
            .onConflict((conflict) => conflict.column('id').doNothing())
            .execute();
      });
    },
    measurements: async () => {
      const rows = await db.selectFrom('measurements').selectAll().orderBy('handed_in_at').orderBy('id').execute();
      return rows.map(({ id, set_id, title, handed_in_at, body }) => ({
        id,
        setId: set_id,
        title,
        handedInAt: handed_in_at,
        row: measurementRow.parse(JSON.parse(body)),
      }));
    },
    removeMeasurements: async (id) => {
      const result = await db
        .deleteFrom('measurements')
        .where((is) => is.or([is('id', '=', id), is('set_id', '=', id)]))
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
    ...priceBooksOf(db),
    ...inboxOf(db),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: async () => {
      await commits.drained();
      await db.destroy();
    },
  };
}
