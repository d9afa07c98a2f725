import type { Command } from '../conversation/accept.ts';
import type { ClientMessage } from '../protocol/chat.ts';

/** What a message of a seller does in the conversation; null where only the customer may do it. */
export function sellerCommand(
  message: Exclude<ClientMessage, { type: 'hello' | 'ping' }>,
  who: string,
): Command | null {
  switch (message.type) {
    case 'say':
      return { type: 'sellerSay', id: message.id, who, text: message.text };
    case 'leave':
      return { type: 'depart', id: message.id, who };
    case 'answer':
    case 'requestHuman':
      return null;
    case 'set':
    case 'whatIf':
    case 'compare':
    case 'explain':
    case 'choose':
      return message;
  }
}
