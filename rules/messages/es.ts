import { gatesEs } from './gates.es.ts';
import { solutionsEs } from './solutions.es.ts';

export const es: Readonly<Record<string, string>> = { ...gatesEs, ...solutionsEs };
