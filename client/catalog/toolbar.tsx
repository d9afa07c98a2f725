import { useState, type ReactNode } from 'react';
import { formatNumber } from '../../server/protocol/format.ts';
import { Icon } from '../shell/icons.tsx';
import { Sheet } from '../shell/overlays.tsx';
import { Facets } from './facets.tsx';
import type { Tab } from './kinds.ts';
import type { ListState } from './list-store.ts';
import { SearchBox } from './search-box.tsx';
import type { ChangeView } from './use-view.ts';
import { shortFigure } from './values.ts';
import { filterCount, PICKED_MIN, setRange, toggleChoice, withoutFilters, type View } from './view.ts';
import { useCatalogWords } from './words.ts';

interface BarProps {
  readonly tab: Tab;
  readonly view: View;
  readonly state: ListState;
  readonly onChange: ChangeView;
}

/** What is filtered, each with a way to take it back. */
function Chips({ view, state, onChange }: Omit<BarProps, 'tab'>): ReactNode {
  const { t, field, value: valueOf, locale } = useCatalogWords();
  const facets = state.answer?.facets ?? {};
  const chips = [
    ...Object.entries(view.choices).flatMap(([name, values]) =>
      values.map((value) => {
        const label = facets[name]?.find((entry) => entry.value === value)?.label;
        const text = `${field(name)}: ${label ?? valueOf(name, value)}`;
        return { key: `${name} ${value}`, text, remove: (now: View) => toggleChoice(now, name, value) };
      }),
    ),
    ...Object.entries(view.ranges).map(([name, { min, max }]) => {
      const unit = state.answer?.ranges[name]?.unit ?? null;
      const end = (value: number): string => shortFigure(name, { value, unit }, locale);
      const from = min === undefined ? '' : `${t('page.from')} ${end(min)}`;
      const to = max === undefined ? '' : `${t('page.to')} ${end(max)}`;
      const text = `${field(name)}: ${[from, to].filter((part) => part !== '').join(' ')}`;
      return { key: name, text, remove: (now: View) => setRange(now, name, {}) };
    }),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="cat-chips">
      {chips.map(({ key, text, remove }) => (
        <li key={key}>
          <button type="button" className="cat-chip" onClick={() => onChange(remove)}>
            <span className="hidden-visually">{t('page.remove', { name: text })}</span>
            <span aria-hidden="true">{text}</span>
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button" data-look="plain" onClick={() => onChange(withoutFilters)}>
          {t('page.clear')}
        </button>
      </li>
    </ul>
  );
}

/** The order of the list, where there are no heads of columns to press. */
function SortSelect({ tab, view, onChange }: Omit<BarProps, 'state'>): ReactNode {
  const { t, field } = useCatalogWords();
  const value = view.sort === null ? '' : `${view.sort} ${view.descending ? 'desc' : 'asc'}`;
  return (
    <select
      className="input cat-sort-select"
      aria-label={t('page.sortBy')}
      value={value}
      onChange={(event) => {
        const [sort = '', order] = event.target.value.split(' ');
        onChange((now) => ({ ...now, sort: sort === '' ? null : sort, descending: order === 'desc' }));
      }}
    >
      <option value="">{t(view.q !== '' ? 'page.best' : tab.newestBy === null ? 'page.byId' : 'page.newest')}</option>
      {tab.columns.flatMap(({ id }) => [
        <option key={`${id} asc`} value={`${id} asc`}>
          {t('page.sortUp', { name: field(id) })}
        </option>,
        <option key={`${id} desc`} value={`${id} desc`}>
          {t('page.sortDown', { name: field(id) })}
        </option>,
      ])}
    </select>
  );
}

/** Entries picked for comparison. */
function Tray({ view, onChange }: Pick<BarProps, 'view' | 'onChange'>): ReactNode {
  const { t } = useCatalogWords();
  const { picked } = view;
  if (picked.length === 0) return null;
  return (
    <div className="cat-tray" role="group" aria-label={t('compare.tray')}>
      {picked.length < PICKED_MIN ? (
        <span className="small muted">{t('compare.one')}</span>
      ) : (
        <button
          type="button"
          className="button"
          data-look="primary"
          onClick={() => onChange((now) => ({ ...now, comparing: true }))}
        >
          {t('compare.see', { count: picked.length })}
        </button>
      )}
      <button
        type="button"
        className="button"
        data-look="plain"
        onClick={() => onChange((now) => ({ ...now, picked: [], comparing: false }))}
      >
        {t('compare.clear')}
      </button>
    </div>
  );
}

/** Search, how many were found, what is filtered, what is picked. */
export function Toolbar({
  tab,
  view,
  state,
  onChange,
  wide,
  narrow,
}: BarProps & { readonly wide: boolean; readonly narrow: boolean }): ReactNode {
  const { t, locale } = useCatalogWords();
  const [filters, setFilters] = useState(false);
  const total = state.answer?.total;
  const failed = state.status === 'refused' || state.status === 'broken';
  const found = failed
    ? ''
    : total === undefined
      ? t('page.loading')
      : t('page.found', { count: total, total: formatNumber(total, locale) });
  const on = filterCount(view);
  return (
    <div className="cat-bar">
      <div className="cat-bar-line">
        <SearchBox
          value={view.q}
          label={t('page.search', { kind: t(`tab.${tab.id}`).toLowerCase() })}
          onSearch={(q) => onChange((now) => ({ ...now, q }), true)}
        />
        {wide ? null : (
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => setFilters(true)}>
            <Icon name="filter" />
            {on === 0 ? t('page.filters') : t('page.filtersOn', { count: on })}
          </button>
        )}
        {narrow ? <SortSelect tab={tab} view={view} onChange={onChange} /> : null}
        <span className="small muted cat-found" role="status">
          {found}
        </span>
        <Tray view={view} onChange={onChange} />
      </div>
      <Chips view={view} state={state} onChange={onChange} />
      {wide ? null : (
        <Sheet title={t('page.filters')} kind={narrow ? 'sheet' : 'side'} isOpen={filters} onOpenChange={setFilters}>
          <Facets tab={tab} view={view} answer={state.answer} onChange={onChange} titled={false} />
          <button type="button" className="button" data-look="primary" onClick={() => setFilters(false)}>
            {t('page.show', { total: found })}
          </button>
        </Sheet>
      )}
    </div>
  );
}
