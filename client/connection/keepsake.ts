import type { Outgoing } from './frames.ts';

/** What this browser remembers of one conversation. The token is what opens it again. */
export interface RememberedConversation {
  readonly id: string;
  readonly token: string;
  readonly title: string;
  /** ISO time of the last visit. */
  readonly at: string;
}

export interface Keepsake {
  readonly conversations: () => readonly RememberedConversation[];
  readonly remember: (conversation: RememberedConversation) => void;
  readonly forget: (id: string) => void;
  readonly outbox: (conversationId: string) => readonly Outgoing[];
  readonly keepOutbox: (conversationId: string, messages: readonly Outgoing[]) => void;
  readonly draft: (conversationId: string | null) => string;
  readonly keepDraft: (conversationId: string | null, text: string) => void;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const CONVERSATIONS = 'advisor.conversations';
const REMEMBERED_MAX = 30;

function read(shelf: Shelf, key: string): unknown {
  try {
    const text = shelf.getItem(key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

function write(shelf: Shelf, key: string, value: unknown): void {
  try {
    shelf.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs the memory of this browser, never the conversation.
  }
}

function isRemembered(value: unknown): value is RememberedConversation {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Readonly<Record<string, unknown>>;
  return ['id', 'token', 'title', 'at'].every((key) => typeof entry[key] === 'string');
}

/**
 * Remembers conversations over visits (`lasting`, the browser's localStorage) and what was not acknowledged yet over a
 * reload of this tab (`tab`, its sessionStorage: two tabs must not resend each other's words).
 */
export function createKeepsake(lasting: Shelf, tab: Shelf): Keepsake {
  const conversations = (): readonly RememberedConversation[] => {
    const stored = read(lasting, CONVERSATIONS);
    return Array.isArray(stored) ? stored.filter(isRemembered) : [];
  };
  const outboxKey = (id: string): string => `advisor.outbox.${id}`;
  const draftKey = (id: string | null): string => `advisor.draft.${id ?? 'new'}`;
  return {
    conversations,
    remember: (conversation) => {
      const others = conversations().filter((entry) => entry.id !== conversation.id);
      write(lasting, CONVERSATIONS, [conversation, ...others].slice(0, REMEMBERED_MAX));
    },
    forget: (id) =>
      write(
        lasting,
        CONVERSATIONS,
        conversations().filter((entry) => entry.id !== id),
      ),
    outbox: (id) => {
      const stored = read(tab, outboxKey(id));
      return Array.isArray(stored) ? (stored as readonly Outgoing[]) : [];
    },
    keepOutbox: (id, messages) => {
      if (messages.length > 0) write(tab, outboxKey(id), messages);
      else tab.removeItem(outboxKey(id));
    },
    draft: (id) => {
      const stored = read(tab, draftKey(id));
      return typeof stored === 'string' ? stored : '';
    },
    keepDraft: (id, text) => {
      if (text !== '') write(tab, draftKey(id), text);
      else tab.removeItem(draftKey(id));
    },
  };
}
