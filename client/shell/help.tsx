import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Sheet } from './overlays.tsx';

const keys = [
  ['compose', ['/']],
  ['send', ['Enter']],
  ['line', ['Shift', 'Enter']],
  ['solutions', ['g', 's']],
  ['compare', ['g', 'c']],
  ['costs', ['g', 'o']],
  ['plan', ['g', 'p']],
  ['sources', ['g', 'u']],
  ['undo', ['Ctrl', 'Z']],
  ['help', ['?']],
] as const;

/** The map of the keys, and how to read the page. */
export function Help({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <Sheet title={t('help.title')} kind="dialog" isOpen={isOpen} onOpenChange={onOpenChange}>
      <p className="measure">{t('help.lead')}</p>
      <h3>{t('help.keys')}</h3>
      <dl className="keys">
        {keys.map(([name, strokes]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              {strokes.map((stroke) => (
                <span key={stroke}>
                  <kbd>{stroke}</kbd>{' '}
                </span>
              ))}
            </dt>
            <dd>{t(`help.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
