import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAsked } from '../../client/conversation/asked.ts';
import { regulationLines } from '../../client/catalog/entry-regulation.tsx';
import { entryAddress, entryFacts, entryFields } from '../../client/catalog/fields.ts';
import { tabs } from '../../client/catalog/kinds.ts';
import { readNumber, writeNumber } from '../../client/catalog/numbers.ts';
import { comparedText, exactText, figureText, shortFigure, unitWords, wordsText } from '../../client/catalog/values.ts';
import { catalogWordsOf } from '../../client/catalog/words.ts';
import en from '../../client/i18n/catalog.en.json';
import es from '../../client/i18n/catalog.es.json';
import esProduct from '../../client/i18n/es.json';
import { createI18n } from '../../client/i18n/setup.ts';
import { createBrowse } from '../../server/catalog/browse.ts';
import { entryFigures } from '../../server/catalog/figures.ts';
import { fieldsOf } from '../../server/catalog/listing.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';

const words = {
  en: catalogWordsOf(await createI18n('en'), 'en'),
  es: catalogWordsOf(await createI18n('es'), 'es'),
};
const catalog = openCatalog();
const browse = createBrowse(catalog);
const today = '2026-11-24';
const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

type Tree = Readonly<Record<string, Readonly<Record<string, string>>>>;
const leaves = (tree: Tree): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([group, entries]) =>
      Object.entries(entries).map(([key, text]): [string, string] => [`${group}.${key}`, text]),
    ),
  );

describe('the words of the page', () => {
  const english = leaves(en);
  const spanish = leaves(es);

  test('are the same in both languages, with the same places and none empty', () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    const places = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
    for (const [key, text] of english) {
      expect(places(spanish.get(key) ?? ''), key).toEqual(places(text));
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/[!¡]/);
      expect(spanish.get(key), key).not.toMatch(/[!¡]|^\s*$/);
    }
  });

  test('name every column, facet and range of every tab', () => {
    for (const tab of tabs) {
      expect(english.has(`tab.${tab.id}`), tab.id).toBe(true);
      expect(english.has(`example.${tab.id}`), tab.id).toBe(true);
      const asked = fieldsOf(tab.kind).filter(({ type }) => type !== 'text');
      for (const name of [...tab.columns.map(({ id }) => id), ...asked.map((field) => field.name)])
        expect(english.has(`field.${name}`), `${tab.id} ${name}`).toBe(true);
    }
  });

  test('name every field of every entry', () => {
    const nameless = new Set<string>();
    for (const kind of new Set(tabs.map((tab) => tab.kind))) {
      const all = browse(kind, { limit: 500, offset: 0, order: 'asc', choices: {}, ranges: {} }, today);
      for (const { id } of all.items) {
        const entry = entryFigures(catalog, kind, id, today);
        for (const { path } of entry === undefined ? [] : entryFields(entry)) {
          for (const part of path.split('.')) {
            if (/^\d+$/.test(part) || ['amount', 'peakDense', 'id'].includes(part)) continue;
            if (!english.has(`field.${part}`)) nameless.add(`${kind}: ${path}`);
          }
        }
      }
    }
    expect([...nameless]).toEqual([]);
  });

  test('say every value that a filter offers, in Spanish', () => {
    const spoken = ['kind', 'domain', 'class', 'lifecycle', 'commercialUse', 'flag', 'modality', 'metric', 'topic'];
    const silent = new Set<string>();
    for (const { kind, fixed } of tabs) {
      const choices = Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, [value]]));
      const { facets } = browse(kind, { limit: 1, offset: 0, order: 'asc', choices, ranges: {} }, today);
      for (const name of spoken)
        for (const { value } of facets[name] ?? []) {
          const shared = name === 'topic' && (value in esProduct.task || value in esProduct.approach);
          if (!shared && !spanish.has(`word.${value}`)) silent.add(`${name}: ${value}`);
        }
    }
    expect([...silent]).toEqual([]);
  });
});

describe('tabs', () => {
  test('show, filter and bound only what the server lists', () => {
    for (const tab of tabs) {
      const known = new Map(fieldsOf(tab.kind).map((field) => [field.name, field.type]));
      for (const { id, as } of tab.columns.slice(1)) {
        expect(known.has(id), `${tab.id} ${id}`).toBe(true);
        expect(known.get(id) === 'figure', `${tab.id} ${id}`).toBe(as === 'figure');
      }
      for (const name of tab.facets) expect(known.get(name), `${tab.id} ${name}`).toBe('choice');
      for (const name of tab.ranges) expect(known.get(name), `${tab.id} ${name}`).toBe('figure');
    }
  });
});

