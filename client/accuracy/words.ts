import type { i18n, TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../server/protocol/http.ts';
import en from '../i18n/accuracy.en.json';
import es from '../i18n/accuracy.es.json';

const NAMESPACE = 'accuracy';

export interface AccuracyWords {
  readonly t: TFunction;
  readonly locale: Locale;
}

/** The words of this page, which come with it and not with the chat. */
function accuracyWordsOf(i18next: i18n, spoken: string): AccuracyWords {
  for (const [language, words] of [
    ['en', en],
    ['es', es],
  ] as const) {
    if (!i18next.hasResourceBundle(language, NAMESPACE)) i18next.addResourceBundle(language, NAMESPACE, words);
  }
  return { t: i18next.getFixedT(spoken, NAMESPACE), locale: spoken === 'es' ? 'es' : 'en' };
}

export function useAccuracyWords(): AccuracyWords {
  const { i18n: i18next } = useTranslation();
  const { language } = i18next;
  return useMemo(() => accuracyWordsOf(i18next, language), [i18next, language]);
}
