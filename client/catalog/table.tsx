import { createColumnHelper, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CatalogItem } from '../../server/protocol/catalog.ts';
import { Icon } from '../shell/icons.tsx';
import { itemName } from './cell.tsx';
import type { Tab } from './kinds.ts';
import type { ListState, ListStore } from './list-store.ts';
import { TableRow } from './table-row.tsx';
import { useRows } from './use-rows.ts';
import type { ChangeView } from './use-view.ts';
import { cycleSort, orderOf, type View } from './view.ts';
import { useCatalogWords } from './words.ts';

const ROW = 44;
const HEAD = 48;
/** Columns before those of the entry: the box that picks it for comparison. */
const PICK_WIDTH = 44;

/** The server sorts the whole list; the table holds what is in sight of it. */
const features = tableFeatures({ rowSortingFeature });
const helper = createColumnHelper<typeof features, CatalogItem>();

export interface ListProps {
  readonly tab: Tab;
  readonly view: View;
  readonly list: readonly [ListState, ListStore];
  readonly onChange: ChangeView;
  readonly onOpen: (id: string) => void;
  readonly onPick: (item: CatalogItem) => void;
}

const none: CatalogItem[] = [];

export function CatalogTable({ tab, view, list, onChange, onOpen, onPick }: ListProps): ReactNode {
  const words = useCatalogWords();
  const { t, field, locale } = words;
  const [state] = list;
  const { items, answer } = state;
  const { scroll, virtualizer } = useRows(list, { estimate: ROW, top: HEAD });
  const [active, setActive] = useState(0);
  const wanted = useRef(false);
  const columns = useMemo(
    () =>
      helper.columns(
        tab.columns.map((column) =>
          helper.accessor((item) => item[column.id], { id: column.id, header: field(column.id) }),
        ),
      ),
    [tab, field],
  );
  const order = orderOf(tab, view);
  const table = useTable({
    features,
    columns,
    data: none,
    manualSorting: true,
    state: { sorting: order.sort === null ? [] : [{ id: order.sort, desc: order.descending }] },
  });
  const count = answer?.total ?? 0;
  const template = `${PICK_WIDTH}px ${tab.columns.map(({ width }, index) => `minmax(${width}px, ${index === 0 ? 2.2 : 1}fr)`).join(' ')}`;
  const width = PICK_WIDTH + tab.columns.reduce((sum, column) => sum + column.width, 0);
  const current = Math.min(active, Math.max(0, count - 1));

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index));
    wanted.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  // After a step by keyboard the row may have to be drawn first.
  useEffect(() => {
    if (!wanted.current) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (row == null) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - HEAD) / ROW) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: count - 1,
    };
    const step = steps[event.key];
    const item = items.get(current);
    if (step !== undefined) moveTo(step);
    else if (event.target instanceof HTMLElement && event.target.getAttribute('role') !== 'row') return;
    else if (event.key === 'Enter' && item !== undefined) onOpen(item.id);
    else if ((event.key === 'c' || event.key === ' ') && item !== undefined) onPick(item);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroll}
      className="cat-table"
      role="grid"
      tabIndex={-1}
      aria-label={t('page.tableOf', { kind: t(`tab.${tab.id}`), total: count.toLocaleString(locale) })}
      aria-rowcount={count + 1}
      aria-colcount={tab.columns.length + 1}
      aria-multiselectable="true"
      aria-busy={state.status === 'loading'}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="cat-head" style={{ minWidth: width }}>
        <div role="row" aria-rowindex={1} className="cat-row" style={{ gridTemplateColumns: template }}>
          <span role="columnheader" className="cat-cell cat-pick">
            <span className="hidden-visually">{t('page.select')}</span>
          </span>
          {table.getHeaderGroups().flatMap(({ headers }) =>
            headers.map(({ id, column }) => {
              const sorted = column.getIsSorted();
              const spec = tab.columns.find((entry) => entry.id === id);
              return (
                <span
                  key={id}
                  role="columnheader"
                  className="cat-cell"
                  data-as={spec?.as}
                  data-column={id}
                  aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
                >
                  <button type="button" className="cat-sort" onClick={() => onChange((now) => cycleSort(now, id))}>
                    <span>{field(id)}</span>
                    {sorted === false ? null : <Icon name={sorted === 'asc' ? 'up' : 'down'} />}
                  </button>
                </span>
              );
            }),
          )}
        </div>
      </div>
      <div role="rowgroup" className="cat-body" style={{ height: virtualizer.getTotalSize(), minWidth: width }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items.get(index);
          return (
            <TableRow
              key={item?.id ?? index}
              item={item}
              index={index}
              start={start}
              tab={tab}
              view={view}
              answer={answer}
              template={template}
              isActive={index === current}
              onFocus={setActive}
              onOpen={onOpen}
              onPick={onPick}
              name={item === undefined ? '' : itemName(item, words)}
            />
          );
        })}
      </div>
    </div>
  );
}
