import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Cell, itemName, Marks } from './cell.tsx';
import type { ListProps } from './table.tsx';
import { useRows } from './use-rows.ts';
import { addressOf } from './view.ts';
import { useCatalogWords } from './words.ts';

const CARD = 168;
/** Fields of a card beside the name: what tells entries apart on a phone. */
const FIELDS = 6;

/** The list on a phone: a card for an entry. */
export function CatalogCards({ tab, view, list, onPick }: Omit<ListProps, 'onChange' | 'onOpen'>): ReactNode {
  const words = useCatalogWords();
  const { t, field, locale } = words;
  const [state] = list;
  const { items, answer } = state;
  const { scroll, virtualizer } = useRows(list, { estimate: CARD, gap: 8 });
  const count = answer?.total ?? 0;
  const columns = tab.columns.slice(1, FIELDS + 1);
  return (
    <div
      ref={scroll}
      className="cat-cards"
      tabIndex={0}
      role="region"
      aria-label={t('page.tableOf', { kind: t(`tab.${tab.id}`), total: count.toLocaleString(locale) })}
      aria-busy={state.status === 'loading'}
    >
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items.get(index);
          const name = item === undefined ? '' : itemName(item, words);
          return (
            <li
              key={item?.id ?? index}
              ref={virtualizer.measureElement}
              data-index={index}
              className="cat-card"
              aria-setsize={count}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item === undefined ? (
                <span className="cat-coming">
                  <span className="hidden-visually">{t('page.rowLoading')}</span>
                </span>
              ) : (
                <>
                  <div className="cat-card-head">
                    <div>
                      <Link className="cat-name" href={addressOf(tab, { ...view, entry: item.id })}>
                        {name}
                      </Link>
                      <Marks item={item} />
                    </div>
                    <label className="cat-box">
                      <input
                        type="checkbox"
                        checked={view.picked.includes(item.id)}
                        aria-label={t(view.picked.includes(item.id) ? 'compare.take' : 'compare.add', { name })}
                        onChange={() => onPick(item)}
                      />
                    </label>
                  </div>
                  <dl className="cat-card-fields">
                    {columns
                      .filter(({ id }) => item[id] !== undefined)
                      .map((column) => (
                        <div key={column.id}>
                          <dt>{field(column.id)}</dt>
                          <dd>
                            <Cell item={item} column={column} answer={answer} />
                          </dd>
                        </div>
                      ))}
                  </dl>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
