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
  // What was found stays until the next is here.
  const [last, setLast] = useState<Readonly<Record<string, unknown>> | null>(null);
  if (loaded.state === 'ready' && loaded.body !== last) setLast(loaded.body);
  const body = loaded.state === 'ready' ? loaded.body : last;
  if (loaded.state === 'loading' && body === null) return null;
  if (loaded.state === 'broken' || loaded.state === 'missing' || body === null) {
    return (
      <div role="alert">
        <p>{t('broken')}</p>
        <button type="button" className="button" onClick={again}>
          {t('again')}
        </button>
      </div>
    );
  }
  const { total, exact, items } = body as unknown as KnowledgeList;
  return (
    <>
      <p className="small muted" role="status">
        {total === 0 ? t('none') : exact ? t('count', { count: total }) : t('nearest')}
      </p>
      <ul className="know-list" data-wide={shown === undefined ? '' : undefined}>
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
  const ask = name === null ? null : t('askFor', { name });
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
      <main className="page know">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <div className="know-columns" data-open={id === undefined ? undefined : ''}>
          <div className="stack know-side">
            <label className="stack" htmlFor={SEARCH_ID}>
              {t('search')}
              <input
                id={SEARCH_ID}
                className="input"
                type="search"
                maxLength={200}
                value={query}
                onChange={(event) => setQuery(event.target.value)}
              />
            </label>
            <Terms query={query} shown={id} />
          </div>
          {id === undefined ? null : <Shown key={id} id={id} />}
        </div>
      </main>
    </Frame>
  );
}
