import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { CatalogItem } from '../../server/protocol/catalog.ts';
import { Cell, Marks } from './cell.tsx';
import type { Tab } from './kinds.ts';
import type { ListState } from './list-store.ts';
import { addressOf, type View } from './view.ts';
import { useCatalogWords } from './words.ts';

interface RowProps {
  readonly item: CatalogItem | undefined;
  readonly name: string;
  /** Place in the whole list. */
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  readonly tab: Tab;
  readonly view: View;
  readonly answer: ListState['answer'];
  readonly template: string;
  readonly isActive: boolean;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onPick: (item: CatalogItem) => void;
}

function Row(props: RowProps): ReactNode {
  const { item, name, index, start, tab, view, answer, template, isActive, onFocus, onOpen, onPick } = props;
  const { t } = useCatalogWords();
  const place = { transform: `translateY(${start}px)`, gridTemplateColumns: template };
  // Its inside is reached with Tab from the row that the arrows are on, not from all of them.
  const tabIndex = isActive ? 0 : -1;
  if (item === undefined) {
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        data-index={index}
        className="cat-row"
        style={place}
        tabIndex={tabIndex}
      >
        <span role="gridcell" className="cat-cell cat-pick" />
        <span role="gridcell" className="cat-cell muted" data-column="name">
          <span className="cat-coming" />
          <span className="hidden-visually">{t('page.rowLoading')}</span>
        </span>
      </div>
    );
  }
  const picked = view.picked.includes(item.id);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked}
      data-index={index}
      className="cat-row"
      data-life={typeof item['lifecycle'] === 'string' ? item['lifecycle'] : undefined}
      style={place}
      tabIndex={tabIndex}
      onFocus={() => onFocus(index)}
      onClick={(event) => {
        // The boxes, links and figures inside do their own.
        if (event.target instanceof Element && event.target.closest('a, button, label, input') === null)
          onOpen(item.id);
      }}
    >
      <span role="gridcell" className="cat-cell cat-pick">
        <label className="cat-box">
          <input
            type="checkbox"
            checked={picked}
            tabIndex={tabIndex}
            aria-label={t(picked ? 'compare.take' : 'compare.add', { name })}
            onChange={() => onPick(item)}
          />
        </label>
      </span>
      {tab.columns.map((column) => (
        <span key={column.id} role="gridcell" className="cat-cell" data-as={column.as} data-column={column.id}>
          {column.id === 'name' ? (
            <>
              <Link className="cat-name" href={addressOf(tab, { ...view, entry: item.id })} tabIndex={tabIndex}>
                {name}
              </Link>
              <Marks item={item} />
            </>
          ) : (
            <Cell item={item} column={column} answer={answer} tabIndex={tabIndex} />
          )}
        </span>
      ))}
    </div>
  );
}

/** A row of the table; drawn again only when something of its own changed. */
export const TableRow = memo(Row);
