import { z } from 'zod';
import { brief } from '../../rules/brief.ts';
import { wireEvent } from './chat.ts';

/** How a seller is called in the conversations. */
export const seller = z.string().trim().min(1).max(40);

export const sellerSignIn = z.strictObject({ name: seller, key: z.string().min(1).max(500) });
export const sellerSession = z.strictObject({ name: seller, token: z.string() });
export type SellerSession = z.infer<typeof sellerSession>;

export const people = z.strictObject({ people: z.enum(['nobody', 'away', 'here']) });
export type PeopleAnswer = z.infer<typeof people>;

/** A conversation whose customer asked for a person. */
export const inboxEntry = z.strictObject({
  conversationId: z.string(),
  requestedAt: z.iso.datetime(),
  status: z.enum(['waiting', 'joined', 'left', 'done']),
  /** The seller who is or was in it. */
  seller: z.string().nullable(),
  note: z.string(),
  contact: z.string(),
});
export type InboxEntry = z.infer<typeof inboxEntry>;

export const inboxList = z.strictObject({ items: z.array(inboxEntry) });
export type InboxList = z.infer<typeof inboxList>;

/** One conversation as it stands, without joining it. */
export const inboxConversation = z.strictObject({ entry: inboxEntry, brief, events: z.array(wireEvent) });
export type InboxConversation = z.infer<typeof inboxConversation>;
