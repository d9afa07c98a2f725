import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../server/protocol/format.ts';
import type { Locale } from '../../server/protocol/http.ts';
import type { RememberedConversation } from '../connection/keepsake.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSessionState } from '../session/use-session.ts';
import { BrandMark, Icon } from './icons.tsx';
import { Reveal } from './overlays.tsx';

interface HeaderProps {
  readonly recent: () => readonly RememberedConversation[];
  readonly onLocale: (locale: Locale) => void;
  readonly theme: 'light' | 'dark';
  readonly onTheme: () => void;
  readonly onHelp: () => void;
}

function Recent({ recent, close }: { readonly recent: HeaderProps['recent']; readonly close: () => void }): ReactNode {
  const { t, locale } = useWords();
  const { conversationId } = useSessionState();
  const titled = recent().filter((entry) => entry.title !== '');
  return (
    <ul className="recent">
      <li>
        <Link href="/" onClick={close}>
          <span>{t('app.newConversation')}</span>
          <Icon name="plus" />
        </Link>
      </li>
      {titled.map((entry) => (
        <li key={entry.id}>
          <Link href={`/c/${entry.id}`} onClick={close} aria-current={entry.id === conversationId ? 'page' : undefined}>
            <span>{entry.title}</span>
            <span className="muted">{formatDate(entry.at, locale, 'short')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Header(props: HeaderProps): ReactNode {
  const { t, locale } = useWords();
  const { asOf, conversationId, catalogVersion } = useSessionState();
  const title = props.recent().find((entry) => entry.id === conversationId)?.title ?? '';
  return (
    <header className="header">
      <Link href="/" className="brand">
        <BrandMark />
        {t('app.name')}
      </Link>
      <Reveal
        title={t('app.conversations')}
        className="header-title"
        trigger={
          <>
            <span className="hidden-visually">{t('app.conversations')}: </span>
            <span className="header-name">{title === '' ? t('app.newConversation') : title}</span>
            <Icon name="down" />
          </>
        }
      >
        {(close) => <Recent recent={props.recent} close={close} />}
      </Reveal>
      <div className="header-end">
        {asOf === null ? null : (
          <span className="header-date" title={catalogVersion ?? undefined}>
            {t('app.catalogOf', { date: formatDate(asOf, locale, 'short') })}
          </span>
        )}
        <div className="languages" role="group" aria-label={t('app.language')}>
          {(['es', 'en'] as const).map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={locale === language}
              onClick={() => props.onLocale(language)}
            >
              {language}
              <span className="hidden-visually">{language === 'es' ? ' Español' : ' English'}</span>
            </button>
          ))}
        </div>
        <button
          type="button"
          className="button"
          data-look="icon"
          aria-label={t(props.theme === 'dark' ? 'app.toLight' : 'app.toDark')}
          onClick={props.onTheme}
        >
          <Icon name="theme" />
        </button>
        <button type="button" className="button" data-look="icon" aria-label={t('help.title')} onClick={props.onHelp}>
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}
