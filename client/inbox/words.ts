import en from '../i18n/inbox.en.json';
import es from '../i18n/inbox.es.json';
import { partWords } from '../i18n/part-words.ts';

/** The words about people joining, which come when they are needed. */
export const useInboxWords = partWords('inbox', { en, es });
