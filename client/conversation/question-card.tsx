import { useId, useState, type ReactNode } from 'react';
import { FieldControl, type Draft } from '../brief/controls.tsx';
import { fieldOf } from '../brief/fields.ts';
import { patchOf } from '../brief/field-editor.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useSession } from '../session/use-session.ts';
import type { QuestionPart } from '../state/types.ts';

/** Lets a person give the exact value where no option fits. A field of several paths is set, not answered. */
function OtherAnswer({ part, done }: { readonly part: QuestionPart; readonly done: () => void }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const field = fieldOf(part.path);
  const [draft, setDraft] = useState<Draft>([]);
  if (field === undefined) return null;
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        const patch = patchOf(field, draft);
        const value = patch[part.path];
        if (Object.values(patch).every((entry) => entry === null)) return;
        if (field.paths.length === 1) session.send({ type: 'answer', path: part.path, value });
        else session.set(Object.fromEntries(Object.entries(patch).filter(([, entry]) => entry !== null)));
        done();
      }}
    >
      <FieldControl field={field} draft={draft} onChange={setDraft} />
      <div className="row">
        <button type="submit" className="button" data-look="primary">
          {t('chat.answer')}
        </button>
        <button type="button" className="button" data-look="plain" onClick={done}>
          {t('app.cancel')}
        </button>
      </div>
    </form>
  );
}

/** A question with its reason and quick replies. Answering it is never required. */
export function QuestionCard({ part }: { readonly part: QuestionPart }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [other, setOther] = useState(false);
  const title = useId();
  const { path } = part;
  return (
    <div className="question" role="group" aria-labelledby={title}>
      <div>
        <p id={title} className="question-text">
          {part.text}
        </p>
        <p className="small muted">
          {t('chat.why')} {part.why}
        </p>
      </div>
      {other ? (
        <OtherAnswer part={part} done={() => setOther(false)} />
      ) : (
        <div className="row">
          {part.options.map((option, index) => (
            <button
              key={option}
              type="button"
              className="choice"
              onClick={() => session.send({ type: 'answer', path, value: part.values[index] })}
            >
              {option}
            </button>
          ))}
          {fieldOf(path) === undefined ? null : (
            <button type="button" className="choice" data-quiet="" onClick={() => setOther(true)}>
              {t('chat.other')}
            </button>
          )}
          <button
            type="button"
            className="choice"
            data-quiet=""
            onClick={() => session.send({ type: 'answer', path, unknown: true })}
          >
            {t('chat.unknown')}
          </button>
          {part.skippable ? (
            <button
              type="button"
              className="choice"
              data-quiet=""
              onClick={() => session.send({ type: 'answer', path, skip: true })}
            >
              {t('chat.skip')}
            </button>
          ) : null}
        </div>
      )}
    </div>
  );
}
