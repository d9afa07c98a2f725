import type { ReactNode } from 'react';
import type { CatalogItem } from '../../server/protocol/catalog.ts';
import { formatDate } from '../../server/protocol/format.ts';
import { Icon } from '../shell/icons.tsx';
import { CatalogFigureButton } from './figure-peek.tsx';
import type { Column } from './kinds.ts';
import type { ListState } from './list-store.ts';
import { isFigure, wordsText } from './values.ts';
import { useCatalogWords, type CatalogWords } from './words.ts';

/** The name of an entry in the language of the page. */
export function itemName(item: CatalogItem, { locale }: Pick<CatalogWords, 'locale'>): string {
  const spanish = item['nameEs'];
  return locale === 'es' && typeof spanish === 'string' ? spanish : item.name;
}

/** What ids among the values of a list are called: the facets know. */
function labelOf(facets: ListState['answer'], field: string, value: unknown): string | undefined {
  return facets?.facets[field]?.find((entry) => entry.value === value)?.label;
}

/** One value of an entry as a table or a card shows it. */
export function Cell({
  item,
  column,
  answer,
  tabIndex,
}: {
  readonly item: CatalogItem;
  readonly column: Column;
  readonly answer: ListState['answer'];
  readonly tabIndex?: number;
}): ReactNode {
  const words = useCatalogWords();
  const spanish = words.locale === 'es' ? item[`${column.id}Es`] : undefined;
  const value = typeof spanish === 'string' ? spanish : item[column.id];
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="hidden-visually">{words.t('page.unknown')}</span>
      </span>
    );
  if (isFigure(value))
    return (
      <CatalogFigureButton
        figure={value}
        field={column.id}
        of={itemName(item, words)}
        as="short"
        {...(tabIndex === undefined ? {} : { tabIndex })}
      />
    );
  const text =
    column.as === 'date' && typeof value === 'string'
      ? formatDate(value, words.locale, 'short')
      : column.as === 'text' && typeof value === 'string'
        ? value
        : (labelOf(answer, column.id, value) ?? wordsText(column.id, value, words));
  return (
    <span className="cat-words" title={text}>
      {text}
    </span>
  );
}

/** What a reader should know before anything else: a life that has ended, two sources that differ. */
export function Marks({ item }: { readonly item: CatalogItem }): ReactNode {
  const { value } = useCatalogWords();
  const life = item['lifecycle'];
  const ended = typeof life === 'string' && life !== 'available' && life !== 'unknown';
  const disagree = item.flag?.includes('disagreement') === true;
  return (
    <>
      {ended ? (
        <span className="cat-tag" data-life={life}>
          {value('lifecycle', life)}
        </span>
      ) : null}
      {disagree ? (
        <span className="cat-mark" title={value('flag', 'disagreement')}>
          <Icon name="warning" />
          <span className="hidden-visually">{value('flag', 'disagreement')}</span>
        </span>
      ) : null}
    </>
  );
}
