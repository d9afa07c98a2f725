import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Catalog, Task } from '../catalog/index.ts';
import { advices } from '../rules/advice/index.ts';
import { routesOfTask, type Route } from '../rules/candidates/ladder.ts';
import { limitOf, rungOf, rungs, sourcesOfRung, type Rung } from '../rules/candidates/rungs.ts';
import { needOf } from '../rules/engine/need.ts';
import { policyReader } from '../rules/engine/policy.ts';
import { questionsFor } from '../rules/engine/question.ts';
import { gates } from '../rules/gates/index.ts';
import { en } from '../rules/messages/en.ts';
import { risks } from '../rules/risks/index.ts';
import { scoring } from '../rules/scoring/index.ts';
import { formatQuantity } from '../server/protocol/format.ts';
import { openCatalog } from '../server/catalog/open-catalog.ts';

interface Rule {
  readonly id: string;
  readonly question: string;
  readonly needs: readonly string[];
  readonly policy: readonly string[];
  readonly sources: readonly string[];
  readonly examples: readonly unknown[];
}

const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** Of each outcome the first example that runs as a test; of criteria all. */
function examplesOf(rule: Rule): readonly string[] {
  const seen = new Set<unknown>();
  return rule.examples.flatMap((example) => {
    const then: unknown =
      typeof example === 'object' && example !== null && 'then' in example ? example.then : undefined;
    if (then !== undefined && seen.has(then)) return [];
    seen.add(then);
    const shown = typeof example === 'object' && example !== null && 'given' in example ? example.given : example;
    return [`  - \`${JSON.stringify(shown)}\`${typeof then === 'string' ? `: ${then}` : ''}`];
  });
}

/** docs/advice.md: every rule with its question, what it reads, its numbers of judgement, sources and examples. */
export function rulesDocument(catalog: Catalog): string {
  const policy = policyReader(catalog);
  const titleOf = (id: string): string => {
    const source = catalog.sources.get(id);
    return source === undefined ? id : source.url === undefined ? source.title : `[${source.title}](${source.url})`;
  };
  const numbers = (names: readonly string[]): readonly string[] =>
    names.map((name) => {
      const { value, unit, low, high, grade, source } = policy.entry(name);
      const band = low === undefined || high === undefined ? '' : `, ${String(low)} to ${String(high)}`;
      return `  - \`${name}\`: ${String(value)} ${unit === '1' ? '' : `${unit} `}(${grade}${band}; ${titleOf(source)})`;
    });
  const titles = (ids: readonly string[]): string => ids.map(titleOf).join('; ');
  const chapter = (title: string, about: string, rules: readonly (Rule & { readonly mark: string })[]): string =>
    [
      `## ${title} (${String(rules.length)})`,
      '',
      about,
      ...rules.flatMap((rule) => [
        '',
        `### ${rule.id}`,
        '',
        `${rule.question} ${rule.mark}`.trim(),
        '',
        `- Reads: ${rule.needs.length === 0 ? 'nothing of the need' : list(rule.needs)}`,
        ...(rule.policy.length === 0 ? [] : ['- Numbers:', ...numbers(rule.policy)]),
        ...(rule.sources.length === 0 ? [] : [`- Sources: ${titles(rule.sources)}`]),
        ...(rule.examples.length === 0 ? [] : ['- Examples, which run as tests:', ...examplesOf(rule)]),
      ]),
    ].join('\n');
  const plain = (rules: readonly Rule[]) => rules.map((rule) => ({ ...rule, mark: '' }));
  return [
    '# Advice: the rules behind it',
    '',
    'Made from the registries by `scripts/rules-doc.ts`; a test fails when it is out of date. The numbers are data in',
    '`catalog/policies/`, each with its source and its grade.',
    '',
    chapter(
      'Gates',
      'A hard constraint: what fails one is excluded, with the reason and with what would bring it back.',
      gates.map((gate) => ({ ...gate, mark: `Judges: ${gate.judges}.` })),
    ),
    '',
    chapter('Criteria', 'Each gives a value from 0 to 1; the total is their weighted sum.', plain(scoring)),
    '',
    rungsChapter(catalog),
    '',
    chapter('Risks', 'What can go wrong with one solution, with what to do about it.', plain(risks)),
    '',
    chapter('Advice', 'What a customer ought to hear beside the solutions.', plain(advices)),
    '',
    questionsChapter(catalog),
    '',
  ].join('\n');
}

/** Each rung of the ladder in words: the tasks it is weighed for, when it wins, when it fails and what is done then. */
function rungsChapter(catalog: Catalog): string {
  const policy = policyReader(catalog);
  const tasksOf = new Map<Rung, Set<string>>();
  for (const [task, routes] of Object.entries(routesOfTask) as [Task, readonly Route[]][])
    for (const route of routes) {
      const rung = rungOf(task, route);
      tasksOf.set(rung, (tasksOf.get(rung) ?? new Set()).add(task));
    }
  const words = en as Readonly<Partial<Record<string, string>>>;
  return [
    `## Rungs of the ladder (${String(rungs.length)})`,
    '',
    'Each solution carries these words of the rung it stands on. The number is that of the gate.',
    ...rungs.flatMap((rung) => {
      const limit = limitOf(rung);
      const { value, unit } = limit === null ? { value: 0, unit: '' } : policy.entry(limit);
      const quantity = formatQuantity(value, unit, 'en');
      const text = (what: string): string =>
        (words[`${what}${rung.charAt(0).toUpperCase()}${rung.slice(1)}`] ?? '').replace('{{limit}}', quantity);
      const sources = (sourcesOfRung[rung] ?? []).map((id) => catalog.sources.get(id)?.title ?? id);
      const tasks = [...(tasksOf.get(rung) ?? [])];
      return [
        '',
        `### ${rung}`,
        '',
        `${text('wins')} ${text('fails')} ${text('instead')}`,
        '',
        ...(tasks.length === 0 ? [] : [`- Weighed for: ${list(tasks)}`]),
        ...(limit === null ? [] : [`- Number: \`${limit}\``]),
        `- Sources: ${['judgement of the authors', ...sources].join('; ')}`,
      ];
    }),
  ].join('\n');
}

/** The questions that a brief without a word leaves open, and those that people who use it, or pictures with labels, add. */
function questionsChapter(catalog: Catalog): string {
  const asked = [{}, { task: 'chatbot' as const }, { task: 'image_classification' as const }].flatMap((brief) =>
    questionsFor(needOf(brief, catalog, { today: catalog.newestCheck })),
  );
  const once = asked.filter((one, at) => asked.findIndex(({ path }) => path === one.path) === at);
  const words = (id: string): string => (en as Readonly<Partial<Record<string, string>>>)[id] ?? id;
  return [
    `## Questions (${String(once.length)})`,
    '',
    'In the order of what is worth asking. The next one is the unknown field whose plausible answers change the first',
    'choice most often.',
    ...once.flatMap(({ path, ask, values, onlyByEffect }) => [
      '',
      `### ${path}`,
      '',
      words(ask),
      '',
      `- Tried: ${list(values.map((value) => JSON.stringify(value)))}`,
      ...(onlyByEffect === true ? ['- Asked only where an answer is found to change the first choice'] : []),
    ]),
  ].join('\n');
}

const [, script = ''] = argv;
if (import.meta.url === pathToFileURL(script).href) {
  writeFileSync(new URL('../docs/advice.md', import.meta.url), rulesDocument(openCatalog()));
}
