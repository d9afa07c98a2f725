import type { i18n, TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../server/protocol/http.ts';
import en from '../i18n/knowledge.en.json';
import es from '../i18n/knowledge.es.json';

const NAMESPACE = 'knowledge';

interface KnowledgeWords {
  readonly t: TFunction;
  readonly locale: Locale;
}

function knowledgeWordsOf(i18next: i18n, spoken: string): KnowledgeWords {
  for (const [language, words] of [
    ['en', en],
    ['es', es],
  ] as const) {
    if (!i18next.hasResourceBundle(language, NAMESPACE)) i18next.addResourceBundle(language, NAMESPACE, words);
  }
  return { t: i18next.getFixedT(spoken, NAMESPACE), locale: spoken === 'es' ? 'es' : 'en' };
}

/** The words around explanations; the explanations themselves come from the server. */
export function useKnowledgeWords(): KnowledgeWords {
  const { i18n: i18next } = useTranslation();
  const { language } = i18next;
  return useMemo(() => knowledgeWordsOf(i18next, language), [i18next, language]);
}
