import { defineCriterion } from '../engine/define.ts';
import type { Need } from '../engine/need.ts';
import { say } from '../message.ts';
import { heldBy } from '../candidates/first-stage.ts';
import { isOffice } from '../candidates/office.ts';
import { enginesOn } from '../candidates/engines.ts';
import type { Candidate, Place } from '../candidates/types.ts';
import { deskUnderRegime } from '../risks/desk-machine.ts';
import { budgetNeeded } from './budget-terms.ts';

interface Doubt {
  /** Policy value that it takes off. */
  readonly weight: string;
  readonly reason: string;
  readonly applies: (need: Need, candidate: Candidate) => boolean;
}

const doubt = (name: string, reason: string, applies: Doubt['applies']): Doubt => ({
  weight: `scoring.risk.${name}`,
  reason,
  applies,
});

const doubts: readonly Doubt[] = [
  doubt('hosted', 'riskHosted', (_, { place, overflow }) => place.sourcing === 'api' || overflow !== undefined),
  doubt('interruptible', 'riskInterruptible', (_, { place }) => place.interruptible === true),
  doubt('owned', 'riskOwned', (_, { place }) => place.kind === 'bought'),
  doubt(
    'unscoredModel',
    'riskUnscored',
    ({ policy }, { worker, quality }) =>
      worker === 'writer' &&
      quality.high - quality.low > policy.number('scoring.risk.wideBand') * policy.number('approaches.qualityBand'),
  ),
  doubt('assumedPrice', 'riskAssumedPrice', (_, { place }) => place.grade === 'assumed' && place.sourcing !== 'api'),
  doubt('conditionalLicence', 'riskConditionalLicence', (_, candidate) => licenceOf(candidate) === 'conditional'),
  doubt('uncheckedLicence', 'riskUncheckedLicence', (_, candidate) => licenceOf(candidate) === 'check'),
  doubt(
    'unknownLifecycle',
    'riskLifecycle',
    (_, { place }) => place.lifecycle === 'unknown' || place.lifecycle === 'maintenance',
  ),
  doubt('training', 'riskTraining', (_, { training }) => training !== null),
  doubt(
    'desktopInProduction',
    'riskDesk',
    (need, { place }) => isOnDesk(need, place) && isOffice(place) && !isWorkstation(place),
  ),
  doubt('workstationInProduction', 'riskDesktop', (need, { place }) => isOnDesk(need, place) && isWorkstation(place)),
  doubt(
    'fewEngines',
    'riskFewEngines',
    ({ catalog, policy }, { place, worker }) =>
      place.accelerator !== null &&
      worker === 'writer' &&
      enginesOn(catalog, place.accelerator) < policy.number('scoring.risk.enoughEngines'),
  ),
  doubt('regulatedDesk', 'riskDesktop', (need, candidate) => deskUnderRegime(need, candidate) !== null),
  doubt(
    'overBudgetBand',
    'riskTightBudget',
    (need, { money }) =>
      need.budget !== null &&
      budgetNeeded(need, money, need.budget.period) >
        need.budget.amount * need.policy.number('advice.tightBudgetShare'),
  ),
  doubt('firstStage', 'riskFirstStage', (need, candidate) => heldBy(need, candidate) !== null),
];

export const risk = defineCriterion({
  id: 'risk',
  question: 'What is uncertain about it: terms, licence, evidence, prices?',
  needs: ['stage'],
  policy: [
    'scoring.risk.hosted',
    'scoring.risk.interruptible',
    'scoring.risk.owned',
    'scoring.risk.unscoredModel',
    'scoring.risk.assumedPrice',
    'scoring.risk.conditionalLicence',
    'scoring.risk.uncheckedLicence',
    'scoring.risk.unknownLifecycle',
    'scoring.risk.training',
    'scoring.risk.overBudgetBand',
    'scoring.risk.firstStage',
    'scoring.risk.desktopInProduction',
    'scoring.risk.workstationInProduction',
    'scoring.risk.regulatedDesk',
    'scoring.risk.fewEngines',
    'scoring.risk.enoughEngines',
    'scoring.risk.wideBand',
    'approaches.qualityBand',
    'advice.tightBudgetShare',
  ],
  sources: [],
  judge: (need, candidate) => {
    let worst: string | null = null;
    let count = 0;
    let largest = 0;
    let value = 1;
    for (const one of doubts) {
      if (!one.applies(need, candidate)) continue;
      count += 1;
      const weight = need.policy.number(one.weight);
      value -= weight;
      if (weight > largest) {
        largest = weight;
        worst = one.reason;
      }
    }
    return {
      value: Math.max(0, value),
      reason: () => (worst === null ? say('riskFew') : say('riskOpen', { count, worst: say(worst) })),
    };
  },
  examples: [
    {
      brief: {},
      better: {
        training: null,
        place: { kind: 'existing', sourcing: 'owned', grade: 'vendor', lifecycle: 'available' },
      },
      worse: { place: { kind: 'hosted', sourcing: 'api', lifecycle: 'unknown' } },
    },
  ],
});

function licenceOf({ models }: Candidate): string | undefined {
  return models[0]?.model?.licence?.commercialUse;
}

function isOnDesk({ brief }: Need, { kind }: Place): boolean {
  return kind === 'bought' && brief.deployment !== 'laptop';
}

function isWorkstation({ machineClass }: Place): boolean {
  return /workstation/i.test(machineClass ?? '');
}
