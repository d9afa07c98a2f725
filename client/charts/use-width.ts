import { useEffect, useState, type RefCallback } from 'react';

const USUAL = 640;

/** Width of an element in pixels, so that a chart is drawn at its size and its words stay readable on a phone. */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(USUAL);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? USUAL);
      if (now > 0) setWidth(now);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}
