import { en as rulesEn } from '../../../rules/messages/en.ts';
import { es as rulesEs } from '../../../rules/messages/es.ts';
import { physicsEn } from '../../../rules/messages/physics.en.ts';
import { physicsEs } from '../../../rules/messages/physics.es.ts';
import type { Locale } from '../../protocol/http.ts';
import { conversationMessages as conversationEn } from './conversation.en.ts';
import { conversationMessages as conversationEs } from './conversation.es.ts';
import { dialogueEn } from './dialogue.en.ts';
import { dialogueEs } from './dialogue.es.ts';
import { followUpsEn } from './follow-ups.en.ts';
import { followUpsEs } from './follow-ups.es.ts';
import { fields as fieldsEn } from './fields.en.ts';
import { fields as fieldsEs } from './fields.es.ts';
import { formalMessages as formalEs } from './formal.es.ts';
import { meaningMessages as meaningsEn } from './meanings.en.ts';
import { meaningMessages as meaningsEs } from './meanings.es.ts';
import { inboxEn } from './inbox.en.ts';
import { inboxEs } from './inbox.es.ts';
import { knowledgeEn } from './knowledge.en.ts';
import { knowledgeEs } from './knowledge.es.ts';
import { llmEn } from './llm.en.ts';
import { llmEs } from './llm.es.ts';
import { measurementsEn } from './measurements.en.ts';
import { measurementsEs } from './measurements.es.ts';
import { nluEn } from './nlu.en.ts';
import { nluEs } from './nlu.es.ts';
import { priceBooksEn } from './price-books.en.ts';
import { priceBooksEs } from './price-books.es.ts';
import { proposalMessages as proposalEn } from './proposal.en.ts';
import { proposalMessages as proposalEs } from './proposal.es.ts';
import { uploadEn } from './upload.en.ts';
import { uploadEs } from './upload.es.ts';
import { triageEn } from './triage.en.ts';
import { triageEs } from './triage.es.ts';
import { terms as termsEn } from './terms.en.ts';
import { terms as termsEs } from './terms.es.ts';

export type MessageTable = Readonly<Record<string, string>>;

/** Every table of messages by the part of the product that says them; an id belongs to one table only. */
export const messageTables: Readonly<Record<Locale, Readonly<Record<string, MessageTable>>>> = {
  en: {
    conversation: conversationEn,
    dialogue: dialogueEn,
    followUps: followUpsEn,
    meanings: meaningsEn,
    knowledge: knowledgeEn,
    measurements: measurementsEn,
    nlu: nluEn,
    physics: physicsEn,
    priceBooks: priceBooksEn,
    rules: rulesEn,
    proposal: proposalEn,
    triage: triageEn,
    inbox: inboxEn,
    llm: llmEn,
    upload: uploadEn,
  },
  es: {
    conversation: conversationEs,
    dialogue: dialogueEs,
    followUps: followUpsEs,
    meanings: meaningsEs,
    knowledge: knowledgeEs,
    measurements: measurementsEs,
    nlu: nluEs,
    physics: physicsEs,
    priceBooks: priceBooksEs,
    rules: rulesEs,
    proposal: proposalEs,
    triage: triageEs,
    inbox: inboxEs,
    llm: llmEs,
    upload: uploadEs,
  },
};

/** Words for documents, which address the reader formally; ids absent here read the same in both. */
export const formalTables: Readonly<Record<Locale, MessageTable>> = { en: {}, es: formalEs };

/** Words for `{ term: … }` parameters. */
export const termTables: Readonly<Record<Locale, MessageTable>> = {
  en: { ...fieldsEn, ...termsEn },
  es: { ...fieldsEs, ...termsEs },
};
