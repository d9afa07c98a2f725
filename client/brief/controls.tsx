import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import type { Brief } from '../state/types.ts';
import { industries, options, priorities, residencies, type Control, type Field } from './fields.ts';
import { NumberInput } from './number-input.tsx';
import { budgetWords, countedUnits, placeName } from './value-words.ts';

/** What a control holds while it is edited: one entry per path of its field. */
export type Draft = readonly unknown[];

interface ControlProps {
  readonly field: Field;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function Choice(props: {
  readonly label: string;
  readonly value: unknown;
  readonly entries: readonly (readonly [value: string, words: string])[];
  readonly onPick: (value: string | null) => void;
}): ReactNode {
  const id = useId();
  const { t } = useWords();
  const value = textOf(props.value);
  const known = value === '' || props.entries.some(([entry]) => entry === value);
  return (
    <div>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => props.onPick(event.target.value || null)}>
        <option value="">{t('brief.notSaid')}</option>
        {known ? null : <option value={value}>{value}</option>}
        {props.entries.map(([entry, words]) => (
          <option key={entry} value={entry}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function TextInput(props: {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly hint?: string;
  readonly onText: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="input"
        type={props.type ?? 'text'}
        defaultValue={props.value}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => props.onText(event.target.value)}
      />
      {props.hint === undefined ? null : (
        <p id={`${id}-hint`} className="small muted">
          {props.hint}
        </p>
      )}
    </div>
  );
}

type Owned = NonNullable<Brief['hardwareOwned']>;

function Hardware({ draft, onChange }: ControlProps): ReactNode {
  const { t } = useWords();
  const owned = (Array.isArray(draft[0]) ? draft[0] : []) as Owned;
  const rows: Owned = owned.length === 0 ? [{ accelerator: '' }] : owned;
  const change = (index: number, patch: Partial<Owned[number]>): void =>
    onChange([rows.map((row, at) => (at === index ? { ...row, ...patch } : row))]);
  return (
    <div className="stack">
      {rows.map((row, index) => (
        <div className="pair" key={index}>
          <TextInput
            label={t('brief.accelerator')}
            value={row.accelerator}
            onText={(accelerator) => change(index, { accelerator })}
          />
          <NumberInput
            label={t('brief.count')}
            value={row.count}
            whole
            min={1}
            onNumber={(count) => change(index, { count: count ?? undefined })}
          />
        </div>
      ))}
      <button
        type="button"
        className="button"
        data-look="plain"
        onClick={() => onChange([[...rows, { accelerator: '' }]])}
      >
        {t('brief.addHardware')}
      </button>
    </div>
  );
}

function Priorities({ draft, onChange }: ControlProps): ReactNode {
  const { term } = useWords();
  return (
    <div className="stack">
      {priorities.map((name, index) => {
        const weight = typeof draft[index] === 'number' ? draft[index] : 0;
        return (
          <label className="slider-row" key={name}>
            <span>{term('criterion', name)}</span>
            <input
              type="range"
              min={0}
              max={100}
              step={5}
              value={Math.round(weight * 100)}
              onChange={(event) =>
                onChange(
                  priorities.map((_, at) => (at === index ? Number(event.target.value) / 100 : (draft[at] ?? 0))),
                )
              }
            />
            <span>{Math.round(weight * 100)} %</span>
          </label>
        );
      })}
    </div>
  );
}

function entriesOf(control: Control, words: ReturnType<typeof useWords>): readonly (readonly [string, string])[] {
  if (control.kind === 'choice' || control.kind === 'choices') {
    return options[control.list].map((value) => [value, words.term(control.list, value)]);
  }
  if (control.kind !== 'open') return [];
  if (control.list === 'residency') return residencies.map((code) => [code, placeName(code, words)]);
  return industries.map((name) => [name, words.term('industry', name)]);
}

/** The right control for a field. */
export function FieldControl(props: ControlProps): ReactNode {
  const words = useWords();
  const { t, term } = words;
  const { field, draft, onChange } = props;
  const { control } = field;
  const label = t(`field.${field.id}`);
  const value = draft[0];
  const change = (index: number) => (next: unknown) =>
    onChange(field.paths.map((_, at) => (at === index ? next : draft[at])));
  switch (control.kind) {
    case 'choice':
    case 'open':
      return <Choice label={label} value={value} entries={entriesOf(control, words)} onPick={change(0)} />;
    case 'choices': {
      const picked = Array.isArray(value) ? (value as readonly string[]) : [];
      return (
        <fieldset>
          <legend className="label">{label}</legend>
          {entriesOf(control, words).map(([entry, text]) => (
            <label className="check" key={entry}>
              <input
                type="checkbox"
                checked={picked.includes(entry)}
                onChange={(event) =>
                  onChange([event.target.checked ? [...picked, entry] : picked.filter((other) => other !== entry)])
                }
              />
              {text}
            </label>
          ))}
        </fieldset>
      );
    }
    case 'number':
      return (
        <NumberInput
          label={countedUnits.includes(control.unit) ? label : `${label} (${term('unit', control.unit)})`}
          value={value}
          whole={control.whole}
          min={control.zero === true ? 0 : control.whole ? 1 : 0}
          onNumber={change(0)}
        />
      );
    case 'share':
      return (
        <NumberInput
          label={`${label} (%)`}
          value={typeof value === 'number' ? Math.round(value * 1000) / 10 : undefined}
          whole={false}
          max={100}
          onNumber={(percent) => change(0)(percent === null ? null : percent / 100)}
        />
      );
    case 'text':
    case 'date':
      return (
        <TextInput
          label={label}
          type={control.kind}
          value={textOf(value)}
          onText={(text) => change(0)(text.trim() === '' ? null : text)}
        />
      );
    case 'list':
      return (
        <TextInput
          label={label}
          value={Array.isArray(value) ? (value as readonly string[]).join(', ') : ''}
          hint={t(`brief.hint.${control.of}`)}
          onText={(text) =>
            change(0)(
              text
                .split(',')
                .map((entry) => entry.trim())
                .filter((entry) => entry !== ''),
            )
          }
        />
      );
    case 'budget':
      return (
        <div className="triple">
          <NumberInput
            label={t('brief.amount')}
            value={value}
            whole={false}
            money
            words={(amount) => budgetWords([amount, draft[1], draft[2]], words)}
            onNumber={change(0)}
          />
          <Choice
            label={t('brief.currency')}
            value={draft[1]}
            entries={options.currency.map((code) => [code, code])}
            onPick={change(1)}
          />
          <Choice
            label={t('brief.period')}
            value={draft[2]}
            entries={options.period.map((entry) => [entry, term('period', entry)])}
            onPick={change(2)}
          />
        </div>
      );
    case 'volume':
      return (
        <div className="pair">
          <NumberInput label={label} value={value} whole={false} onNumber={change(0)} />
          <Choice
            label={t('brief.unit')}
            value={draft[1]}
            entries={options.dataUnit.map((unit) => [unit, term('dataUnit', unit)])}
            onPick={change(1)}
          />
        </div>
      );
    case 'hardware':
      return <Hardware {...props} />;
    case 'priorities':
      return <Priorities {...props} />;
  }
}
