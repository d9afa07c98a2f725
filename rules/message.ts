import { z } from 'zod';

/**
 * What a rule says, before it is words: an id of `rules/messages/{en,es}.ts` and typed parameters. Rendering fills
 * `{{name}}` and chooses `_one`/`_other` by `count`. Parameters: a word of the vocabulary or a name (string), a bare
 * count (number), a quantity with its unit (formatted for the reader), a date, or another message.
 */
export type MessageParam =
  | string
  | number
  | { readonly quantity: number; readonly unit: string }
  | { readonly date: string }
  | { readonly term: string }
  /** Words of a catalog entry, in both languages. */
  | { readonly words: { readonly en: string; readonly es: string } }
  | Message;
export interface Message {
  readonly messageId: string;
  readonly params: Readonly<Record<string, MessageParam>>;
}

const messageParam: z.ZodType<MessageParam> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.strictObject({ quantity: z.number(), unit: z.string() }),
    z.strictObject({ date: z.string() }),
    z.strictObject({ term: z.string() }),
    z.strictObject({ words: z.strictObject({ en: z.string(), es: z.string() }) }),
    message,
  ]),
);
export const message: z.ZodType<Message> = z.lazy(() =>
  z.strictObject({ messageId: z.string(), params: z.record(z.string(), messageParam) }),
);

export function say(messageId: string, params: Readonly<Record<string, MessageParam>> = {}): Message {
  return { messageId, params };
}
