import type { ReactNode } from 'react';

const shapes = {
  send: <path d="M4 12h14M12 6l6 6-6 6" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  theme: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.7 9.6a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1.9-1.1 1.7M12 16.4v.1" />
    </>
  ),
  down: <path d="M7 10l5 5 5-5" />,
  left: <path d="M14 7l-5 5 5 5" />,
  right: <path d="M10 7l5 5-5 5" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  plus: <path d="M12 6v12M6 12h12" />,
  document: <path d="M7 4h7l4 4v12H7zM14 4v4h4M10 13h5M10 16h5" />,
  warning: <path d="M12 4l9 16H3zM12 10v4.5M12 17.3v.1" />,
  critical: <path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.1" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5.5M12 7.8v.1" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l4 4" />
    </>
  ),
  up: <path d="M7 14l5-5 5 5" />,
  filter: <path d="M4 7h16M7 12h10M10 17h4" />,
  link: (
    <path d="M10 14l4-4M8.5 11L6 13.500a3.200 3.200 0 0 0 4.500 4.500L13 15.500M11 8.500L13.500 6a3.200 3.200 0 0 1 4.500 4.500L15.500 13" />
  ),
  undo: <path d="M8 6L4 10l4 4M4 10h10a5 5 0 0 1 0 10h-3" />,
  redo: <path d="M16 6l4 4-4 4M20 10H10a5 5 0 0 0 0 10h3" />,
  brief: <path d="M5 6h14M5 12h14M5 18h8" />,
} as const;
export type IconName = keyof typeof shapes;

/** Decoration beside a word, or inside a control that has its own label. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

export function BrandMark(): ReactNode {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="currentColor" />
      <g fill="none" strokeLinecap="round" stroke="var(--surface)">
        <path d="M7 21h18" strokeWidth="2.5" opacity="0.55" />
        <path d="M11 14h11" strokeWidth="5" />
        <path d="M17 8v16" strokeWidth="2.5" />
      </g>
    </svg>
  );
}
