import type { ReactNode } from 'react';
import { useSession } from '../session/use-session.ts';
import { Reveal } from '../shell/overlays.tsx';
import type { Part } from '../state/types.ts';
import '../styles/knowledge.css';
import { ConceptText } from './concept-text.tsx';
import { useKnowledgeWords } from './words.ts';

/** Terms of a reply: each opens in place, and can be asked for in the chat. */
export function ConceptsPart({ part }: { readonly part: Extract<Part, { type: 'concepts' }> }): ReactNode {
  const { t } = useKnowledgeWords();
  const session = useSession();
  const say = (text: string): void => session.send({ type: 'say', text });
  return (
    <div className="stack know-part">
      {part.more === null ? null : (
        <p>
          <button type="button" className="button" onClick={() => say(part.more ?? '')}>
            {part.more}
          </button>
        </p>
      )}
      {part.items.length === 0 ? null : (
        <>
          <p className="small muted">{t('next')}</p>
          <ul className="know-links">
            {part.items.map(({ id, name, ask }) => (
              <li key={id}>
                <Reveal title={name} className="know-term" trigger={name}>
                  {(close) => (
                    <div className="stack">
                      <ConceptText id={id} brief />
                      <button
                        type="button"
                        className="button"
                        onClick={() => {
                          close();
                          say(ask);
                        }}
                      >
                        {t('ask')}
                      </button>
                    </div>
                  )}
                </Reveal>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
