import { useState, type ReactNode } from 'react';
import { FieldControl, type Draft } from '../brief/controls.tsx';
import { patchOf } from '../brief/field-editor.tsx';
import { fieldOf, valuesOf, type Field } from '../brief/fields.ts';
import { useBriefEdit } from '../brief/use-brief-edit.ts';
import { patchWords } from '../brief/value-words.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSession } from '../session/use-session.ts';
import { Reveal } from '../shell/overlays.tsx';
import type { AdviceEvent, Brief } from '../state/types.ts';

const asked = ['deployment', 'data.sensitivity', 'budget.amount', 'load.users', 'residency'].flatMap((path) => {
  const field = fieldOf(path);
  return field === undefined ? [] : [field];
});

function WhatIfForm({ brief, done }: { readonly brief: Brief; readonly done: () => void }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [picked, setPicked] = useState<Field | undefined>(asked[0]);
  const [draft, setDraft] = useState<Draft>(picked === undefined ? [] : (valuesOf(brief, picked) ?? []));
  const pick = (id: string): void => {
    const field = asked.find((candidate) => candidate.id === id);
    setPicked(field);
    setDraft(field === undefined ? [] : (valuesOf(brief, field) ?? []));
  };
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked === undefined) return;
        session.send({ type: 'whatIf', patch: patchOf(picked, draft) });
        done();
      }}
    >
      <p className="small muted">{t('whatIf.lead')}</p>
      <label>
        <span className="label">{t('whatIf.which')}</span>
        <select className="input" value={picked?.id} onChange={(event) => pick(event.target.value)}>
          {asked.map((field) => (
            <option key={field.id} value={field.id}>
              {t(`field.${field.id}`)}
            </option>
          ))}
        </select>
      </label>
      {picked === undefined ? null : <FieldControl key={picked.id} field={picked} draft={draft} onChange={setDraft} />}
      <button type="submit" className="button" data-look="primary">
        {t('whatIf.see')}
      </button>
    </form>
  );
}

/** Asks what would change if one thing were otherwise; the brief stays as it is. */
export function WhatIfButton({ brief }: { readonly brief: Brief }): ReactNode {
  const { t } = useWords();
  return (
    <Reveal title={t('whatIf.title')} className="button" trigger={t('whatIf.open')}>
      {(close) => <WhatIfForm brief={brief} done={close} />}
    </Reveal>
  );
}

/** Says that the board shows a what-if, and the two ways out. */
export function WhatIfBanner({ whatIf }: { readonly whatIf: AdviceEvent }): ReactNode {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const edit = useBriefEdit();
  const lines = patchWords(whatIf.patch, whatIf.advice.brief, words);
  return (
    <div className="note what-if-banner" data-tone="accent" role="status">
      <span>
        <span className="strong">{t('whatIf.if')}</span>{' '}
        {lines.map((line) => `${line.label}: ${line.value}`).join(' · ')}. {t('whatIf.unchanged')}
      </span>
      <span className="row">
        <button type="button" className="button" data-look="primary" onClick={() => edit.set(whatIf.patch)}>
          {t('whatIf.keep')}
        </button>
        <button type="button" className="button" data-look="plain" onClick={session.closeWhatIf}>
          {t('whatIf.back')}
        </button>
      </span>
    </div>
  );
}