describe('values', () => {
  test('are written as the reader writes them', () => {
    const said = (field: string, value: number, unit: string | null, locale: 'en' | 'es'): string =>
      spaced(shortFigure(field, { value, unit }, locale));
    expect(said('totalParameters', 32.8e9, 'parameters', 'en')).toBe('32.8B');
    expect(said('totalParameters', 32.8e9, 'parameters', 'es')).toBe('32.800 M');
    expect(said('contextTokens', 131_072, 'tokens', 'en')).toBe('131K');
    expect(said('contextTokens', 131_072, 'tokens', 'es')).toBe('131 mil');
    expect(said('input', 0.089, 'USD/Mtoken', 'en')).toBe('$0.089');
    expect(said('memory', 80, 'GB', 'es')).toBe('80 GB');
    expect(said('releasedYear', 2024, null, 'en')).toBe('2024');
    expect(said('typicalDays', 2, 'days', 'es')).toBe('2 días');
    expect(said('typicalDays', 1, 'days', 'es')).toBe('1 día');
    expect(spaced(figureText('totalParameters', { value: 32.8e9, unit: 'parameters' }, 'es'))).toBe(
      '32,8 mil millones de parámetros',
    );
  });

  test('are exact to the last digit where they stand alone', () => {
    const exact = (value: number, unit: string | null, locale: 'en' | 'es'): string =>
      spaced(exactText('x', { value, unit }, locale));
    expect(exact(3350, 'GB/s', 'en')).toBe('3,350 GB/s');
    expect(exact(1978.9, 'TFLOP/s', 'es')).toBe('1.978,9 TFLOP/s');
    expect(exact(0.0485, 'USD/Mtoken', 'en')).toBe('$0.0485/million tokens');
    expect(exact(1.961, 'USD/h', 'es')).toBe('1,961 US$/h');
    expect(exact(30_000, 'USD', 'en')).toBe('$30,000');
    expect(exact(30_000, 'USD', 'es')).toBe('30.000 US$');
    expect(exact(70_553_706_496, 'parameters', 'en')).toBe('70,553,706,496 parameters');
    expect(exact(1, 'accelerators', 'es')).toBe('1 acelerador');
    expect(exact(467.51, 'gCO2e/kWh', 'en')).toBe('467.51 g CO₂e/kWh');
    expect(exact(1979, 'TOP/s', 'en')).toBe('1,979 TOP/s');
    expect(exact(3, null, 'en')).toBe('3');
  });

  test('are words where there are words, names as they are, dates as dates', () => {
    expect(wordsText('lifecycle', 'discontinued', words.es)).toBe('Descatalogado');
    expect(wordsText('topic', 'finetune_adapter', words.es)).toBe('Ajuste fino con adaptadores');
    expect(wordsText('topic', 'AI Act Art. 4', words.es)).toBe('Reglamento de IA, artículo 4');
    expect(wordsText('package', 'determined', words.en)).toBe('determined');
    expect(wordsText('latestRelease', '2025-03', words.en)).toBe('2025-03');
    expect(wordsText('country', 'ES', words.es)).toBe('España');
    expect(wordsText('zone', ['EU'], words.es)).toBe('Unión Europea');
    expect(wordsText('openWeights', true, words.es)).toBe('Sí');
    expect(wordsText('releasedOn', '2026-08-22', words.en)).toBe('22 Aug 2026');
    expect(wordsText('expertise', ['novice', 'expert'], words.es)).toBe('Principiantes y expertos');
    expect(wordsText('modality', ['text', 'pdf'], words.en)).toBe('Text and PDF');
    expect(wordsText('zone', ['EU', 'LATAM'], words.en)).toBe('European Union and Latin America');
    const text = (path: string, value: string) =>
      comparedText(path, { value, unit: null, source: null, grade: null, checkedOn: null }, words.es);
    expect(text('licence.id', 'apache-2.0')).toBe('apache-2.0');
    expect(words.es.field('architecture.kvHeads')).toBe('Arquitectura: cabezas KV');
    expect(words.en.field('peakDense.bf16')).toBe('BF16 (dense)');
    expect(unitWords('USD/Mtoken', words.es)).toBe('USD por millón de tokens');
    expect(unitWords('accelerators', words.es)).toBe('');
  });
});

