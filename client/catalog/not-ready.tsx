import type { ReactNode } from 'react';
import type { Loaded } from './use-json.ts';
import { useCatalogWords } from './words.ts';

/** What a sheet shows until its entries are here: loading, not there, or broken with the next step. */
export function NotReady({ loaded, again }: { readonly loaded: Loaded; readonly again: () => void }): ReactNode {
  const { t } = useCatalogWords();
  switch (loaded.state) {
    case 'ready':
      return null;
    case 'loading':
      return <p className="muted">{t('page.loading')}</p>;
    case 'missing':
      return <p role="alert">{t('entry.missing')}</p>;
    case 'broken':
      return (
        <div role="alert" className="stack">
          <p>
            {t('page.broken')} {t('page.brokenNext')}
          </p>
          <button type="button" className="button" onClick={again}>
            {t('page.again')}
          </button>
        </div>
      );
  }
}
