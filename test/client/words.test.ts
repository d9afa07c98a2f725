import { describe, expect, test } from 'vitest';
import { fields, fieldOf, industries, options, priorities, valuesOf } from '../../client/brief/fields.ts';
import { patchOf } from '../../client/brief/field-editor.tsx';
import { fieldWords, pathLabel, pathValueWords, patchWords } from '../../client/brief/value-words.ts';
import en from '../../client/i18n/en.json';
import es from '../../client/i18n/es.json';
import { createI18n } from '../../client/i18n/setup.ts';
import { wordsOf, type Words } from '../../client/i18n/use-words.ts';
import { approaches, sourcings } from '../../catalog/schema/vocabulary.ts';
import { currencies } from '../../catalog/schema/quantity.ts';
import { grades } from '../../catalog/schema/provenance.ts';
import { criteria, estimateNames, modelRole, severity } from '../../rules/advice-shape.ts';
import { brief, briefPaths } from '../../rules/brief.ts';
import { firstTurn } from './fixture.ts';

type Tree = { readonly [key: string]: string | Tree };
function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}
const english = new Map(leaves(en));
const spanish = new Map(leaves(es));
const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
const spoken = { en: await createI18n('en'), es: await createI18n('es') };
const words = (language: 'en' | 'es'): Words => wordsOf(spoken[language].t, language);

describe('both languages', () => {
  test('say the same things', () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('fill the same places and leave nothing empty', () => {
    for (const [key, text] of english) {
      expect(placeholders(spanish.get(key) ?? ''), key).toEqual(placeholders(text));
      expect(text.trim(), key).not.toBe('');
      expect(spanish.get(key)?.trim(), key).not.toBe('');
    }
  });

  test('do not shout', () => {
    for (const [key, text] of [...english, ...spanish]) expect(text, key).not.toMatch(/[!¡]/);
  });

  test.each([
    ['approach', approaches],
    ['sourcing', sourcings],
    ['criterion', criteria],
    ['estimate', estimateNames],
    ['grade', grades],
    ['gradeMeaning', grades],
    ['severity', severity.options],
    ['modelRole', modelRole.options],
    ['industry', industries],
  ] as const)('have a word for every %s', (list, values) => {
    for (const value of values) expect(english.get(`${list}.${value}`), value).toBeDefined();
  });

  test('have a label for every field and a word for every option', () => {
    for (const field of fields) expect(english.get(`field.${field.id}`), field.id).toBeDefined();
    for (const [list, values] of Object.entries(options)) {
      if (list === 'currency') continue;
      for (const value of values) expect(english.get(`${list}.${value}`), `${list}.${value}`).toBeDefined();
    }
  });
});

describe('the fields', () => {
  const { shape } = brief;
  const optionsOf = (schema: { readonly def: { readonly innerType: { readonly options: readonly string[] } } }) =>
    schema.def.innerType.options;

  test('offer what the schema takes, all of it', () => {
    expect(options.task).toEqual(optionsOf(shape.task));
    expect(options.expertise).toEqual(optionsOf(shape.expertise));
    expect(options.stage).toEqual(optionsOf(shape.stage));
    expect(options.deployment).toEqual(optionsOf(shape.deployment));
    const data = shape.data.def.innerType.shape;
    expect(options.sensitivity).toEqual(optionsOf(data.sensitivity));
    expect(options.dataKind).toEqual(optionsOf(data.kind));
    expect(options.dataUnit).toEqual(optionsOf(data.unit));
    expect(options.labelled).toEqual(optionsOf(data.labelled));
    expect(options.dataQuality).toEqual(optionsOf(data.quality));
    expect(options.compliance).toEqual(shape.compliance.def.innerType.element.options);
    expect(options.currency).toEqual(currencies);
    expect(options.period).toEqual(optionsOf(shape.budget.def.innerType.shape.period));
    expect(options.method).toEqual(optionsOf(shape.training.def.innerType.shape.method));
    expect(priorities).toEqual(Object.keys(shape.priorities.def.innerType.shape));
  });

  test('cover every path of the brief, and no other', () => {
    const covered = fields.flatMap((field) => field.paths);
    expect(briefPaths.filter((path) => fieldOf(path) === undefined)).toEqual([]);
    expect(covered.filter((path) => !(briefPaths as readonly string[]).includes(path))).toEqual([]);
    expect(new Set(covered).size).toBe(covered.length);
  });

  test('say their value in both languages', () => {
    const understood = firstTurn()[1];
    if (understood?.type !== 'understood') throw new Error('the fixture has no understanding');
    const said = (language: 'en' | 'es', path: string): string => {
      const field = fieldOf(path);
      const values = field === undefined ? null : valuesOf(understood.brief, field);
      return field === undefined || values === null
        ? ''
        : fieldWords(field, values, words(language)).replaceAll('\u00a0', ' ');
    };
    expect(said('es', 'budget')).toBe('150.000 € en un pago');
    expect(said('en', 'budget')).toBe('€150,000 once');
    expect(said('es', 'data.volume')).toBe('3.000 documentos');
    expect(said('en', 'load.users')).toBe('400');
    expect(pathValueWords('residency', 'ES', words('es'))).toBe('España');
    expect(pathValueWords('quality.target', 0.95, words('en'))).toBe('95%');
    expect(pathValueWords('load.users', null, words('en'))).toBe('Not said');
    expect(pathLabel('something.else', words('en'))).toBe('something else');
  });

  test('a patch over several paths of one field is one line', () => {
    const lines = patchWords(
      { 'data.volume': 5, 'data.unit': 'images' },
      { data: { volume: 5, unit: 'images' } },
      words('en'),
    );
    expect(lines).toEqual([{ id: 'data_volume', label: 'Amount of data', value: '5 images' }]);
  });
});

describe('an edit', () => {
  const field = (path: string) => {
    const found = fieldOf(path);
    if (found === undefined) throw new Error(path);
    return found;
  };
  test('removes what was emptied', () => {
    expect(patchOf(field('industry'), [''])).toEqual({ industry: null });
    expect(patchOf(field('compliance'), [[]])).toEqual({ compliance: null });
    expect(patchOf(field('hardwareOwned'), [[{ accelerator: '' }]])).toEqual({ hardwareOwned: null });
  });
  test('keeps zero, which is not the same as nothing', () => {
    expect(patchOf(field('team.engineers'), [0])).toEqual({ 'team.engineers': 0 });
  });
  test('a currency without an amount is no budget', () => {
    expect(patchOf(field('budget'), [null, 'EUR', 'once'])).toEqual({
      'budget.amount': null,
      'budget.currency': null,
      'budget.period': null,
    });
  });
});
