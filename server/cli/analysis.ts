import type { WireAnalysis } from '../protocol/analysis.ts';
import type { Run } from './context.ts';

/** The sentences of an analysis under their headings; the figures are in the JSON. */
export function printAnalysis({ io, words }: Run, analysis: WireAnalysis): void {
  const { confidence, breakEven, budgets, qualities, sensitivity, footprint } = analysis;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.analysis, [confidence.text]],
    [words.breakEven, breakEven.map(({ text }) => text)],
    [words.budgets, budgets.map(({ text }) => text)],
    [words.qualities, qualities.map(({ text }) => text)],
    [words.sensitivity, sensitivity.map(({ text }) => text)],
    [
      words.footprint,
      [
        ...footprint.solutions.map(({ short, text }) => `${short}: ${text}`),
        ...footprint.regions.map(({ text }) => text),
      ],
    ],
  ];
  for (const [title, lines] of parts) {
    if (lines.length === 0) continue;
    io.out(`\n${title}\n`);
    for (const line of lines) io.out(`  ${line}\n`);
  }
}
