import type { ReactNode } from 'react';
import type { AccuracyReport } from '../../server/protocol/accuracy.ts';
import { formatNumber, formatShare } from '../../server/protocol/format.ts';
import { unseenOf } from './figures.ts';
import { useAccuracyWords } from './words.ts';

/** All kinds of figures on one table; each name leads to its section. */
export function Overview({
  report,
  shown,
  onShow,
}: {
  readonly report: AccuracyReport;
  readonly shown: string;
  readonly onShow: (id: string) => void;
}): ReactNode {
  const { t, locale } = useAccuracyWords();
  const percent = (value: number | undefined): string => (value === undefined ? '–' : formatShare(value, locale));
  return (
    <section className="stack" aria-labelledby="acc-overview">
      <h2 id="acc-overview">{t('overview')}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t('overview')}>
        <table className="numbers acc-overview">
          <thead>
            <tr>
              <th scope="col">{t('kindHead')}</th>
              <th scope="col">{t('rows')}</th>
              <th scope="col">{t('rightFitted')}</th>
              <th scope="col">{t('rightNew')}</th>
              <th scope="col">{t('insideHead')}</th>
            </tr>
          </thead>
          <tbody>
            {report.kinds.map((kind) => {
              const fitted = kind.splits.find(({ split }) => split === 'fitted');
              const rows = kind.splits.reduce((sum, { count }) => sum + count, 0);
              const inside = kind.splits.reduce((sum, { count, coverage }) => sum + count * coverage, 0) / rows;
              return (
                <tr key={kind.id}>
                  <th scope="row">
                    <a
                      href={`#${kind.id}`}
                      aria-current={kind.id === shown ? 'true' : undefined}
                      onClick={() => onShow(kind.id)}
                    >
                      {t(`kind.${kind.id}`, { defaultValue: kind.name })}
                    </a>
                  </th>
                  <td>{formatNumber(rows, locale)}</td>
                  <td>{percent(fitted?.within['25'])}</td>
                  <td>{percent(unseenOf(kind)?.within25)}</td>
                  <td>{percent(inside)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="small muted measure">{t('insideNote')}</p>
      <p className="measure">
        {t('fits', {
          right: formatNumber(report.fits.right, locale),
          tried: formatNumber(report.fits.tried, locale),
          hopeful: formatNumber(report.fits.tooHopeful, locale),
        })}{' '}
        {t('headline', {
          mwh: formatNumber(report.headline.published.megawattHours, locale),
          tonnes: formatNumber(report.headline.published.tonnes, locale),
          ownMwh: formatNumber(report.headline.estimated.megawattHours, locale),
          ownTonnes: formatNumber(report.headline.estimated.tonnes, locale),
        })}
      </p>
    </section>
  );
}
