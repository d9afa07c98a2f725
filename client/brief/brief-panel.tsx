import { useMemo, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from '../shell/icons.tsx';
import { Reveal } from '../shell/overlays.tsx';
import { adviceOf, briefOf, originsOf, type FieldOrigin } from '../state/selectors.ts';
import type { Advice, Brief } from '../state/types.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { useToast } from '../shell/toast.tsx';
import { FieldEditor } from './field-editor.tsx';
import { fieldOf, fields, groups, valueAt, valuesOf, type Field } from './fields.ts';
import { useBriefEdit } from './use-brief-edit.ts';
import { fieldWords, pathLabel, pathValueWords } from './value-words.ts';

const DOUBTFUL_BELOW = 0.6;

function Confidence({ value }: { readonly value: number }): ReactNode {
  const { t } = useWords();
  const level = value >= 0.85 ? 'high' : value >= DOUBTFUL_BELOW ? 'medium' : 'low';
  return (
    <span className="confidence">
      <svg viewBox="0 0 64 6" aria-hidden="true">
        <rect width="64" height="6" rx="3" fill="var(--line)" />
        <rect width={Math.max(4, 64 * value)} height="6" rx="3" fill="var(--accent)" />
      </svg>
      {t(`brief.confidence.${level}`)}
    </span>
  );
}

function Origin({ origin }: { readonly origin: FieldOrigin | undefined }): ReactNode {
  const { t } = useWords();
  if (origin === undefined) return null;
  if (origin.evidence === null) return <p className="origin muted">{t(`brief.by.${origin.by}`)}</p>;
  return (
    <div className="origin">
      <span>
        {t('brief.fromWords')} <q>{origin.evidence.text}</q>
        {origin.evidence.page === undefined
          ? null
          : `, ${t(`chat.place.${origin.evidence.unit ?? 'page'}`, { page: origin.evidence.page })}`}
      </span>
      <Confidence value={origin.evidence.confidence} />
    </div>
  );
}

function Chip({
  field,
  values,
  origin,
}: {
  readonly field: Field;
  readonly values: readonly unknown[];
  readonly origin: FieldOrigin | undefined;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const edit = useBriefEdit();
  const label = t(`field.${field.id}`);
  const value = fieldWords(field, values, words);
  const doubtful = origin?.evidence != null && origin.evidence.confidence < DOUBTFUL_BELOW;
  return (
    <Reveal
      title={label}
      className="chip"
      data={{ 'data-doubtful': doubtful ? '' : undefined }}
      trigger={
        <>
          <span className="chip-label">{label}</span>
          <span className="chip-value">{value}</span>
          <span className="hidden-visually">{t('brief.edit')}</span>
        </>
      }
    >
      {(close) => (
        <>
          <Origin origin={origin} />
          <FieldEditor
            field={field}
            values={values}
            onSet={(patch) => {
              edit.set(patch);
              close();
            }}
            onRemove={() => {
              edit.remove(field);
              close();
            }}
          />
        </>
      )}
    </Reveal>
  );
}

type Assumption = Advice['assumptions'][number];

function AssumedChip({ assumption, brief }: { readonly assumption: Assumption; readonly brief: Brief }): ReactNode {
  const words = useWords();
  const { t } = words;
  const edit = useBriefEdit();
  const field = fieldOf(assumption.path);
  const label = pathLabel(assumption.path, words);
  const value = pathValueWords(assumption.path, assumption.value, words);
  return (
    <Reveal
      title={label}
      className="chip"
      data={{ 'data-assumed': '' }}
      trigger={
        <>
          <i className="chip-state" />
          <span className="hidden-visually">{t('brief.assumed')}</span>
          <span className="chip-label">{label}</span>
          <span className="chip-value">{value}</span>
          <span className="hidden-visually">{t('brief.edit')}</span>
        </>
      }
    >
      {(close) => (
        <>
          <p className="small">{t('brief.assumedBecause', { reason: assumption.reason })}</p>
          {field === undefined ? null : (
            <FieldEditor
              field={field}
              values={field.paths.map((path) => (path === assumption.path ? assumption.value : valueAt(brief, path)))}
              onSet={(patch) => {
                edit.set(patch);
                close();
              }}
            />
          )}
        </>
      )}
    </Reveal>
  );
}

function AddField({ brief }: { readonly brief: Brief }): ReactNode {
  const { t } = useWords();
  const edit = useBriefEdit();
  const [picked, setPicked] = useState('');
  const open = fields.filter((field) => valuesOf(brief, field) === null);
  const field = open.find((candidate) => candidate.id === picked);
  return (
    <Reveal
      title={t('brief.add')}
      className="button"
      data={{ 'data-look': 'plain' }}
      trigger={
        <>
          <Icon name="plus" />
          {t('brief.add')}
        </>
      }
    >
      {(close) => (
        <>
          <label>
            <span className="label">{t('brief.which')}</span>
            <select className="input" value={picked} onChange={(event) => setPicked(event.target.value)}>
              <option value="">{t('brief.pick')}</option>
              {groups.map((group) => (
                <optgroup key={group} label={t(`group.${group}`)}>
                  {open
                    .filter((candidate) => candidate.group === group)
                    .map((candidate) => (
                      <option key={candidate.id} value={candidate.id}>
                        {t(`field.${candidate.id}`)}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </label>
          {field === undefined ? null : (
            <FieldEditor
              key={field.id}
              field={field}
              values={field.paths.map(() => undefined)}
              onSet={(patch) => {
                edit.set(patch);
                setPicked('');
                close();
              }}
            />
          )}
        </>
      )}
    </Reveal>
  );
}

/** Takes back the last change and makes it again. */
function History(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const toast = useToast();
  const act = { undo: ['brief.undone', 'brief.nothingToUndo'], redo: ['brief.redone', 'brief.nothingToRedo'] } as const;
  return (['undo', 'redo'] as const).map((name) => (
    <button
      key={name}
      type="button"
      className="button"
      data-look="icon"
      aria-label={t(`brief.${name}`)}
      title={t(`brief.${name}`)}
      onClick={() => toast({ text: t(act[name][session[name]() ? 0 : 1]) })}
    >
      <Icon name={name} />
    </button>
  ));
}

/** What is known of the need: each field with where it comes from, editable; what was assumed is marked. */
export function BriefPanel({ titled = true }: { readonly titled?: boolean }): ReactNode {
  const { t } = useWords();
  const state = useSessionState();
  const { events } = state;
  const brief = useMemo(() => briefOf({ events }), [events]);
  const origins = useMemo(() => originsOf({ events }), [events]);
  const assumptions = useMemo(() => adviceOf({ events })?.advice.assumptions ?? [], [events]);
  const shownAssumptions = assumptions.filter(({ path }) => valueAt(brief, path) === undefined);
  const originOf = (field: Field): FieldOrigin | undefined =>
    [...field.paths, field.paths[0]?.split('.')[0] ?? '']
      .map((path) => origins.get(path))
      .find((origin) => origin !== undefined);
  const known = groups
    .map((group) => ({
      group,
      chips: fields.flatMap((field) => {
        const values = field.group === group ? valuesOf(brief, field) : null;
        return values === null ? [] : [{ field, values }];
      }),
    }))
    .filter(({ chips }) => chips.length > 0);
  return (
    <section className="brief" aria-label={t('brief.title')} tabIndex={0}>
      <div className="brief-head">
        {titled ? <h2 className="small">{t('brief.title')}</h2> : <span />}
        <span className="row">
          {origins.size === 0 ? null : <History />}
          <AddField brief={brief} />
        </span>
      </div>
      {known.length === 0 ? <p className="small muted">{t('brief.empty')}</p> : null}
      <div className="brief-groups">
        {known.map(({ group, chips }) => (
          <div className="brief-group" key={group}>
            <h3>{t(`group.${group}`)}</h3>
            <div className="chips">
              {chips.map(({ field, values }) => (
                <Chip key={field.id} field={field} values={values} origin={originOf(field)} />
              ))}
            </div>
          </div>
        ))}
        {shownAssumptions.length === 0 ? null : (
          <div className="brief-group" data-wide="">
            <h3>{t('brief.assumed')}</h3>
            <div className="chips">
              {shownAssumptions.map((assumption) => (
                <AssumedChip key={assumption.path} assumption={assumption} brief={brief} />
              ))}
            </div>
          </div>
        )}
      </div>
    </section>
  );
}
