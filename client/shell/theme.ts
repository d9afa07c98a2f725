import { useEffect, useState } from 'react';
import { useMedia } from './use-media.ts';

export type Theme = 'light' | 'dark';
const KEY = 'advisor.theme';

function chosenTheme(): Theme | null {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

/** Before anything is drawn: a page that still comes has the theme already. */
export function applyTheme(): void {
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset['theme'] = chosenTheme() ?? (systemDark ? 'dark' : 'light');
}

/** The theme of the system, until the person chooses here. */
export function useTheme(): { readonly theme: Theme; readonly toggle: () => void } {
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const [chosen, setChosen] = useState(chosenTheme);
  const theme = chosen ?? (systemDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return {
    theme,
    toggle: () => {
      const next = theme === 'dark' ? 'light' : 'dark';
      localStorage.setItem(KEY, next);
      setChosen(next);
    },
  };
}
