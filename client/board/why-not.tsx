import { useId, useState, type ReactNode } from 'react';
import type { WireWhy } from '../../server/protocol/analysis.ts';
import { formatDecimals } from '../../server/protocol/format.ts';
import type { Locale } from '../../server/protocol/http.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Brief } from '../state/types.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { usePricing } from './use-analysis.ts';

type Answer = { readonly state: 'asking' | 'failed' } | { readonly state: 'ready'; readonly why: WireWhy };

/** Smaller differences are rounding. */
const TOLD_FROM = 0.005;

interface Asked {
  readonly brief: Brief;
  readonly id: string;
  readonly locale: Locale;
  readonly priceBook?: string;
}

async function ask(asked: Asked): Promise<WireWhy> {
  const response = await fetch('/api/v1/why', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as WireWhy;
}

function Terms({ why: { terms } }: { readonly why: WireWhy }): ReactNode {
  const { t } = useAnalysisWords();
  const { locale, term } = useWords();
  const told = terms.filter(({ difference }) => Math.abs(difference) >= TOLD_FROM);
  if (told.length === 0) return null;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('whyTerms')}>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('whyDifference')}</th>
            <th scope="col">{t('whyThis')}</th>
            <th scope="col">{t('whyFirst')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ criterion, difference, reason, firstReason }) => (
            <tr key={criterion}>
              <th scope="row">{term('criterion', criterion)}</th>
              <td>
                {difference > 0 ? '+' : ''}
                {formatDecimals(difference, 2, locale)}
              </td>
              <td>{reason}</td>
              <td>{firstReason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Said({ why }: { readonly why: WireWhy }): ReactNode {
  const { t } = useAnalysisWords();
  return (
    <div className="stack">
      <p>{why.text}</p>
      {why.exclusions.length === 0 ? null : (
        <>
          <h3>{t('whyRules')}</h3>
          <ul className="said">
            {why.exclusions.map(({ rule, reason, unlock }) => (
              <li key={rule}>
                <p>{reason}</p>
                <p className="muted">{unlock}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Terms why={why} />
    </div>
  );
}

/** Asks why any entry of the catalog is, or is not, the answer. */
export function WhyNot({ brief }: { readonly brief: Brief }): ReactNode {
  const { t } = useAnalysisWords();
  const { locale } = useWords();
  const pricing = usePricing();
  const field = useId();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  return (
    <section className="section">
      <h2>{t('why')}</h2>
      <p className="small muted">{t('whyLead')}</p>
      <form
        className="row why-form"
        onSubmit={(event) => {
          event.preventDefault();
          const id = text.trim();
          if (id === '') return;
          setAnswer({ state: 'asking' });
          ask({ brief, id, locale, ...pricing }).then(
            (why) => setAnswer({ state: 'ready', why }),
            () => setAnswer({ state: 'failed' }),
          );
        }}
      >
        <label className="hidden-visually" htmlFor={field}>
          {t('whyLabel')}
        </label>
        <input
          id={field}
          className="input"
          type="text"
          maxLength={300}
          placeholder={t('whyExample')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button">
          {t('whyAsk')}
        </button>
      </form>
      <div aria-live="polite" className="small">
        {answer === null ? null : answer.state === 'ready' ? (
          <Said why={answer.why} />
        ) : (
          <p className="muted">{t(answer.state === 'asking' ? 'whyAsking' : 'whyFailed')}</p>
        )}
      </div>
    </section>
  );
}
