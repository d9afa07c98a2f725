import type { Message } from '../../rules/message.ts';

/** An estimate with its texts as messages, or why it cannot be made; `path` is the field of the request in the way. */
export type EstimateAnswer =
  | { readonly ok: true; readonly estimate: object }
  | {
      readonly ok: false;
      readonly kind: 'unresolved' | 'impossible';
      readonly path: string;
      readonly reason: Message;
      readonly candidates: readonly string[];
    };
