import type { Advice, AdviceEvent, Estimate, Solution, WireEvent } from '../../client/state/types.ts';

/** Events as the server sends them, of the hospital that asks for an assistant on its protocols. */
export const at = '2026-11-24T09:00:00.000Z';
export const words =
  'Somos un hospital con 4 sedes y 3.000 protocolos en PDF. Queremos un asistente que responda a los médicos. Nada puede salir de nuestro centro de datos. 150.000 € y nadie sabe de IA. 400 usuarios.';

export function estimateOf(likely: number, unit: string, patch: Partial<Estimate> = {}): Estimate {
  return {
    low: likely * 0.85,
    likely,
    high: likely * 1.2,
    unit,
    grade: 'derived',
    formula: 'weights + kvCache + activations + overhead',
    inputs: [
      { name: 'totalParameters', value: 32.8e9, unit: 'parameter', source: 'model-card' },
      { name: 'users', value: 400, unit: 'user', source: 'brief' },
      { name: 'utilisation', value: 0.4, unit: '%share', source: 'policy:physics-serving.utilisation' },
    ],
    ...patch,
  };
}

export function solutionOf(id: string, rank: number, patch: Partial<Solution> = {}): Solution {
  return {
    id,
    rank,
    title: `Solution ${id}`,
    approach: 'rag_self_hosted',
    models: [
      { role: 'generator', id: 'lab/model-32b' },
      { role: 'embedder', id: 'lab/embedder' },
    ],
    serving: {
      sourcing: 'owned',
      offer: null,
      accelerator: 'accelerator-48gb',
      acceleratorCount: 2,
      nodes: 1,
      replicas: 1,
      precision: 'fp8',
      parallelism: { tensor: 2, pipeline: 1, data: 1, expert: 1 },
      provider: null,
      region: 'ES',
    },
    training: null,
    tools: [{ role: 'vector-store', id: 'store' }],
    people: [{ role: 'ai_engineer', personMonths: 2.5, course: 'course-ai-foundations' }],
    estimates: {
      oneOffCost: estimateOf(48_300 * rank, 'EUR', { grade: 'vendor' }),
      monthlyCost: estimateOf(620 * rank, 'EUR'),
      tco: estimateOf(70_000 * rank, 'EUR'),
      weeksToProduction: estimateOf(9, 'week', { grade: 'assumed' }),
      memoryPerAcceleratorGb: estimateOf(38, 'GB', { grade: 'measured' }),
    },
    score: {
      total: 0.9 - rank / 12,
      terms: [
        { criterion: 'cost', weight: 0.3, value: 0.8, reason: 'A third of the budget.' },
        { criterion: 'privacy', weight: 0.4, value: 1, reason: 'Nothing leaves the building.' },
      ],
    },
    reasons: ['Data stays inside.', 'Fits the budget with room to spare.'],
    risks: [
      {
        id: 'one-machine',
        severity: 'warning',
        text: 'One machine is one point of failure.',
        mitigation: 'A second one doubles the cost.',
        sources: [{ id: 'risk-source', title: 'A guide', url: 'https://example.org/guide', checkedOn: '2026-11-01' }],
      },
    ],
    flipsIf: [
      { path: 'load.users', from: 400, to: 1900, newWinner: 'b', text: 'More than 1,900 users change the winner.' },
    ],
    ...patch,
  };
}

export function adviceOf(patch: Partial<Advice> = {}): Advice {
  return {
    catalogVersion: 'fixture',
    asOf: '2026-11-24',
    brief: { task: 'rag_qa', load: { users: 400 } },
    assumptions: [{ path: 'load.outputTokens', value: 400, reason: 'Usual for answers with citations.' }],
    solutions: [solutionOf('a', 1), solutionOf('b', 2), solutionOf('c', 3)],
    excluded: [
      {
        approach: 'rag_api',
        model: null,
        offer: null,
        count: 212,
        rule: 'data-may-not-leave',
        reason: 'Data may not leave the building.',
        unlock: 'a contract that lets data be processed in the region',
      },
    ],
    advice: [
      {
        id: 'impact-assessment',
        severity: 'critical',
        text: 'Health data needs an impact assessment before it starts.',
        sources: [{ id: 'law', title: 'GDPR, article 35', url: 'https://example.org/law', checkedOn: '2026-10-01' }],
      },
    ],
    nextQuestion: null,
    ...patch,
  };
}

export function messageEvent(
  seq: number,
  from: 'customer' | 'advisor',
  text: string,
  replyTo: string | null = null,
): WireEvent {
  return { type: 'message', seq, at, from, parts: [{ type: 'text', text }], replyTo };
}

export function adviceEvent(seq: number, patch: Partial<AdviceEvent> = {}): AdviceEvent {
  return {
    type: 'advice',
    seq,
    at,
    whatIf: false,
    patch: {},
    advice: adviceOf(),
    chosen: null,
    replyTo: null,
    ...patch,
  };
}

const span = (text: string, path: string, confidence = 0.95) => ({
  path,
  text,
  start: words.indexOf(text),
  end: words.indexOf(text) + text.length,
  confidence,
});

/** The whole first turn: words, what was understood of them, the advice, and a question. */
export function firstTurn(replyTo: string | null = 'm1'): readonly WireEvent[] {
  const brief = {
    task: 'rag_qa',
    industry: 'healthcare',
    data: { kind: 'documents', volume: 3000, unit: 'documents', sites: 4 },
    deployment: 'on_prem',
    budget: { amount: 150_000, currency: 'EUR', period: 'once' },
    expertise: 'novice',
    load: { users: 400 },
  } as const;
  return [
    messageEvent(1, 'customer', words, replyTo),
    {
      type: 'understood',
      seq: 2,
      at,
      by: 'text',
      intent: 'recommend',
      language: 'es',
      patch: {
        task: 'rag_qa',
        industry: 'healthcare',
        'data.kind': 'documents',
        'data.volume': 3000,
        'data.unit': 'documents',
        'data.sites': 4,
        deployment: 'on_prem',
        budget: brief.budget,
        expertise: 'novice',
        'load.users': 400,
      },
      brief,
      evidence: [
        span('hospital', 'industry'),
        span('4 sedes', 'data.sites'),
        span('3.000 protocolos', 'data.volume'),
        span('PDF', 'data.kind'),
        span('asistente que responda', 'task', 0.5),
        span('Nada puede salir de nuestro centro de datos', 'deployment'),
        span('150.000 €', 'budget'),
        span('nadie sabe de IA', 'expertise'),
        span('400 usuarios', 'load.users'),
      ],
      unresolved: [],
      messageSeq: 1,
      replyTo,
    },
    adviceEvent(3, { replyTo, advice: adviceOf({ brief }) }),
    {
      type: 'message',
      seq: 4,
      at,
      from: 'advisor',
      parts: [
        { type: 'text', text: 'Tres soluciones respetan lo que pides.' },
        { type: 'solutions', solutionIds: ['a', 'b', 'c'] },
        {
          type: 'question',
          path: 'load.requestsPerDay',
          text: '¿Cuántas preguntas hará cada médico al día?',
          why: 'Decide cuántos aceleradores hacen falta.',
          options: ['500', '2.000'],
          values: [500, 2000],
          skippable: true,
        },
      ],
      replyTo,
    },
  ];
}
