import { lazy, Suspense, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useSession } from '../session/use-session.ts';
import { Reveal } from '../shell/overlays.tsx';
import { conceptOf } from './concept-of.ts';
import '../styles/knowledge.css';

const ConceptText = lazy(() => import('./concept-text.tsx').then((module) => ({ default: module.ConceptText })));

interface TermProps {
  /** The list of the vocabulary and the value in it. */
  readonly list: string;
  readonly value: string;
  /** The words as the page shows them. */
  readonly children: string;
}

/** A word of the field that opens to its explanation; plain words where there is none. */
export function Term({ list, value, children }: TermProps): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const id = conceptOf(list, value);
  if (id === null) return children;
  return (
    <Reveal title={children} className="know-term" label={t('term.open', { name: children })} trigger={children}>
      {(close) => (
        <Suspense fallback={<span className="skeleton" />}>
          <ConceptText
            id={id}
            brief
            onAsk={(text) => {
              close();
              session.send({ type: 'say', text });
            }}
          />
        </Suspense>
      )}
    </Reveal>
  );
}

/** The same inside of what has opened already: it unfolds in place. */
export function TermNote({ list, value, children }: TermProps): ReactNode {
  const { t } = useWords();
  const id = conceptOf(list, value);
  if (id === null) return null;
  return (
    <details className="source-line source-more">
      <summary>{t('term.note', { name: children })}</summary>
      <Suspense fallback={<span className="skeleton" />}>
        <ConceptText id={id} brief />
      </Suspense>
    </details>
  );
}
