import type { i18n, TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../server/protocol/http.ts';

export interface PartWords {
  readonly t: TFunction;
  readonly locale: Locale;
}
type Words = Readonly<Record<Locale, object>>;

/** The words of a part of the page that is loaded with it and not with the chat. */
export function partWordsOf(
  i18next: i18n,
  spoken: string,
  part: { readonly name: string; readonly words: Words },
): PartWords {
  for (const language of ['en', 'es'] as const)
    if (!i18next.hasResourceBundle(language, part.name))
      i18next.addResourceBundle(language, part.name, part.words[language]);
  return { t: i18next.getFixedT(spoken, part.name), locale: spoken === 'es' ? 'es' : 'en' };
}

/** A hook that gives the words of one part in the language spoken now. */
export function partWords(name: string, words: Words): () => PartWords {
  const part = { name, words };
  return function usePartWords() {
    const { i18n: i18next } = useTranslation();
    const { language } = i18next;
    return useMemo(() => partWordsOf(i18next, language, part), [i18next, language]);
  };
}
