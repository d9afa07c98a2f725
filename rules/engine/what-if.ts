import type { Advice, Exclusion, Solution } from '../advice-shape.ts';
import { patchBrief, readBrief, type BriefPatch, type BriefPath } from '../brief.ts';
import { say, type Message, type MessageParam } from '../message.ts';
import { rank, type Ranking, type Scored } from './core.ts';
import { titleOf } from './describe.ts';
import { labelsOf, needOf, type Need } from './need.ts';

/** Ranks the same need with some fields changed; null where the change is not a brief. */
export function rankWith(need: Need, base: Ranking, patch: BriefPatch): Ranking | null {
  const patched = patchBrief(need.brief, patch);
  if (!patched.ok) return null;
  const changed = needOf(patched.brief, need.catalog, { today: need.today, currency: need.currency });
  return rank(changed, { record: false, proposed: keepsProposals(need, changed, patch) ? base.proposed : undefined });
}

/** A budget in the same currency changes what passes and how it is scored, not what can be proposed. */
function keepsProposals(need: Need, changed: Need, patch: BriefPatch): boolean {
  return (
    changed.currency === need.currency &&
    Object.keys(patch).every(
      (path) => path === 'budget' || path.startsWith('budget.') || path.startsWith('priorities.'),
    )
  );
}

/** The first choice as people see it: approach, sourcing and model; not which of two shops sells the same machine. */
function choiceOf(scored: Scored | undefined): string {
  if (!scored) return '';
  const { candidate } = scored;
  return `${candidate.approach}|${candidate.place.sourcing}|${candidate.models[0]?.id ?? ''}`;
}

type Flip = Solution['flipsIf'][number];

function shown(need: Need, path: BriefPath, value: unknown): MessageParam {
  if (typeof value === 'number') {
    if (path === 'budget.amount') return { quantity: value, unit: need.brief.budget?.currency ?? need.currency };
    return value;
  }
  return typeof value === 'string' ? { term: value } : '–';
}

const BISECTIONS = 2;

/** Plausible changes that would make another solution the first; for a number, the nearest value found by bisection. */
export function flipsOf(need: Need, base: Ranking): readonly Flip[] {
  const before = choiceOf(base.ranked[0]);
  const flips: Flip[] = [];
  const budget = need.brief.budget?.amount;
  const numbers: readonly (readonly [BriefPath, number, readonly number[]])[] = [
    ...(budget === undefined ? [] : [['budget.amount', budget, [budget / 3, budget * 3]] as const]),
    ...(need.brief.load?.users === undefined
      ? []
      : [
          [
            'load.users',
            need.brief.load.users,
            [Math.max(1, Math.round(need.brief.load.users / 8)), need.brief.load.users * 8],
          ] as const,
        ]),
  ];
  const attempt = (path: BriefPath, value: unknown): Scored | null => {
    const found = rankWith(need, base, { [path]: value })?.ranked[0];
    return found && choiceOf(found) !== before ? found : null;
  };
  const tell = (
    path: BriefPath,
    change: { readonly from: unknown; readonly to: unknown; readonly other: Scored },
  ): void => {
    const params = { field: { term: path }, to: shown(need, path, change.to), title: titleOf(change.other.candidate) };
    flips.push({
      path,
      from: change.from ?? null,
      to: change.to,
      newWinner: change.other.candidate.id,
      text:
        change.from === undefined
          ? say('flipNew', params)
          : say('flipValue', { ...params, from: shown(need, path, change.from) }),
    });
  };
  for (const [path, from, ends] of numbers) {
    for (const end of ends) {
      let other = attempt(path, end);
      if (!other) continue;
      let near = from;
      let far = end;
      for (let step = 0; step < BISECTIONS; step += 1) {
        const middle = twoDigits(Math.sqrt(near * far));
        const found = attempt(path, middle);
        if (found) [far, other] = [middle, found];
        else near = middle;
      }
      tell(path, { from, to: twoDigits(far), other });
    }
  }
  for (const to of ['any', 'on_prem', 'cloud'] as const) {
    if (to === need.brief.deployment || (to === 'any' && need.brief.deployment === undefined)) continue;
    const other = attempt('deployment', to);
    if (other) {
      tell('deployment', { from: need.brief.deployment, to, other });
      break;
    }
  }
  return flips;
}

function twoDigits(value: number): number {
  return Math.max(1, Math.round(Number(value.toPrecision(2))));
}

