import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../rules/physics/', import.meta.url);
const methodology = readFileSync(new URL('METHODOLOGY.md', folder), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
/** Formulas that stand outside of the folder. */
const beside = ['estimates/correct.ts', '../catalog/huggingface-config.ts'];

const sections = methodology.split(/^## /m).slice(1);
const nameOf = (section: string): string => section.slice(0, section.indexOf('\n'));

describe('METHODOLOGY.md', () => {
  it.each([...files, ...beside])('explains every function of %s in the order of the code', (file) => {
    const code = readFileSync(new URL(beside.includes(file) ? `../${file}` : file, folder), 'utf8');
    const functions = [...code.matchAll(/^export function (\w+)/gm)].map((match) => match[1] ?? '');
    const section = sections.find((one) => nameOf(one) === file) ?? '';
    expect([...section.matchAll(/\*\*(\w+)\*\*/g)].map((match) => match[1])).toEqual(functions);
  });

  it('has one section for each file and none for a file that is gone', () => {
    expect(sections.map(nameOf).toSorted()).toEqual([...files, ...beside].toSorted());
  });

  it('puts a file after those it builds on', () => {
    const order = sections.map(nameOf);
    const backwards = files.flatMap((file) => {
      const code = readFileSync(new URL(file, folder), 'utf8');
      const used = [...code.matchAll(/^(?:import|export) \{[^}]*\} from '\.\/([\w-]+\.ts)'/gm)].map(
        (match) => match[1] ?? '',
      );
      const at = order.indexOf(file);
      // A file without a section is another test's fault.
      return used.filter((one) => at >= 0 && order.indexOf(one) > at).map((one) => `${file} uses ${one}`);
    });
    expect(backwards).toEqual([]);
  });
});
