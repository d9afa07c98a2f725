import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider } from 'react-i18next';
import { Route, Switch } from 'wouter';
import type { Locale } from '../server/protocol/http.ts';
import { createKeepsake } from './connection/keepsake.ts';
import { createI18n, initialLocale, keepLocale, loadWords } from './i18n/setup.ts';
import { Page } from './page.tsx';
import { createSession } from './session/session.ts';
import { SessionContext } from './session/use-session.ts';
import { browserWorld } from './session/world.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { ToastProvider } from './shell/toast.tsx';

// Pages beside the chat come when somebody goes there: the chat's first load stays small.
const CatalogPage = lazy(() => import('./catalog/page.tsx').then((module) => ({ default: module.CatalogPage })));
const AccuracyPage = lazy(() => import('./accuracy/page.tsx').then((module) => ({ default: module.AccuracyPage })));

const InboxPage = lazy(() => import('./inbox/page.tsx').then((module) => ({ default: module.InboxPage })));

const KnowledgePage = lazy(() => import('./knowledge/page.tsx').then((module) => ({ default: module.KnowledgePage })));

const startLocale = initialLocale();
const i18n = await createI18n(startLocale);
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
  }, [locale]);
  useEffect(() => {
    window.addEventListener('online', session.retryNow);
    window.addEventListener('offline', session.wentOffline);
    return () => {
      window.removeEventListener('online', session.retryNow);
      window.removeEventListener('offline', session.wentOffline);
    };
  }, []);
  const wished = useRef(locale);
  const changeLocale = (next: Locale): void => {
    wished.current = next;
    // Until its words are here the page speaks as before; of two quick wishes the last counts.
    loadWords(i18n, next)
      .then(async () => {
        if (wished.current !== next) return;
        await i18n.changeLanguage(next);
        keepLocale(next);
        session.setLocale(next);
        setLocale(next);
      })
      .catch(() => undefined);
  };
  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={locale === 'es' ? 'es-ES' : 'en-GB'}>
        <ErrorBoundary title={i18n.t('app.brokenTitle')} text={i18n.t('app.broken')} action={i18n.t('app.reload')}>
          <SessionContext value={session}>
            <ToastProvider>
              <Suspense fallback={<p className="page-coming">{i18n.t('app.loading')}</p>}>
                <Switch>
                  <Route path="/catalog/:kind?">
                    <CatalogPage keepsake={keepsake} onLocale={changeLocale} />
                  </Route>
                  <Route path="/accuracy">
                    <AccuracyPage keepsake={keepsake} onLocale={changeLocale} />
                  </Route>
                  <Route path="/inbox/:id?">
                    <InboxPage keepsake={keepsake} onLocale={changeLocale} />
                  </Route>
                  <Route path="/knowledge/:id?">
                    <KnowledgePage keepsake={keepsake} onLocale={changeLocale} />
                  </Route>
                  <Route>
                    <Page keepsake={keepsake} onLocale={changeLocale} />
                  </Route>
                </Switch>
              </Suspense>
            </ToastProvider>
          </SessionContext>
        </ErrorBoundary>
      </I18nProvider>
    </I18nextProvider>
  );
}
