import { useWords } from '../i18n/use-words.ts';
import { useSession } from '../session/use-session.ts';
import { useToast } from '../shell/toast.tsx';
import type { Patch } from '../state/types.ts';
import type { Field } from './fields.ts';

/** Edits of the brief, each with a way back in the toast. */
export function useBriefEdit(): {
  readonly set: (patch: Patch) => void;
  readonly remove: (field: Field) => void;
} {
  const { t } = useWords();
  const session = useSession();
  const toast = useToast();
  const set = (patch: Patch, text = t('brief.changed')): void => {
    session.set(patch);
    toast({ text, action: { label: t('brief.undo'), run: () => session.undo() } });
  };
  return {
    set: (patch) => set(patch),
    remove: (field) =>
      set(
        Object.fromEntries(field.paths.map((path) => [path, null])),
        t('brief.removed', { label: t(`field.${field.id}`) }),
      ),
  };
}
