import { defineCriterion } from '../engine/define.ts';
import { say } from '../message.ts';
import type { Message } from '../message.ts';
import { isOffice } from '../candidates/price.ts';
import { enginesOn } from '../candidates/engines.ts';
import { deskUnderRegime } from '../risks/desk-machine.ts';
import { budgetNeeded } from './budget-terms.ts';

export const risk = defineCriterion({
  id: 'risk',
  question: 'What is uncertain about it: terms, licence, evidence, prices?',
  needs: ['stage'],
  policy: [
    'scoring.risk.hosted',
    'scoring.risk.owned',
    'scoring.risk.unscoredModel',
    'scoring.risk.assumedPrice',
    'scoring.risk.conditionalLicence',
    'scoring.risk.uncheckedLicence',
    'scoring.risk.unknownLifecycle',
    'scoring.risk.training',
    'scoring.risk.overBudgetBand',
    'scoring.risk.desktopInProduction',
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
    const found: readonly (readonly [boolean, string, string])[] = [
      [place.sourcing === 'api', 'hosted', 'riskHosted'],
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
      [
        place.sourcing === 'owned' && isOffice(place) && need.brief.deployment !== 'laptop',
        'desktopInProduction',
        'riskDesktop',
      ],
      [
        place.accelerator !== null &&
          candidate.worker === 'writer' &&
          enginesOn(need.catalog, place.accelerator) < policy.number('scoring.risk.enoughEngines'),
        'fewEngines',
        'riskFewEngines',
      ],
      [deskUnderRegime(need, candidate) !== null, 'regulatedDesk', 'riskDesktop'],
      [
        need.budget !== null &&
          budgetNeeded(need, candidate.money, need.budget.period) >
            need.budget.amount * policy.number('advice.tightBudgetShare'),
        'overBudgetBand',
        'riskTightBudget',
      ],
    ];
    let worst: Message | null = null;
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
        worst = say(reason);
      }
    }
    return {
      value: Math.max(0, value),
      reason: worst === null ? say('riskFew') : say('riskOpen', { count, worst }),
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
