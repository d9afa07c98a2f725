import { openLive, type ConversationDeps, type LiveConversation } from './live.ts';
import { digest, newConversationId, newSecret, opens } from './secrets.ts';

export interface Conversations {
  readonly create: () => Promise<{ readonly conversation: LiveConversation; readonly token: string }>;
  /** null: no such conversation, or the token does not open it; the two are not told apart. */
  readonly resume: (id: string, token: string) => Promise<LiveConversation | null>;
  /** For a signed-in seller; released like any other. */
  readonly enter: (id: string) => Promise<LiveConversation>;
  /** Once for each create, resume or enter. A conversation nobody holds is forgotten; its events are in the store. */
  readonly release: (conversation: LiveConversation) => void;
  readonly live: () => number;
  /** Resolves when all accepted messages are answered and stored. */
  readonly settled: () => Promise<void>;
}

/** All conversations of this process. Two connections of one conversation share one state. */
export function createConversations(deps: ConversationDeps): Conversations {
  const opened = new Map<string, Promise<LiveConversation>>();
  /** How many connections hold each conversation: one that is held stays the only one of its id. */
  const holders = new Map<string, number>();

  function hold(id: string, by: 1 | -1): number {
    const count = (holders.get(id) ?? 0) + by;
    if (count > 0) holders.set(id, count);
    else holders.delete(id);
    return count;
  }

  async function held(id: string): Promise<LiveConversation> {
    hold(id, 1);
    try {
      return await open(id);
    } catch (error) {
      hold(id, -1);
      throw error;
    }
  }

  function open(id: string): Promise<LiveConversation> {
    const known = opened.get(id);
    if (known) return known;
    const opening = openLive(id, deps);
    opened.set(id, opening);
    opening.catch(() => opened.delete(id));
    return opening;
  }

  return {
    create: async () => {
      const [id, token] = [newConversationId(), newSecret()];
      await deps.store.createConversation({ id, secretHash: digest(token), createdAt: deps.now().getTime() });
      return { conversation: await held(id), token };
    },
    resume: async (id, token) => {
      const row = await deps.store.findConversation(id);
      return row !== null && opens(token, row.secretHash) ? held(id) : null;
    },
    enter: held,
    release: (conversation) => {
      hold(conversation.id, -1);
      void conversation.settled().then(() => {
        if (!holders.has(conversation.id)) opened.delete(conversation.id);
      });
    },
    live: () => opened.size,
    settled: async () => {
      for (const opening of opened.values()) await opening.then((conversation) => conversation.settled());
    },
  };
}
