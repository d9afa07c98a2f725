import { adviceEs } from './advice.es.ts';
import { gatesEs } from './gates.es.ts';
import { risksEs } from './risks.es.ts';
import { solutionsEs } from './solutions.es.ts';

export const es: Readonly<Record<string, string>> = { ...adviceEs, ...gatesEs, ...risksEs, ...solutionsEs };
