import en from '../i18n/accuracy.en.json';
import es from '../i18n/accuracy.es.json';
import { partWords } from '../i18n/part-words.ts';

/** The words of the page on accuracy. */
export const useAccuracyWords = partWords('accuracy', { en, es });
