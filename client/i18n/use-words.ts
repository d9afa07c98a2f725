import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../server/protocol/http.ts';

export interface Words {
  readonly t: TFunction;
  readonly locale: Locale;
  /** The words of a vocabulary term; an unknown term is shown as it is, readable. */
  readonly term: (list: string, value: string) => string;
}

export function wordsOf(t: TFunction, language: string): Words {
  return {
    t,
    locale: language === 'es' ? 'es' : 'en',
    term: (list, value) => t(`${list}.${value}`, { defaultValue: value.replaceAll('_', ' ') }),
  };
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  return wordsOf(t, i18n.language);
}
