import type { ReactNode } from 'react';
import { formatQuantity } from '../../server/protocol/format.ts';
import type { KeptMeasurement, MeasurementsAnswer } from '../../server/protocol/measurements.ts';
import type { Locale } from '../../server/protocol/http.ts';
import type { HandInOutcome } from './requests.ts';
import { useAccuracyWords } from './words.ts';

/** A run in one line: model, accelerators, format, engine, load. */
export function runText(run: KeptMeasurement['measurement'], locale: Locale, atOnce: string): string {
  const { load } = run;
  const number = (value: number): string => formatQuantity(Math.round(value), 'token', locale);
  return [
    `${run.acceleratorCount} × ${run.accelerator}`,
    run.precision,
    ...(run.engine === undefined ? [] : [run.engine.replaceAll('_', '-')]),
    ...(load.kind === 'training'
      ? [load.method, number(load.sequenceLength)]
      : [`${number(load.inputTokens)} → ${number(load.outputTokens)}`]),
    ...(load.kind === 'serving' && load.concurrency !== undefined ? [atOnce] : []),
  ].join(' · ');
}

export function useRunText(): (run: KeptMeasurement['measurement']) => string {
  const { t, locale } = useAccuracyWords();
  return (run) => {
    const count = run.load.kind === 'serving' ? (run.load.concurrency ?? 0) : 0;
    return runText(run, locale, t('requests', { count: Math.round(count * 10) / 10 }));
  };
}

function Accepted({ answer }: { readonly answer: MeasurementsAnswer }): ReactNode {
  const { t, locale } = useAccuracyWords();
  const text = useRunText();
  const figure = (value: number, unit: string): string => formatQuantity(Number(value.toPrecision(3)), unit, locale);
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t('accepted')}>
      <table>
        <caption className="hidden-visually">{t('accepted')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('accepted')}</th>
            <th scope="col">{t('measured')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.accepted.map((row) => (
            <tr key={`${row.line}-${row.path}`}>
              <td>{row.line}</td>
              <th scope="row">
                <span className="strong">{row.measurement.model}</span>
                <br />
                {text(row.measurement)}
                {row.isNew ? '' : ` · ${t('known')}`}
              </th>
              <td>
                <ul>
                  {row.compared.map((one) => (
                    <li key={one.figure}>
                      {t(`figure.${one.figure}`)}: <span className="strong">{figure(one.measured, one.unit)}</span>{' '}
                      <span className="muted">{t('estimated', { value: figure(one.predicted, one.unit) })}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Refused({ answer }: { readonly answer: MeasurementsAnswer }): ReactNode {
  const { t } = useAccuracyWords();
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t('refused')}>
      <table>
        <caption className="hidden-visually">{t('refused')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col">
              {t('refused')}: {t('reason').toLowerCase()}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.refused.map((row) => (
            <tr key={`${row.line}-${row.path}-${row.field}`}>
              <td>{row.line}</td>
              <td>
                {row.reason}
                {row.candidates.length === 0 ? null : <> {t('candidates', { list: row.candidates.join(', ') })}</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a check found: rows that are taken, beside their estimates, and rows that are not, with the reason. */
export function Preview({ outcome }: { readonly outcome: HandInOutcome }): ReactNode {
  const { t } = useAccuracyWords();
  if (!outcome.ok)
    return (
      <p className="note" data-tone="danger">
        {outcome.detail === '' ? t('failed') : outcome.detail}
        {outcome.candidates.length === 0 ? '' : ` ${t('candidates', { list: outcome.candidates.join(', ') })}`}
      </p>
    );
  const { answer } = outcome;
  return (
    <>
      {answer.accepted.length === 0 ? null : <Accepted answer={answer} />}
      {answer.refused.length === 0 ? null : <Refused answer={answer} />}
    </>
  );
}
