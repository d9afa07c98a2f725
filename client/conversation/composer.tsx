import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TEXT_MAX } from '../../server/protocol/limits.ts';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from '../shell/icons.tsx';
import { useNarrow } from '../shell/use-media.ts';

interface ComposerProps {
  readonly initial: string;
  readonly disabled: boolean;
  readonly onDraft: (text: string) => void;
  readonly onSay: (text: string) => void;
  /** Absent while a person is in the conversation. */
  readonly onPerson: (() => void) | undefined;
  /** A file, or a text too long to be said. */
  readonly onDocument: (content: File | string) => void;
}

const NEAR_THE_LIMIT = 0.9;

/** The id of the box a person writes in: the skip link and the `/` key lead there. */
export const COMPOSER_ID = 'composer';

/** A file dropped anywhere on the page. True while one is held over it. */
function useDrop(disabled: boolean, onDocument: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (disabled || event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (event.type === 'drop' && file) onDocument(file);
    setOver(event.type === 'dragover');
  });
  useEffect(() => {
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    const listen = (event: DragEvent): void => onDrag(event);
    for (const kind of kinds) window.addEventListener(kind, listen);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, listen);
    };
  }, []);
  return over;
}

/** Where a person writes. Enter sends, Shift+Enter starts a line; what is not sent is kept. */
export function Composer({ initial, disabled, onDraft, onSay, onPerson, onDocument }: ComposerProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState(initial);
  const box = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const narrow = useNarrow();
  const composing = useRef(false);
  useEffect(() => {
    const area = box.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);
  const over = useDrop(disabled, onDocument);
  const file = useRef<HTMLInputElement>(null);
  const left = TEXT_MAX - text.length;
  const change = (next: string): void => {
    setText(next);
    onDraft(next);
  };
  const say = (): void => {
    const words = text.trim();
    if (words === '' || disabled) return;
    onSay(words);
    change('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || composing.current) return;
    event.preventDefault();
    say();
  };
  return (
    <form
      className="composer-inner"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <div className="composer-box" data-over={over || undefined}>
        <button
          type="button"
          className="button"
          data-look="icon"
          aria-label={t('chat.attach')}
          title={t('chat.attach')}
          disabled={disabled}
          onClick={() => file.current?.click()}
        >
          <Icon name="document" />
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".pdf,.docx,.xlsx,.txt,.md"
          aria-label={t('chat.attach')}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) onDocument(chosen);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
        <textarea
          ref={box}
          id={COMPOSER_ID}
          rows={1}
          maxLength={TEXT_MAX}
          value={text}
          aria-label={t('chat.composer')}
          aria-describedby={hint}
          placeholder={t(narrow ? 'chat.placeholderShort' : 'chat.placeholder')}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const { files } = event.clipboardData;
            const words = event.clipboardData.getData('text');
            const long = words.length > left;
            const pasted = words === '' ? files[0] : long ? words : undefined;
            if (pasted === undefined || disabled) return;
            event.preventDefault();
            onDocument(pasted);
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={() => {
            composing.current = false;
          }}
        />
        <button
          type="submit"
          className="button"
          data-look={text.trim() === '' ? 'icon' : 'primary'}
          aria-label={t('chat.send')}
          disabled={disabled || text.trim() === ''}
        >
          <Icon name="send" />
        </button>
      </div>
      <p id={hint} className="composer-hint">
        <span className="keys-hint">{t('chat.keys')}</span>
        {onPerson === undefined ? null : (
          <button type="button" className="link" disabled={disabled} onClick={onPerson}>
            {t('chat.person')}
          </button>
        )}
        {text.length > TEXT_MAX * NEAR_THE_LIMIT ? <span>{t('chat.left', { count: left })}</span> : null}
      </p>
    </form>
  );
}
