import { say, type Message, type MessageParam } from '../../rules/message.ts';

/** Why a document cannot be read, in words for the person who sent it. */
export class RefusedDocument extends Error {
  readonly reason: Message;

  constructor(why: string, params: Readonly<Record<string, MessageParam>> = {}) {
    super(why);
    this.reason = say(`upload.${why}`, params);
  }
}
