import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export function newConversationId(): string {
  return randomBytes(16).toString('base64url');
}

/** 256 bits that open one conversation. Only its digest is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function opens(secret: string, secretHash: string): boolean {
  const [given, kept] = [Buffer.from(digest(secret), 'hex'), Buffer.from(secretHash, 'hex')];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
