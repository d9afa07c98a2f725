// What `npm run new` writes. Each rule's example contradicts its judgement, so its test fails until both are written.
export interface RuleTemplate {
  readonly folder: string;
  /** Appended to the camel-case name to form the exported one. */
  readonly suffix: string;
  readonly source: (name: string, exported: string) => string;
  readonly test?: (name: string, exported: string) => string;
  readonly next: readonly string[];
}

const ruleSteps = [
  'write the judgement and at least one example for each answer it can give',
  'add its messages to rules/messages/en.ts and rules/messages/es.ts',
  'npx vitest run --project rules',
];

export const ruleTemplates: Readonly<Record<string, RuleTemplate>> = {
  gates: {
    folder: 'rules/gates',
    suffix: '',
    next: ruleSteps,
    source: (name, exported) => `import { defineGate, holds } from '../engine/define.ts';

export const ${exported} = defineGate({
  id: '${name}',
  question: '',
  judges: 'solution',
  needs: [],
  policy: [],
  sources: [],
  judge: () => holds,
  examples: [{ given: { brief: {}, subject: {} }, then: 'fails' }],
});
`,
  },
  scoring: {
    folder: 'rules/scoring',
    suffix: '',
    next: ['add its id to criteria in rules/advice-shape.ts', ...ruleSteps],
    source: (name, exported) => `import { defineCriterion } from '../engine/define.ts';
import { say } from '../message.ts';

export const ${exported} = defineCriterion({
  id: '${name}',
  question: '',
  needs: [],
  policy: [],
  sources: [],
  judge: () => ({ value: 0, reason: say('${exported}') }),
  examples: [{ brief: {}, better: {}, worse: {} }],
});
`,
  },
  advice: {
    folder: 'rules/advice',
    suffix: '',
    next: ruleSteps,
    source: (name, exported) => `import { defineAdvice, silent } from '../engine/define.ts';

export const ${exported} = defineAdvice({
  id: '${name}',
  question: '',
  severity: 'info',
  needs: [],
  policy: [],
  sources: [],
  judge: () => silent,
  examples: [{ given: { brief: {} }, then: 'holds' }],
});
`,
  },
  checks: {
    folder: 'catalog/checks',
    suffix: 'Check',
    next: ['write what is wrong when it finds something', 'npx vitest run --project catalog'],
    source: (name, exported) => `import type { CatalogCheck } from './types.ts';

export const ${exported}: CatalogCheck = {
  id: '${name}',
  title: '',
  run: () => [],
};
`,
    test: (name, exported) => `import { describe, expect, it } from 'vitest';
import { ${exported} } from '../../../catalog/checks/${name}.ts';

describe('check ${name}', () => {
  it('finds a planted fault', () => {
    const planted = { files: [], loaded: { ok: false, problems: [] }, catalog: null } as const;
    expect(${exported}.run(planted)).not.toEqual([]);
  });
});
`,
  },
};

const today = (): string => new Date().toISOString().slice(0, 10);
const source = (): object[] => [{ of: ['*'], source: '', grade: 'published', checkedOn: today() }];
const lastPart = (name: string): string => name.split('/').at(-1) ?? name;

export const entryTemplates: Readonly<Record<string, (name: string) => object>> = {
  accelerators: (name) => ({
    name,
    vendor: '',
    class: 'datacenter',
    lifecycle: 'unknown',
    memory: ' GB',
    memoryBandwidth: ' GB/s',
    power: ' W',
    peakDense: { bf16: ' TFLOP/s' },
    sources: source(),
  }),
  models: (name) => ({
    name: lastPart(name),
    lab: '',
    kind: '',
    tasks: [],
    domain: 'language',
    lifecycle: 'unknown',
    sources: source(),
  }),
  systems: (name) => ({
    name,
    vendor: '',
    class: '',
    accelerator: '',
    acceleratorCount: 0,
    lifecycle: 'unknown',
    sources: source(),
  }),
  tools: (name) => ({
    name,
    role: '',
    openSource: 'unknown',
    skillLevel: 3,
    onPrem: 'unknown',
    airGapped: 'unknown',
    managedCloud: 'unknown',
    accelerator: 'unknown',
    fits: [],
    lifecycle: 'unknown',
    sources: source(),
  }),
};
