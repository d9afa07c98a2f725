import type { ReactNode } from 'react';
import { formatDate } from '../../server/protocol/format.ts';
import type { Locale } from '../../server/protocol/http.ts';
import { opening } from '../evidence/names.ts';
import { useCatalogWords } from './words.ts';

type Json = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const partsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** Words that come in both languages. */
function inTongue(value: unknown, locale: Locale): string {
  const both = (typeof value === 'object' && value !== null ? value : {}) as Json;
  return textOf(both[locale]) || textOf(both['en']);
}

interface Line {
  readonly key: string;
  readonly head: string;
  readonly text: string;
  readonly more: readonly string[];
}

/** What of a law or standard a person reads: whom it binds, since when, its classes, what it demands. */
export function regulationLines(
  body: Json,
  {
    locale,
    value,
    since,
  }: {
    readonly locale: Locale;
    readonly value: (field: string, value: string) => string;
    readonly since: (date: string) => string;
  },
): {
  readonly binds: string;
  readonly phases: readonly Line[];
  readonly classes: readonly Line[];
  readonly duties: readonly Line[];
} {
  const from = (part: Json): string[] => (textOf(part['from']) === '' ? [] : [since(textOf(part['from']))]);
  return {
    binds: inTongue(body['binds'], locale),
    phases: partsOf(body['phases']).map((phase) => ({
      key: textOf(phase['from']),
      head: formatDate(textOf(phase['from']), locale),
      text: inTongue(phase['what'], locale),
      more: [],
    })),
    classes: partsOf(body['classes']).map((each) => ({
      key: textOf(each['id']),
      head: value('level', textOf(each['level'])),
      text: opening(inTongue(each['name'], locale)),
      more: [textOf(each['article']), ...from(each)],
    })),
    duties: partsOf(body['duties']).map((duty) => ({
      key: textOf(duty['id']),
      head: textOf(duty['article']),
      text: inTongue(duty['text'], locale),
      more: from(duty),
    })),
  };
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl className="cat-fields">
        {lines.map(({ key, head, text, more }) => (
          <div key={key}>
            <dt>{head}</dt>
            <dd>
              {text}
              {more.length === 0 ? null : <span className="muted"> {more.join(' · ')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The parts of a law or standard; nothing for other entries. */
export function EntryRegulation({ body }: { readonly body: Json }): ReactNode {
  const { t, locale, value } = useCatalogWords();
  if (!Array.isArray(body['duties'])) return null;
  const since = (date: string): string => t('entry.since', { date: formatDate(date, locale, 'short') });
  const { binds, phases, classes, duties } = regulationLines(body, { locale, value, since });
  return (
    <>
      <p className="note">{t('entry.notAdvice')}</p>
      {binds === '' ? null : (
        <section>
          <h3>{t('entry.binds')}</h3>
          <p className="small">{binds}</p>
        </section>
      )}
      <Lines title={t('entry.phases')} lines={phases} />
      <Lines title={t('entry.classes')} lines={classes} />
      <Lines title={t('entry.duties')} lines={duties} />
    </>
  );
}
