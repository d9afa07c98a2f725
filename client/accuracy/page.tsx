import { useEffect, useState, type ReactNode } from 'react';
import type { AccuracyReport } from '../../server/protocol/accuracy.ts';
import { formatNumber } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Frame, type FrameProps } from '../shell/frame.tsx';
import { useTitle } from '../shell/use-title.ts';
import '../styles/accuracy.css';
import { EvidenceTables, Marks } from './evidence-tables.tsx';
import { KindSection } from './kind-section.tsx';
import { Overview } from './overview.tsx';
import { OwnMeasurements } from './own.tsx';
import { readReport } from './requests.ts';
import { useAccuracyWords } from './words.ts';

const MAIN_ID = 'accuracy';

/** The kind that the address names after the #, kept up to date. */
function useHash(): readonly [string, (id: string) => void] {
  const [hash, setHash] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const read = (): void => setHash(window.location.hash.slice(1));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return [hash, setHash];
}

function Shown({ report }: { readonly report: AccuracyReport }): ReactNode {
  const { t, locale } = useAccuracyWords();
  const [hash, setHash] = useHash();
  const [first] = report.kinds;
  const kind = report.kinds.find(({ id }) => id === hash) ?? first;
  const asked = kind?.id === hash;
  useEffect(() => {
    if (!asked) return;
    const section = document.getElementById(hash);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }, [asked, hash]);
  const count = report.kinds.reduce((sum, { splits }) => sum + splits.reduce((all, one) => all + one.count, 0), 0);
  return (
    <>
      <div className="stack">
        <p className="acc-lead measure">{t('lead', { count: formatNumber(count, locale) })}</p>
        <p className="small muted measure">{t('how')}</p>
      </div>
      <Overview report={report} shown={kind?.id ?? ''} onShow={setHash} />
      {kind === undefined ? null : <KindSection kind={kind} stepsPerDecade={report.stepsPerDecade} />}
      <OwnMeasurements />
      <EvidenceTables report={report} />
      <Marks />
    </>
  );
}

/** How far the advisor's figures are from measured ones, and a way to correct them. */
export function AccuracyPage(props: FrameProps): ReactNode {
  const words = useWords();
  const { t } = useAccuracyWords();
  useTitle(`${t('title')} · ${words.t('app.name')}`);
  const [turn, setTurn] = useState(0);
  const [report, setReport] = useState<AccuracyReport | 'broken' | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    readReport(controller.signal).then(
      (read) => setReport(read),
      () => {
        if (!controller.signal.aborted) setReport('broken');
      },
    );
    return () => controller.abort();
  }, [turn]);
  return (
    <Frame {...props} skip={{ to: MAIN_ID, label: words.t('nav.skip') }}>
      <main className="page acc" id={MAIN_ID} tabIndex={-1}>
        <h1>{t('title')}</h1>
        {report === null ? <p role="status">{t('loading')}</p> : null}
        {report === 'broken' ? (
          <div className="note" data-tone="danger" role="alert">
            <p>{t('broken')}</p>
            <button
              type="button"
              className="button"
              onClick={() => {
                setReport(null);
                setTurn(turn + 1);
              }}
            >
              {t('again')}
            </button>
          </div>
        ) : null}
        {report === null || report === 'broken' ? null : <Shown report={report} />}
      </main>
    </Frame>
  );
}
