import type { Grade, SourceUse } from '../schema/provenance.ts';
import { grades } from '../schema/provenance.ts';
import type { Refusal } from './read-each.ts';
import type { ImportResult } from './run.ts';

/** How many rows of one kind were refused for one reason, with a few of them. */
interface ReasonGroup {
  readonly file: string;
  readonly field: string;
  readonly reason: string;
  readonly members: readonly Refusal[];
}

const EXAMPLES = 4;
const LISTED_FULLY = 12;

function groupByReason(refused: readonly Refusal[]): readonly ReasonGroup[] {
  const groups = new Map<string, Refusal[]>();
  for (const refusal of refused) {
    const key = [refusal.file, refusal.field, refusal.reason].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), refusal]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ file: first.file, field: first.field, reason: first.reason, members }] : [];
  });
}

const cellText = (text: string): string => text.replaceAll('|', '\\|');

function describe(group: ReasonGroup): string {
  const shown = group.members.slice(0, group.members.length <= LISTED_FULLY ? LISTED_FULLY : EXAMPLES);
  const names = shown.map(({ line, subject }) => `${subject} (line ${String(line)})`).join(', ');
  const more = group.members.length > shown.length ? ', …' : '';
  const row = [group.file, group.field, group.reason, String(group.members.length), names + more];
  return `| ${row.map(cellText).join(' | ')} |`;
}

/** The weakest grade that vouches for a whole entry ("*"), counted by folder: how well the catalog knows what it holds. */
function gradesByFolder(files: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlyMap<Grade, number>> {
  const table = new Map<string, Map<Grade, number>>();
  for (const [path, text] of files) {
    const folder = path.slice(0, path.indexOf('/'));
    const entry = JSON.parse(text) as {
      readonly sources?: readonly SourceUse[];
      readonly offers?: readonly { sources?: readonly SourceUse[] }[];
    };
    const uses = entry.offers ? entry.offers.map((offer) => offer.sources ?? entry.sources) : [entry.sources];
    for (const list of uses) {
      const main = list?.find((use) => use.of.includes('*'))?.grade;
      if (main === undefined) continue;
      const counts = table.get(folder) ?? new Map<Grade, number>();
      counts.set(main, (counts.get(main) ?? 0) + 1);
      table.set(folder, counts);
    }
  }
  return table;
}

/** What an import accepted and refused, in Markdown. */
export function importReport(result: ImportResult, keptByHand: Readonly<Record<string, string>>): string {
  const table = gradesByFolder(result.files);
  return [
    '# What the import accepted and refused',
    '',
    'Written by `npm run import:catalog -- <folder of CSV files>`. The same tables give the same bytes.',
    '',
    'The importer writes the paths that its tables lead to and touches nothing else. A path listed in',
    '`catalog/import/kept.json` is kept by hand: the importer leaves it alone once it exists.',
    '',
    '| kind | table | rows | accepted | refused |',
    '|---|---|---:|---:|---:|',
    ...result.counts.map(
      ({ kind, file, rows, accepted, refused }) =>
        `| ${kind} | ${file} | ${String(rows)} | ${String(accepted)} | ${String(refused)} |`,
    ),
    '',
    ...(result.compared.length > 0
      ? ['## Compared with packages', '', ...result.compared.map((line) => `- ${line}`), '']
      : []),
    '## Entries by the grade of their main source',
    '',
    `| folder | ${grades.join(' | ')} |`,
    `|---|${grades.map(() => '---:').join('|')}|`,
    ...[...table].map(
      ([folder, counts]) => `| ${folder} | ${grades.map((grade) => String(counts.get(grade) ?? 0)).join(' | ')} |`,
    ),
    '',
    'Single fields may have a weaker source than the entry: prices, licences and spot prices often do.',
    '',
    '## Refused',
    '',
    '| table | field | reason | rows | which |',
    '|---|---|---|---:|---|',
    ...groupByReason(result.refused).map(describe),
    '',
    '## Kept by hand',
    '',
    ...Object.entries(keptByHand).map(([path, reason]) => `- \`${path}\`: ${reason}`),
    '',
  ].join('\n');
}
