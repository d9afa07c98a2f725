import { useState, type ReactNode } from 'react';
import { NotReady } from './not-ready.tsx';
import { Link } from 'wouter';
import type { CatalogComparison, Compared } from '../../server/protocol/catalog.ts';
import { Icon } from '../shell/icons.tsx';
import { Sheet } from '../shell/overlays.tsx';
import { useNarrow } from '../shell/use-media.ts';
import { CatalogFigureButton, PeekProvider } from './figure-peek.tsx';
import type { Tab } from './kinds.ts';
import { useJson } from './use-json.ts';
import { comparedText, isProse } from './values.ts';
import { addressOf, togglePicked, type View } from './view.ts';
import type { ChangeView } from './use-view.ts';
import { useCatalogWords, type CatalogWords } from './words.ts';

function ComparedCell({
  path,
  value,
  name,
  exact,
}: {
  readonly path: string;
  readonly value: Compared | null;
  /** Rounded, this value would look like another that differs. */
  readonly exact: boolean;
  readonly name: string;
}): ReactNode {
  const words = useCatalogWords();
  if (value === null) return <span className="muted">{words.t('page.unknown')}</span>;
  const { source, grade, checkedOn } = value;
  if (typeof value.value === 'number' && source !== null && grade !== null && checkedOn !== null) {
    const figure = { ...value, value: value.value, source, grade, checkedOn };
    return <CatalogFigureButton figure={figure} field={path} of={name} as={exact ? 'exact' : 'full'} />;
  }
  return <span {...(isProse(path) ? { lang: 'en' } : {})}>{comparedText(path, value, words)}</span>;
}

/** Whether values that differ are written the same once rounded. */
function looksAlike(path: string, values: readonly (Compared | null)[], words: CatalogWords): boolean {
  const known = values.filter((value) => value !== null);
  const texts = new Set(known.map((value) => comparedText(path, value, words)));
  return texts.size < new Set(known.map(({ value }) => JSON.stringify(value))).size;
}

interface TableProps {
  readonly tab: Tab;
  readonly view: View;
  readonly comparison: CatalogComparison;
  readonly onChange: ChangeView;
}

function ComparisonTable({ tab, view, comparison, onChange }: TableProps): ReactNode {
  const words = useCatalogWords();
  const { t, field, locale } = words;
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const { fields } = comparison;
  const entries = comparison.entries.map(({ id, name, nameEs }) => ({
    id,
    name: locale === 'es' ? (nameEs ?? name) : name,
  }));
  const shown = fields.filter(({ differs }) => differs || !onlyDifferent);
  return (
    <div className="stack">
      <div className="row cat-compare-top">
        <label className="check">
          <input type="checkbox" checked={onlyDifferent} onChange={() => setOnlyDifferent(!onlyDifferent)} />
          {t('compare.onlyDifferent')}
        </label>
        <span className="small muted cat-legend">{t('compare.legend')}</span>
      </div>
      <div className="table-scroll cat-compare" tabIndex={0} role="region" aria-label={t('compare.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('compare.field')}</th>
              {entries.map(({ id, name }) => (
                <th key={id} scope="col">
                  <span className="cat-compare-head">
                    <Link href={addressOf(tab, { ...view, comparing: false, entry: id })}>{name}</Link>
                    <button
                      type="button"
                      className="button"
                      data-look="icon"
                      aria-label={t('compare.take', { name })}
                      onClick={() => onChange((now) => togglePicked(now, id))}
                    >
                      <Icon name="close" />
                    </button>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ path, values, differs }) => (
              <tr key={path} data-differs={differs}>
                <th scope="row">
                  {field(path)}
                  {differs ? <span className="hidden-visually"> ({t('compare.differs')})</span> : null}
                </th>
                {values.map((value, index) => (
                  <td key={entries[index]?.id ?? index}>
                    <ComparedCell
                      path={path}
                      value={value}
                      name={entries[index]?.name ?? ''}
                      exact={differs && looksAlike(path, values, words)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Two to four entries side by side; what differs is marked, each figure opens to its source. */
export function CompareSheet({
  tab,
  view,
  onChange,
}: {
  readonly tab: Tab;
  readonly view: View;
  readonly onChange: ChangeView;
}): ReactNode {
  const { t } = useCatalogWords();
  const narrow = useNarrow();
  const query = new URLSearchParams([['kind', tab.kind], ...view.picked.map((id) => ['ids', id])]).toString();
  const isOpen = view.comparing && view.entry === null;
  const [loaded, again] = useJson(isOpen ? `/api/v1/catalog/compare?${query}` : null);
  return (
    <Sheet
      title={t('compare.title')}
      kind={narrow ? 'sheet' : 'wide'}
      isOpen={isOpen}
      onOpenChange={() => onChange((now) => ({ ...now, comparing: false }))}
    >
      <PeekProvider>
        {loaded.state === 'ready' ? (
          <ComparisonTable
            tab={tab}
            view={view}
            comparison={loaded.body as unknown as CatalogComparison}
            onChange={onChange}
          />
        ) : null}
        <NotReady loaded={loaded} again={again} />
      </PeekProvider>
    </Sheet>
  );
}
