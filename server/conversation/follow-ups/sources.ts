import { estimateNames, type EstimateName } from '../../../rules/advice-shape.ts';
import type { Estimate } from '../../../rules/estimate.ts';
import { say, type Message } from '../../../rules/message.ts';
import { fold } from '../../nlu/fold.ts';
import { textPart, type StoredPart, type StoredSolution } from '../drafts.ts';
import { explain } from '../explain.ts';
import type { StoredAdvice } from '../drafts.ts';
import type { ReplyContext } from '../context.ts';
import { opens } from './next.ts';

const named: readonly (readonly [RegExp, EstimateName])[] = [
  [/\b(?:per month|a month|monthly|al mes|mensual)\b/, 'monthlyCost'],
  [/\b(?:up ?front|one-off|initial|inicial|de entrada)\b/, 'oneOffCost'],
  [/\b(?:weeks?|semanas?|plazos?|months?|meses|timeline)\b/, 'weeksToProduction'],
  [/\b(?:co2|carbon\w*|emission\w*|emision\w*)\b/, 'carbonKgPerMonth'],
  [/\b(?:energ\w+|electric\w*|kwh|luz)\b/, 'energyKwhPerMonth'],
  [/\b(?:tokens?|latenc\w+|seconds?|segundos?|fast|rapid\w+|speed|velocidad)\b/, 'ttftMs'],
  [/\b(?:memory|memoria|vram|gigas?)\b/, 'memoryPerAcceleratorGb'],
  [/\b(?:accura\w+|quality|calidad|acierto\w*|precision|percent|por ?ciento|error rate|porcentaje)\b|%/, 'quality'],
  [
    /\b(?:costs?|costes?|costos?|precios?|prices?|pricing|total|cuesta|vale|money|dinero|euros?|dollars?)\b|[€$£]/,
    'monthlyCost',
  ],
];

const NUMBER = /\d+(?:[.,  ]\d{3})*(?:[.,]\d+)?k?/;

/** The figure that words name by its number, as far as the answer shows one like it. */
function byNumber(text: string, { estimates }: StoredSolution): EstimateName | null {
  const said = NUMBER.exec(fold(text))?.[0];
  if (said === undefined) return null;
  const digits = said
    .replace(/k$/, '')
    .replace(/[.,  ](?=\d{3})/g, '')
    .replace(',', '.');
  const value = Number(digits) * (said.endsWith('k') ? 1000 : 1);
  const near = estimateNames
    .flatMap((name) => {
      const likely = estimates[name]?.likely;
      return likely === undefined || likely <= 0 ? [] : [{ name, off: Math.abs(Math.log(value / likely)) }];
    })
    .sort((a, b) => a.off - b.off)[0];
  return near !== undefined && near.off < CLOSE ? near.name : null;
}
/** A number within a twentieth of a figure is that figure, rounded. */
const CLOSE = 0.05;

const gradeLine = (grade: Estimate['grade'], names: readonly EstimateName[]): Message => {
  const [first, ...rest] = names.map((name) => say('conversation.label', { label: { term: name } }));
  const list = first ? rest.reduce((head, tail) => say('conversation.and', { head, tail }), first) : '–';
  return say(`followUp.grade.${grade}`, { list });
};
const grades: readonly Estimate['grade'][] = ['measured', 'vendor', 'published', 'derived', 'assumed'];

/**
 * Where figures come from and how sure they are: of the one that words name, its formula and sources; else the grade of
 * each figure of the solution.
 */
export function sourceParts(
  text: string,
  solution: StoredSolution,
  { advice, context }: { readonly advice: StoredAdvice; readonly context: ReplyContext },
): readonly StoredPart[] {
  const said = fold(text);
  const name =
    byNumber(text, solution) ??
    named.find(([pattern, one]) => pattern.test(said) && solution.estimates[one] !== undefined)?.[1] ??
    null;
  const estimate = name === null ? undefined : solution.estimates[name];
  if (name !== null && estimate !== undefined) {
    const worked = explain(`${solution.id}#${name}`, advice, context.advisor.source) ?? [];
    return [
      textPart(say('conversation.about', { rank: solution.rank, title: solution.title })),
      ...worked,
      textPart(say('followUp.band')),
      textPart(gradeLine(estimate.grade, [name])),
      opens('sources'),
    ];
  }
  const known = estimateNames.filter((one) => solution.estimates[one] !== undefined);
  return [
    textPart(say('followUp.sources', { rank: solution.rank, title: solution.title })),
    ...grades.flatMap((grade) => {
      const of = known.filter((one) => solution.estimates[one]?.grade === grade);
      return of.length > 0 ? [textPart(gradeLine(grade, of))] : [];
    }),
    textPart(say('followUp.band')),
    textPart(context.advisor.analyse(advice.brief).confidence.text),
    textPart(say('followUp.asOf', { date: { date: advice.asOf } })),
    opens('sources'),
  ];
}
