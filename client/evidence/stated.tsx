import { useMemo, type ReactNode } from 'react';
import { fields } from '../brief/fields.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSessionState } from '../session/use-session.ts';
import { adviceOf, originsOf } from '../state/selectors.ts';

/** Inputs that stand for a field of the brief under another name. */
const sameAs: Readonly<Record<string, string>> = { requestsPerMonth: 'load.requestsPerDay' };

/** The field of the brief that an input of this name repeats. */
function pathOf(name: string): string | undefined {
  const paths = fields.flatMap((field) => field.paths);
  return sameAs[name] ?? paths.find((path) => path.slice(path.lastIndexOf('.') + 1) === name);
}

/** Of an input that comes from the brief, the person's own words; of an assumed one, why it was assumed. */
export function Stated({ name, assumed }: { readonly name: string; readonly assumed: boolean }): ReactNode {
  const { t } = useWords();
  const { events } = useSessionState();
  const path = pathOf(name);
  const said = useMemo(() => {
    if (path === undefined || assumed) return undefined;
    const origins = originsOf({ events });
    return (origins.get(path) ?? origins.get(path.split('.')[0] ?? ''))?.evidence?.text;
  }, [events, path, assumed]);
  const reason = useMemo(
    () =>
      path === undefined || !assumed
        ? undefined
        : adviceOf({ events })?.advice.assumptions.find((assumption) => assumption.path === path)?.reason,
    [events, path, assumed],
  );
  if (reason !== undefined) return <span className="source-line">{t('brief.assumedBecause', { reason })}</span>;
  return (
    <span className="source-line">
      {t(assumed ? 'evidence.assumed' : 'evidence.fromBrief')}
      {said === undefined ? null : (
        <>
          : <q>{said}</q>
        </>
      )}
    </span>
  );
}
