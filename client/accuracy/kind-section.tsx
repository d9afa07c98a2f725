import type { ReactNode } from 'react';
import type { AccuracyKind } from '../../server/protocol/accuracy.ts';
import { formatNumber, formatShare } from '../../server/protocol/format.ts';
import { binsOf, errorsOf } from './figures.ts';
import { Scatter } from './scatter.tsx';
import { SplitMark } from './split-mark.tsx';
import { useAccuracyWords } from './words.ts';

function Bins({ kind, stepsPerDecade }: { readonly kind: AccuracyKind; readonly stepsPerDecade: number }): ReactNode {
  const { t, locale } = useAccuracyWords();
  const number = (value: number): string => formatNumber(Number(value.toPrecision(2)), locale);
  return (
    <details>
      <summary>{t('binsShow')}</summary>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t('binsShow')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('binRange', { unit: kind.unit })}</th>
              <th scope="col">{t('rows')}</th>
              <th scope="col">{t('binTypical')}</th>
              <th scope="col">{t('binError')}</th>
            </tr>
          </thead>
          <tbody>
            {binsOf(kind, { stepsPerDecade }).map((bin) => (
              <tr key={bin.low}>
                <th scope="row">{t('binFrom', { low: number(bin.low), high: number(bin.high) })}</th>
                <td>{formatNumber(bin.count, locale)}</td>
                <td>{number(bin.predicted)}</td>
                <td>{formatShare(bin.error, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Worst({ kind }: { readonly kind: AccuracyKind }): ReactNode {
  const { t, locale } = useAccuracyWords();
  return (
    <details>
      <summary>{t('worstShow')}</summary>
      <p className="small muted">{t('worstNote')}</p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t('worstShow')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('case')}</th>
              <th scope="col">
                {t('predicted')}, {kind.unit}
              </th>
              <th scope="col">
                {t('measured')}, {kind.unit}
              </th>
              <th scope="col">{t('source')}</th>
            </tr>
          </thead>
          <tbody>
            {kind.worst.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <span className="strong">{one.model}</span>
                  <br />
                  {[
                    ...one.run,
                    ...(one.accelerators === null ? [] : [`× ${formatNumber(one.accelerators, locale)}`]),
                    ...(one.concurrency === null
                      ? []
                      : [t('requests', { count: formatNumber(Math.round(one.concurrency), locale) })]),
                    t(`split.${one.split}`).toLowerCase(),
                  ].join(' · ')}
                </th>
                <td>{formatNumber(one.predicted, locale)}</td>
                <td>{formatNumber(one.measured, locale)}</td>
                <td className="worst-source" lang="en">
                  {one.url === null ? (
                    one.source
                  ) : (
                    <a href={one.url} target="_blank" rel="noreferrer">
                      {one.source}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Splits({ kind }: { readonly kind: AccuracyKind }): ReactNode {
  const { t, locale } = useAccuracyWords();
  const percent = (value: number): string => formatShare(value, locale);
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role="group"
      aria-label={t(`kind.${kind.id}`, { defaultValue: kind.name })}
    >
      <table className="numbers">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('rows')}</th>
            <th scope="col">{t('median')}</th>
            <th scope="col">{t('p90')}</th>
            {(['10', '25', '50'] as const).map((share) => (
              <th scope="col" key={share}>
                {t('within', { share })}
              </th>
            ))}
            <th scope="col">{t('coverage')}</th>
          </tr>
        </thead>
        <tbody>
          {kind.splits.map((one) => (
            <tr key={one.split}>
              <th scope="row">
                <SplitMark split={one.split} /> {t(`split.${one.split}`)}
              </th>
              <td>{formatNumber(one.count, locale)}</td>
              <td>{percent(one.median)}</td>
              <td>{percent(one.p90)}</td>
              <td>{percent(one.within['10'])}</td>
              <td>{percent(one.within['25'])}</td>
              <td>{percent(one.within['50'])}</td>
              <td>{percent(one.coverage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One kind of figure: in words, in numbers, as dots, and its worst cases. */
export function KindSection({
  kind,
  stepsPerDecade,
}: {
  readonly kind: AccuracyKind;
  readonly stepsPerDecade: number;
}): ReactNode {
  const { t, locale } = useAccuracyWords();
  const name = t(`kind.${kind.id}`, { defaultValue: kind.name });
  const percent = (value: number): string => formatShare(value, locale);
  const whole = (error: { readonly median: number; readonly p90: number }) => ({
    median: percent(error.median),
    p90: percent(error.p90),
  });
  const fitted = kind.splits.find(({ split }) => split === 'fitted');
  const unseen = errorsOf(
    kind.splits.filter(({ split }) => split !== 'fitted'),
    stepsPerDecade,
  );
  return (
    <section className="acc-kind" id={kind.id} aria-labelledby={`${kind.id}-title`} tabIndex={-1}>
      <h3 id={`${kind.id}-title`}>{name}</h3>
      <p className="measure">
        {fitted === undefined ? null : t('sentence', whole(fitted))}{' '}
        {unseen === null ? null : t('sentenceNew', whole(unseen))}
      </p>
      <div className="acc-kind-body">
        <figure className="acc-figure">
          <Scatter kind={kind} name={name} stepsPerDecade={stepsPerDecade} />
          <figcaption className="small muted">{t('scatterNote')}</figcaption>
        </figure>
        <div className="stack">
          <Splits kind={kind} />
          <Bins kind={kind} stepsPerDecade={stepsPerDecade} />
          <Worst kind={kind} />
        </div>
      </div>
    </section>
  );
}
