import type { ReactNode } from 'react';
import type { TabId } from '../board/board-state.ts';
import { fieldOf } from '../brief/fields.ts';
import { patchWords } from '../brief/value-words.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSession } from '../session/use-session.ts';
import type { Pending } from '../state/reducer.ts';
import type { TranscriptMessage, TranscriptUnderstood } from '../state/selectors.ts';
import type { Solution } from '../state/types.ts';
import { MarkedText } from './marked-text.tsx';
import { MessagePartView } from './parts.tsx';

export function Message(props: {
  readonly entry: TranscriptMessage;
  readonly openQuestion: number | null;
  readonly solutions: readonly Solution[];
  readonly onShow: (solutionId: string) => void;
  readonly onTab: (tab: TabId) => void;
}): ReactNode {
  const { t } = useWords();
  const { event, evidence } = props.entry;
  return (
    <li className="bubble" data-from={event.from}>
      <span className={event.from === 'customer' ? 'hidden-visually' : 'speaker'}>{t(`chat.from.${event.from}`)}</span>
      {event.parts.map((part, index) =>
        part.type === 'text' && event.from === 'customer' ? (
          <MarkedText key={index} text={part.text} evidence={index === 0 ? evidence : []} />
        ) : (
          <MessagePartView
            key={index}
            part={part}
            open={props.openQuestion === event.seq}
            solutions={props.solutions}
            onShow={props.onShow}
            onTab={props.onTab}
          />
        ),
      )}
    </li>
  );
}

/** The page of a document that says it. */
function Place({ event, field }: { readonly event: TranscriptUnderstood['event']; readonly field: string }): ReactNode {
  const { t } = useWords();
  const from = event.evidence.find(({ path }) => (fieldOf(path)?.id ?? path) === field);
  if (from?.page === undefined) return null;
  return <span className="muted small">({t(`chat.place.${from.unit ?? 'page'}`, { page: from.page })})</span>;
}

/** What was taken from the words, and what could not be. */
export function Understood({ entry }: { readonly entry: TranscriptUnderstood }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { event } = entry;
  const lines = patchWords(event.patch, event.brief, words);
  return (
    <li className="understood">
      {lines.length === 0 ? null : (
        <>
          <p className="muted">{t(event.by === 'edit' ? 'chat.edited' : 'chat.understood')}</p>
          <dl className="understood-list">
            {lines.map((line) => (
              <div key={line.id}>
                <dt>{line.label}</dt>
                <dd>
                  {line.value} <Place event={event} field={line.id} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {event.unresolved.map((open) => (
        <p key={`${open.path}-${open.text}`}>
          <q>{open.text}</q>: {open.reason}
        </p>
      ))}
    </li>
  );
}

/** Words on their way, or that did not arrive. */
export function PendingMessage({ entry, waiting }: { readonly entry: Pending; readonly waiting: boolean }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { message, failure } = entry;
  const text = message.type === 'say' ? message.text : null;
  if (text === null && failure === null) return null;
  return (
    <li className="bubble" data-from="customer" data-pending="">
      {text === null ? null : <p>{text}</p>}
      {failure === null ? (
        waiting ? (
          <p className="small">{t('chat.waiting')}</p>
        ) : null
      ) : (
        <div className="note" data-tone="danger" role="alert">
          <p>{failure.text}</p>
          <div className="row">
            {failure.retry ? (
              <button type="button" className="button" data-look="plain" onClick={() => session.resend(message)}>
                {t('chat.again')}
              </button>
            ) : null}
            <button type="button" className="button" data-look="plain" onClick={() => session.discard(message.id)}>
              {t('chat.discard')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
