import type { StoredEvent } from '../protocol/chat.ts';
import type { Locale } from '../protocol/http.ts';
import type { Renderer } from '../render/render.ts';

export type RenderEvent = (event: StoredEvent, locale: Locale) => string;

/** The frame of a stored event in a language; the connections of one conversation share the work. */
export function createRenderEvent(renderer: (locale: Locale) => Renderer): RenderEvent {
  const frames = new WeakMap<StoredEvent, Map<Locale, string>>();
  return (event, locale) => {
    const known = frames.get(event) ?? new Map<Locale, string>();
    frames.set(event, known);
    let frame = known.get(locale);
    if (frame === undefined) {
      frame = JSON.stringify(renderer(locale).deep(event));
      known.set(locale, frame);
    }
    return frame;
  };
}
