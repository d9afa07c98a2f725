// `npm run new -- <kind>/<name>`: a rule, a catalog entry or a check, with the test that fails until it is written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entryTemplates, ruleTemplates } from './templates.ts';

export interface Scaffold {
  /** Files to write, by path from the project's root. */
  readonly files: ReadonlyMap<string, string>;
  /** Registry to list it in, with the exported name. */
  readonly listed: { readonly index: string; readonly file: string; readonly exported: string } | null;
  readonly next: readonly string[];
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const kinds = [...Object.keys(ruleTemplates), ...Object.keys(entryTemplates)];

export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** What to write for `kind/name`; a message where the request makes no sense. */
export function scaffold(request: string): Scaffold | string {
  const [kind = '', ...rest] = request.split('/');
  const name = rest.join('/');
  const rule = ruleTemplates[kind];
  if (rule) {
    if (!NAME.test(name)) return `"${name}" is not a kebab-case name, for example data-may-not-leave`;
    const exported = `${camelCase(name)}${rule.suffix}`;
    const files = new Map([[`${rule.folder}/${name}.ts`, rule.source(name, exported)]]);
    if (rule.test) files.set(`test/${rule.folder}/${name}.test.ts`, rule.test(name, exported));
    return { files, listed: { index: `${rule.folder}/index.ts`, file: `./${name}.ts`, exported }, next: rule.next };
  }
  const entry = entryTemplates[kind];
  if (entry) {
    if (!/^[\w.-]+(\/[\w.-]+)?$/.test(name) || name.includes('..'))
      return `"${name}" is not an id, for example my-lab/My-Model-7B`;
    return {
      files: new Map([[`catalog/${kind}/${name}.json`, `${JSON.stringify(entry(name), null, 2)}\n`]]),
      listed: null,
      next: [
        'fill in the empty fields; leave out what no source says',
        'npm run check:catalog names each field that is still wrong',
      ],
    };
  }
  return `"${kind}" is none of ${kinds.join(', ')}`;
}

/** The registry's text with one more import and one more entry at the end of its last list. */
export function listIn(index: string, listed: { readonly file: string; readonly exported: string }): string {
  const lastImport = index.lastIndexOf('import ');
  const afterImport = index.indexOf('\n', lastImport) + 1;
  const withImport = `${index.slice(0, afterImport)}import { ${listed.exported} } from '${listed.file}';\n${index.slice(afterImport)}`;
  const end = withImport.lastIndexOf(']');
  const before = withImport.slice(0, end).trimEnd();
  return `${before}${before.endsWith(',') || before.endsWith('[') ? '' : ','} ${listed.exported}${withImport.slice(end)}`;
}

/** Writes a scaffold below `root`; refuses to overwrite. Returns the paths written. */
export function write(root: string, made: Scaffold): readonly string[] | string {
  const taken = [...made.files.keys()].find((path) => existsSync(join(root, path)));
  if (taken !== undefined) return `${taken} exists already`;
  for (const [path, text] of made.files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  if (made.listed) {
    const index = join(root, made.listed.index);
    writeFileSync(index, listIn(readFileSync(index, 'utf8'), made.listed));
  }
  return [...made.files.keys(), ...(made.listed ? [made.listed.index] : [])];
}

function main(request: string | undefined): number {
  const made =
    request === undefined ? `usage: npm run new -- <kind>/<name>; kinds: ${kinds.join(', ')}` : scaffold(request);
  const written = typeof made === 'string' ? made : write(resolve(import.meta.dirname, '..'), made);
  if (typeof made === 'string' || typeof written === 'string') {
    console.error(typeof made === 'string' ? made : written);
    return 1;
  }
  for (const path of written) console.log(`wrote ${path}`);
  for (const step of made.next) console.log(`next: ${step}`);
  return 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv[2]);
}
