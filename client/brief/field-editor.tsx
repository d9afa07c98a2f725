import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useWords } from '../i18n/use-words.ts';
import type { Patch } from '../state/types.ts';
import { FieldControl, type Draft } from './controls.tsx';
import type { Field } from './fields.ts';

/** A draft as the brief takes it: what was emptied becomes null, which removes it. */
export function patchOf(field: Field, draft: Draft): Patch {
  const clean = (value: unknown): unknown => {
    if (value === undefined || value === '') return null;
    if (!Array.isArray(value)) return value;
    const rows = (value as readonly unknown[]).filter(
      (row) => typeof row !== 'object' || row === null || !('accelerator' in row) || row.accelerator !== '',
    );
    return rows.length === 0 ? null : rows;
  };
  // A currency or a period of no amount says nothing.
  if (field.control.kind === 'budget' && clean(draft[0]) === null) {
    return Object.fromEntries(field.paths.map((path) => [path, null]));
  }
  return Object.fromEntries(field.paths.map((path, index) => [path, clean(draft[index])]));
}

interface EditorProps {
  readonly field: Field;
  readonly values: readonly unknown[];
  readonly onSet: (patch: Patch) => void;
  /** Absent where there is nothing to remove. */
  readonly onRemove?: () => void;
}

/** Changes one field of the brief. Enter saves. */
export function FieldEditor({ field, values, onSet, onRemove }: EditorProps): ReactNode {
  const { t } = useWords();
  const [draft, setDraft] = useState<Draft>(values);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    onSet(patchOf(field, draft));
  };
  return (
    <form className="editor" onSubmit={save}>
      <FieldControl field={field} draft={draft} onChange={setDraft} />
      <div className="row">
        <button type="submit" className="button" data-look="primary">
          {t('brief.save')}
        </button>
        {onRemove === undefined ? null : (
          <button type="button" className="button" data-look="plain" onClick={onRemove}>
            {t('brief.remove')}
          </button>
        )}
      </div>
    </form>
  );
}
