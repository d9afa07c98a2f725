import type { Analysis } from '../analysis-shape.ts';
import { readBrief, type BriefPath } from '../brief.ts';
import type { Ranking, Scored } from '../engine/core.ts';
import type { Need } from '../engine/need.ts';
import { choiceOf, firstWith } from '../engine/what-if.ts';
import { say, type MessageParam } from '../message.ts';
import { choiceFor } from './choice.ts';

interface NumberField {
  readonly path: BriefPath;
  readonly value: (need: Need) => number;
  /** How far it is moved either way. */
  readonly reach: number;
  readonly whole: boolean;
}
const numbers: readonly NumberField[] = [
  { path: 'budget.amount', value: ({ budget }) => budget?.amount ?? Number.NaN, reach: 4, whole: true },
  {
    path: 'load.requestsPerDay',
    value: ({ brief }) => brief.load?.requestsPerDay ?? Number.NaN,
    reach: 16,
    whole: true,
  },
  {
    path: 'load.users',
    value: ({ brief, users }) => brief.load?.users ?? (brief.load ? Number.NaN : users),
    reach: 16,
    whole: true,
  },
  { path: 'data.labels', value: ({ labels }) => labels, reach: 10, whole: true },
  { path: 'horizonMonths', value: ({ horizonMonths }) => horizonMonths, reach: 2, whole: true },
];

const choices: readonly { readonly path: BriefPath; readonly values: readonly string[] }[] = [
  { path: 'deployment', values: ['any', 'cloud', 'on_prem', 'air_gapped'] },
  { path: 'data.sensitivity', values: ['public', 'internal', 'confidential', 'special_category'] },
  { path: 'residency', values: ['EU'] },
  { path: 'expertise', values: ['novice', 'expert'] },
];
const BISECTIONS = 2;

/** Each input that, moved within reason, makes another solution the first; a number by the nearest value found. */
export function sensitivityOf(need: Need, base: Ranking): Analysis['sensitivity'] {
  return [
    ...numbers.flatMap((field) => numberOf(need, base, field)),
    ...choices.flatMap((field) => choiceIn(need, base, field)),
  ];
}

function other(need: Need, base: Ranking, patch: { readonly path: BriefPath; readonly value: unknown }): Scored | null {
  const found = firstWith(need, base, { [patch.path]: patch.value });
  return found && choiceOf(found) !== choiceOf(base.ranked[0]) ? found : null;
}

function numberOf(need: Need, base: Ranking, field: NumberField): Analysis['sensitivity'] {
  const from = field.value(need);
  if (!Number.isFinite(from) || from <= 0) return [];
  const tidy = (value: number): number => Math.max(1, Math.round(Number(value.toPrecision(2))));
  return [from / field.reach, from * field.reach].flatMap((end) => {
    let far = tidy(end);
    let winner = other(need, base, { path: field.path, value: far });
    if (!winner) return [];
    let near = from;
    for (let step = 0; step < BISECTIONS; step += 1) {
      const middle = tidy(Math.sqrt(near * far));
      const found = other(need, base, { path: field.path, value: middle });
      if (found) [far, winner] = [middle, found];
      else near = middle;
    }
    return [lineOf(field.path, { from, to: far, winner, currency: need.brief.budget?.currency ?? need.currency })];
  });
}

function choiceIn(need: Need, base: Ranking, field: (typeof choices)[number]): Analysis['sensitivity'] {
  const from = readBrief(need.brief, field.path);
  for (const to of field.values) {
    if (to === from) continue;
    const winner = other(need, base, { path: field.path, value: to });
    if (winner) return [lineOf(field.path, { from: from ?? null, to, winner, currency: need.currency })];
  }
  return [];
}

function lineOf(
  path: BriefPath,
  {
    from,
    to,
    winner,
    currency,
  }: { readonly from: unknown; readonly to: unknown; readonly winner: Scored; readonly currency: string },
): Analysis['sensitivity'][number] {
  const newWinner = choiceFor(winner.candidate);
  const unit = path === 'budget.amount' ? currency : path === 'horizonMonths' ? 'month' : null;
  const word = (value: unknown): MessageParam =>
    typeof value === 'number'
      ? unit === null
        ? value
        : { quantity: value, unit }
      : { term: typeof value === 'string' ? value : 'unknown' };
  const params = { field: { term: path }, to: word(to), title: newWinner.short };
  return {
    path,
    from,
    to,
    newWinner,
    text: from === null ? say('analysisFlipsTo', params) : say('analysisFlips', { ...params, from: word(from) }),
  };
}
