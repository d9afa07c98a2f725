import en from '../i18n/analysis.en.json';
import es from '../i18n/analysis.es.json';
import { partWords } from '../i18n/part-words.ts';

/** The words of the analysis, which come with its tabs. */
export const useAnalysisWords = partWords('analysis', { en, es });
