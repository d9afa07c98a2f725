import { defineCriterion } from '../engine/define.ts';
import { say } from '../message.ts';
import { heldBy } from '../candidates/first-stage.ts';
import { isOffice } from '../candidates/office.ts';
import { enginesOn } from '../candidates/engines.ts';
import type { Place } from '../candidates/types.ts';
import { deskUnderRegime } from '../risks/desk-machine.ts';
import { budgetNeeded } from './budget-terms.ts';

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
    const { policy } = need;
    const { place, models, quality, training } = candidate;
    const licence = models[0]?.model?.licence?.commercialUse;
    const spread = quality.high - quality.low;
    const onDesk = place.kind === 'bought' && need.brief.deployment !== 'laptop';
    const budget = need.budget?.amount ?? Infinity;
    const needed = need.budget ? budgetNeeded(need, candidate.money, need.budget.period) : 0;
    const found: readonly (readonly [boolean, string, string])[] = [
      [place.sourcing === 'api' || candidate.overflow !== undefined, 'hosted', 'riskHosted'],
      [place.interruptible === true, 'interruptible', 'riskInterruptible'],
      [place.kind === 'bought', 'owned', 'riskOwned'],
      [
        spread > policy.number('scoring.risk.wideBand') * policy.number('approaches.qualityBand') &&
          candidate.worker === 'writer',
        'unscoredModel',
        'riskUnscored',
      ],
      [place.grade === 'assumed' && place.sourcing !== 'api', 'assumedPrice', 'riskAssumedPrice'],
      [licence === 'conditional', 'conditionalLicence', 'riskConditionalLicence'],
      [licence === 'check', 'uncheckedLicence', 'riskUncheckedLicence'],
      [place.lifecycle === 'unknown' || place.lifecycle === 'maintenance', 'unknownLifecycle', 'riskLifecycle'],
      [training !== null, 'training', 'riskTraining'],
      [onDesk && isOffice(place) && !isWorkstation(place), 'desktopInProduction', 'riskDesk'],
      [onDesk && isWorkstation(place), 'workstationInProduction', 'riskDesktop'],
      [
        place.accelerator !== null &&
          candidate.worker === 'writer' &&
          enginesOn(need.catalog, place.accelerator) < policy.number('scoring.risk.enoughEngines'),
        'fewEngines',
        'riskFewEngines',
      ],
      [deskUnderRegime(need, candidate) !== null, 'regulatedDesk', 'riskDesktop'],
      [needed > budget * policy.number('advice.tightBudgetShare'), 'overBudgetBand', 'riskTightBudget'],
      [heldBy(need, candidate) !== null, 'firstStage', 'riskFirstStage'],
    ];
    let worst: string | null = null;
    let count = 0;
    let largest = 0;
    let value = 1;
    for (const [applies, name, reason] of found) {
      if (!applies) continue;
      count += 1;
      const weight = policy.number(`scoring.risk.${name}`);
      value -= weight;
      if (weight > largest) {
        largest = weight;
        worst = reason;
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

function isWorkstation({ machineClass }: Place): boolean {
  return /workstation/i.test(machineClass ?? '');
}
