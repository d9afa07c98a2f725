import type * as Docx from 'docx';
import type { Run } from './model.ts';
import { cleanText, markOf, notesText } from './text.ts';

export const FONT = 'Calibri';
export const INK = '262522';
export const MUTED = '6b6862';
export const LINE = 'd9d5cc';

/** What writing a Word document needs everywhere. */
export interface Writer {
  readonly docx: typeof Docx;
  /** Six hex digits. */
  readonly accent: string;
  /** Of the text, in twentieths of a point. */
  readonly width: number;
}

/** One run. Naming the type of its options keeps them apart from those of a string. */
export const textRun = ({ docx }: Writer, options: Docx.IRunOptions): Docx.TextRun => new docx.TextRun(options);

/** Runs of text; sizes in half points. Small runs are two points smaller and muted. */
export function docxRuns(on: Writer, runs: readonly Run[], tone: { readonly size?: number } = {}): Docx.TextRun[] {
  const { docx } = on;
  const base = tone.size ?? 20;
  return runs.flatMap((run) => {
    const size = run.small === true ? Math.max(15, base - 4) : base;
    const style = {
      size,
      ...(run.bold === true ? { bold: true } : {}),
      ...(run.small === true ? { color: MUTED } : {}),
    };
    const lines = cleanText(run.text).split('\n');
    const mark = markOf(run);
    const notes = notesText(run);
    return [
      ...lines.map((text, index) => new docx.TextRun({ text, ...style, ...(index > 0 ? { break: 1 } : {}) })),
      ...(mark === '' ? [] : [new docx.TextRun({ text: mark, size: Math.max(14, size - 4), color: MUTED })]),
      ...(notes === '' ? [] : [new docx.TextRun({ text: ` ${notes}`, size, superScript: true, color: MUTED })]),
    ];
  });
}
