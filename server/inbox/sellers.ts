import { createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { seller } from '../protocol/inbox.ts';
import type { Store } from '../store/store.ts';

/** Whether a person can answer now: no seller was ever set up, none is looking, or one is. */
export type People = 'nobody' | 'away' | 'here';

export interface Sellers {
  /** A token for this name, if the key is the one of the configuration. */
  readonly signIn: (name: string, key: string) => string | null;
  /** Who a token was given to; null for any other text. */
  readonly sellerOf: (token: string) => string | null;
  readonly people: () => People;
  /** Learns from the store whether a seller looks in another process. */
  readonly refresh: () => Promise<void>;
}

const PREFIX = 'seller';
const DAY_MS = 86_400_000;
/** A signed-in page asks for the list far more often. */
const LOOKING_MS = 30_000;
/** A seller who looks is noted in the store no more often. */
const NOTED_MS = 5000;
const SALT = 'advisor.seller.v1';
const KEY_BYTES = 32;

const derived = (key: string): Buffer => scryptSync(key, SALT, KEY_BYTES);

/**
 * Sellers by the one key of the configuration. A token names its seller, holds for a day and is signed with what the
 * key gives: it outlives a restart of the server, and a new key ends all of them.
 */
export function createSellers(options: {
  readonly key: string | undefined;
  readonly now: () => number;
  /** Where several processes serve the same customers. */
  readonly store?: Pick<Store, 'noteSellerSeen' | 'sellerSeenAt'>;
  readonly onError?: (error: unknown) => void;
}): Sellers {
  const secret = options.key === undefined ? null : derived(options.key);
  let lastSeen = -Infinity;
  let lastNoted = -Infinity;
  const { store, onError = () => undefined } = options;

  function seen(now: number): void {
    lastSeen = now;
    if (store === undefined || now - lastNoted < NOTED_MS) return;
    lastNoted = now;
    store.noteSellerSeen(now).catch(onError);
  }

  const signature = (by: Buffer, text: string): Buffer => createHmac('sha256', by).update(text).digest();

  return {
    signIn: (name, key) => {
      // As much work for a wrong key, and for no key at all, as for the right one.
      const same = timingSafeEqual(derived(key), secret ?? randomBytes(KEY_BYTES));
      if (secret === null || !same) return null;
      const text = [PREFIX, Buffer.from(name).toString('base64url'), (options.now() + DAY_MS).toString(36)].join('.');
      return `${text}.${signature(secret, text).toString('base64url')}`;
    },
    sellerOf: (token) => {
      if (secret === null || !token.startsWith(`${PREFIX}.`)) return null;
      const cut = token.lastIndexOf('.');
      const text = token.slice(0, cut);
      const [given, right] = [Buffer.from(token.slice(cut + 1), 'base64url'), signature(secret, text)];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      const [, name = '', until = ''] = text.split('.');
      const now = options.now();
      const who = seller.safeParse(Buffer.from(name, 'base64url').toString('utf8'));
      if (!(Number.parseInt(until, 36) > now) || !who.success) return null;
      seen(now);
      return who.data;
    },
    people: () => {
      if (secret === null) return 'nobody';
      return options.now() - lastSeen <= LOOKING_MS ? 'here' : 'away';
    },
    refresh: async () => {
      if (secret === null || store === undefined) return;
      lastSeen = Math.max(lastSeen, (await store.sellerSeenAt()) ?? -Infinity);
    },
  };
}
