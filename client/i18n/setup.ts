import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../server/protocol/http.ts';

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

/** Words of one language; the other is loaded when somebody asks for it. */
const words = {
  en: async () => (await import('./en.json')).default,
  es: async () => (await import('./es.json')).default,
} as const satisfies Readonly<Record<Locale, () => Promise<object>>>;

export async function createI18n(locale: Locale): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    resources: { [locale]: { translation: await words[locale]() } },
    lng: locale,
    fallbackLng: locale,
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** Loads the words of a language where they are not here yet; rejects where they cannot be had. */
export async function loadWords(instance: i18n, locale: Locale): Promise<void> {
  if (!instance.hasResourceBundle(locale, 'translation'))
    instance.addResourceBundle(locale, 'translation', await words[locale]());
}
