import { analysisEn } from './analysis.en.ts';
import { adviceEn } from './advice.en.ts';
import { gatesEn } from './gates.en.ts';
import { risksEn } from './risks.en.ts';
import { rungsEn } from './rungs.en.ts';
import { solutionsEn } from './solutions.en.ts';
import { whyEn } from './why.en.ts';

export const en: Readonly<Record<string, string>> = {
  ...analysisEn,
  ...adviceEn,
  ...gatesEn,
  ...risksEn,
  ...rungsEn,
  ...solutionsEn,
  ...whyEn,
};
