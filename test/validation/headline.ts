import type { Catalog } from '../../catalog/index.ts';
import { gridGrams } from '../../rules/physics/carbon.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { facilityJoules } from '../../rules/physics/energy.ts';
import type { TrainingInput } from '../../rules/estimates/inputs.ts';
import { estimateTraining } from '../../rules/estimates/training.ts';
import { resolveModel } from '../../rules/estimates/resolve.ts';
import { trainingWatts } from '../../rules/estimates/training-figures.ts';
import { gramsToTonnes, joulesToKwh, joulesToMwh } from '../../rules/units/convert.ts';

/** The published set-up of GPT-3's training: arXiv 2104.10350, table 4. */
export const published = {
  totalParameters: 175e9,
  tokens: 300e9,
  flop: 3.14e23,
  accelerators: 10_000,
  achievedFlopPerSecond: 24.6e12,
  pue: 1.1,
  gridGramsCo2ePerKwh: 429,
  megawattHours: 1287,
  tonnes: 552,
  days: 14.8,
} as const;

export interface Headline {
  readonly megawattHours: number;
  readonly tonnes: number;
  readonly days: number;
}

/** Energy and carbon from the published speed: only our power model decides. */
export function fromPublishedSpeed(catalog: Catalog, coefficients: Coefficients): Headline {
  const power = catalog.accelerators.get('v100-sxm2-32gb')?.power;
  if (power === undefined) throw new Error('the catalog lacks the power of the V100');
  const seconds = published.flop / (published.accelerators * published.achievedFlopPerSecond);
  const joules = facilityJoules({
    accelerators: published.accelerators,
    wattsPerAccelerator: trainingWatts(power, coefficients),
    hours: seconds / 3600,
    pue: published.pue,
  });
  return {
    megawattHours: joulesToMwh(joules),
    tonnes: gramsToTonnes(gridGrams(joulesToKwh(joules), published.gridGramsCo2ePerKwh)),
    days: seconds / 86_400,
  };
}

/** What of the published run a request may state besides model, tokens and accelerators: arXiv 2005.14165, table 2.1. */
export const publishedRun = { sequenceLength: 2048, globalBatch: 1536 } as const;

/** The same from the model, the tokens and the accelerators, and what else is stated: our utilisation decides too. */
export function fromScratch(catalog: Catalog, stated: Partial<TrainingInput> = publishedRun): Headline {
  const accelerator = catalog.accelerators.get('v100-sxm2-32gb');
  const model = resolveModel({ totalParameters: published.totalParameters }, catalog);
  if (!accelerator || !model.ok) throw new Error('the catalog lacks the V100');
  const { tokens, accelerators: acceleratorCount, pue } = published;
  const outcome = estimateTraining(
    { model: model.subject, accelerator, method: 'pretrain', tokens, acceleratorCount, pue, ...stated },
    catalog,
  );
  if (!outcome.ok || !outcome.estimate.energyMwh) throw new Error('the headline case has no estimate');
  const megawattHours = outcome.estimate.energyMwh.likely;
  return {
    megawattHours,
    tonnes: gramsToTonnes(gridGrams(megawattHours * 1000, published.gridGramsCo2ePerKwh)),
    days: outcome.estimate.wallClockHours.likely / 24,
  };
}
