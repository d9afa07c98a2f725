import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listIn, scaffold, write, type Scaffold } from '../../scripts/new.ts';
import { temporaryFolder } from '../support/server-process.ts';

const root = resolve(import.meta.dirname, '../..');

function made(request: string): Scaffold {
  const result = scaffold(request);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

describe('npm run new', () => {
  it.each([
    'gates/no-friday-deploys',
    'scoring/beauty',
    'advice/write-it-down',
    'checks/no-duplicated-names',
    'accelerators/my-chip',
    'models/my-lab/My-Model-7B',
    'tools/my-tool',
    'systems/my-system',
  ])('scaffolds %s and never overwrites', (request) => {
    const folder = temporaryFolder('new');
    onTestFinished(folder.remove);
    const plan = made(request);
    if (plan.listed) {
      const index = join(folder.path, plan.listed.index);
      mkdirSync(dirname(index), { recursive: true });
      writeFileSync(index, readFileSync(join(root, plan.listed.index)));
    }
    const written = write(folder.path, plan);
    expect(written).toEqual(expect.arrayContaining([...plan.files.keys()]));
    if (plan.listed)
      expect(readFileSync(join(folder.path, plan.listed.index), 'utf8')).toContain(
        `import { ${plan.listed.exported} } from`,
      );
    expect(write(folder.path, plan)).toMatch(/exists already/);
  });

  it('gives a rule an example that its judgement contradicts', () => {
    const text = [...made('gates/no-friday-deploys').files.values()].join('');
    expect(text).toContain('judge: () => holds');
    expect(text).toContain("then: 'fails'");
  });

  it.each(['gates/NotKebab', 'gates/../escape', 'models/../../escape', 'nonsense/name', 'gates'])(
    'refuses %s with a reason',
    (request) => {
      expect(scaffold(request)).toMatch(/is not|is none of/);
    },
  );

  it('lists a rule at the end of its registry', () => {
    const index = "import { a } from './a.ts';\n\nexport const gates = [a];\n";
    expect(listIn(index, { file: './b.ts', exported: 'b' })).toBe(
      "import { a } from './a.ts';\nimport { b } from './b.ts';\n\nexport const gates = [a, b];\n",
    );
  });
});
