import type { Catalog } from '../../catalog/index.ts';
import type { Advice, Solution } from '../../rules/advice-shape.ts';
import { say } from '../../rules/message.ts';
import { formatDate } from '../protocol/format.ts';
import type { Locale } from '../protocol/http.ts';
import { createRenderer } from '../render/render.ts';
import { createComposer, type Composer } from './compose.ts';
import type { Branding, Proposal, Section } from './model.ts';
import { createNoteBook } from './notes.ts';
import { alternativesSection } from './sections/alternatives.ts';
import { dataSection } from './sections/data.ts';
import { excludedSection } from './sections/excluded.ts';
import { methodSection, sourcesSection } from './sections/method.ts';
import { assumptionsSection, needSection } from './sections/need.ts';
import { energySection, planSection, trainingSection } from './sections/plan.ts';
import { priceSection } from './sections/price.ts';
import { recommendationSection } from './sections/recommendation.ts';
import { flipsSection, guidanceSection, risksSection } from './sections/risks.ts';
import { sizingSection } from './sections/sizing.ts';
import { summarySection } from './sections/summary.ts';

export interface DocumentRequest {
  readonly advice: Advice;
  /** The first is proposed, the others are its alternatives; one alone is compared with the two best others. */
  readonly solutionIds?: readonly string[] | undefined;
  readonly catalog: Catalog;
  readonly locale: Locale;
  readonly branding?: Branding | undefined;
  /** ISO date. */
  readonly today: string;
}

/** Thrown where a solution is asked for that the advice does not hold. */
export class UnknownSolutionError extends Error {
  readonly code = 'unknown_solution';
  readonly solutionIds: readonly string[];
  constructor(solutionIds: readonly string[]) {
    super(`the advice holds no solution ${solutionIds.map((id) => `"${id}"`).join(', ')}`);
    this.name = 'UnknownSolutionError';
    this.solutionIds = solutionIds;
  }
}

const DEFAULT_ACCENT = '#2f5d50';
const ALTERNATIVES = 2;

function chooseSolutions(advice: Advice, ids: readonly string[]): readonly Solution[] {
  const missing = ids.filter((id) => !advice.solutions.some((solution) => solution.id === id));
  if (missing.length > 0) throw new UnknownSolutionError(missing);
  const asked = ids.flatMap((id) => advice.solutions.filter((solution) => solution.id === id));
  if (asked.length > 1) return [...new Set(asked)];
  const [main = advice.solutions[0]] = asked;
  if (!main) return [];
  return [main, ...advice.solutions.filter((solution) => solution !== main).slice(0, ALTERNATIVES)];
}

/** The horizon stated, or assumed, or written into the total cost; in months. */
function horizonOf(advice: Advice, main: Solution | null): number | null {
  const stated = advice.brief.horizonMonths;
  if (stated !== undefined) return stated;
  const assumed = advice.assumptions.find((one) => one.path === 'horizonMonths')?.value;
  if (typeof assumed === 'number') return assumed;
  const input = main?.estimates.tco?.inputs.find((one) => one.name === 'horizonMonths')?.value;
  return typeof input === 'number' ? input : null;
}

/** The proposal for an advice: every word, table and figure, before any format. Pure. */
export function composeProposal(request: DocumentRequest): Proposal {
  const { advice, catalog, locale, branding = {}, today } = request;
  const renderer = createRenderer(locale, { formal: true });
  const [main = null, ...alternatives] = chooseSolutions(advice, request.solutionIds ?? []);
  const t = (id: string): string => renderer.text(say(`proposal.${id}`));
  const on = createComposer({
    locale,
    catalog,
    advice,
    renderer,
    main,
    alternatives,
    horizonMonths: horizonOf(advice, main),
    book: createNoteBook(catalog, today, { locale, brief: t('sources.brief'), assumption: t('sources.assumption') }),
  });
  const sections = sectionsOf(on, main);
  const dateText = formatDate(today, locale);
  return {
    locale,
    title: t(main ? 'title' : 'titleNone'),
    subtitle: main ? renderer.text(main.title) : t('noSolution'),
    customer: branding.customer ?? null,
    company: branding.company ?? null,
    author: branding.author ?? null,
    date: today,
    dateText,
    catalogVersion: advice.catalogVersion,
    accent: branding.accent ?? DEFAULT_ACCENT,
    facts: [
      ...(branding.customer === undefined ? [] : [{ label: t('for'), value: branding.customer }]),
      ...byLine(t('by'), branding),
      { label: t('date'), value: dateText },
      { label: t('catalog'), value: advice.catalogVersion },
    ],
    sections,
    notes: on.book.all(),
    figures: on.figures(),
    pageWords: { page: t('page'), of: t('of') },
  };
}

function byLine(label: string, branding: Branding): readonly { label: string; value: string }[] {
  const names = [branding.author, branding.company].filter((name) => name !== undefined);
  return names.length === 0 ? [] : [{ label, value: names.join(', ') }];
}

function sectionsOf(on: Composer, main: Solution | null): readonly Section[] {
  const about = main
    ? [
        recommendationSection(on, main),
        alternativesSection(on, main),
        excludedSection(on),
        sizingSection(on, main),
        priceSection(on, main),
        energySection(on, main),
        trainingSection(on, main),
        planSection(on, main),
      ]
    : [excludedSection(on)];
  const afterwards = main ? [dataSection(on), risksSection(on, main), flipsSection(on, main)] : [];
  const composed = [
    summarySection(on),
    needSection(on),
    ...about,
    ...afterwards,
    guidanceSection(on),
    assumptionsSection(on),
    methodSection(on),
  ];
  return [...composed, sourcesSection(on)].filter(
    (section) => section !== null && section.blocks.length > 0,
  ) as Section[];
}
