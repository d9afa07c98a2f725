import type { Grade } from '../../catalog/index.ts';
import type { Run } from './model.ts';

/** Shape of each grade; the word stands in the legend. */
export const gradeMarks: Readonly<Record<Grade, string>> = {
  measured: '●',
  vendor: '◆',
  published: '■',
  derived: '△',
  assumed: '○',
};

/** Without what documents cannot hold: control characters and halves of surrogate pairs. Line ends stay. */
export const cleanText = (text: string): string => text.replaceAll(/\p{Cs}|(?!\n)\p{Cc}/gu, '');

/** Set beside a figure that rests on a source past its shelf life; the legend says so in words. */
export const STALE_MARK = '†';

/** What follows a figure: the shape of its grade, and a dagger if it is out of date. */
export function markOf(run: Run): string {
  const mark = run.grade === undefined ? '' : `\u00a0${gradeMarks[run.grade]}`;
  return mark + (run.stale === true ? STALE_MARK : '');
}

/** Numbers of notes, neighbours joined: 2,4–6. */
export function notesText(run: Run): string {
  const groups: [number, number][] = [];
  for (const number of run.notes ?? []) {
    const last = groups.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else groups.push([number, number]);
  }
  return groups.map(([from, to]) => (from === to ? `${from}` : `${from}${to === from + 1 ? ',' : '–'}${to}`)).join(',');
}
