import { useRef, useState, type ReactNode } from 'react';
import { useToast } from '../shell/toast.tsx';
import { useAccuracyWords } from './words.ts';

const MOST_BYTES = 5 * 1024 * 1024;

/** A file by choosing or by dropping; its text goes into the box below, where it can be read and changed. */
export function FileDrop({ onFile }: { readonly onFile: (name: string, text: string) => void }): ReactNode {
  const { t } = useAccuracyWords();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    if (file.size > MOST_BYTES) {
      toast({ text: t('tooLong') });
      return;
    }
    file.text().then(
      (text) => onFile(file.name, text),
      () => toast({ text: t('failed') }),
    );
  };
  return (
    <div
      className="acc-drop row"
      data-over={over ? true : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('file')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.jsonl,.csv,.txt,application/json,text/csv"
        aria-label={t('file')}
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <span className="small muted">{over ? t('dropNow') : t('drop')}</span>
    </div>
  );
}
