/** Between a colour (#rrggbb) and white: share 0 is the colour, 1 is white. */
export function tint(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels.map((channel) => mix(channel, share).toString(16).padStart(2, '0')).join('')}`;
}

const mix = (channel: number, share: number): number => Math.round(channel + (255 - channel) * share);

/** Fills of a chart's series, dark to light, so that they differ without colour too. */
export function seriesColours(accent: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => tint(accent, count === 1 ? 0 : (index / count) * 1.2));
}
