import { en as rulesEn } from '../../../rules/messages/en.ts';
import { es as rulesEs } from '../../../rules/messages/es.ts';
import { physicsEn } from '../../../rules/messages/physics.en.ts';
import { physicsEs } from '../../../rules/messages/physics.es.ts';
import type { Locale } from '../../protocol/http.ts';
import { conversationMessages as conversationEn } from './conversation.en.ts';
import { conversationMessages as conversationEs } from './conversation.es.ts';
import { fields as fieldsEn } from './fields.en.ts';
import { fields as fieldsEs } from './fields.es.ts';
import { formalMessages as formalEs } from './formal.es.ts';
import { meaningMessages as meaningsEn } from './meanings.en.ts';
import { meaningMessages as meaningsEs } from './meanings.es.ts';
import { nluEn } from './nlu.en.ts';
import { nluEs } from './nlu.es.ts';
import { proposalMessages as proposalEn } from './proposal.en.ts';
import { proposalMessages as proposalEs } from './proposal.es.ts';
import { terms as termsEn } from './terms.en.ts';
import { terms as termsEs } from './terms.es.ts';

export type MessageTable = Readonly<Record<string, string>>;

/** Every table of messages by the part of the product that says them; an id belongs to one table only. */
export const messageTables: Readonly<Record<Locale, Readonly<Record<string, MessageTable>>>> = {
  en: {
    conversation: conversationEn,
    meanings: meaningsEn,
    nlu: nluEn,
    physics: physicsEn,
    rules: rulesEn,
    proposal: proposalEn,
  },
  es: {
    conversation: conversationEs,
    meanings: meaningsEs,
    nlu: nluEs,
    physics: physicsEs,
    rules: rulesEs,
    proposal: proposalEs,
  },
};

/** Words for documents, which address the reader formally; ids absent here read the same in both. */
export const formalTables: Readonly<Record<Locale, MessageTable>> = { en: {}, es: formalEs };

/** Words for `{ term: … }` parameters. */
export const termTables: Readonly<Record<Locale, MessageTable>> = {
  en: { ...fieldsEn, ...termsEn },
  es: { ...fieldsEs, ...termsEs },
};
