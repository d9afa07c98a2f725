import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftEvent, Store, StoredMeasurement } from '../../server/store/store.ts';

const at = '2026-11-24T10:00:00.000Z';

export function said(text: string): DraftEvent {
  return { type: 'message', at, from: 'customer', parts: [{ type: 'text', text }], replyTo: null };
}

const receipt = (messageId: string, digest = `digest of ${messageId}`) => ({ messageId, digest });

/** What every implementation of `Store` must do. `reopen` gives a second store over the same data. */
export function storeContract(
  name: string,
  setUp: () => Promise<{ readonly open: () => Promise<Store>; readonly tearDown: () => Promise<void> }>,
): void {
  describe(`store on ${name}`, () => {
    let store: Store;
    let open: () => Promise<Store>;
    let tearDown: () => Promise<void>;
    let count = 0;

    async function newConversation(): Promise<string> {
      count += 1;
      const id = `conversation-${count}`;
      await store.createConversation({ id, secretHash: 'ab', createdAt: 1_800_000_000_000 });
      return id;
    }
    const all = (id: string) => store.eventsAfter(id, { afterSeq: 0, limit: 10_000 });

    beforeAll(async () => {
      ({ open, tearDown } = await setUp());
      store = await open();
    });
    afterAll(async () => {
      await store.close();
      await tearDown();
    });

    it('finds a conversation as it was made, and none that was not', async () => {
      const id = await newConversation();
      expect(await store.findConversation(id)).toEqual({
        id,
        secretHash: 'ab',
        createdAt: 1_800_000_000_000,
        lastSeq: 0,
      });
      expect(await store.findConversation('nobody')).toBeNull();
    });

    it('refuses a second conversation of the same id', async () => {
      const id = await newConversation();
      await expect(store.createConversation({ id, secretHash: 'cd', createdAt: 1 })).rejects.toThrow();
    });

    it('numbers events from 1 without gaps and gives them back in order', async () => {
      const id = await newConversation();
      const first = await store.append({ conversationId: id, expectedSeq: 0, events: [said('a'), said('b')] });
      const second = await store.append({ conversationId: id, expectedSeq: 2, events: [said('c')] });
      expect(first).toMatchObject({ status: 'stored', seq: 1 });
      expect(second).toMatchObject({ status: 'stored', seq: 3 });
      expect((await all(id)).map((event) => event.seq)).toEqual([1, 2, 3]);
      expect((await store.findConversation(id))?.lastSeq).toBe(3);
    });

    it('gives events after a number, a page at a time', async () => {
      const id = await newConversation();
      await store.append({ conversationId: id, expectedSeq: 0, events: ['a', 'b', 'c', 'd'].map(said) });
      const page = await store.eventsAfter(id, { afterSeq: 1, limit: 2 });
      expect(page.map((event) => event.seq)).toEqual([2, 3]);
      expect(await store.eventsAfter(id, { afterSeq: 4, limit: 2 })).toEqual([]);
    });

    it('keeps every character', async () => {
      const id = await newConversation();
      const text = 'áéí ñ € 😀 \u0000 \u2028 " \\ \n 漢字';
      await store.append({ conversationId: id, expectedSeq: 0, events: [said(text)] });
      expect(await all(id)).toEqual([{ ...said(text), seq: 1 }]);
    });

    it('repeats the receipt of a message it has stored, without a second effect', async () => {
      const id = await newConversation();
      const append = { conversationId: id, receipt: receipt('m'), events: [said('a')] };
      await store.append({ ...append, expectedSeq: 0 });
      await store.append({ conversationId: id, expectedSeq: 1, events: [said('b')] });
      expect(await store.append({ ...append, expectedSeq: 2 })).toEqual({ status: 'repeated', seq: 1 });
      expect(await all(id)).toHaveLength(2);
      expect(await store.findReceipt(id, 'm')).toEqual({ messageId: 'm', digest: 'digest of m', seq: 1 });
      expect(await store.findReceipt(id, 'other')).toBeNull();
    });

    it('knows a message without events by the newest seq', async () => {
      const id = await newConversation();
      await store.append({ conversationId: id, expectedSeq: 0, events: [said('a')] });
      const none = await store.append({ conversationId: id, expectedSeq: 1, receipt: receipt('m'), events: [] });
      expect(none).toEqual({ status: 'stored', seq: 1, events: [] });
    });

    it('refuses a message id with other content', async () => {
      const id = await newConversation();
      await store.append({ conversationId: id, expectedSeq: 0, receipt: receipt('m'), events: [said('a')] });
      const other = await store.append({
        conversationId: id,
        expectedSeq: 1,
        receipt: receipt('m', 'another digest'),
        events: [said('b')],
      });
      expect(other).toEqual({ status: 'id_reused' });
      expect(await all(id)).toHaveLength(1);
    });

    it('keeps the message ids of conversations apart', async () => {
      const [one, two] = [await newConversation(), await newConversation()];
      for (const id of [one, two])
        expect(
          await store.append({ conversationId: id, expectedSeq: 0, receipt: receipt('same'), events: [said(id)] }),
        ).toMatchObject({ status: 'stored', seq: 1 });
    });

    it('refuses a writer that does not know the newest event', async () => {
      const id = await newConversation();
      await store.append({ conversationId: id, expectedSeq: 0, events: [said('a')] });
      expect(await store.append({ conversationId: id, expectedSeq: 0, events: [said('b')] })).toEqual({
        status: 'stale',
      });
      expect(await store.append({ conversationId: id, expectedSeq: 5, events: [said('b')] })).toEqual({
        status: 'stale',
      });
      expect(await all(id)).toHaveLength(1);
    });

    it('says so when there is no such conversation, and the rest of the batch is stored', async () => {
      const id = await newConversation();
      const [lost, kept] = await Promise.all([
        store.append({ conversationId: 'nobody', expectedSeq: 0, events: [said('a')] }),
        store.append({ conversationId: id, expectedSeq: 0, events: [said('a')] }),
      ]);
      expect(lost).toEqual({ status: 'unknown_conversation' });
      expect(kept).toMatchObject({ status: 'stored' });
    });

    it('lets exactly one of many writers of the same number win', async () => {
      const id = await newConversation();
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          store.append({ conversationId: id, expectedSeq: 0, receipt: receipt(`m${index}`), events: [said('x')] }),
        ),
      );
      expect(results.filter((result) => result.status === 'stored')).toHaveLength(1);
      expect(await all(id)).toHaveLength(1);
    });

    it('loses and doubles nothing of two stores that write at the same time', async () => {
      const id = await newConversation();
      const second = await open();
      const write = async (target: Store, text: string): Promise<void> => {
        for (;;) {
          const row = await target.findConversation(id);
          const result = await target.append({
            conversationId: id,
            expectedSeq: row?.lastSeq ?? 0,
            receipt: receipt(text),
            events: [said(text)],
          });
          if (result.status === 'stored') return;
          if (result.status !== 'stale') throw new Error(result.status);
        }
      };
      const texts = Array.from({ length: 20 }, (_, index) => `t${index}`);
      await Promise.all(texts.map((text, index) => write(index % 2 === 0 ? store : second, text)));
      await second.close();
      const events = await all(id);
      expect(events.map((event) => event.seq)).toEqual(texts.map((_, index) => index + 1));
      const written = events.flatMap((event) => (event.type === 'message' ? event.parts : []));
      expect(new Set(written.map((part) => (part.type === 'text' ? part.text : '')))).toEqual(new Set(texts));
    });

    it('stores many conversations in few commits', async () => {
      const ids = await Promise.all(Array.from({ length: 300 }, newConversation));
      const results = await Promise.all(
        ids.map((id) =>
          store.append({ conversationId: id, expectedSeq: 0, receipt: receipt('m'), events: [said(id)] }),
        ),
      );
      expect(results.every((result) => result.status === 'stored')).toBe(true);
      const read = await Promise.all(ids.map(all));
      expect(read.every((events, index) => JSON.stringify(events).includes(`"${ids[index]}"`))).toBe(true);
    });

    it('has everything after it was closed and opened again', async () => {
      const id = await newConversation();
      await store.append({ conversationId: id, expectedSeq: 0, receipt: receipt('m'), events: [said('a'), said('b')] });
      await store.close();
      store = await open();
      expect(await all(id)).toHaveLength(2);
      expect(await store.findReceipt(id, 'm')).toMatchObject({ seq: 1 });
    });

    it('keeps measurements once each, oldest first, over a restart', async () => {
      const row = (concurrency: number): StoredMeasurement['row'] => ({
        model: 'lab/model',
        accelerator: 'chip',
        acceleratorCount: 2,
        precision: 'fp8',
        load: { kind: 'serving', mode: 'online', inputTokens: 1023.5, outputTokens: 200, concurrency },
        figures: { tpotMs: 12.25 },
      });
      const of = (id: string, setId: string, handedInAt: number): StoredMeasurement => ({
        id,
        setId,
        title: 'ñ “run” \u2028',
        handedInAt,
        row: row(handedInAt),
      });
      await store.addMeasurements([of('m-b', 's-1', 5), of('m-a', 's-1', 5), of('m-c', 's-2', 3)]);
      await store.addMeasurements([{ ...of('m-a', 's-9', 9), title: 'again' }, of('m-d', 's-9', 9)]);
      const kept = [of('m-c', 's-2', 3), of('m-a', 's-1', 5), of('m-b', 's-1', 5), of('m-d', 's-9', 9)];
      expect(await store.measurements()).toEqual(kept);
      await store.close();
      store = await open();
      expect(await store.measurements()).toEqual(kept);
    });

    it('removes one measurement, or all that came together, and says how many', async () => {
      expect(await store.removeMeasurements('m-d')).toBe(1);
      expect(await store.removeMeasurements('s-1')).toBe(2);
      expect(await store.removeMeasurements('nobody')).toBe(0);
      expect((await store.measurements()).map(({ id }) => id)).toEqual(['m-c']);
    });

    it('takes as many measurements as may be kept in one go', async () => {
      const [first] = await store.measurements();
      if (!first) throw new Error('none kept');
      const many = Array.from({ length: 2000 }, (_, index) => ({
        ...first,
        id: `n-${String(index)}`,
        setId: 's-many',
      }));
      await store.addMeasurements(many);
      expect(await store.measurements()).toHaveLength(2001);
      expect(await store.removeMeasurements('s-many')).toBe(2000);
    });

    it('keeps price books by day, replaces one of the same id, over a restart', async () => {
      const book = (id: string, createdOn: string, name = 'ñ') => ({ id, name, createdOn, rows: [] });
      await store.addPriceBook(book('pb-b', '2026-02-01'));
      await store.addPriceBook(book('pb-a', '2026-03-01'));
      await store.addPriceBook(book('pb-b', '2026-02-01', 'again'));
      await store.close();
      store = await open();
      expect((await store.priceBooks()).map(({ id, name }) => [id, name])).toEqual([
        ['pb-b', 'again'],
        ['pb-a', 'ñ'],
      ]);
      expect(await store.removePriceBook('pb-b')).toBe(true);
      expect(await store.removePriceBook('pb-b')).toBe(false);
      expect(await store.priceBooks()).toHaveLength(1);
    });

    it('knows when a seller last looked, over a restart and from whichever process', async () => {
      expect(await store.sellerSeenAt()).toBeNull();
      await store.noteSellerSeen(1_764_000_000_000);
      await store.noteSellerSeen(1_763_999_999_000);
      await store.close();
      store = await open();
      expect(await store.sellerSeenAt()).toBe(1_764_000_000_000);
    });

    it('answers a ping, and fails it once closed', async () => {
      const other = await open();
      await expect(other.ping()).resolves.toBeUndefined();
      await other.close();
      await expect(other.ping()).rejects.toThrow();
    });
  });
}
