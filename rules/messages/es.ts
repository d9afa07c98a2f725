import { analysisEs } from './analysis.es.ts';
import { adviceEs } from './advice.es.ts';
import { gatesEs } from './gates.es.ts';
import { risksEs } from './risks.es.ts';
import { rungsEs } from './rungs.es.ts';
import { solutionsEs } from './solutions.es.ts';
import { whyEs } from './why.es.ts';

export const es: Readonly<Record<string, string>> = {
  ...analysisEs,
  ...adviceEs,
  ...gatesEs,
  ...risksEs,
  ...rungsEs,
  ...solutionsEs,
  ...whyEs,
};
