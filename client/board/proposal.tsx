import { useState, type ReactNode } from 'react';
import type { Problem, ProposalRequest } from '../../server/protocol/http.ts';
import { useWords } from '../i18n/use-words.ts';
import { Icon } from '../shell/icons.tsx';
import { usePricing } from './use-analysis.ts';

type Format = 'docx' | 'pdf';
type Progress =
  | { readonly state: 'idle' | 'done' }
  | { readonly state: 'making'; readonly format: Format }
  | { readonly state: 'failed'; readonly format: Format; readonly why: string };

async function problemOf(answer: Response): Promise<string> {
  try {
    const body = (await answer.json()) as Partial<Problem>;
    return body.detail ?? body.title ?? `${answer.status}`;
  } catch {
    return `${answer.status} ${answer.statusText}`.trim();
  }
}

function fileNameOf(answer: Response, fallback: string): string {
  const header = answer.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(header)?.[1] ?? fallback;
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

interface ProposalProps {
  readonly brief: ProposalRequest['brief'];
  /** The solution proposed first; the alternatives follow. */
  readonly solutionIds: readonly string[];
}

/** Makes the proposal as a document and saves it. */
export function ProposalButtons({ brief, solutionIds }: ProposalProps): ReactNode {
  const { t, locale } = useWords();
  const pricing = usePricing();
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const make = async (format: Format): Promise<void> => {
    setProgress({ state: 'making', format });
    try {
      const request: ProposalRequest = { brief, solutionIds: [...solutionIds], format, locale, ...pricing };
      const answer = await fetch('/api/v1/proposals', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      if (!answer.ok) {
        setProgress({ state: 'failed', format, why: await problemOf(answer) });
        return;
      }
      save(await answer.blob(), fileNameOf(answer, `${t('proposal.file')}.${format}`));
      setProgress({ state: 'done' });
    } catch {
      setProgress({ state: 'failed', format, why: t('proposal.noLine') });
    }
  };
  return (
    <>
      {(['docx', 'pdf'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          data-look="plain"
          disabled={progress.state === 'making'}
          aria-label={t(`proposal.make.${format}`)}
          onClick={() => void make(format)}
        >
          <Icon name="document" />
          {progress.state === 'making' && progress.format === format ? t('proposal.making') : t(`proposal.${format}`)}
        </button>
      ))}
      <span role="status" className="small">
        {progress.state === 'done' ? t('proposal.done') : null}
      </span>
      {progress.state === 'failed' ? (
        <span className="note row" data-tone="danger" role="alert">
          {t('proposal.failed', { why: progress.why })}
          <button type="button" className="button" data-look="plain" onClick={() => void make(progress.format)}>
            {t('chat.again')}
          </button>
        </span>
      ) : null}
    </>
  );
}
