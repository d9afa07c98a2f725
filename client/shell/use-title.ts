import { useEffect } from 'react';

/** The title of the window while this page is open. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
