import type { AdviceRule } from '../engine/define.ts';
import { aiActClass } from './ai-act-class.ts';
import { breakEven } from './break-even.ts';
import { dataPreparation } from './data-preparation.ts';
import { distributionShift } from './distribution-shift.ts';
import { drift } from './drift.ts';
import { evaluationSet } from './evaluation-set.ts';
import { impactAssessment } from './impact-assessment.ts';
import { labelling } from './labelling.ts';
import { licenceConditions } from './licence-conditions.ts';
import { pilotFirst } from './pilot-first.ts';
import { pretrainingWarning } from './pretraining-warning.ts';
import { processorContract } from './processor-contract.ts';
import { retrievalForFacts } from './retrieval-for-facts.ts';
import { singleMachine } from './single-machine.ts';
import { stalePrices } from './stale-prices.ts';
import { trainingPeople } from './training-people.ts';
import { unverifiedFigures } from './unverified-figures.ts';

/** Every piece of advice. */
export const advices: readonly AdviceRule[] = [
  aiActClass,
  breakEven,
  dataPreparation,
  distributionShift,
  drift,
  evaluationSet,
  impactAssessment,
  labelling,
  licenceConditions,
  pilotFirst,
  pretrainingWarning,
  processorContract,
  retrievalForFacts,
  singleMachine,
  stalePrices,
  trainingPeople,
  unverifiedFigures,
];
