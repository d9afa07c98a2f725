import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { readAmount, writeAmount, type AmountRules } from './amount-text.ts';

interface NumberInputProps {
  readonly label: string;
  readonly value: unknown;
  readonly whole: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly money?: true;
  /** The number with its unit, for the line that says what was understood. */
  readonly words?: (value: number) => string;
  readonly onNumber: (value: number | null) => void;
}

/** A number as it is written in the page's language, with what was understood below it; a wrong one cannot be saved. */
export function NumberInput(props: NumberInputProps): ReactNode {
  const id = useId();
  const { t, locale } = useWords();
  const box = useRef<HTMLInputElement>(null);
  // As it was when it was opened: what is typed comes back as the value.
  const [start] = useState(typeof props.value === 'number' ? writeAmount(props.value, locale) : '');
  const [text, setText] = useState(start);
  const rules: AmountRules = {
    whole: props.whole,
    min: props.min ?? 0,
    ...(props.max === undefined ? {} : { max: props.max }),
    ...(props.money === undefined ? {} : { money: props.money }),
  };
  const { value, problem } = readAmount(text, locale, rules);
  const trouble =
    problem === null
      ? ''
      : t(`brief.number.${problem}`, { min: writeAmount(rules.min, locale), max: writeAmount(rules.max ?? 0, locale) });
  useEffect(() => box.current?.setCustomValidity(trouble), [trouble]);
  return (
    <div>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <input
        ref={box}
        id={id}
        className="input"
        type="text"
        autoComplete="off"
        inputMode={props.whole ? 'numeric' : 'decimal'}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-read`}
        onChange={({ target }) => {
          setText(target.value);
          props.onNumber(readAmount(target.value, locale, rules).value);
        }}
      />
      <p id={`${id}-read`} className="small muted number-read" aria-live="polite" data-problem={problem ?? undefined}>
        {problem !== null
          ? trouble
          : value === null || text === start
            ? ''
            : t('brief.number.read', { value: props.words?.(value) ?? writeAmount(value, locale) })}
      </p>
    </div>
  );
}
