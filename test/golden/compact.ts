import type { Advice, Solution } from '../../rules/advice-shape.ts';
import type { Brief } from '../../rules/brief.ts';
import { figureWord, formatEstimate } from '../../server/protocol/format.ts';
import type { Locale } from '../../server/protocol/http.ts';
import { createRenderer } from '../../server/render/render.ts';

type Renderer = ReturnType<typeof createRenderer>;

/** The answer in as few lines as a person needs to judge it: what, how much, why, what can go wrong, what is out. */
export function compact(title: string, advice: Advice, locale: Locale): string {
  const renderer = createRenderer(locale);
  const { text, term } = renderer;
  const lines = [`## ${title}`, '', said(advice.brief), ''];
  for (const solution of advice.solutions) lines.push(...solutionLines(solution, { renderer, locale }));
  if (advice.solutions.length === 0) lines.push('–', '');
  for (const line of advice.excluded) {
    const approach = line.approach === null ? '' : `${term(line.approach)}, `;
    lines.push(`- ✗ ${line.rule}: ${approach}${String(line.count)} × ${text(line.reason)} → ${text(line.unlock)}`);
  }
  for (const one of advice.advice) {
    const words = text(one.text);
    // The words on laws are long and have tests of their own.
    const long = words.length > 400 && one.id !== 'phases';
    lines.push(`- ${term(one.severity)} (${one.id}): ${long ? `${words.slice(0, 160)}…` : words}`);
  }
  const question = advice.nextQuestion;
  if (question) lines.push(`- ? ${text(question.text)} ${text(question.why)}`);
  lines.push('');
  return lines.join('\n');
}

function said(brief: Brief): string {
  return `\`${JSON.stringify(brief).replaceAll('"', '')}\``;
}

function solutionLines(
  { rank, title, score, estimates, people, serving, training, reasons, risks, flipsIf, tools, models }: Solution,
  { renderer: { text, term }, locale }: { readonly renderer: Renderer; readonly locale: Locale },
): readonly string[] {
  const figures = (['quality', 'oneOffCost', 'monthlyCost', 'tco', 'weeksToProduction', 'ttftMs'] as const).flatMap(
    (name) => {
      const estimate = estimates[name];
      return estimate ? [`${term(figureWord(name, estimates))} ${formatEstimate(estimate, locale).likely}`] : [];
    },
  );
  const crew = people.map((one) => `${term(one.role)} ${String(one.personMonths)}`).join(', ');
  const run = training
    ? ` · ${training.method} ${training.accelerator ?? ''} ${formatEstimate(training.wallClockHours, locale).likely}`
    : '';
  return [
    `### ${String(rank)}. ${text(title)} · ${score.total.toFixed(2)}`,
    `- ${figures.join(' · ')}`,
    `- ${models.map(({ id }) => id).join(' + ')} | ${String(serving.replicas)} × ${String(serving.acceleratorCount)} ${serving.accelerator ?? '–'} ${serving.precision ?? ''}${run} | ${crew} | ${tools.map(({ id }) => id).join(', ')}`,
    ...reasons.map((reason) => `- ${text(reason)}`),
    ...risks.map((risk) => `- ${term(risk.severity)}: ${text(risk.text)} ${text(risk.mitigation)}`),
    ...flipsIf.map((flip) => `- ${text(flip.text)}`),
    '',
  ];
}
