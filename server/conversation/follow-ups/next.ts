import { say, type Message } from '../../../rules/message.ts';
import type { StoredPart } from '../drafts.ts';

type NextPart = Extract<StoredPart, { type: 'next' }>;
export type Opens = Extract<NextPart['items'][number], { open: unknown }>['open'];

/** Words a person can say next, as buttons: each says its own words. */
export function replies(...texts: readonly Message[]): StoredPart {
  return { type: 'next', items: texts.map((text) => ({ say: text })) };
}

/** Views of the page that open with one press. */
export function opens(...views: readonly Opens[]): StoredPart {
  return { type: 'next', items: views.map((open) => ({ open, label: say(`followUp.open.${open}`) })) };
}
