import type { ReactNode } from 'react';
import { NotReady } from './not-ready.tsx';
import { Link } from 'wouter';
import { GradeLabel } from '../evidence/grade-mark.tsx';
import { SourceText } from '../evidence/source-text.tsx';
import { useSessionState } from '../session/use-session.ts';
import { Icon } from '../shell/icons.tsx';
import { Sheet } from '../shell/overlays.tsx';
import { useNarrow } from '../shell/use-media.ts';
import { useToast } from '../shell/toast.tsx';
import type { Grade } from '../state/types.ts';
import { EntryName } from './entry-name.tsx';
import { EntryRegulation } from './entry-regulation.tsx';
import { EntryScores } from './entry-scores.tsx';
import {
  entryAddress,
  entryFacts,
  entryFields,
  type EntryFacts,
  type EntryField,
  type EntrySource,
  type OtherValue,
} from './fields.ts';
import { CatalogFigureButton, PeekProvider } from './figure-peek.tsx';
import { tabForKind, type Tab } from './kinds.ts';
import { useEntry } from './use-entry.ts';
import { useJson } from './use-json.ts';
import { isProse, wordsText } from './values.ts';
import { addressOf, emptyView } from './view.ts';
import { useCatalogWords } from './words.ts';
import type { CatalogKind } from '../../server/protocol/http.ts';

/** A link to another entry, by its name. */
export function EntryLink({ kind, id }: { readonly kind: CatalogKind; readonly id: string }): ReactNode {
  const tab = tabForKind(kind);
  const name = <EntryName kind={kind} id={id} />;
  return tab === undefined ? name : <Link href={addressOf(tab, { ...emptyView, entry: id })}>{name}</Link>;
}

/** Fields that hold the id of an entry of another kind. */
const pointsAt: Readonly<Record<string, CatalogKind>> = { openModel: 'models', accelerator: 'accelerators' };

function Words({ tab, path, words }: { readonly tab: Tab } & Pick<EntryField, 'path' | 'words'>): ReactNode {
  const known = useCatalogWords();
  const field = path.slice(path.lastIndexOf('.') + 1);
  const kind = tab.kind === 'tools' ? undefined : pointsAt[field];
  if (kind !== undefined && typeof words === 'string') return <EntryLink kind={kind} id={words} />;
  if (field === 'url' && typeof words === 'string')
    return (
      <a href={words} target="_blank" rel="noreferrer">
        {words}
      </a>
    );
  if (isProse(path)) return <span lang="en">{[words].flat().join(', ')}</span>;
  return wordsText(path.startsWith('licence.') ? 'licence' : field, words, known);
}

/** What another source says about a field, with that source. */
function Other({ other }: { readonly other: OtherValue }): ReactNode {
  const { field } = useCatalogWords();
  const source = useEntry('sources', other.source);
  return (
    <li>
      {field(other.of)}: <span className="strong">{other.value}</span>,{' '}
      <SourceText
        title={source?.name ?? other.source}
        titleEs={source?.nameEs ?? null}
        url={source?.url ?? null}
        checkedOn={other.checkedOn}
      />
    </li>
  );
}

