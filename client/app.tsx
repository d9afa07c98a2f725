import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider } from 'react-i18next';
import type { Locale } from '../server/protocol/http.ts';
import { createKeepsake } from './connection/keepsake.ts';
import { createI18n, initialLocale, keepLocale } from './i18n/setup.ts';
import { Page } from './page.tsx';
import { createSession } from './session/session.ts';
import { SessionContext } from './session/use-session.ts';
import { browserWorld } from './session/world.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { ToastProvider } from './shell/toast.tsx';

const startLocale = initialLocale();
const i18n = createI18n(startLocale);
const keepsake = createKeepsake(localStorage, sessionStorage);
const session = createSession({
  world: browserWorld,
  keepsake,
  locale: startLocale,
  clock: () => new Date().toISOString(),
});

export function App(): ReactNode {
  const [locale, setLocale] = useState<Locale>(startLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = i18n.t('app.title');
  }, [locale]);
  useEffect(() => {
    window.addEventListener('online', session.retryNow);
    window.addEventListener('offline', session.wentOffline);
    return () => {
      window.removeEventListener('online', session.retryNow);
      window.removeEventListener('offline', session.wentOffline);
    };
  }, []);
  const changeLocale = (next: Locale): void => {
    void i18n.changeLanguage(next);
    keepLocale(next);
    session.setLocale(next);
    setLocale(next);
  };
  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={locale === 'es' ? 'es-ES' : 'en-GB'}>
        <ErrorBoundary title={i18n.t('app.brokenTitle')} text={i18n.t('app.broken')} action={i18n.t('app.reload')}>
          <SessionContext value={session}>
            <ToastProvider>
              <Page keepsake={keepsake} onLocale={changeLocale} />
            </ToastProvider>
          </SessionContext>
        </ErrorBoundary>
      </I18nProvider>
    </I18nextProvider>
  );
}
