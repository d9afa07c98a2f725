import { useSyncExternalStore } from 'react';
import type { SellerSession } from '../../server/protocol/inbox.ts';

const KEPT = 'advisor.seller';
const listeners = new Set<() => void>();
let lastText: string | null = null;
let lastRead: SellerSession | null = null;

function parsed(text: string | null): SellerSession | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('token' in kept) || !('name' in kept)) return null;
    return typeof kept.token === 'string' && typeof kept.name === 'string'
      ? { name: kept.name, token: kept.token }
      : null;
  } catch {
    return null;
  }
}

function kept(): SellerSession | null {
  const text = sessionStorage.getItem(KEPT);
  if (text !== lastText) [lastText, lastRead] = [text, parsed(text)];
  return lastRead;
}

/** Signs a seller in or out of this tab; it ends with it. */
export function keepSeller(session: SellerSession | null): void {
  if (session === null) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, JSON.stringify(session));
  for (const listener of listeners) listener();
}

/** The seller who is signed in, in this tab. */
export function useSeller(): SellerSession | null {
  return useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, kept);
}
