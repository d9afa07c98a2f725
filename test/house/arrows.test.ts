import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'advisor-arrows-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, file), join(house, file));
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function plant(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
}

/** The names of the rules that the planted files break. */
function broken(): readonly string[] {
  const options: ExecFileSyncOptions = { cwd: house, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const args = [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.'];
  let output: string;
  try {
    output = String(execFileSync(process.execPath, args, options));
  } catch (error) {
    output = String((error as { stdout: unknown }).stdout);
  }
  const report = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(report.summary.violations.map((violation) => violation.rule.name))].sort();
}

const leaf = 'export const value = 1;\n';

describe('arrows between the folders', () => {
  it('lets inward imports pass', () => {
    plant({
      'catalog/schema/a.ts': leaf,
      'rules/b.ts': "import { value } from '../catalog/schema/a.ts';\nexport const twice = value * 2;\n",
      'server/protocol/c.ts': "import { twice } from '../../rules/b.ts';\nexport const shape = twice;\n",
      'client/d.ts': "import { shape } from '../server/protocol/c.ts';\nexport const drawn = shape;\n",
    });
    expect(broken()).toEqual([]);
  });

  it.each([
    [
      'catalog imports rules',
      { 'rules/a.ts': leaf, 'catalog/b.ts': "export { value } from '../rules/a.ts';\n" },
      'catalog-is-innermost',
    ],
    [
      'rules import server',
      { 'server/a.ts': leaf, 'rules/b.ts': "export { value } from '../server/a.ts';\n" },
      'rules-see-catalog-only',
    ],
    ['rules read files', { 'rules/a.ts': "export { readFileSync } from 'node:fs';\n" }, 'rules-are-pure'],
    [
      'client imports rules',
      { 'rules/a.ts': leaf, 'client/b.ts': "export { value } from '../rules/a.ts';\n" },
      'client-sees-wire-shapes',
    ],
    [
      'client imports the rest of the server',
      { 'server/store/a.ts': leaf, 'client/b.ts': "export { value } from '../server/store/a.ts';\n" },
      'client-sees-wire-shapes',
    ],
    [
      'the protocol imports the server',
      { 'server/store/a.ts': leaf, 'server/protocol/b.ts': "export { value } from '../store/a.ts';\n" },
      'protocol-is-a-leaf',
    ],
    [
      'the product imports tests',
      { 'test/a.ts': leaf, 'server/b.ts': "export { value } from '../test/a.ts';\n" },
      'nobody-imports-test',
    ],
    [
      'two files import each other',
      {
        'rules/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();\n",
        'rules/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
      },
      'no-circles',
    ],
  ])('fails where %s', (_what, files, rule) => {
    plant(files);
    expect(broken()).toContain(rule);
  });
});
