import { useState, type ReactNode } from 'react';
import type { FacetCount, FigureRange } from '../../server/protocol/catalog.ts';
import { formatNumber } from '../../server/protocol/format.ts';
import type { Tab } from './kinds.ts';
import type { ListState } from './list-store.ts';
import type { ChangeView } from './use-view.ts';
import { readNumber, writeNumber } from './numbers.ts';
import { unitWords } from './values.ts';
import { filterCount, isChosen, setRange, toggleChoice, withoutFilters, type Range, type View } from './view.ts';
import { useCatalogWords } from './words.ts';

/** Values of a facet shown before the person asks for more. */
const FEW = 6;

interface FacetProps {
  readonly name: string;
  readonly counts: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

function Facet({ name, counts, chosen, onToggle }: FacetProps): ReactNode {
  const { t, field, value: valueOf, locale } = useCatalogWords();
  const [all, setAll] = useState(false);
  // What is chosen is never hidden behind "more".
  const shown = all ? counts : counts.filter(({ value }, index) => index < FEW || isChosen(chosen, value));
  const hidden = counts.length - shown.length;
  return (
    <fieldset className="cat-facet">
      <legend>{field(name)}</legend>
      {shown.map(({ value, count, label }) => (
        <label key={value} className="check">
          <input type="checkbox" checked={isChosen(chosen, value)} onChange={() => onToggle(value)} />
          <span className="cat-facet-value">{label ?? valueOf(name, value)}</span>
          <span className="muted">{formatNumber(count, locale)}</span>
        </label>
      ))}
      {hidden > 0 || all ? (
        <button type="button" className="button" data-look="plain" onClick={() => setAll(!all)}>
          {all ? t('page.fewerValues') : t('page.moreValues', { count: hidden })}
          <span className="hidden-visually">: {field(name)}</span>
        </button>
      ) : null}
    </fieldset>
  );
}

interface RangeProps {
  readonly name: string;
  readonly bounds: FigureRange;
  readonly range: Range;
  readonly onRange: (range: Range) => void;
}

/** Two ends in the unit shown; kept when the person leaves the box or presses Enter. */
function RangeFacet({ name, bounds, range, onRange }: RangeProps): ReactNode {
  const words = useCatalogWords();
  const { t, field, locale } = words;
  const { min, max } = range;
  const written = (value: number | undefined): string => (value === undefined ? '' : writeNumber(value, locale));
  const given = { min: written(min), max: written(max) };
  const [ends, setEnds] = useState(given);
  const [seen, setSeen] = useState(given);
  // The address changed by itself: the boxes follow.
  if (given.min !== seen.min || given.max !== seen.max) {
    setSeen(given);
    setEnds(given);
  }
  const unit = unitWords(bounds.unit, words);
  const keep = (): void => {
    const low = readNumber(ends.min, locale);
    const high = readNumber(ends.max, locale);
    if (low === null || high === null) {
      setEnds(given);
      return;
    }
    if (low === min && high === max) return;
    // Ends the wrong way round mean the same stretch.
    const [first, second] = low !== undefined && high !== undefined && low > high ? [high, low] : [low, high];
    onRange({ ...(first === undefined ? {} : { min: first }), ...(second === undefined ? {} : { max: second }) });
  };
  const box = (end: 'min' | 'max'): ReactNode => (
    <input
      className="input"
      type="text"
      inputMode="decimal"
      aria-label={t(end === 'min' ? 'page.least' : 'page.most', { name: field(name) })}
      placeholder={writeNumber(Number(bounds[end].toPrecision(3)), locale)}
      value={ends[end]}
      onChange={(event) => setEnds({ ...ends, [end]: event.target.value })}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
  return (
    <fieldset className="cat-facet">
      <legend>
        {field(name)}
        {unit === '' ? null : <span className="muted"> {unit}</span>}
      </legend>
      <div className="cat-range">
        {box('min')}
        <span className="muted">{t('page.to')}</span>
        {box('max')}
      </div>
    </fieldset>
  );
}

/** Filters with how many entries each value has among those that the other filters leave. */
export function Facets({
  tab,
  view,
  answer,
  onChange,
  titled = true,
}: {
  readonly tab: Tab;
  readonly view: View;
  readonly answer: ListState['answer'];
  readonly onChange: ChangeView;
  /** Without a title of its own where a dialog has it. */
  readonly titled?: boolean;
}): ReactNode {
  const { t } = useCatalogWords();
  const facets = answer?.facets ?? {};
  const ranges = answer?.ranges ?? {};
  const rest = Object.keys(facets).filter((name) => !tab.facets.includes(name) && tab.fixed[name] === undefined);
  // One value that every entry has tells nothing apart.
  const names = [...tab.facets, ...rest].filter((name) => (facets[name]?.length ?? 0) > 1 || name in view.choices);
  return (
    <div className="cat-facets">
      <div className="spread">
        {titled ? <h2>{t('page.filters')}</h2> : null}
        {filterCount(view) === 0 ? null : (
          <button type="button" className="button" data-look="plain" onClick={() => onChange(withoutFilters)}>
            {t('page.clear')}
          </button>
        )}
      </div>
      {names.map((name) => (
        <Facet
          key={`${tab.id} ${name}`}
          name={name}
          counts={facets[name] ?? []}
          chosen={view.choices[name] ?? []}
          onToggle={(value) => onChange((now) => toggleChoice(now, name, value))}
        />
      ))}
      {tab.ranges.map((name) => {
        const bounds = ranges[name];
        if (bounds === undefined || (bounds.min === bounds.max && view.ranges[name] === undefined)) return null;
        return (
          <RangeFacet
            key={`${tab.id} ${name}`}
            name={name}
            bounds={bounds}
            range={view.ranges[name] ?? {}}
            onRange={(range) => onChange((now) => setRange(now, name, range))}
          />
        );
      })}
      {answer === null ? null : (
        <p className="small muted cat-version">{t('page.version', { version: answer.catalogVersion })}</p>
      )}
    </div>
  );
}
