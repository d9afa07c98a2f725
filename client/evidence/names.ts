import { inputWords } from '../../server/protocol/words/formula.ts';
import type { Words } from '../i18n/use-words.ts';

export const opening = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The name of an input as a person says it; one nobody has words for is spelt out. */
export function inputName(name: string, { locale }: Words): string {
  return opening(inputWords(name, locale) ?? name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase());
}

/** The name of a figure: the board's own word, else that of the input. */
export function figureName(name: string, words: Words): string {
  const key = name === 'cost' ? 'trainingCost' : name;
  return words.t(`estimate.${key}`, { defaultValue: inputName(name, words) });
}
