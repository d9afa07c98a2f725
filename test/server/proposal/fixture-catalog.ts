import type { Catalog, SourceUse } from '../../../catalog/index.ts';

const vouched = (source: string, grade: SourceUse['grade'] = 'vendor'): SourceUse[] => [
  { of: ['*'], source, grade, checkedOn: '2026-10-02' },
];

/** A catalog of a few entries that no real one holds, for documents whose figures are known in advance. */
export function fixtureCatalog(): Catalog {
  return {
    version: 'fixture-1',
    newestCheck: '2026-11-02',
    accelerators: new Map([
      [
        'acme-a48',
        {
          id: 'acme-a48',
          name: 'Acme A48',
          vendor: 'Acme',
          class: 'workstation',
          lifecycle: 'available',
          memory: 48e9,
          peakDense: { bf16: 180e12 },
          sources: vouched('acme-datasheet'),
        },
      ],
    ]),
    models: new Map([
      [
        'lab/reader-32b',
        {
          id: 'lab/reader-32b',
          name: 'Reader 32B',
          lab: 'Lab',
          kind: 'chat',
          tasks: ['rag_qa'],
          domain: 'language',
          lifecycle: 'available',
          totalParameters: 32e9,
          licence: { id: 'apache-2.0', commercialUse: 'yes' },
          sources: vouched('lab-model-card', 'published'),
        },
      ],
      [
        'lab/embed-small',
        {
          id: 'lab/embed-small',
          name: 'Embed Small',
          lab: 'Lab',
          kind: 'embedding',
          tasks: ['search_embedding'],
          domain: 'embedding',
          lifecycle: 'available',
          licence: { id: 'lab-community', commercialUse: 'conditional' },
          sources: vouched('lab-model-card', 'published'),
        },
      ],
    ]),
    providers: new Map(),
    hostedOffers: new Map(),
    acceleratorOffers: new Map(),
    systems: new Map([
      [
        'acme-tower-2',
        {
          id: 'acme-tower-2',
          name: 'Acme Tower with two A48',
          vendor: 'Acme',
          class: 'workstation',
          accelerator: 'acme-a48',
          acceleratorCount: 2,
          lifecycle: 'available',
          sources: [{ of: ['*'], source: 'street-prices', grade: 'assumed', checkedOn: '2026-03-15' }],
        },
      ],
    ]),
    tools: new Map([
      [
        'servit',
        {
          id: 'servit',
          name: 'Servit',
          role: 'serving-engine',
          licence: 'apache-2.0',
          openSource: 'yes',
          skillLevel: 3,
          onPrem: 'yes',
          airGapped: 'yes',
          managedCloud: 'no',
          accelerator: 'required',
          fits: ['chat'],
          lifecycle: 'available',
          sources: vouched('servit-docs', 'published'),
        },
      ],
    ]),
    regulations: new Map(),
    services: new Map([
      [
        'course-foundations',
        {
          id: 'course-foundations',
          name: {
            en: 'Foundations for teams without AI experience',
            es: 'Fundamentos para equipos sin experiencia en IA',
          },
          kind: 'course',
          topics: ['retrieval'],
          lifecycle: 'available',
          sources: vouched('own-judgement', 'assumed'),
        },
      ],
    ]),
    regions: new Map(),
    benchmarks: new Map(),
    measurements: new Map(),
    concepts: new Map(),
    policies: new Map([
      [
        'shelf-life',
        {
          id: 'shelf-life',
          title: 'Shelf life',
          values: {
            systemsPrice: {
              value: 180,
              unit: 'day',
              source: 'own-judgement',
              grade: 'assumed',
              checkedOn: '2026-10-02',
            },
          },
        },
      ],
      [
        'costs',
        {
          id: 'costs',
          title: 'Costs',
          values: {
            personMonth: {
              value: 8000,
              unit: 'EUR/personMonth',
              source: 'own-judgement',
              grade: 'assumed',
              checkedOn: '2026-10-02',
            },
          },
        },
      ],
    ]),
    sources: new Map(
      [
        {
          id: 'acme-datasheet',
          title: 'Acme A48 datasheet',
          kind: 'documentation' as const,
          publisher: 'Acme',
          url: 'https://example.org/a48',
          checkedOn: '2026-10-02',
        },
        {
          id: 'lab-model-card',
          title: 'Reader model card',
          kind: 'documentation' as const,
          publisher: 'Lab',
          url: 'https://example.org/reader',
          checkedOn: '2026-10-02',
        },
        {
          id: 'street-prices',
          title: 'Street prices of workstations',
          kind: 'estimate' as const,
          checkedOn: '2026-03-15',
        },
        {
          id: 'servit-docs',
          title: 'Servit documentation',
          kind: 'documentation' as const,
          url: 'https://example.org/servit',
          checkedOn: '2026-10-02',
        },
        {
          id: 'grid-mix',
          title: 'Carbon intensity of grids',
          kind: 'dataset' as const,
          publisher: 'Grid Institute',
          attribution: 'Grid Institute, CC BY 4.0',
          url: 'https://example.org/grid',
          checkedOn: '2026-09-01',
        },
        { id: 'own-judgement', title: 'Judgement of the authors', kind: 'estimate' as const, checkedOn: '2026-10-02' },
      ].map((source) => [source.id, source] as const),
    ),
  };
}
