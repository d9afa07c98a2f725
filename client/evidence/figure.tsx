import type { ReactNode } from 'react';
import { formatEstimate, formatQuantity } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Reveal } from '../shell/overlays.tsx';
import type { Estimate } from '../state/types.ts';
import { Band } from './band.tsx';
import { GradeLabel, GradeMark } from './grade-mark.tsx';
import { SourceLine } from './source-line.tsx';

/** A name of a formula as words: kvCache becomes kv cache. */
const readable = (name: string): string =>
  name.replaceAll(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);

/** Everything behind a figure: band, grade, formula, inputs and where each comes from. */
export function EvidenceOf({ estimate }: { readonly estimate: Estimate }): ReactNode {
  const { t, locale, term } = useWords();
  const shown = formatEstimate(estimate, locale);
  return (
    <div className="stack">
      <div className="evidence-top">
        <span className="evidence-likely">{shown.likely}</span>
        <GradeLabel grade={estimate.grade} />
      </div>
      <p className="small muted">{term('gradeMeaning', estimate.grade)}</p>
      <Band estimate={estimate} />
      <div>
        <h3 className="label">{t('evidence.formula')}</h3>
        <p className="formula">{estimate.formula}</p>
      </div>
      {estimate.inputs.length === 0 ? null : (
        <div>
          <h3 className="label">{t('evidence.inputs')}</h3>
          <ul className="inputs">
            {estimate.inputs.map((input, index) => (
              <li className="input-line" key={`${input.name}-${index}`}>
                <span>{readable(input.name)}</span>
                <span className="strong">
                  {typeof input.value === 'number' ? formatQuantity(input.value, input.unit, locale) : input.value}
                </span>
                <SourceLine source={input.source} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

interface FigureProps {
  readonly label: string;
  readonly estimate: Estimate;
  /** `block`: label over a large value; `line`: value and band in a line, the label read aloud only. */
  readonly size?: 'block' | 'line';
  /** What the figure belongs to, where several of one kind are on the page. */
  readonly of?: string;
}

/** A figure that opens to its evidence. */
export function Figure({ label, estimate, size = 'block', of }: FigureProps): ReactNode {
  const { locale, term } = useWords();
  const { likely, band } = formatEstimate(estimate, locale);
  return (
    <Reveal
      title={label}
      className="figure"
      data={{ 'data-size': size }}
      trigger={
        <>
          <span className={size === 'block' ? 'figure-label' : 'hidden-visually'}>{label} </span>
          <span className="figure-likely">
            {likely}
            <GradeMark grade={estimate.grade} />
          </span>
          {band === '' ? null : <span className="figure-band">{band}</span>}
          <span className="hidden-visually">
            {term('grade', estimate.grade)}
            {of === undefined ? '' : `, ${of}`}
          </span>
        </>
      }
    >
      {() => <EvidenceOf estimate={estimate} />}
    </Reveal>
  );
}
