import type { ReactNode } from 'react';
import { formatDate } from '../../server/protocol/format.ts';
import { useEntry } from '../catalog/use-entry.ts';
import { useWords } from '../i18n/use-words.ts';
import { isCatalogSource } from '../state/selectors.ts';

interface Linked {
  readonly title: string;
  readonly url: string | null;
  readonly checkedOn: string | null;
}

/** A source's title, link and the date it was last checked. */
export function SourceText({ title, url, checkedOn }: Linked): ReactNode {
  const { t, locale } = useWords();
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

/** Where an input of a figure comes from, in words. */
export function SourceLine({ source }: { readonly source: string }): ReactNode {
  const { t, term } = useWords();
  const isEntry = isCatalogSource(source);
  const entry = useEntry('sources', isEntry ? source : null);
  if (isEntry) {
    return (
      <span className="source-line">
        <SourceText title={entry?.name ?? source} url={entry?.url ?? null} checkedOn={entry?.checkedOn ?? null} />
        {entry?.attribution == null ? null : ` · ${entry.attribution}`}
      </span>
    );
  }
  const [kind = '', name = ''] = source.split(/:(.*)/s);
  const words =
    kind === 'policy' || kind === 'figure'
      ? t(`evidence.${kind}`, { name: kind === 'figure' ? term('estimate', name) : name })
      : t(`evidence.${kind === 'brief' ? 'fromBrief' : 'assumed'}`);
  return <span className="source-line">{words}</span>;
}
