import { useState, type ReactNode } from 'react';
import { formatEstimate, formatInput } from '../../server/protocol/format.ts';
import { formulaText } from '../../server/protocol/words/formula.ts';
import { EntryName } from '../catalog/entry-name.tsx';
import { useWords } from '../i18n/use-words.ts';
import { TermNote } from '../knowledge/term.tsx';
import { Icon } from '../shell/icons.tsx';
import { figureOf, modelKindOf } from '../state/selectors.ts';
import type { Estimate, Solution } from '../state/types.ts';
import { Band } from './band.tsx';
import { HowSure } from './how-sure.tsx';
import { GradeLabel } from './grade-mark.tsx';
import { figureName, inputName, opening } from './names.ts';
import { SourceLine } from './source-line.tsx';

type Input = Estimate['inputs'][number];

function InputValue({
  input,
  solution,
}: {
  readonly input: Input;
  readonly solution: Solution | undefined;
}): ReactNode {
  const words = useWords();
  const { name, value, unit } = input;
  if (typeof value === 'number') return formatInput(value, unit, words.locale);
  if (unit !== 'id') return value;
  if (value === 'own') return inputName(value, words);
  return <EntryName kind={name.startsWith('accelerator') ? 'accelerators' : modelKindOf(value, solution)} id={value} />;
}

interface EvidenceProps {
  readonly estimate: Estimate;
  /** Whose figure it is: its other figures can then be opened from here. */
  readonly solution?: Solution | undefined;
}

/** Everything behind a figure: band, grade, formula, inputs and where each comes from. */
export function EvidenceOf({ estimate, solution }: EvidenceProps): ReactNode {
  const words = useWords();
  const { t, locale, term } = words;
  const [trail, setTrail] = useState<readonly string[]>([]);
  const last = trail.at(-1);
  const shown = (last === undefined ? undefined : figureOf(solution, last)) ?? estimate;
  const before = trail.at(-2);
  const shownName = last ?? Object.entries(solution?.estimates ?? {}).find(([, one]) => one === estimate)?.[0];
  return (
    <div className="stack">
      {last === undefined ? null : (
        <div>
          <button type="button" className="button" data-look="plain" onClick={() => setTrail(trail.slice(0, -1))}>
            <Icon name="left" />
            {before === undefined ? t('evidence.back') : figureName(before, words)}
          </button>
          <h3>{figureName(last, words)}</h3>
        </div>
      )}
      <div className="evidence-top">
        <span className="evidence-likely">{formatEstimate(shown, locale).likely}</span>
        <GradeLabel grade={shown.grade} />
      </div>
      <p className="small muted">{term('gradeMeaning', shown.grade)}</p>
      <Band estimate={shown} />
      <HowSure estimate={shown} solution={solution} />
      {shownName === undefined ? null : (
        <TermNote list="estimate" value={shownName}>
          {figureName(shownName, words)}
        </TermNote>
      )}
      <div>
        <h3 className="label">{t('evidence.formula')}</h3>
        <p className="formula">{opening(formulaText(shown.formula, locale))}</p>
      </div>
      {shown.inputs.length === 0 ? null : (
        <div>
          <h3 className="label">{t('evidence.inputs')}</h3>
          <ul className="inputs">
            {shown.inputs.map((input, index) => (
              <li className="input-line" key={`${input.name}-${index}`}>
                <span>{inputName(input.name, words)}</span>
                <span className="strong">
                  <InputValue input={input} solution={solution} />
                </span>
                <SourceLine input={input} solution={solution} onFigure={(name) => setTrail([...trail, name])} />
                <TermNote list="input" value={input.name}>
                  {inputName(input.name, words)}
                </TermNote>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
