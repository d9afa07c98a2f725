import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { KnowledgeEntry } from '../../server/protocol/knowledge.ts';
import { useJson } from '../catalog/use-json.ts';
import { SourceText } from '../evidence/source-text.tsx';
import { useKnowledgeWords } from './words.ts';

const inCatalog = { tools: 'tools', regulations: 'regulations', services: 'services' } as const;

/** Names of what a concept is tied to; those of the catalog lead there. */
function Ties({ entry }: { readonly entry: KnowledgeEntry }): ReactNode {
  const { t } = useKnowledgeWords();
  const { approaches, tasks, ...entries } = entry.links;
  return (
    <dl className="know-ties">
      {[['tasks', tasks] as const, ['approaches', approaches] as const].map(([kind, list]) =>
        list.length === 0 ? null : (
          <div key={kind}>
            <dt>{t(kind)}</dt>
            <dd>{list.map(({ name }) => name).join(' · ')}</dd>
          </div>
        ),
      )}
      {(['tools', 'regulations', 'services'] as const).map((kind) =>
        entries[kind].length === 0 ? null : (
          <div key={kind}>
            <dt>{t(kind)}</dt>
            <dd>
              {entries[kind].map(({ id, name }) => (
                <Link key={id} href={`/catalog/${inCatalog[kind]}?q=${encodeURIComponent(name)}`}>
                  {name}
                </Link>
              ))}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** One concept: plain words first, the deep ones a touch away, then where to read on. */
export function ConceptText({
  id,
  brief = false,
  onAsk,
}: {
  readonly id: string;
  readonly brief?: boolean;
  /** Asks for it in the chat, where there is one to ask in. */
  readonly onAsk?: (words: string) => void;
}): ReactNode {
  const { t, locale } = useKnowledgeWords();
  const [loaded, again] = useJson(`/api/v1/knowledge/${encodeURIComponent(id)}?locale=${locale}`);
  if (loaded.state === 'loading') return null;
  if (loaded.state !== 'ready') {
    return (
      <div role="alert">
        <p>{t(loaded.state === 'missing' ? 'missing' : 'broken')}</p>
        {loaded.state === 'missing' ? null : (
          <button type="button" className="button" onClick={again}>
            {t('again')}
          </button>
        )}
      </div>
    );
  }
  const entry = loaded.body as unknown as KnowledgeEntry;
  return (
    <article className="stack know-text">
      <p className="measure">{entry.plain}</p>
      {brief ? (
        <p className="row">
          {onAsk === undefined ? null : (
            <button type="button" className="button" onClick={() => onAsk(t('askFor', { name: entry.name }))}>
              {t('ask')}
            </button>
          )}
          <Link href={`/knowledge/${entry.id}`}>{t('open')}</Link>
        </p>
      ) : (
        <>
          <h3>{t('deep')}</h3>
          <p className="measure">{entry.deep}</p>
          <p className="small muted">{t('alsoCalled', { names: entry.aliases.join(', ') })}</p>
          <Ties entry={entry} />
          <h3>{t('related')}</h3>
          <p className="know-links">
            {entry.related.map((other) => (
              <Link key={other.id} href={`/knowledge/${other.id}`}>
                {other.name}
              </Link>
            ))}
          </p>
          <h3>{t('sources')}</h3>
          <ul>
            {entry.sources.map((source) => (
              <li className="small" key={source.id}>
                <SourceText {...source} />
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