/** For each constraint that emptied the answer, what relaxing it alone would give. */
export function relaxed(need: Need, base: Ranking, lines: readonly Exclusion[]): readonly Exclusion[] {
  const fieldOfRule: Readonly<Partial<Record<string, BriefPath>>> = {
    budget: 'budget',
    'data-may-not-leave': 'deployment',
    'cloud-only': 'deployment',
    'form-factor': 'deployment',
    residency: 'residency',
    deadline: 'deadline',
    'quality-floor': 'quality.floor',
    'language-support': 'languages',
    latency: 'latency.ttftP95Ms',
  };
  const outcomes = new Map<BriefPath, Scored | null>();
  return lines.map((line) => {
    const path = fieldOfRule[line.rule];
    if (path === undefined) return line;
    let best = outcomes.get(path);
    if (best === undefined) {
      best = rankWith(need, base, { [path]: path === 'deployment' ? 'any' : null })?.ranked[0] ?? null;
      outcomes.set(path, best);
    }
    if (!best) return line;
    const tco = { quantity: Math.round(best.candidate.money.tco), unit: need.currency };
    return { ...line, unlock: say('unlockWithout', { unlock: line.unlock, title: titleOf(best.candidate), tco }) };
  });
}

interface Question {
  readonly path: BriefPath;
  readonly ask: string;
  readonly values: readonly unknown[];
  readonly options: readonly Message[];
}

function terms(values: readonly string[]): Pick<Question, 'values' | 'options'> {
  return { values, options: values.map((term) => say('optionTerm', { term: { term } })) };
}
function counts(values: readonly number[]): Pick<Question, 'values' | 'options'> {
  return { values, options: values.map((count) => say('optionCount', { count })) };
}

/** Fields worth a question while they are unknown, with plausible answers. */
function questionsFor(need: Need): readonly Question[] {
  const { brief, currency } = need;
  const amounts = [20_000, 100_000, 500_000];
  const all: readonly (Question & { readonly open: boolean })[] = [
    {
      path: 'task',
      ask: 'questionTask',
      open: brief.task === undefined,
      ...terms(['chatbot', 'rag_qa', 'forecasting', 'image_classification', 'ocr_document']),
    },
    {
      path: 'deployment',
      ask: 'questionDeployment',
      open: brief.deployment === undefined,
      ...terms(['cloud', 'on_prem', 'any']),
    },
    {
      path: 'budget',
      ask: 'questionBudget',
      open: brief.budget?.amount === undefined,
      values: amounts.map((amount) => ({ amount, currency, period: 'once' })),
      options: amounts.map((amount) => say('optionAmount', { amount: { quantity: amount, unit: currency } })),
    },
    { path: 'load.users', ask: 'questionUsers', open: brief.load === undefined, ...counts([20, 200, 2000]) },
    {
      path: 'data.labels',
      ask: 'questionLabels',
      open:
        labelsOf(brief) === undefined &&
        [
          'image_classification',
          'detection',
          'segmentation',
          'text_classification',
          'extraction',
          'finetuning_llm',
        ].includes(need.task),
      ...counts([100, 1000, 20_000]),
    },
    {
      path: 'expertise',
      ask: 'questionExpertise',
      open: brief.expertise === undefined,
      ...terms(['novice', 'practitioner', 'expert']),
    },
    {
      path: 'data.sensitivity',
      ask: 'questionSensitivity',
      open: brief.data?.sensitivity === undefined,
      ...terms(['public', 'internal', 'confidential', 'special_category']),
    },
    {
      path: 'residency',
      ask: 'questionResidency',
      open: brief.residency === undefined && brief.deployment !== 'on_prem' && brief.deployment !== 'air_gapped',
      ...terms(['EU', 'US', 'LATAM']),
    },
    {
      path: 'languages',
      ask: 'questionLanguages',
      open: brief.languages === undefined && need.task !== 'forecasting' && need.task !== 'tabular_prediction',
      values: [['es'], ['en'], ['es', 'en']],
      options: [say('optionLanguageEs'), say('optionLanguageEn'), say('optionLanguageBoth')],
    },
    {
      path: 'stage',
      ask: 'questionStage',
      open: brief.stage === undefined,
      ...terms(['explore', 'pilot', 'production']),
    },
  ];
  return all.filter((one) => one.open && readBrief(brief, one.path) === undefined);
}

const TRIED = 4;

/** The unknown field whose plausible answers change the first choice most often; at most a few are tried. */
export function nextQuestionOf(need: Need, base: Ranking, doNotAsk: readonly string[]): Advice['nextQuestion'] {
  const open = questionsFor(need).filter((one) => !doNotAsk.includes(one.path));
  const before = choiceOf(base.ranked[0]);
  let best: { readonly question: Question; readonly changes: number } | null = null;
  for (const question of open.slice(0, TRIED)) {
    const winners = question.values.map((value) =>
      choiceOf(rankWith(need, base, { [question.path]: value })?.ranked[0]),
    );
    const changes = winners.filter((one) => one !== before).length;
    if (!best || changes > best.changes) best = { question, changes };
    if (changes === winners.length) break;
  }
  if (!best) return null;
  const { question, changes } = best;
  return {
    path: question.path,
    text: say(question.ask),
    why: changes > 0 ? say('whyChanges', { count: changes }) : say('whyFigures'),
    options: [...question.options],
    values: [...question.values],
    skippable: true,
  };
}
