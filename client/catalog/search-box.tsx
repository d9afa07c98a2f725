import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../shell/icons.tsx';
import { useCatalogWords } from './words.ts';

const PAUSE_MS = 120;

/** The id of the search box: the `/` key leads there. */
export const SEARCH_ID = 'catalog-search';

/** Searches while a person writes, a moment after the last letter. */
export function SearchBox({
  value,
  label,
  onSearch,
}: {
  readonly value: string;
  readonly label: string;
  readonly onSearch: (text: string) => void;
}): ReactNode {
  const { t } = useCatalogWords();
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const timer = useRef<number | undefined>(undefined);
  const hint = useId();
  // The address changed by itself (a step back, another tab): the box follows.
  if (value !== seen) {
    setSeen(value);
    if (value !== text.trim()) setText(value);
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const change = (next: string, pause: number): void => {
    setText(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setSeen(next.trim());
      onSearch(next.trim());
    }, pause);
  };
  return (
    <div className="cat-search">
      <Icon name="search" />
      <input
        id={SEARCH_ID}
        className="input"
        type="text"
        role="searchbox"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-label={label}
        aria-describedby={hint}
        placeholder={label}
        value={text}
        onChange={(event) => change(event.target.value, PAUSE_MS)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') change(text, 0);
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            change('', 0);
          }
        }}
      />
      {text === '' ? null : (
        <button
          type="button"
          className="button"
          data-look="icon"
          aria-label={t('page.clearSearch')}
          onClick={() => {
            change('', 0);
            document.getElementById(SEARCH_ID)?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
      <span id={hint} className="hidden-visually">
        {t('page.searchHint')}
      </span>
    </div>
  );
}
