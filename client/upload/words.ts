import en from '../i18n/upload.en.json';
import es from '../i18n/upload.es.json';
import { partWords } from '../i18n/part-words.ts';

/** The words about documents, which come with the first one. */
export const useUploadWords = partWords('upload', { en, es });
