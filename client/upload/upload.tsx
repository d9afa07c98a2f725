import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { DOCUMENT_MAX_BYTES } from '../../server/protocol/limits.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSession } from '../session/use-session.ts';
import { sendDocument, type Step } from './send.ts';
import { useUploadWords } from './words.ts';
import '../styles/upload.css';

interface UploadProps {
  /** A file, or a text too long to be said. */
  readonly content: File | string;
  readonly messageId: string;
  readonly onEnd: () => void;
}

const MEGABYTE = 1024 * 1024;

/** A document on its way into the conversation. What goes wrong is said, and the document stays until it is put away. */
export function Upload({ content, messageId, onEnd }: UploadProps): ReactNode {
  const { t } = useUploadWords();
  const { t: app, locale } = useWords();
  const session = useSession();
  const [step, setStep] = useState<Step>({ at: 'sending', share: 0 });
  const [attempt, setAttempt] = useState(0);
  const pasted = typeof content === 'string';
  const name = pasted ? t('pasted') : content.name;

  const start = useEffectEvent((): (() => void) => {
    const file = pasted ? new Blob([content], { type: 'text/plain' }) : content;
    const conversation = session.access();
    return sendDocument({ file, name, conversation, messageId, locale }, (next) => {
      if (next.at === 'done') {
        session.entitle(name);
        onEnd();
      } else setStep(next);
    });
  });
  // Once for each try: another language or a new render does not send it again.
  useEffect(() => start(), [attempt, messageId]);

  if (step.at === 'refused') {
    const size = DOCUMENT_MAX_BYTES / MEGABYTE;
    const why = step.detail === '' ? t(navigator.onLine ? step.why : 'offline', { size }) : step.detail;
    return (
      <div className="composer-inner note spread" data-tone="danger" role="alert">
        <span>
          <b>{name}</b> · {why}
        </span>
        <span className="row">
          <button type="button" className="button" data-look="plain" onClick={() => setAttempt((n) => n + 1)}>
            {t('again')}
          </button>
          <button type="button" className="button" data-look="plain" onClick={onEnd}>
            {app('app.close')}
          </button>
        </span>
      </div>
    );
  }
  if (step.at === 'done') return null;
  const words = t(step.at, { name });
  return (
    <div className="composer-inner upload" role="status">
      <span className="upload-name">{words}</span>
      <progress value={step.share} max={1} aria-label={words} />
      <button type="button" className="button" data-look="plain" onClick={onEnd}>
        {t('cancel')}
      </button>
    </div>
  );
}
