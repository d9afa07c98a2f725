import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { formatDate } from '../../server/protocol/format.ts';
import type { Locale } from '../../server/protocol/http.ts';
import type { RememberedConversation } from '../connection/keepsake.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSeller } from '../inbox/seller.ts';
import { useSessionState } from '../session/use-session.ts';
import { ExpertiseSwitch } from './expertise.tsx';
import { BrandMark, Icon } from './icons.tsx';
import { Reveal } from './overlays.tsx';
import { useCompact } from './use-media.ts';

interface HeaderProps {
  readonly recent: () => readonly RememberedConversation[];
  readonly onLocale: (locale: Locale) => void;
  readonly theme: 'light' | 'dark';
  readonly onTheme: () => void;
  readonly onHelp: () => void;
}

const places = ['chat', 'catalog', 'knowledge', 'accuracy'] as const;
type Place = (typeof places)[number] | 'inbox';

function placeOf(path: string): Place {
  const first = path.split('/')[1];
  return first === 'inbox' ? first : (places.find((place) => first === place) ?? 'chat');
}

/** The pages of the product; the chat leads back to the conversation that is open. */
function Places({ close }: { readonly close?: () => void }): ReactNode {
  const { t } = useWords();
  const [path] = useLocation();
  const { conversationId, events } = useSessionState();
  const chat = conversationId === null || events.length === 0 ? '/' : `/c/${conversationId}`;
  const place = placeOf(path);
  const isSeller = useSeller() !== null;
  const shown: readonly Place[] = isSeller || place === 'inbox' ? [...places, 'inbox'] : places;
  return (
    <nav className="places" aria-label={t('nav.title')}>
      {shown.map((one) => (
        <Link
          key={one}
          href={one === 'chat' ? chat : `/${one}`}
          onClick={close}
          aria-current={one === place ? 'page' : undefined}
        >
          {t(`nav.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

function Recent({ recent, close }: { readonly recent: HeaderProps['recent']; readonly close: () => void }): ReactNode {
  const { t, locale } = useWords();
  const { conversationId } = useSessionState();
  const compact = useCompact();
  const titled = recent().filter((entry) => entry.title !== '');
  return (
    <>
      {compact ? <Places close={close} /> : null}
      {compact ? <ExpertiseSwitch /> : null}
      <ul className="recent">
        <li>
          <Link href="/" onClick={close}>
            <span>{t('app.newConversation')}</span>
            <Icon name="plus" />
          </Link>
        </li>
        {titled.map((entry) => (
          <li key={entry.id}>
            <Link
              href={`/c/${entry.id}`}
              onClick={close}
              aria-current={entry.id === conversationId ? 'page' : undefined}
            >
              <span>{entry.title}</span>
              <span className="muted">{formatDate(entry.at, locale, 'short')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Header(props: HeaderProps): ReactNode {
  const { t, locale } = useWords();
  const { asOf, conversationId, catalogVersion } = useSessionState();
  const [path] = useLocation();
  const compact = useCompact();
  const place = placeOf(path);
  const title = props.recent().find((entry) => entry.id === conversationId)?.title ?? '';
  const conversation = title === '' ? t('app.newConversation') : title;
  // A phone has one menu: pages and conversations; it says where one is.
  const name = place === 'chat' ? conversation : compact ? t(`nav.${place}`) : t('app.conversations');
  return (
    <header className="header">
      <Link href="/" className="brand">
        <BrandMark />
        {t('app.name')}
      </Link>
      {compact ? null : <Places />}
      <Reveal
        title={t(compact ? 'nav.title' : 'app.conversations')}
        className="header-title"
        trigger={
          <>
            {place === 'chat' || compact ? (
              <span className="hidden-visually">{t(compact ? 'nav.title' : 'app.conversations')}: </span>
            ) : null}
            <span className="header-name">{name}</span>
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
        {place === 'chat' && !compact ? <ExpertiseSwitch /> : null}
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
