import { createContext, use, useMemo, useRef, useState, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { GradeLabel, GradeMark } from '../evidence/grade-mark.tsx';
import { SourceText } from '../evidence/source-text.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from '../shell/icons.tsx';
import { DialogHead, Sheet } from '../shell/overlays.tsx';
import { useNarrow } from '../shell/use-media.ts';
import type { Grade } from '../state/types.ts';
import { useEntry } from './use-entry.ts';
import { exactText, figureText, shortFigure, type CatalogFigure } from './values.ts';
import { useCatalogWords } from './words.ts';

interface Peeked {
  readonly figure: CatalogFigure;
  readonly field: string;
  readonly label: string;
  /** Whose figure it is. */
  readonly of: string;
}

type Peek = (peeked: Peeked, anchor: HTMLElement) => void;
const PeekContext = createContext<Peek>(() => undefined);

/** What stands behind a figure of the catalog: grade, source with its link, date of the last check. */
function Evidence({ figure, field }: Pick<Peeked, 'figure' | 'field'>): ReactNode {
  const { t, locale } = useCatalogWords();
  const { term } = useWords();
  const source = useEntry('sources', figure.source);
  const said = figureText(field, figure, locale);
  const exact = exactText(field, figure, locale);
  return (
    <div className="stack">
      <div className="evidence-top">
        <span className="evidence-likely">{said}</span>
        <GradeLabel grade={figure.grade as Grade} />
      </div>
      {exact === said ? null : <p className="small">{exact}</p>}
      <p className="small muted">{term('gradeMeaning', figure.grade)}</p>
      {field === 'onDemandEach' ? <p className="small muted">{t('entry.derivedShare')}</p> : null}
      <div>
        <h3 className="label">{t('entry.source')}</h3>
        <p className="small">
          <SourceText
            title={source?.name ?? figure.source}
            titleEs={source?.nameEs ?? null}
            url={source?.url ?? null}
            checkedOn={figure.checkedOn}
          />
          {source?.attribution == null ? null : ` · ${source.attribution}`}
        </p>
      </div>
      {figure.stale === true ? (
        <p className="note small" data-tone="warning">
          <Icon name="clock" /> {t('entry.stale')}
        </p>
      ) : null}
    </div>
  );
}

/** One place on the page in which any figure opens: a table of thousands cannot carry a popover for each. */
export function PeekProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [peeked, setPeeked] = useState<Peeked | null>(null);
  const anchor = useRef<HTMLElement>(null);
  const narrow = useNarrow();
  const peek = useMemo<Peek>(
    () => (next, from) => {
      anchor.current = from;
      setPeeked(next);
    },
    [],
  );
  const close = (): void => setPeeked(null);
  const title = peeked === null ? '' : `${peeked.of}: ${peeked.label}`;
  const inside = peeked === null ? null : <Evidence figure={peeked.figure} field={peeked.field} />;
  return (
    <PeekContext value={peek}>
      {children}
      {narrow ? (
        <Sheet title={title} isOpen={peeked !== null} onOpenChange={close}>
          {inside}
        </Sheet>
      ) : (
        <Popover className="popover" triggerRef={anchor} isOpen={peeked !== null} onOpenChange={close}>
          <Dialog className="dialog">
            <DialogHead title={title} close={close} />
            {inside}
          </Dialog>
        </Popover>
      )}
    </PeekContext>
  );
}

const texts = { short: shortFigure, full: figureText, exact: exactText } as const;

/** A figure with its grade mark, and a clock where it is out of date; a touch shows where it comes from. */
export function CatalogFigureButton({
  figure,
  field,
  of,
  as = 'full',
  tabIndex,
}: {
  readonly figure: CatalogFigure;
  readonly field: string;
  readonly of: string;
  /** Short in a column of its own; exact where rounding would make two that differ look alike. */
  readonly as?: keyof typeof texts;
  readonly tabIndex?: number;
}): ReactNode {
  const words = useCatalogWords();
  const { t, term } = useWords();
  const peek = use(PeekContext);
  const label = words.field(field);
  return (
    <button
      type="button"
      className="cat-figure"
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      onClick={(event) => {
        event.stopPropagation();
        peek({ figure, field: field.slice(field.lastIndexOf('.') + 1), label, of }, event.currentTarget);
      }}
    >
      <span className="hidden-visually">{label}: </span>
      {texts[as](field.slice(field.lastIndexOf('.') + 1), figure, words.locale)}
      <GradeMark grade={figure.grade as Grade} />
      {figure.stale === true ? <Icon name="clock" /> : null}
      <span className="hidden-visually">
        , {term('grade', figure.grade)}
        {figure.stale === true ? `, ${t('evidence.stale')}` : ''}
      </span>
    </button>
  );
}
