import { gatesEn } from './gates.en.ts';
import { solutionsEn } from './solutions.en.ts';

export const en: Readonly<Record<string, string>> = { ...gatesEn, ...solutionsEn };
