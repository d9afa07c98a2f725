import en from '../i18n/knowledge.en.json';
import es from '../i18n/knowledge.es.json';
import { partWords } from '../i18n/part-words.ts';

/** The words around explanations; the explanations themselves come from the server. */
export const useKnowledgeWords = partWords('knowledge', { en, es });
