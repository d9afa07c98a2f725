import type { Kysely, Transaction } from 'kysely';
import type { StoredEvent } from '../protocol/chat.ts';
import { inboxEntry, type InboxEntry } from '../protocol/inbox.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** The newest shown at once. */
const LISTED_MAX = 200;

type Row = Tables['inbox'];

function entryOf(row: Row): InboxEntry {
  return inboxEntry.parse({
    conversationId: row.conversation_id,
    requestedAt: new Date(row.requested_at).toISOString(),
    status: row.status,
    seller: row.seller,
    note: row.note,
    contact: row.contact,
  });
}

type Participant = Extract<StoredEvent, { type: 'participant' }>;

function after(row: Row | undefined, conversationId: string, event: Participant): Row | null {
  if (event.change !== 'requested')
    return row === undefined
      ? null
      : { ...row, status: event.change, seller: event.change === 'joined' ? event.who : row.seller };
  return {
    conversation_id: conversationId,
    requested_at: Date.parse(event.at),
    status: row?.status === 'joined' ? 'joined' : 'waiting',
    seller: row?.seller ?? null,
    note: event.note ?? row?.note ?? '',
    contact: event.contact ?? row?.contact ?? '',
  };
}

/** Keeps the inbox in step with the events, in the transaction that stores them. */
export async function noteParticipants(
  transaction: Transaction<Tables>,
  written: readonly { readonly conversationId: string; readonly event: StoredEvent }[],
): Promise<void> {
  for (const { conversationId, event } of written) {
    if (event.type !== 'participant' || event.role !== 'seller') continue;
    const row = await transaction
      .selectFrom('inbox')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst();
    const next = after(row, conversationId, event);
    if (next === null) continue;
    await transaction
      .insertInto('inbox')
      .values(next)
      .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(next))
      .execute();
  }
}

const SELLERS = 'sellers';

export function inboxOf(
  db: Kysely<Tables>,
): Pick<Store, 'inbox' | 'inboxEntry' | 'settleInboxEntry' | 'noteSellerSeen' | 'sellerSeenAt'> {
  const seenAt = async (): Promise<number | null> => {
    const row = await db.selectFrom('presence').select('seen_at').where('who', '=', SELLERS).executeTakeFirst();
    return row?.seen_at ?? null;
  };
  return {
    sellerSeenAt: seenAt,
    noteSellerSeen: async (at) => {
      await db
        .insertInto('presence')
        .values({ who: SELLERS, seen_at: at })
        .onConflict((conflict) =>
          conflict.column('who').doUpdateSet({ seen_at: at }).where('presence.seen_at', '<', at),
        )
        .execute();
    },
    inbox: async () => {
      const rows = await db
        .selectFrom('inbox')
        .selectAll()
        .where('status', '!=', 'done')
        .orderBy('requested_at', 'desc')
        .orderBy('conversation_id')
        .limit(LISTED_MAX)
        .execute();
      return rows.map(entryOf);
    },
    inboxEntry: async (conversationId) => {
      const row = await db
        .selectFrom('inbox')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return row ? entryOf(row) : null;
    },
    settleInboxEntry: async (conversationId) => {
      const { numUpdatedRows } = await db
        .updateTable('inbox')
        .set({ status: 'done' })
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}
