import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../server/protocol/http.ts';
import en from './en.json';
import es from './es.json';

const KEY = 'advisor.locale';

/** What the person chose here before, else the first language of the browser that the page speaks. */
export function initialLocale(): Locale {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'en' || chosen === 'es') return chosen;
  const spoken = navigator.languages.find((language) => /^(en|es)\b/.test(language));
  return spoken?.startsWith('es') === true ? 'es' : 'en';
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
}

export function createI18n(locale: Locale): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    resources: { en: { translation: en }, es: { translation: es } },
    lng: locale,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
