import { useEffect, useRef } from 'react';
import type { TabId } from '../board/board-state.ts';

const tabKeys: Readonly<Record<string, TabId>> = { s: 'solutions', c: 'compare', o: 'costs', p: 'plan', u: 'sources' };
const SEQUENCE_MS = 1200;

export type Command =
  | { readonly do: 'compose' }
  | { readonly do: 'help' }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  | { readonly do: 'tab'; readonly tab: TabId };

interface Stroke {
  readonly key: string;
  readonly ctrlOrCmd: boolean;
  readonly shift: boolean;
  readonly at: number;
}

/** What a key means after the one before; null where it means nothing. Times in milliseconds. */
export function commandOf(stroke: Stroke, previous: Stroke | null): Command | null {
  if (stroke.ctrlOrCmd) {
    const key = stroke.key.toLowerCase();
    if (key === 'z') return { do: stroke.shift ? 'redo' : 'undo' };
    return key === 'y' && !stroke.shift ? { do: 'redo' } : null;
  }
  const follows =
    previous !== null && !previous.ctrlOrCmd && previous.key === 'g' && stroke.at - previous.at < SEQUENCE_MS;
  const tab = follows ? tabKeys[stroke.key.toLowerCase()] : undefined;
  if (tab !== undefined) return { do: 'tab', tab };
  if (stroke.key === '/') return { do: 'compose' };
  return stroke.key === '?' ? { do: 'help' } : null;
}

/** Whether keys belong to what the person is writing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Keys of the page, silent while a person writes or a dialog is open. */
export function useShortcuts(run: (command: Command) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    let previous: Stroke | null = null;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const stroke = {
        key: event.key,
        ctrlOrCmd: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        at: event.timeStamp,
      };
      const command = commandOf(stroke, previous);
      previous = stroke;
      if (command === null) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
