import type { AdviceRule } from '../engine/define.ts';
import { aiActClass } from './ai-act-class.ts';
import { breakEven } from './break-even.ts';
import { dataPreparation } from './data-preparation.ts';
import { distributionShift } from './distribution-shift.ts';
import { dataSplit } from './data-split.ts';
import { discontinuedProduct } from './discontinued-product.ts';
import { drift } from './drift.ts';
import { evaluationSet } from './evaluation-set.ts';
import { hireOrPartner } from './hire-or-partner.ts';
import { hybridPeaks } from './hybrid-peaks.ts';
import { impactAssessment } from './impact-assessment.ts';
import { inventedAnswers } from './invented-answers.ts';
import { labelCoverage } from './label-coverage.ts';
import { labelling } from './labelling.ts';
import { licenceConditions } from './licence-conditions.ts';
import { phases } from './phases.ts';
import { pilotFirst } from './pilot-first.ts';
import { pretrainingWarning } from './pretraining-warning.ts';
import { processorContract } from './processor-contract.ts';
import { aiActDuties } from './ai-act-duties.ts';
import { gdprDuties } from './gdpr-duties.ts';
import { sectorRules } from './sector-rules.ts';
import { recordsToReproduce } from './records-to-reproduce.ts';
import { retrievalVolume } from './retrieval-volume.ts';
import { retrievalForFacts } from './retrieval-for-facts.ts';
import { singleMachine } from './single-machine.ts';
import { spotTraining } from './spot-training.ts';
import { stalePrices } from './stale-prices.ts';
import { targetOutOfReach } from './target-out-of-reach.ts';
import { trainingPeople } from './training-people.ts';
import { unverifiedFigures } from './unverified-figures.ts';

/** Every piece of advice. */
export const advices: readonly AdviceRule[] = [
  aiActClass,
  aiActDuties,
  breakEven,
  dataPreparation,
  dataSplit,
  discontinuedProduct,
  distributionShift,
  drift,
  evaluationSet,
  gdprDuties,
  hireOrPartner,
  hybridPeaks,
  impactAssessment,
  inventedAnswers,
  labelCoverage,
  labelling,
  licenceConditions,
  phases,
  pilotFirst,
  pretrainingWarning,
  processorContract,
  recordsToReproduce,
  retrievalForFacts,
  retrievalVolume,
  sectorRules,
  singleMachine,
  spotTraining,
  stalePrices,
  targetOutOfReach,
  trainingPeople,
  unverifiedFigures,
];
