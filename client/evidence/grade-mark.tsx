import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import type { Grade } from '../state/types.ts';

const shapes: Readonly<Record<Grade, ReactNode>> = {
  measured: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  vendor: <path d="M6 0.5 11.5 6 6 11.5 0.5 6z" fill="currentColor" />,
  published: <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />,
  derived: <path d="M6 1.5 11 10.5H1z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  assumed: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

/** How a figure is known, as a shape; the word is beside it or read aloud. */
export function GradeMark({ grade }: { readonly grade: Grade }): ReactNode {
  return (
    <svg className="grade-mark" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[grade]}
    </svg>
  );
}

export function GradeLabel({ grade }: { readonly grade: Grade }): ReactNode {
  const { term } = useWords();
  return (
    <span className="grade">
      <GradeMark grade={grade} />
      {term('grade', grade)}
    </span>
  );
}
