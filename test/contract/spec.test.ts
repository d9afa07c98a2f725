import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folders = ['test/server', 'test/faults', 'test/contract', 'test/client', 'test/browser'];

function testSources(): string {
  const files = folders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));
    } catch {
      return [];
    }
  });
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

const stated = [
  ...readFileSync(join(root, 'server/protocol/SPEC.md'), 'utf8').matchAll(/^- \*\*(\d+\.\d+)\*\* /gm),
].map((match) => match[1] ?? '');
const cited = new Set([...testSources().matchAll(/\[(\d+\.\d+)\]/g)].map((match) => match[1] ?? ''));

it('numbers its statements once each', () => {
  expect(stated.length).toBeGreaterThan(30);
  expect(new Set(stated).size).toBe(stated.length);
});

it.each(stated)('statement %s is cited by a test', (number) => {
  expect(cited).toContain(number);
});

it('is not cited for what it does not say', () => {
  expect([...cited].filter((number) => !stated.includes(number))).toEqual([]);
});
