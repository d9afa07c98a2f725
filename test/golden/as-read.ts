import type { Advice } from '../../rules/advice-shape.ts';
import { estimateNames } from '../../rules/advice-shape.ts';
import { figureWord, formatEstimate } from '../../server/protocol/format.ts';
import type { Locale } from '../../server/protocol/http.ts';
import { createRenderer } from '../../server/render/render.ts';

/** The answer as a person reads it, in Markdown: every sentence, and every figure in the words of the screen. */
export function asRead(advice: Advice, locale: Locale): string {
  const { text, term } = createRenderer(locale);
  const lines: string[] = [];
  for (const solution of advice.solutions) {
    lines.push(`## ${String(solution.rank)}. ${text(solution.title)}`, '');
    for (const name of estimateNames) {
      const estimate = solution.estimates[name];
      if (!estimate) continue;
      const { likely, band } = formatEstimate(estimate, locale);
      lines.push(`- ${term(figureWord(name, solution.estimates))}: ${likely} (${band})`);
    }
    lines.push(...solution.reasons.map((reason) => `- ${text(reason)}`));
    for (const risk of solution.risks)
      lines.push(`- ${term(risk.severity)}: ${text(risk.text)} ${text(risk.mitigation)}`);
    lines.push(...solution.flipsIf.map((flip) => `- ${text(flip.text)}`), '');
  }
  lines.push('## –', '');
  for (const line of advice.excluded) {
    const approach = line.approach === null ? '' : `${term(line.approach)}, `;
    lines.push(`- ${approach}${String(line.count)} × ${text(line.reason)} → ${text(line.unlock)}`);
  }
  lines.push(...advice.assumptions.map((one) => `- ${term(one.path)}: ${text(one.reason)}`));
  lines.push(...advice.advice.map((one) => `- ${term(one.severity)}: ${text(one.text)}`), '');
  const question = advice.nextQuestion;
  if (question)
    lines.push(`**${text(question.text)}** ${text(question.why)} ${question.options.map(text).join(' · ')}`, '');
  return lines.join('\n');
}
