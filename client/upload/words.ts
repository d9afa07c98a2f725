import type { i18n, TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import en from '../i18n/upload.en.json';
import es from '../i18n/upload.es.json';

const NAMESPACE = 'upload';

function wordsOf(i18next: i18n, spoken: string): TFunction {
  for (const [language, words] of [
    ['en', en],
    ['es', es],
  ] as const) {
    if (!i18next.hasResourceBundle(language, NAMESPACE)) i18next.addResourceBundle(language, NAMESPACE, words);
  }
  return i18next.getFixedT(spoken, NAMESPACE);
}

/** The words about documents, which come with the first one and not with the chat. */
export function useUploadWords(): TFunction {
  const { i18n: i18next } = useTranslation();
  const { language } = i18next;
  return useMemo(() => wordsOf(i18next, language), [i18next, language]);
}
