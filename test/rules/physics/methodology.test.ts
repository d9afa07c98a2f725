import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../rules/physics/', import.meta.url);
const methodology = readFileSync(new URL('METHODOLOGY.md', folder), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

describe('METHODOLOGY.md', () => {
  it.each(files)('explains every function of %s in the order of the code', (file) => {
    const code = readFileSync(new URL(file, folder), 'utf8');
    const functions = [...code.matchAll(/^export function (\w+)/gm)].map((match) => match[1] ?? '');
    const section = methodology.split(/^## /m).find((part) => part.startsWith(`${file}\n`)) ?? '';
    expect([...section.matchAll(/\*\*(\w+)\*\*/g)].map((match) => match[1])).toEqual(functions);
  });
});
