import { say } from '../../../rules/message.ts';
import { briefPaths, readBrief, type Brief } from '../../../rules/brief.ts';
import type { Advice, Solution } from '../../../rules/advice-shape.ts';
import type { Estimate } from '../../../rules/estimate.ts';
import type { Advisor } from '../../../server/advisor.ts';
import { createRenderer } from '../../../server/render/render.ts';
import { fakeAnalysis, fakePlan, fakeWhy } from './fake-analysis.ts';

export const TODAY = '2026-11-24';

export function figure(likely: number, unit: string): Estimate {
  return {
    low: likely * 0.9,
    likely,
    high: likely * 1.2,
    unit,
    grade: 'derived',
    formula: 'price × count',
    inputs: [{ name: 'price', value: likely, unit, source: 'a-source' }],
  };
}

/** A message with words in both languages, whatever the text. */
const words = (text: string) => say('conversation.label', { label: text });

export function solution(id: string, changes: Partial<Solution> = {}): Solution {
  return {
    id,
    rank: 1,
    title: words(`Title of ${id}`),
    approach: 'rag_self_hosted',
    models: [{ role: 'generator', id: 'lab/model' }],
    serving: {
      sourcing: 'owned',
      offer: null,
      accelerator: 'chip',
      acceleratorCount: 2,
      nodes: 1,
      replicas: 1,
      precision: 'fp8',
      parallelism: { tensor: 2, pipeline: 1, data: 1, expert: 1 },
      provider: null,
      region: null,
    },
    training: null,
    tools: [{ role: 'serving', id: 'tool' }],
    people: [{ role: 'engineer', personMonths: 2, course: null }],
    estimates: { oneOffCost: figure(48_300, 'EUR'), monthlyCost: figure(620, 'EUR') },
    score: {
      total: 0.8,
      terms: [{ criterion: 'cost', weight: 1, value: 0.8, reason: words(`cost of ${id}`) }],
    },
    reasons: [words(`reason for ${id}`)],
    risks: [{ id: 'a-risk', severity: 'info', text: words('risk'), mitigation: words('mitigation'), sources: [] }],
    flipsIf: [],
    ...changes,
  };
}

const onPrem = ['own/a', 'own/b', 'own/c'];
const cloud = ['api/x', 'own/a', 'own/b'];

const questions = ['load.users', 'latency.e2eSeconds', 'horizonMonths'] as const;

/** A ranking that turns on one field, and asks for one that is not known. */
export function fakeAdvice(brief: Brief, doNotAsk: readonly string[] = []): Advice {
  const ids = brief.deployment === 'cloud' ? cloud : onPrem;
  const asked = questions.find((path) => readBrief(brief, path) === undefined && !doNotAsk.includes(path));
  return {
    catalogVersion: 'fake',
    asOf: TODAY,
    brief,
    assumptions: [{ path: 'load.outputTokens', value: 400, reason: words('usual') }],
    solutions: ids.map((id, index) =>
      solution(id, { rank: index + 1, score: { total: 0.9 - index / 10, terms: solution(id).score.terms } }),
    ),
    excluded:
      brief.deployment === 'cloud'
        ? []
        : [
            {
              approach: 'managed_api',
              model: null,
              offer: null,
              count: 12,
              rule: 'data-may-not-leave',
              reason: words('Data may not leave.'),
              unlock: words('Allow the cloud.'),
            },
          ],
    advice: [{ id: 'pilot-first', severity: 'info', text: words('Start small.'), sources: [] }],
    nextQuestion: asked
      ? {
          path: asked,
          text: words('How much?'),
          why: words('It decides.'),
          options: [words('50'), words('400')],
          values: [50, 400],
          skippable: true,
        }
      : null,
  };
}

