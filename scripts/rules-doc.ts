import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Catalog } from '../catalog/index.ts';
import { advices } from '../rules/advice/index.ts';
import { policyReader } from '../rules/engine/policy.ts';
import { gates } from '../rules/gates/index.ts';
import { risks } from '../rules/risks/index.ts';
import { scoring } from '../rules/scoring/index.ts';
import { openCatalog } from '../server/catalog/open-catalog.ts';

interface Rule {
  readonly id: string;
  readonly question: string;
  readonly needs: readonly string[];
  readonly policy: readonly string[];
  readonly sources: readonly string[];
}

const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** docs/rules.md: every rule with its question, the fields it reads, its numbers of judgement and its sources. */
export function rulesDocument(catalog: Catalog): string {
  const policy = policyReader(catalog);
  const numbers = (names: readonly string[]): readonly string[] =>
    names.map((name) => {
      const { value, unit, low, high, grade } = policy.entry(name);
      const band = low === undefined || high === undefined ? '' : `, ${String(low)} to ${String(high)}`;
      return `  - \`${name}\`: ${String(value)} ${unit === '1' ? '' : `${unit} `}(${grade}${band})`;
    });
  const titles = (ids: readonly string[]): string => ids.map((id) => catalog.sources.get(id)?.title ?? id).join('; ');
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
      ]),
    ].join('\n');
  const plain = (rules: readonly Rule[]) => rules.map((rule) => ({ ...rule, mark: '' }));
  return [
    '# Rules',
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
    chapter('Risks', 'What can go wrong with one solution, with what to do about it.', plain(risks)),
    '',
    chapter('Advice', 'What a customer ought to hear beside the solutions.', plain(advices)),
    '',
  ].join('\n');
}

const [, script = ''] = argv;
if (import.meta.url === pathToFileURL(script).href) {
  writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesDocument(openCatalog()));
}