describe('a number in a box', () => {
  test('is read as people write it', () => {
    expect(readNumber('70B', 'en')).toBe(70e9);
    expect(readNumber(' 1,5 M ', 'es')).toBe(1.5e6);
    expect(readNumber('32.000', 'es')).toBe(32_000);
    expect(readNumber('32,000', 'en')).toBe(32_000);
    expect(readNumber('0.5', 'es')).toBe(0.5);
    expect(readNumber('131 mil', 'es')).toBe(131_000);
    expect(readNumber('', 'en')).toBeUndefined();
    expect(readNumber('much', 'en')).toBeNull();
    expect(readNumber('1.2.3', 'en')).toBeNull();
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 0, max: 2e12 }),
          fc.integer({ min: 0, max: 1e6 }).map((value) => value / 1000),
        ),
        fc.constantFrom('en' as const, 'es' as const),
        (value, locale) => {
          expect(readNumber(writeNumber(value, locale), locale)).toBeCloseTo(value, 3);
        },
      ),
    );
  });
});

describe('an entry', () => {
  const figure = { value: 80, unit: 'GB', source: 's', grade: 'vendor', checkedOn: '2026-01-01' };

  test('is taken apart into figures and words', () => {
    const entry = {
      id: 'x',
      name: 'X',
      memory: figure,
      price: { amount: figure, kind: 'list' },
      tasks: ['a', 'b'],
      nothing: [],
      options: [figure, figure],
      provider: { id: 'p', name: 'P', kind: 'cloud', residencies: ['EU'], seat: 'FR' },
      sources: [],
    };
    expect(
      entryFields(entry).map(({ path, figure: found, words: text }) => [path, found === null ? text : 'figure']),
    ).toEqual([
      ['memory', 'figure'],
      ['price.amount', 'figure'],
      ['price.kind', 'list'],
      ['tasks', ['a', 'b']],
      ['options.0', 'figure'],
      ['options.1', 'figure'],
      ['provider', 'P'],
      ['residencies', ['EU']],
    ]);
  });

  test('is called in the language of the page, and says what came instead of it', () => {
    expect(entryFacts({ id: 'c', name: { en: 'Course', es: 'Curso' } }, 'es').name).toBe('Curso');
    expect(entryFacts({ id: 's', name: 'A paper', titleEs: 'Un artículo' }, 'es').name).toBe('Un artículo');
    expect(entryFacts({ id: 'only', name: '' }, 'en').name).toBe('only');
    const determined = entryFigures(catalog, 'tools', 'determined', today) ?? {};
    expect(entryFacts(determined, 'en')).toMatchObject({ lifecycle: 'discontinued' });
    expect(entryFacts(determined, 'en').alternatives.length).toBeGreaterThan(0);
  });

  test('that is a law says whom it binds, since when and what it demands, in the language of the page', () => {
    const both = (en: string, es: string) => ({ en, es });
    const law = {
      binds: both('Employers', 'Empleadores'),
      phases: [{ from: '2026-08-02', what: both('All of it', 'Todo') }],
      classes: [{ id: 'high', level: 'high', name: both('Hiring', 'Selección'), article: 'Annex III' }],
      duties: [{ id: 'log', article: 'Art. 12', text: both('Keep records', 'Guarda registros'), from: '2026-08-02' }],
    };
    const since = (date: string): string => `since ${date}`;
    const { binds, phases, classes, duties } = regulationLines(law, { ...words.es, since });
    expect(binds).toBe('Empleadores');
    expect(phases[0]).toMatchObject({ head: '2 de agosto de 2026', text: 'Todo' });
    expect(classes[0]).toMatchObject({ head: 'Alto', text: 'Selección', more: ['Annex III'] });
    expect(duties[0]).toMatchObject({ head: 'Art. 12', text: 'Guarda registros', more: ['since 2026-08-02'] });
    expect(entryFields(law)).toEqual([]);
  });

  test('has an address whose id stays as it is', () => {
    expect(entryAddress('models', 'meta-llama/Llama 3#1')).toBe('/api/v1/catalog/models/meta-llama/Llama%203%231');
  });
});

test('asked words join a draft once', () => {
  expect(withAsked('', ' Tell me ')).toBe('Tell me');
  expect(withAsked('I write', 'Tell me')).toBe('I write\nTell me');
  expect(withAsked('I write\nTell me', 'Tell me')).toBe('I write\nTell me');
  expect(withAsked('I write', ' ')).toBe('I write');
});
