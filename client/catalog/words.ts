import type { i18n, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../server/protocol/http.ts';
import { languageName, placeName } from '../brief/value-words.ts';
import en from '../i18n/catalog.en.json';
import es from '../i18n/catalog.es.json';
import { partWordsOf } from '../i18n/part-words.ts';
import { wordsOf } from '../i18n/use-words.ts';
import { inputName, opening } from '../evidence/names.ts';

export interface CatalogWords {
  readonly t: TFunction;
  readonly locale: Locale;
  /** The name of a field by its dotted path ("peakDense.bf16", "architecture.layers"). */
  readonly field: (path: string) => string;
  /** A value of a field in words; one nobody has words for is shown readable. */
  readonly value: (field: string, value: string) => string;
  /** Whether the values of a field are common words, not names or codes. */
  readonly isVocabulary: (field: string) => boolean;
}

const places = new Set(['country', 'zone', 'zones', 'residency', 'residencies', 'seat', 'excludes']);
const languages = new Set(['language', 'languages']);
/** Fields whose values are words of a vocabulary; others hold names and codes, written as they are. */
const vocabulary = new Set(
  (
    'kind level domain class commercialUse spanish lifecycle flag modality modalitiesIn modalitiesOut openWeights reasoning summary ' +
    'toolCalls structuredOutput higherIsBetter type openSource onPrem airGapped managedCloud accelerator topic topics ' +
    'expertise forExpertise cooling metric residencyBasis platform platforms'
  ).split(' '),
);

/** Words of this page that the rest of the product has already. */
const lists: Readonly<Record<string, string>> = {
  task: 'task',
  tasks: 'task',
  grade: 'grade',
  role: 'toolRole',
};

/** Parts of a path that say nothing to a reader. */
const silent = new Set(['amount', 'peakDense', 'id']);

/** The words of the catalog page, which come with it and not with the chat. */
export function catalogWordsOf(i18next: i18n, spoken: string): CatalogWords {
  const { t } = partWordsOf(i18next, spoken, { name: 'catalog', words: { en, es } });
  const product = wordsOf(i18next.getFixedT(spoken), spoken);
  const known = new Map<string, string>();
  const wordOf = (field: string, value: string): string => {
    if (places.has(field)) return placeName(value, product);
    if (languages.has(field)) return opening(languageName(value, product));
    const list = lists[field];
    if (list !== undefined) return product.term(list, value);
    if (!vocabulary.has(field)) return value;
    // Services say what they teach or do by task and by approach too.
    for (const shared of field.startsWith('topic') ? ['task', 'approach'] : []) {
      const said = product.t(`${shared}.${value}`, { defaultValue: '' });
      if (said !== '') return said;
    }
    // "multi_node" is a word nobody has translated yet; "h100-sxm" is a name.
    const readable = /^[a-z]+([_-][a-z]+)*$/.test(value) ? opening(value.replaceAll(/[_-]/g, ' ')) : value;
    return t(`word|${value}`, { keySeparator: '|', defaultValue: readable });
  };
  const labelOf = (part: string): string => t(`field.${part}`, { defaultValue: inputName(part, product) });
  const fieldOf = (path: string): string => {
    const parts = path.split('.').filter((part) => !silent.has(part));
    return parts.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : labelOf(part))).join(': ');
  };
  const remembered = (key: string, make: () => string): string => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    known.set(key, made);
    return made;
  };
  return {
    t,
    locale: product.locale,
    field: (path) => remembered(path, () => fieldOf(path)),
    isVocabulary: (field) => vocabulary.has(field) || field in lists,
    value: (field, value) => remembered(`${field} ${value}`, () => wordOf(field, value)),
  };
}

const made = new WeakMap<i18n, Map<string, CatalogWords>>();

/** One per language for the whole page: thousands of cells share what it remembers. */
export function useCatalogWords(): CatalogWords {
  const { i18n: i18next } = useTranslation();
  const { language } = i18next;
  const byLanguage = made.get(i18next) ?? new Map<string, CatalogWords>();
  made.set(i18next, byLanguage);
  const words = byLanguage.get(language) ?? catalogWordsOf(i18next, language);
  byLanguage.set(language, words);
  return words;
}