/** Understands `field=value` pairs ("deployment=cloud load.users=300"), so that a test says exactly what is understood. */
function readPairs(text: string): {
  brief: Brief;
  evidence: { path: string; text: string; start: number; end: number; confidence: number }[];
} {
  const brief: Record<string, unknown> = {};
  const evidence = [];
  for (const match of text.matchAll(/([a-zA-Z.]+)=(\S+)/g)) {
    const [whole, path = '', raw = ''] = match;
    if (!(briefPaths as readonly string[]).includes(path)) continue;
    const value: unknown = /^\d+$/.test(raw) ? Number(raw) : raw.includes(',') ? raw.split(',') : raw;
    const [head = '', tail] = path.split('.');
    if (tail === undefined) brief[head] = value;
    else brief[head] = { ...(brief[head] as object | undefined), [tail]: value };
    evidence.push({ path, text: whole, start: match.index, end: match.index + whole.length, confidence: 0.9 });
  }
  return { brief, evidence };
}

/** Knows nothing: what it is asked to explain is answered honestly. */
const fakeKnowledge: ReturnType<Advisor['knowledge']> = {
  concepts: new Map(),
  read: (text) => ({ ids: [], beside: false, depth: null, subject: text, only: false, bare: false }),
  resolve: () => null,
  nearest: () => [],
  nameOf: (id) => id,
  policy: (name) => {
    throw new Error(`no policy value "${name}"`);
  },
};

export const fakeAdvisor: Advisor = {
  catalogVersion: 'fake',
  today: () => TODAY,
  understand: (text, options = {}) => ({
    language: options.language ?? 'en',
    intent: text.includes('compare') ? 'compare' : text.includes('explain') ? 'explain_concept' : 'recommend',
    inScope: !text.includes('weather'),
    ...readPairs(text),
    unresolved: [],
  }),
  interpretAnswer: (path, raw) => {
    const number = /\d+/.exec(raw)?.[0];
    return number === undefined
      ? { ok: false, reason: say('conversation.error.oneAnswer') }
      : { ok: true, patch: { [path]: Number(number) } };
  },
  advise: (brief, request) => fakeAdvice(brief, request?.doNotAsk),
  analyse: () => fakeAnalysis(TODAY),
  plan: (briefs) => fakePlan(briefs, TODAY, fakeAdvice({})),
  explainWhy: (_brief, id) => fakeWhy(id, TODAY),
  entryName: (id) => id,
  regulations: () => [],
  diagnose: () => null,
  triageFigures: () => ({ testCases: 100, siteCases: 200, testQuality: 0.9 }),
  splitNeeds: () => [],
  knowledge: () => fakeKnowledge,
  estimateServing: (request) =>
    request.accelerator === 'nothing'
      ? {
          ok: false,
          kind: 'unresolved',
          path: 'accelerator',
          reason: words('Unknown accelerator.'),
          candidates: ['chip'],
        }
      : { ok: true, estimate: { fits: true, memoryPerAcceleratorGb: figure(40, 'GB') } },
  estimateTraining: () => ({ ok: true, estimate: { fits: true } }),
  searchCatalog: (kind, query, limit) => ({
    total: 1,
    items: [{ id: `lab/${kind}`, name: query ?? 'all' }].slice(0, limit),
  }),
  browseCatalog: (kind, { q, limit }) => ({
    total: 1,
    items: [{ id: `lab/${kind}`, name: q ?? 'all' }].slice(0, limit),
    facets: {},
    ranges: {},
  }),
  compareCatalog: (kind, ids) => ({ kind, entries: ids.map((id) => ({ id, name: id })), fields: [] }),
  catalogEntry: (_kind, id) => (id === 'lab/model' ? { id, name: 'Model' } : null),
  source: (id) => (id === 'a-source' ? { id, title: 'A source', url: null, checkedOn: TODAY } : null),
  checkMeasurements: () => ({ ok: true, format: 'csv', rows: [], refused: [] }),
  useMeasurements: () => undefined,
  replaceCatalog: () => Promise.resolve(),
  usePriceBooks: () => undefined,
  priceBooks: () => [],
  readPriceBook: () => ({ rows: [], refused: [], ignored: [] }),
  catalogMeasurements: () => [],
  renderer: (locale) => createRenderer(locale),
  makeProposal: () =>
    Promise.resolve({ fileName: 'p.md', contentType: 'text/markdown; charset=utf-8', body: Buffer.from('# p') }),
};
