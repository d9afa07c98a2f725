import { adviceEn } from './advice.en.ts';
import { gatesEn } from './gates.en.ts';
import { risksEn } from './risks.en.ts';
import { solutionsEn } from './solutions.en.ts';

export const en: Readonly<Record<string, string>> = { ...adviceEn, ...gatesEn, ...risksEn, ...solutionsEn };
