import { useCallback, useEffect, useId, useState, type ReactNode } from 'react';
import type { MeasurementsAnswer, MeasurementsList } from '../../server/protocol/measurements.ts';
import { useToast } from '../shell/toast.tsx';
import { FileDrop } from './file-drop.tsx';
import { KeptList } from './kept-list.tsx';
import { Preview } from './preview.tsx';
import { handIn, readKept, removeKept, type HandInOutcome } from './requests.ts';
import { useAccuracyWords } from './words.ts';

const formats = ['', 'guidellm', 'vllm', 'inferencex', 'csv'] as const;
const defaults = ['model', 'accelerator', 'acceleratorCount', 'precision', 'engine', 'concurrency'] as const;
type Defaults = Readonly<Record<string, string>>;

const columns =
  'model, accelerator, accelerator_count, engine, precision, input_tokens, output_tokens, concurrency, request_rate, ttft_ms, tpot_ms, itl_ms, output_tokens_per_second, requests_per_second, memory_gb, power_w, method, sequence_length, tokens_per_second_per_accelerator';

function Field({
  name,
  value,
  onText,
}: {
  readonly name: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { t } = useAccuracyWords();
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {t(`default.${name}`)}
      </label>
      <input
        id={id}
        className="input"
        value={value}
        inputMode={name === 'acceleratorCount' || name === 'concurrency' ? 'numeric' : 'text'}
        placeholder={t(`defaultHint.${name}`)}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}

/** Hand in results of one's own, see what is taken and how it compares, keep it, remove it. */
export function OwnMeasurements(): ReactNode {
  const { t, locale } = useAccuracyWords();
  const toast = useToast();
  const ids = { content: useId(), format: useId(), title: useId() };
  const [content, setContent] = useState('');
  const [format, setFormat] = useState<string>('');
  const [title, setTitle] = useState('');
  const [beside, setBeside] = useState<Defaults>({});
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<HandInOutcome | null>(null);
  const [kept, setKept] = useState<MeasurementsList | null>(null);

  const refresh = useCallback((signal?: AbortSignal) => {
    readKept(signal).then(setKept, () => undefined);
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    refresh(controller.signal);
    return () => controller.abort();
  }, [refresh]);

  // What was checked no longer stands once something else is asked.
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T): void => {
      set(value);
      setOutcome(null);
    };
  };
  const send = async (dryRun: boolean): Promise<void> => {
    setBusy(true);
    const answer = await handIn({ content, format, defaults: beside, title, dryRun }, locale);
    setBusy(false);
    if (dryRun || !answer.ok) {
      setOutcome(answer);
      return;
    }
    toast({ text: t('saved', { count: fresh(answer.answer) }) });
    setOutcome(null);
    setContent('');
    setTitle('');
    refresh();
  };
  const remove = async (id: string): Promise<void> => {
    try {
      const { removed } = await removeKept(id);
      toast({ text: t('removed', { count: removed }) });
    } catch {
      toast({ text: t('failed') });
    }
    refresh();
  };
  const count = outcome?.ok === true ? fresh(outcome.answer) : 0;
  return (
    <section className="stack acc-own" id="own" aria-labelledby="acc-own" tabIndex={-1}>
      <h2 id="acc-own">{t('own')}</h2>
      <p className="measure">{t('ownLead')}</p>
      <form
        className="stack acc-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send(true);
        }}
      >
        <FileDrop
          onFile={(name, text) => {
            changed(setContent)(text);
            if (title === '') setTitle(name);
          }}
        />
        <div>
          <label className="label" htmlFor={ids.content}>
            {t('content')}
          </label>
          <textarea
            id={ids.content}
            className="input acc-content"
            value={content}
            placeholder={t('contentHint')}
            spellCheck={false}
            onChange={(event) => changed(setContent)(event.target.value)}
          />
        </div>
        <details>
          <summary>{t('csvHeader')}</summary>
          <p className="small acc-columns" lang="en">
            {columns}
          </p>
        </details>
        <div className="acc-fields">
          <div>
            <label className="label" htmlFor={ids.format}>
              {t('format')}
            </label>
            <select
              id={ids.format}
              className="input"
              value={format}
              onChange={(event) => changed(setFormat)(event.target.value)}
            >
              {formats.map((one) => (
                <option key={one} value={one}>
                  {t(`formats.${one}`)}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label className="label" htmlFor={ids.title}>
              {t('title_field')}
            </label>
            <input
              id={ids.title}
              className="input"
              maxLength={200}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          </div>
        </div>
        <fieldset>
          <legend className="label">{t('beside')}</legend>
          <p className="small muted measure">{t('besideHint')}</p>
          <div className="acc-fields">
            {defaults.map((name) => (
              <Field
                key={name}
                name={name}
                value={beside[name] ?? ''}
                onText={(text) => changed(setBeside)({ ...beside, [name]: text })}
              />
            ))}
          </div>
        </fieldset>
        <div className="row">
          <button
            type="submit"
            className="button"
            data-look={count > 0 ? undefined : 'primary'}
            disabled={busy || content.trim() === ''}
          >
            {busy ? t('checking') : t('check')}
          </button>
          {count > 0 ? (
            <button
              type="button"
              className="button"
              data-look="primary"
              disabled={busy}
              onClick={() => {
                void send(false);
              }}
            >
              {t('save', { count })}
            </button>
          ) : null}
        </div>
      </form>
      <div role="status" className="stack">
        {outcome === null ? null : <Preview outcome={outcome} />}
      </div>
      <KeptList
        kept={kept}
        onRemove={(id) => {
          void remove(id);
        }}
      />
    </section>
  );
}

/** How many runs of an answer had not been handed in before. */
function fresh(answer: MeasurementsAnswer): number {
  return new Set(answer.accepted.filter(({ isNew }) => isNew).map(({ id }) => id)).size;
}
