import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TEXT_MAX } from '../../server/protocol/limits.ts';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from '../shell/icons.tsx';
import { useNarrow } from '../shell/use-media.ts';

interface ComposerProps {
  readonly initial: string;
  readonly disabled: boolean;
  readonly onDraft: (text: string) => void;
  readonly onSay: (text: string) => void;
}

const NEAR_THE_LIMIT = 0.9;

/** The id of the box a person writes in: the skip link and the `/` key lead there. */
export const COMPOSER_ID = 'composer';

/** Where a person writes. Enter sends, Shift+Enter starts a line; what is not sent is kept. */
export function Composer({ initial, disabled, onDraft, onSay }: ComposerProps): ReactNode {
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
  const left = TEXT_MAX - text.length;
  return (
    <form
      className="composer-inner"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <div className="composer-box">
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
        <span>{t('chat.keys')}</span>
        {text.length > TEXT_MAX * NEAR_THE_LIMIT ? <span>{t('chat.left', { count: left })}</span> : null}
      </p>
    </form>
  );
}
