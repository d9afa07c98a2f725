import type { Kysely } from 'kysely';
import type { StoredEvent } from '../protocol/chat.ts';
import { noteParticipants } from './inbox.ts';
import type { Append, AppendResult } from './store.ts';
import type { Tables } from './tables.ts';

const key = (conversationId: string, messageId: string) => `${conversationId}\n${messageId}`;

interface Written {
  readonly events: Tables['events'][];
  readonly receipts: Tables['receipts'][];
}

/** Decides one append against what is known, and notes what it writes. */
function decide(
  append: Append,
  known: { readonly lastSeq: Map<string, number>; readonly receipts: Map<string, { digest: string; seq: number }> },
  written: Written,
): AppendResult {
  const { conversationId, receipt, events } = append;
  const lastSeq = known.lastSeq.get(conversationId);
  if (lastSeq === undefined) return { status: 'unknown_conversation' };
  if (receipt) {
    const earlier = known.receipts.get(key(conversationId, receipt.messageId));
    if (earlier)
      return earlier.digest === receipt.digest ? { status: 'repeated', seq: earlier.seq } : { status: 'id_reused' };
  }
  if (lastSeq !== append.expectedSeq) return { status: 'stale' };
  const numbered = events.map((event, index): StoredEvent => ({ ...event, seq: lastSeq + 1 + index }));
  for (const event of numbered)
    written.events.push({ conversation_id: conversationId, seq: event.seq, body: JSON.stringify(event) });
  const seq = numbered[0]?.seq ?? lastSeq;
  if (receipt) {
    written.receipts.push({
      conversation_id: conversationId,
      message_id: receipt.messageId,
      digest: receipt.digest,
      seq,
    });
    known.receipts.set(key(conversationId, receipt.messageId), { digest: receipt.digest, seq });
  }
  known.lastSeq.set(conversationId, lastSeq + numbered.length);
  return { status: 'stored', seq, events: numbered };
}

/** Stores many appends in one transaction; answers in their order. */
export async function appendBatch(
  db: Kysely<Tables>,
  appends: readonly Append[],
  options: { readonly lockRows: boolean },
): Promise<readonly AppendResult[]> {
  return db.transaction().execute(async (transaction) => {
    const ids = [...new Set(appends.map((append) => append.conversationId))].sort();
    const messageIds = appends.flatMap((append) => (append.receipt ? [append.receipt.messageId] : []));
    let query = transaction.selectFrom('conversations').selectAll().where('id', 'in', ids).orderBy('id');
    // Writers of one conversation queue up behind its row, in one order of ids, so that they cannot deadlock.
    if (options.lockRows) query = query.forUpdate();
    const rows = await query.execute();
    const receipts =
      messageIds.length === 0
        ? []
        : await transaction
            .selectFrom('receipts')
            .selectAll()
            .where('conversation_id', 'in', ids)
            .where('message_id', 'in', [...new Set(messageIds)])
            .execute();
    const known = {
      lastSeq: new Map(rows.map((row) => [row.id, row.last_seq])),
      receipts: new Map(receipts.map((row) => [key(row.conversation_id, row.message_id), row])),
    };
    const written: Written = { events: [], receipts: [] };
    const results = appends.map((append) => decide(append, known, written));
    if (written.events.length > 0) await transaction.insertInto('events').values(written.events).execute();
    await noteParticipants(
      transaction,
      results.flatMap((result, index) =>
        result.status === 'stored'
          ? result.events.map((event) => ({ conversationId: appends[index]?.conversationId ?? '', event }))
          : [],
      ),
    );
    if (written.receipts.length > 0) await transaction.insertInto('receipts').values(written.receipts).execute();
    const moved = rows
      .map((row) => ({ ...row, last_seq: known.lastSeq.get(row.id) ?? row.last_seq }))
      .filter((row, index) => row.last_seq !== rows[index]?.last_seq);
    if (moved.length > 0) {
      await transaction
        .insertInto('conversations')
        .values(moved)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({ last_seq: eb.ref('excluded.last_seq') })),
        )
        .execute();
    }
    return results;
  });
}
