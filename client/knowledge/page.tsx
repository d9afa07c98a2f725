import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import type { KnowledgeList } from '../../server/protocol/knowledge.ts';
import { useJson } from '../catalog/use-json.ts';
import { useWords } from '../i18n/use-words.ts';
import { Frame, type FrameProps } from '../shell/frame.tsx';
import { useTitle } from '../shell/use-title.ts';
import '../styles/knowledge.css';
import { ConceptText } from './concept-text.tsx';
import { useKnowledgeWords } from './words.ts';

const SEARCH_ID = 'knowledge-search';

/** The terms a search finds, by name. */
function Terms({ query, shown }: { readonly query: string; readonly shown: string | undefined }): ReactNode {
  const { t, locale } = useKnowledgeWords();
  const [loaded, again] = useJson(`/api/v1/knowledge?locale=${locale}&q=${encodeURIComponent(query)}`);
  if (loaded.state === 'loading') return null;
  if (loaded.state !== 'ready') {
    return (
      <div role="alert">
        <p>{t('broken')}</p>
        <button type="button" className="button" onClick={again}>
          {t('again')}
        </button>
      </div>
    );
  }
  const { total, exact, items } = loaded.body as unknown as KnowledgeList;
  return (
    <>
      <p className="small muted" role="status">
        {total === 0 ? t('none') : exact ? t('count', { count: total }) : t('nearest')}
      </p>
      <ul className="know-list">
        {items.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/knowledge/${id}`} aria-current={id === shown ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The name of the concept of the address, which is its title. */
function Shown({ id }: { readonly id: string }): ReactNode {
  const { t, locale } = useKnowledgeWords();
  const [loaded] = useJson(`/api/v1/knowledge/${encodeURIComponent(id)}?locale=${locale}`);
  const name = loaded.state === 'ready' && typeof loaded.body['name'] === 'string' ? loaded.body['name'] : null;
  const ask = name === null ? null : locale === 'es' ? `¿Qué significa «${name}»?` : `What does “${name}” mean?`;
  return (
    <section className="stack" aria-live="polite">
      {name === null ? null : <h2>{name}</h2>}
      <ConceptText id={id} />
      {ask === null ? null : <Link href={`/?ask=${encodeURIComponent(ask)}`}>{t('ask')}</Link>}
    </section>
  );
}

/** Every term that can be explained, searched by name, abbreviation or word. */
export function KnowledgePage(props: FrameProps): ReactNode {
  const words = useWords();
  const { t } = useKnowledgeWords();
  const { id } = useParams<{ id?: string }>();
  const [query, setQuery] = useState('');
  useTitle(`${t('title')} · ${words.t('app.name')}`);
  return (
    <Frame {...props} skip={{ to: SEARCH_ID, label: t('search') }}>
      <main className="know">
        <h1>{t('title')}</h1>
        <p className="measure">{t('lead')}</p>
        <div className="know-columns">
          <div className="stack">
            <label className="stack" htmlFor={SEARCH_ID}>
              {t('search')}
              <input
                id={SEARCH_ID}
                className="field"
                type="search"
                maxLength={200}
                value={query}
                onChange={(event) => setQuery(event.target.value)}
              />
            </label>
            <Terms query={query} shown={id} />
          </div>
          {id === undefined ? null : <Shown id={id} />}
        </div>
      </main>
    </Frame>
  );
}
