import type { i18n, TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import en from '../i18n/analysis.en.json';
import es from '../i18n/analysis.es.json';

const NAMESPACE = 'analysis';

function wordsOf(i18next: i18n, spoken: string): TFunction {
  for (const [language, words] of [
    ['en', en],
    ['es', es],
  ] as const) {
    if (!i18next.hasResourceBundle(language, NAMESPACE)) i18next.addResourceBundle(language, NAMESPACE, words);
  }
  return i18next.getFixedT(spoken, NAMESPACE);
}

/** The words of the analysis, which come with its tabs and not with the chat. */
export function useAnalysisWords(): TFunction {
  const { i18n: i18next } = useTranslation();
  const { language } = i18next;
  return useMemo(() => wordsOf(i18next, language), [i18next, language]);
}
