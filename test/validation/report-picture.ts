import type { AccuracyKind } from '../../server/protocol/accuracy.ts';

const SIZE = 480;
const LEFT = 64;
const BOTTOM = 52;
const TOP = 56;
const RIGHT = 16;

const style = `
  .paper { fill: #fffdf9 } text { fill: #211e19; font: 13px system-ui, sans-serif } .muted { fill: #635c51 }
  .grid { stroke: #ddd6c8 } .same { stroke: #211e19 } .twice { stroke: #8d8475; stroke-dasharray: 4 4 }
  .dots { stroke-width: 3.5; stroke-linecap: round; fill: none; stroke-opacity: .45 }
  .model, .chip { stroke-width: 1.6; stroke-opacity: .85 } .sample { stroke-opacity: 1 } .fitted.sample { stroke-width: 8 }
  .fitted { stroke: #0c5f57 } .model { stroke: #b0660b } .chip { stroke: #4a5fa8 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #221f1b } text { fill: #ece7dd } .muted { fill: #aaa193 } .grid { stroke: #3a352e }
    .same { stroke: #ece7dd } .twice { stroke: #7d7466 }
    .fitted { stroke: #7cc9ba } .model { stroke: #e3a457 } .chip { stroke: #98abf0 }
  }`;

const classes = { fitted: 'fitted', 'held-out model': 'model', 'held-out accelerator': 'chip' } as const;
/** 1000 and 1k, 1M: short enough for the edge of a picture. */
function label(decade: number): string {
  if (decade >= 6) return `${String(10 ** (decade - 6))}M`;
  return decade >= 4 ? `${String(10 ** (decade - 3))}k` : String(Number((10 ** decade).toPrecision(1)));
}
const short = (value: number): string => String(Math.round(value * 10) / 10);

/** A dot, a plus or a cross: told apart without colour. */
function mark(split: keyof typeof classes, x: number, y: number): string {
  if (split === 'fitted') return `M${short(x)} ${short(y)}h0`;
  if (split === 'held-out model') return `M${short(x - 3)} ${short(y)}h6m-3-3v6`;
  return `M${short(x - 2.2)} ${short(y - 2.2)}l4.4 4.4m0-4.4l-4.4 4.4`;
}

/** Predicted against measured on logarithmic axes, as an SVG that follows the reader's theme. Deterministic. */
export function scatterPicture(kind: AccuracyKind, stepsPerDecade: number): string {
  const all = kind.splits.flatMap(({ points }) => points);
  const low = Math.floor(Math.min(...all) / stepsPerDecade);
  const high = Math.max(low + 1, Math.ceil(Math.max(...all) / stepsPerDecade));
  const span = SIZE - LEFT - RIGHT;
  const along = (decades: number): number => ((decades - low) / (high - low)) * span;
  const x = (decades: number): number => LEFT + along(decades);
  const y = (decades: number): number => TOP + span - along(decades);
  const height = TOP + span + BOTTOM;
  const line = (from: readonly [number, number], to: readonly [number, number], name: string): string =>
    `<line class="${name}" x1="${short(x(from[0]))}" y1="${short(y(from[1]))}" x2="${short(x(to[0]))}" y2="${short(y(to[1]))}"/>`;
  const decades = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const twice = Math.log10(2);
  const dots = kind.splits.map(({ split, points }) => {
    let path = '';
    for (let at = 0; at < points.length; at += 2) {
      const [predicted = 0, measured = 0] = [points[at], points[at + 1]];
      path += mark(split, x(measured / stepsPerDecade), y(predicted / stepsPerDecade));
    }
    return `<path class="dots ${classes[split]}" d="${path}"/>`;
  });
  let offset = 8;
  const legend = kind.splits.map(({ split, count }) => {
    const text = `${split} (${String(count)})`;
    const sample = `<path class="dots ${classes[split]} sample" d="${mark(split, offset + 5, 36)}"/>`;
    const words = `<text class="muted" x="${short(offset + 14)}" y="40">${text}</text>`;
    offset += 24 + text.length * 6.7;
    return sample + words;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(SIZE)} ${String(height)}" width="${String(SIZE)}" height="${String(height)}" role="img" aria-label="${kind.name}: predicted against measured">`,
    `<style>${style}\n</style>`,
    `<rect class="paper" width="${String(SIZE)}" height="${String(height)}" rx="6"/>`,
    `<text x="${String(LEFT)}" y="20" font-weight="600">${kind.name}, ${kind.unit}</text>`,
    ...legend,
    ...decades.flatMap((decade) => [
      line([decade, low], [decade, high], 'grid'),
      line([low, decade], [high, decade], 'grid'),
      `<text class="muted" text-anchor="middle" x="${short(x(decade))}" y="${short(y(low) + 18)}">${label(decade)}</text>`,
      `<text class="muted" text-anchor="end" x="${String(LEFT - 8)}" y="${short(y(decade) + 4)}">${label(decade)}</text>`,
    ]),
    line([low, low + twice], [high - twice, high], 'twice'),
    line([low + twice, low], [high, high - twice], 'twice'),
    ...dots,
    line([low, low], [high, high], 'same'),
    `<text class="muted" text-anchor="middle" x="${short(x((low + high) / 2))}" y="${String(height - 12)}">measured</text>`,
    `<text class="muted" text-anchor="middle" transform="translate(18 ${short(y((low + high) / 2))}) rotate(-90)">predicted</text>`,
    '</svg>',
    '',
  ].join('\n');
}
