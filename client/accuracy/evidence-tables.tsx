import { useState, type ReactNode } from 'react';
import type { AccuracyReport } from '../../server/protocol/accuracy.ts';
import { formatNumber } from '../../server/protocol/format.ts';
import { GradeLabel } from '../evidence/grade-mark.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Grade } from '../state/types.ts';
import { useAccuracyWords } from './words.ts';

const FIRST = 10;
const allFamilies = ['training', 'serving', 'memory', 'energy'] as const;

function EvidenceTable({
  title,
  rows,
  families,
}: {
  readonly title: string;
  readonly rows: AccuracyReport['accelerators'];
  readonly families: readonly (typeof allFamilies)[number][];
}): ReactNode {
  const { t, locale } = useAccuracyWords();
  const [all, setAll] = useState(false);
  return (
    <div className="stack">
      <div className="table-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {families.map((family) => (
                <th scope="col" key={family}>
                  {t(`family.${family}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? rows.length : FIRST).map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name.replaceAll('_', '-')}</th>
                {families.map((family) => (
                  <td key={family}>{row[family] === 0 ? '–' : formatNumber(row[family], locale)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > FIRST && !all ? (
        <div>
          <button type="button" className="button" onClick={() => setAll(true)}>
            {t('showAll', { count: rows.length })}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** Runs by accelerator and by engine: where the ranges rest on much, on little, on nothing. */
export function EvidenceTables({ report }: { readonly report: AccuracyReport }): ReactNode {
  const { t } = useAccuracyWords();
  return (
    <section className="stack" aria-labelledby="acc-evidence">
      <h2 id="acc-evidence">{t('evidence')}</h2>
      <p className="measure">{t('evidenceLead')}</p>
      <div className="acc-two">
        <EvidenceTable title={t('accelerator')} rows={report.accelerators} families={allFamilies} />
        <EvidenceTable title={t('engine')} rows={report.engines} families={allFamilies.slice(1)} />
      </div>
    </section>
  );
}

const grades: readonly Grade[] = ['measured', 'vendor', 'published', 'derived', 'assumed'];

export function Marks(): ReactNode {
  const { t } = useAccuracyWords();
  const { term } = useWords();
  return (
    <section className="stack" aria-labelledby="acc-marks">
      <h2 id="acc-marks">{t('marks')}</h2>
      <p className="measure">{t('marksLead')}</p>
      <dl className="acc-marks">
        {grades.map((grade) => (
          <div key={grade}>
            <dt>
              <GradeLabel grade={grade} />
            </dt>
            <dd>{term('gradeMeaning', grade)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
