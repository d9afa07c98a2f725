import { describe, expect, test } from 'vitest';
import { createEntryCache, readEntry } from '../../client/catalog/entries.ts';
import { stretchesOf } from '../../client/conversation/marked-text.tsx';
import { namedSolutions } from '../../client/conversation/parts.tsx';
import { commandOf } from '../../client/shell/shortcuts.ts';
import { solutionOf } from './fixture.ts';

const stroke = (key: string, at: number, ctrlOrCmd = false, shift = false) => ({ key, at, ctrlOrCmd, shift });

describe('keys', () => {
  test('g then a letter opens a tab, in time', () => {
    expect(commandOf(stroke('c', 500), stroke('g', 0))).toEqual({ do: 'tab', tab: 'compare' });
    expect(commandOf(stroke('u', 500), stroke('g', 0))).toEqual({ do: 'tab', tab: 'sources' });
    expect(commandOf(stroke('c', 5000), stroke('g', 0))).toBeNull();
    expect(commandOf(stroke('c', 10), null)).toBeNull();
  });
  test('one key composes or helps; the undo of the system undoes', () => {
    expect(commandOf(stroke('/', 0), null)).toEqual({ do: 'compose' });
    expect(commandOf(stroke('?', 0, false, true), null)).toEqual({ do: 'help' });
    expect(commandOf(stroke('z', 0, true), null)).toEqual({ do: 'undo' });
    expect(commandOf(stroke('z', 0, true, true), null)).toEqual({ do: 'redo' });
    expect(commandOf(stroke('y', 0, true), null)).toEqual({ do: 'redo' });
    expect(commandOf(stroke('y', 0), null)).toBeNull();
    expect(commandOf(stroke('/', 0, true), null)).toBeNull();
  });
});

describe('marked words', () => {
  const mark = (path: string, start: number, end: number) => ({ path, text: '', start, end, confidence: 1 });

  test('cut the text without losing a letter', () => {
    const text = 'cuatro sedes y 400 usuarios';
    const stretches = stretchesOf(text, [mark('data.sites', 0, 12), mark('load.users', 15, 27)]);
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    expect(stretches.filter((stretch) => stretch.paths.length > 0).map((stretch) => stretch.text)).toEqual([
      'cuatro sedes',
      '400 usuarios',
    ]);
  });

  test('may overlap', () => {
    expect(stretchesOf('abcdef', [mark('x', 0, 4), mark('y', 2, 6)])).toEqual([
      { text: 'ab', paths: ['x'] },
      { text: 'cd', paths: ['x', 'y'] },
      { text: 'ef', paths: ['y'] },
    ]);
  });

  test('that point outside of the text are left out', () => {
    expect(stretchesOf('abc', [mark('x', 2, 9), mark('y', 2, 2)])).toEqual([{ text: 'abc', paths: [] }]);
  });
});

describe('solutions named in a message', () => {
  const part = { type: 'solutions' as const, solutionIds: ['b', 'a'] };

  test('keep the place and the title they had when it was said', () => {
    const items = [
      { id: 'b', rank: 1, title: 'B then' },
      { id: 'a', rank: 2, title: 'A then' },
    ];
    expect(namedSolutions({ ...part, items }, [solutionOf('a', 1)])).toEqual(items);
  });

  test('of messages stored before that are looked up', () => {
    expect(namedSolutions(part, [solutionOf('a', 1)]).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('catalog entries', () => {
  test('are read with fields plain or as figures', () => {
    expect(readEntry('a', { title: 'T', url: 'https://example.org', checkedOn: '2026-01-01' })).toMatchObject({
      name: 'T',
      url: 'https://example.org',
    });
    expect(readEntry('a', { figures: { name: { value: 'N', unit: null } } })).toMatchObject({ name: 'N', url: null });
    expect(readEntry('a', null).name).toBe('a');
  });

  test('are asked for once, and again after a failure', async () => {
    const asked: string[] = [];
    let works = false;
    const cache = createEntryCache((path) => {
      asked.push(path);
      return works ? Promise.resolve({ name: 'Model' }) : Promise.reject(new Error('503'));
    });
    cache.load('models', 'lab/model one');
    cache.load('models', 'lab/model one');
    await new Promise((done) => setTimeout(done, 0));
    works = true;
    cache.load('models', 'lab/model one');
    await new Promise((done) => setTimeout(done, 0));
    cache.load('models', 'lab/model one');
    expect(asked).toEqual(Array(2).fill('/api/v1/catalog/models/lab/model%20one'));
    expect(cache.peek('models', 'lab/model one')?.name).toBe('Model');
  });
});
