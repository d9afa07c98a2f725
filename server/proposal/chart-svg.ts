import { seriesColours } from './colours.ts';
import type { Chart } from './model.ts';
import { cleanText } from './text.ts';

const BAR = 22;
const GAP = 12;
const LEGEND = 24;
const LABEL = 100;
const TOTAL = 92;

const escaped = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Stacked horizontal bars as SVG, `width` in points: a legend above, each bar's name before it and its total after it. */
export function chartSvg(chart: Chart, accent: string, width: number): string {
  const colours = seriesColours(accent, chart.series.length);
  const room = width - LABEL - TOTAL;
  const largest = Math.max(
    ...chart.bars.map((bar) => bar.values.reduce((sum, value) => sum + value, 0)),
    Number.MIN_VALUE,
  );
  const height = LEGEND + chart.bars.length * (BAR + GAP);
  const text = (content: string, at: { readonly x: number; readonly y: number }, fill: string): string =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" font-family="Inter" font-size="9" fill="${fill}">${escaped(content)}</text>`;
  const legend = chart.series.map((name, index) => {
    const x = LABEL + index * (room / chart.series.length);
    return `<rect x="${x.toFixed(1)}" y="2" width="9" height="9" fill="${colours[index] ?? accent}"/>${text(name, { x: x + 14, y: 10 }, '#6b6862')}`;
  });
  const bars = chart.bars.map((bar, row) => {
    const y = LEGEND + row * (BAR + GAP);
    let x = LABEL;
    const parts = bar.values.map((value, index) => {
      const size = (Math.max(0, value) / largest) * room;
      const rect = `<rect x="${x.toFixed(2)}" y="${y}" width="${size.toFixed(2)}" height="${BAR}" fill="${colours[index] ?? accent}"/>`;
      x += size;
      return rect;
    });
    const base = y + BAR / 2 + 3;
    return [
      text(bar.label, { x: 0, y: base }, '#262522'),
      ...parts,
      text(bar.total, { x: x + 6, y: base }, '#262522'),
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${legend.join('')}${bars.join('')}</svg>`;
}
