import type { ReactNode } from 'react';
import { Link } from 'wouter';
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
  ['redo', ['Ctrl', 'Y']],
  ['help', ['?']],
] as const;

/** A key or keys of a page, and what they do. */
export interface KeyHelp {
  readonly strokes: readonly string[];
  readonly does: string;
}

/** The map of the keys, and how to read the page; a page other than the chat brings its own keys. */
export function Help({
  isOpen,
  onOpenChange,
  keys: own,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly keys?: readonly KeyHelp[] | undefined;
}): ReactNode {
  const { t } = useWords();
  const listed = own ?? keys.map(([name, strokes]): KeyHelp => ({ strokes, does: t(`help.${name}`) }));
  return (
    <Sheet title={t('help.title')} kind="dialog" isOpen={isOpen} onOpenChange={onOpenChange}>
      <p className="measure">{t('help.lead')}</p>
      <p>
        <Link href="/knowledge" onClick={() => onOpenChange(false)}>
          {t('help.terms')}
        </Link>
        <br />
        <Link href="/inbox" onClick={() => onOpenChange(false)}>
          {t('help.inbox')}
        </Link>
      </p>
      <h3>{t('help.keys')}</h3>
      <dl className="keys">
        {listed.map(({ strokes, does }) => (
          <div key={does} style={{ display: 'contents' }}>
            <dt>
              {strokes.map((stroke) => (
                <span key={stroke}>
                  <kbd>{stroke}</kbd>{' '}
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
