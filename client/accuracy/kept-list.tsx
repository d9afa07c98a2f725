import type { ReactNode } from 'react';
import { formatDate } from '../../server/protocol/format.ts';
import type { KeptMeasurement, MeasurementsList } from '../../server/protocol/measurements.ts';
import { useRunText } from './preview.tsx';
import { useAccuracyWords } from './words.ts';

function bySet(items: readonly KeptMeasurement[]): [string, readonly KeptMeasurement[]][] {
  const sets = new Map<string, KeptMeasurement[]>();
  for (const one of items) {
    const key = one.setId ?? `catalog ${one.title}`;
    sets.set(key, [...(sets.get(key) ?? []), one]);
  }
  return [...sets];
}

/** Measurements that correct the estimates now, by what they were handed in with; each can be taken back. */
export function KeptList({
  kept,
  onRemove,
}: {
  readonly kept: MeasurementsList | null;
  readonly onRemove: (id: string) => void;
}): ReactNode {
  const { t, locale } = useAccuracyWords();
  const text = useRunText();
  if (kept === null) return null;
  return (
    <div className="stack">
      <h3>{t('kept')}</h3>
      {kept.items.length === 0 ? <p className="muted">{t('keptNone')}</p> : null}
      {bySet(kept.items).map(([key, items]) => {
        const [first] = items;
        if (first === undefined) return null;
        const { setId, title, handedInOn } = first;
        return (
          <div key={key} className="stack acc-set">
            <div className="spread">
              <h4>
                {title}
                <span className="small muted">
                  {' '}
                  {handedInOn === null ? t('keptOf') : formatDate(handedInOn, locale, 'short')}
                </span>
              </h4>
              {setId === null || items.length < 2 ? null : (
                <button type="button" className="button" data-look="plain" onClick={() => onRemove(setId)}>
                  {t('removeSet', { count: items.length, title })}
                </button>
              )}
            </div>
            <ul className="acc-runs">
              {items.map((one) => (
                <li key={one.id} className="spread">
                  <span>
                    <span className="strong">{one.measurement.model}</span>
                    <br />
                    <span className="small">{text(one.measurement)}</span>
                  </span>
                  {setId === null ? null : (
                    <button
                      type="button"
                      className="button"
                      data-look="plain"
                      aria-label={t('removeLabel', { name: `${one.measurement.model}, ${text(one.measurement)}` })}
                      onClick={() => onRemove(one.id)}
                    >
                      {t('remove')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
