import type { EstimateName } from '../../../rules/advice-shape.ts';
import type { Estimate } from '../../../rules/estimate.ts';
import { say } from '../../../rules/message.ts';
import { fold } from '../../nlu/fold.ts';
import type { StoredPart, StoredSolution } from '../drafts.ts';

const MONTHS = 12;
const YEAR = /\b(?:years?|yearly|annual(?:ly)?|annum|anos?|anual(?:es|mente)?)\b/;
const REQUEST =
  /\b(?:per|each|every|a|por|cada) (?:\w+ )?(?:question|request|document|call|query|consulta|pregunta|documento|page|image|peticion|llamada|factura|respuesta|imagen|pagina|radiografia)\b/;
const MONTH = /\b(?:months?|monthly|mes|mensual(?:es)?)\b/;
const RUNNING = /\b(?:running cost|to run|coste de funcionamiento|mantener)\b/;
const ONCE =
  /\b(?:up ?front|one-off|initial|at the start|first day|entrada|de golpe|inicial|primer dia|arranque|arrancar)\b/;

/** Twelve months of running; its ends are twelve times those of a month, as the same unknowns hold all year. */
function yearlyCost(monthly: Estimate): Estimate {
  const { low, likely, high, unit, grade } = monthly;
  return {
    low: MONTHS * low,
    likely: MONTHS * likely,
    high: MONTHS * high,
    unit,
    grade,
    formula: 'monthlyCost × 12',
    inputs: [{ name: 'monthlyCost', value: likely, unit, source: 'figure:monthlyCost' }],
  };
}

/** What the first year takes: the start and twelve months; both ends together are wider than eight in ten. */
function firstYearCost(once: Estimate, monthly: Estimate): Estimate {
  const year = yearlyCost(monthly);
  return {
    low: once.low + year.low,
    likely: once.likely + year.likely,
    high: once.high + year.high,
    unit: once.unit,
    grade: year.grade === 'assumed' || once.grade === 'assumed' ? 'assumed' : 'derived',
    formula: 'oneOffCost + monthlyCost × 12',
    inputs: [
      { name: 'oneOffCost', value: once.likely, unit: once.unit, source: 'figure:oneOffCost' },
      { name: 'monthlyCost', value: monthly.likely, unit: monthly.unit, source: 'figure:monthlyCost' },
    ],
  };
}

const part = (label: string, estimate: Estimate): StoredPart => ({
  type: 'figure',
  label: say(label),
  estimate,
});

/** What several years take: the start and all their months. */
function costOver(years: number, once: Estimate, monthly: Estimate): Estimate {
  const months = MONTHS * years;
  const sum = (end: 'low' | 'likely' | 'high'): number => once[end] + months * monthly[end];
  return {
    ...firstYearCost(once, monthly),
    low: sum('low'),
    likely: sum('likely'),
    high: sum('high'),
    formula: `oneOffCost + monthlyCost × ${String(months)}`,
  };
}

const words = ['one un', 'two dos', 'three tres', 'four cuatro', 'five cinco', 'six seis'];
const SEVERAL = /\b(?<n>\d{1,2}|two|three|four|five|six|dos|tres|cuatro|cinco|seis) (?:years|anos)\b/;

function yearsSaid(text: string): number | null {
  const said = SEVERAL.exec(fold(text))?.groups?.['n'];
  if (said === undefined) return null;
  const place = words.findIndex((forms) => forms.split(' ').includes(said));
  return place < 0 ? Number(said) : place + 1;
}

/** A year of this solution and its first one with the start, or the years asked for; nothing where none is asked for. */
export function yearParts(text: string, { estimates }: StoredSolution): readonly StoredPart[] {
  const { oneOffCost, monthlyCost } = estimates;
  if (monthlyCost === undefined || !YEAR.test(fold(text))) return [];
  const once = oneOffCost?.unit === monthlyCost.unit ? oneOffCost : null;
  const years = yearsSaid(text);
  if (years !== null && years > 1 && once !== null)
    return [
      {
        type: 'figure',
        label: say('followUp.costYears', { count: years }),
        estimate: costOver(years, once, monthlyCost),
      },
    ];
  return [
    part('followUp.costYear', yearlyCost(monthlyCost)),
    ...(once ? [part('followUp.costFirstYear', firstYearCost(once, monthlyCost))] : []),
  ];
}

/** Which cost a question for the cheapest means. */
export function costMeant(text: string): 'cost' | 'once' | 'month' {
  const said = fold(text);
  if (ONCE.test(said)) return 'once';
  return MONTH.test(said) || RUNNING.test(said) ? 'month' : 'cost';
}

/** The figures of cost that words ask for; all that a person needs where they do not say which. */
export function costsAsked(text: string): readonly EstimateName[] {
  const said = fold(text);
  if (REQUEST.test(said)) return ['costPerThousandRequests', 'monthlyCost'];
  if (ONCE.test(said)) return ['oneOffCost'];
  if (YEAR.test(said)) return ['oneOffCost', 'monthlyCost'];
  if (MONTH.test(said)) return ['monthlyCost'];
  return ['oneOffCost', 'monthlyCost', 'tco'];
}
