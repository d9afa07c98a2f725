import type { ReactNode } from 'react';
import { formatDate } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';

interface Linked {
  readonly title: string;
  readonly titleEs?: string | null;
  readonly url: string | null;
  readonly checkedOn: string | null;
}

/** A source's title, link and the date it was last checked. */
export function SourceText({ title: given, titleEs, url, checkedOn }: Linked): ReactNode {
  const { t, locale } = useWords();
  const title = locale === 'es' ? (titleEs ?? given) : given;
  return (
    <>
      {url === null ? (
        title
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      )}
      {checkedOn === null ? null : ` · ${t('evidence.checkedOn', { date: formatDate(checkedOn, locale, 'short') })}`}
    </>
  );
}
