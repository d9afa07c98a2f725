import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import type { CatalogItem } from '../../server/protocol/catalog.ts';
import { Frame, type FrameProps } from '../shell/frame.tsx';
import { isTyping } from '../shell/shortcuts.ts';
import { useToast } from '../shell/toast.tsx';
import { useNarrow, useWide } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import '../styles/catalog.css';
import { CatalogCards } from './cards.tsx';
import { CompareSheet } from './compare-sheet.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { Facets } from './facets.tsx';
import { PeekProvider } from './figure-peek.tsx';
import { tabOf, tabs, type Tab } from './kinds.ts';
import type { ListState, ListStore } from './list-store.ts';
import { SEARCH_ID } from './search-box.tsx';
import { CatalogTable } from './table.tsx';
import { Toolbar } from './toolbar.tsx';
import { useList, useView, type ChangeView } from './use-view.ts';
import { emptyView, PICKED_MAX, togglePicked, withoutFilters } from './view.ts';
import { useCatalogWords } from './words.ts';

const MAIN_ID = 'catalog';

const keyStrokes = [
  ['search', ['/']],
  ['move', ['↑', '↓']],
  ['ends', ['Home', 'End']],
  ['open', ['Enter']],
  ['compare', ['c']],
  ['close', ['Esc']],
  ['help', ['?']],
] as const;

function Tabs({ tab }: { readonly tab: Tab | undefined }): ReactNode {
  const { t } = useCatalogWords();
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [tab]);
  return (
    <nav className="cat-tabs" aria-label={t('page.kinds')}>
      {tabs.map(({ id }) => (
        <Link
          key={id}
          ref={id === tab?.id ? current : null}
          href={`/catalog/${id}`}
          aria-current={id === tab?.id ? 'page' : undefined}
        >
          {t(`tab.${id}`)}
        </Link>
      ))}
    </nav>
  );
}

interface StateProps {
  readonly tab: Tab;
  readonly list: readonly [ListState, ListStore];
  readonly onChange: ChangeView;
}

/** What stands where the list would: nothing found, nothing understood, nothing reached. */
function Instead({ tab, list: [state, store], onChange }: StateProps): ReactNode {
  const { t } = useCatalogWords();
  if (state.status === 'refused') {
    return (
      <div className="cat-instead" role="alert">
        <h2>{t('page.refused')}</h2>
        <p>{state.refusal.join(', ')}</p>
        <button type="button" className="button" onClick={() => onChange(() => emptyView)}>
          {t('page.clear')}
        </button>
      </div>
    );
  }
  if (state.status === 'broken') {
    return (
      <div className="cat-instead" role="alert">
        <h2>{t('page.broken')}</h2>
        <p>{t('page.brokenNext')}</p>
        <button type="button" className="button" data-look="primary" onClick={store.retry}>
          {t('page.again')}
        </button>
      </div>
    );
  }
  if (state.answer?.total !== 0) return <p className="cat-instead muted">{t('page.loading')}</p>;
  return (
    <div className="cat-instead">
      <h2>{t('page.none')}</h2>
      <p>{t('page.noneTry')}</p>
      <ul className="row">
        {t(`example.${tab.id}`)
          .split(', ')
          .map((example) => (
            <li key={example}>
              <button
                type="button"
                className="button"
                onClick={() => onChange((now) => ({ ...withoutFilters(now), q: example }))}
              >
                {example}
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}

function Browser({ tab }: { readonly tab: Tab }): ReactNode {
  const { t } = useCatalogWords();
  const wide = useWide();
  const narrow = useNarrow();
  const toast = useToast();
  const [view, change] = useView(tab);
  const list = useList(tab, view);
  const [state] = list;
  const onOpen = useCallback((id: string) => change((now) => ({ ...now, entry: id })), [change]);
  const full = t('compare.full');
  const onPick = useCallback(
    (item: CatalogItem) =>
      change((now) => {
        const next = togglePicked(now, item.id);
        if (next === now && now.picked.length >= PICKED_MAX) toast({ text: full });
        return next;
      }, true),
    [change, toast, full],
  );
  const shown = (state.answer?.total ?? 0) > 0 && state.status !== 'refused' && state.status !== 'broken';
  const listProps = { tab, view, list, onPick };
  return (
    <div className="cat-panes">
      {wide ? (
        <aside className="cat-side" aria-label={t('page.filters')} tabIndex={0}>
          <Facets tab={tab} view={view} answer={state.answer} onChange={change} />
        </aside>
      ) : null}
      <section className="cat-results" aria-label={t(`tab.${tab.id}`)} data-busy={state.status === 'loading'}>
        <Toolbar tab={tab} view={view} state={state} onChange={change} wide={wide} narrow={narrow} />
        {!shown ? (
          <Instead tab={tab} list={list} onChange={change} />
        ) : narrow ? (
          <CatalogCards {...listProps} />
        ) : (
          <CatalogTable {...listProps} onChange={change} onOpen={onOpen} />
        )}
      </section>
      <EntrySheet tab={tab} id={view.entry} onClose={() => change((now) => ({ ...now, entry: null }))} />
      <CompareSheet tab={tab} view={view} onChange={change} />
    </div>
  );
}

/** The catalog: every entry, searched and filtered, each figure with its source. */
export function CatalogPage(props: FrameProps): ReactNode {
  const { t } = useCatalogWords();
  const { kind } = useParams<{ readonly kind?: string }>();
  const tab = tabOf(kind);
  const openHelp = useRef<(() => void) | null>(null);
  const keys = keyStrokes.map(([name, strokes]) => ({ strokes, does: t(`key.${name}`) }));
  useTitle(`${t(tab === undefined ? 'page.title' : `tab.${tab.id}`)} · ${t('page.title')}`);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      if (event.key === '/') document.getElementById(SEARCH_ID)?.focus();
      else if (event.key === '?') openHelp.current?.();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Frame {...props} skip={{ to: MAIN_ID, label: t('page.skip') }} helpHandle={openHelp} keys={keys}>
      <main className="catalog" id={MAIN_ID} tabIndex={-1}>
        <PeekProvider>
          <div className="cat-top">
            <h1>{t('page.title')}</h1>
            <p className="muted small">{t('page.lead')}</p>
            <Tabs tab={tab} />
          </div>
          {tab === undefined ? (
            <p className="cat-instead" role="alert">
              {t('page.unknownKind')}
            </p>
          ) : (
            <Browser key={tab.id} tab={tab} />
          )}
        </PeekProvider>
      </main>
    </Frame>
  );
}