function Warnings({ tab, facts }: { readonly tab: Tab; readonly facts: EntryFacts }): ReactNode {
  const { t } = useCatalogWords();
  const { lifecycle, alternatives, others } = facts;
  const ends = lifecycle !== null && ['discontinued', 'announced', 'maintenance'].includes(lifecycle);
  return (
    <>
      {ends || alternatives.length > 0 ? (
        <div className="note stack" data-tone={lifecycle === 'maintenance' ? 'accent' : 'warning'}>
          {ends ? <p>{t(`entry.${lifecycle}`)}</p> : null}
          {alternatives.length === 0 ? null : (
            <p>
              {t('entry.alternatives')}{' '}
              {alternatives.map((id, index) => (
                <span key={id}>
                  {index === 0 ? '' : ', '}
                  <EntryLink kind={tab.kind} id={id} />
                </span>
              ))}
            </p>
          )}
        </div>
      ) : null}
      {others.length === 0 ? null : (
        <div className="note" data-tone="warning">
          <p>{t('entry.disagree')}</p>
          <ul>
            {others.map((other) => (
              <Other key={`${other.of} ${other.source}`} other={other} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function SourceItem({ use }: { readonly use: EntrySource }): ReactNode {
  const { t, field } = useCatalogWords();
  const known = useEntry('sources', use.source);
  const all = use.of.includes('*');
  const fields = use.of.map((path) => field(path.replace(/\.\*$/, ''))).join(', ');
  return (
    <li className="cat-source">
      <span>
        <SourceText
          title={use.title ?? use.source}
          titleEs={known?.nameEs ?? null}
          url={use.url ?? null}
          checkedOn={use.checkedOn}
        />
        {use.attribution === undefined ? null : ` · ${use.attribution}`}
      </span>
      <span className="muted">
        <GradeLabel grade={use.grade as Grade} /> ·{' '}
        {t('entry.vouches', { fields: all ? t('entry.allFields') : fields })}
      </span>
    </li>
  );
}

function Inside({ tab, body }: { readonly tab: Tab; readonly body: Readonly<Record<string, unknown>> }): ReactNode {
  const { t, field, locale } = useCatalogWords();
  const { conversationId, events } = useSessionState();
  const toast = useToast();
  const facts = entryFacts(body, locale);
  const fields = entryFields(body);
  const figures = fields.filter((entry) => entry.figure !== null);
  const said = fields.filter((entry) => entry.words !== null);
  const chat = conversationId === null || events.length === 0 ? '/' : `/c/${conversationId}`;
  const ask = `${chat}?${new URLSearchParams({ ask: t('entry.askText', { name: facts.name }) }).toString()}`;
  const copy = (): void => {
    void navigator.clipboard.writeText(window.location.href).then(() => toast({ text: t('entry.copied') }));
  };
  return (
    <div className="stack cat-entry">
      <Warnings tab={tab} facts={facts} />
      <div className="row">
        <Link className="button" data-look="primary" href={ask}>
          {t('entry.ask')}
        </Link>
        <button type="button" className="button" data-look="plain" onClick={copy}>
          <Icon name="link" />
          {t('entry.copy')}
        </button>
      </div>
      {figures.length === 0 ? null : (
        <section>
          <h3>{t('entry.figures')}</h3>
          <dl className="cat-fields">
            {figures.map(({ path, figure }) =>
              figure === null ? null : (
                <div key={path}>
                  <dt>{field(path)}</dt>
                  <dd>
                    <CatalogFigureButton figure={figure} field={path} of={facts.name} />
                  </dd>
                </div>
              ),
            )}
          </dl>
        </section>
      )}
      <EntryRegulation body={body} />
      <EntryScores body={body} />
      {said.length === 0 ? null : (
        <section>
          <h3>{t('entry.facts')}</h3>
          <dl className="cat-fields">
            {said.map(({ path, words }) => (
              <div key={path} data-prose={isProse(path)}>
                <dt>{field(path)}</dt>
                <dd>
                  <Words tab={tab} path={path} words={words} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {facts.sources.length === 0 ? null : (
        <section>
          <h3>{t('entry.sources')}</h3>
          <ul className="cat-sources">
            {facts.sources.map((use, index) => (
              <SourceItem key={`${use.source} ${index}`} use={use} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** An entry whole: what it says, how each figure is known, what a reader should be warned of. */
export function EntrySheet({
  tab,
  id,
  onClose,
}: {
  readonly tab: Tab;
  readonly id: string | null;
  readonly onClose: () => void;
}): ReactNode {
  const { locale } = useCatalogWords();
  const narrow = useNarrow();
  const [loaded, again] = useJson(id === null ? null : entryAddress(tab.kind, id));
  const title = loaded.state === 'ready' ? entryFacts(loaded.body, locale).name : (id ?? '');
  return (
    <Sheet title={title} kind={narrow ? 'sheet' : 'side'} isOpen={id !== null} onOpenChange={onClose}>
      <PeekProvider>
        {loaded.state === 'ready' ? <Inside tab={tab} body={loaded.body} /> : null}
        <NotReady loaded={loaded} again={again} />
      </PeekProvider>
    </Sheet>
  );
}
