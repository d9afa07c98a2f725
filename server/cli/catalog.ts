import type { CatalogBrowse, CatalogComparison } from '../protocol/catalog.ts';
import { catalogKinds, type CatalogKind } from '../protocol/http.ts';
import { catalogEndpoints } from '../api/catalog-endpoints.ts';
import type { Reply } from '../api/endpoints.ts';
import { checkCommand, diffCommand, staleCommand } from './catalog-care.ts';
import { importCommand } from './catalog-import.ts';
import { advisorOf, isObject, printJson, readArgs, text, type Run } from './context.ts';
import { UsageError, type Io } from './io.ts';
import { table } from './table.ts';

const contextOf = (run: Run) => ({ advisor: advisorOf(run), locale: run.locale });

function kindOf(run: Run): CatalogKind {
  const asked = run.positionals[1];
  const kind = catalogKinds.find((one) => one === asked);
  if (kind === undefined) throw new UsageError('kind', catalogKinds.join(', '));
  return kind;
}

function bodyOf(reply: Reply): unknown {
  if (reply.type !== 'json') throw new Error('the catalog answers in JSON');
  return reply.body;
}

/** A cell: figures with their unit, words as they are. */
function cellOf(value: unknown): string {
  if (isObject(value) && 'value' in value) {
    const { value: figure, unit } = value;
    const plain = Array.isArray(figure) ? figure.join(', ') : String(figure);
    return typeof unit === 'string' ? `${plain} ${unit}` : plain;
  }
  if (isObject(value)) return cellOf(value['en'] ?? Object.values(value)[0]);
  return Array.isArray(value)
    ? value.map(String).join(', ')
    : value === undefined || value === null
      ? ''
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
}

const COLUMNS_SHOWN = 6;

function listCommand(run: Run, q: string | undefined): number {
  const kind = kindOf(run);
  const query = { limit: text(run, 'limit') ?? '50', ...(q === undefined ? {} : { q }) };
  const answer = bodyOf(catalogEndpoints.list.handle(kind, query, contextOf(run))) as CatalogBrowse;
  if (run.json) {
    printJson(run, answer);
    return 0;
  }
  const columns = [...new Set(answer.items.flatMap((item) => Object.keys(item)))]
    .filter((name) => name !== 'id' && name !== 'name')
    .slice(0, COLUMNS_SHOWN);
  const rows = answer.items.map((item) => [item.id, item.name, ...columns.map((name) => cellOf(item[name]))]);
  if (rows.length > 0) run.io.out(table([run.words.id, run.words.name, ...columns], rows));
  run.io.out(`\n${run.words.total(rows.length, answer.total)}\n`);
  return rows.length > 0 ? 0 : 1;
}

function rowsOfEntry(value: unknown, path: string): readonly (readonly string[])[] {
  if (isObject(value) && 'checkedOn' in value && 'source' in value && 'value' in value) {
    const { source, grade, checkedOn, stale } = value;
    return [[path, cellOf(value), String(source), `${String(grade)}${stale === true ? ' *' : ''}`, String(checkedOn)]];
  }
  if (Array.isArray(value) && !value.some(isObject))
    return value.length > 0 ? [[path, value.map(String).join(', ')]] : [];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => rowsOfEntry(item, path === '' ? key : `${path}.${key}`));
  return value === undefined || value === null
    ? []
    : [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
}

function showCommand(run: Run): number {
  const kind = kindOf(run);
  const id = run.positionals[2];
  if (id === undefined) throw new UsageError('id', run.words.missing('id'));
  const entry = bodyOf(catalogEndpoints.entry.handle(kind, id, contextOf(run))) as Readonly<Record<string, unknown>>;
  if (run.json) printJson(run, entry);
  else {
    const { words } = run;
    const rows = Object.entries(entry).flatMap(([key, value]) => (key === 'sources' ? [] : rowsOfEntry(value, key)));
    run.io.out(table([words.field, words.value, words.source, words.grade, words.date], rows));
  }
  return 0;
}

function compareCommand(run: Run): number {
  const kind = kindOf(run);
  const ids = run.positionals.slice(2).join(',');
  const answer = bodyOf(catalogEndpoints.compare.handle({ kind, ids }, contextOf(run))) as CatalogComparison;
  if (run.json) {
    printJson(run, answer);
    return 0;
  }
  const rows = answer.fields.map(({ path, values, differs }) => [
    `${differs ? '* ' : '  '}${path}`,
    ...values.map((value) => (value === null ? '–' : cellOf(value))),
  ]);
  run.io.out(table([run.words.field, ...answer.entries.map(({ id }) => id)], rows));
  return 0;
}

export async function catalogCommand(args: readonly string[], io: Io): Promise<number> {
  const options = [
    'limit',
    'from',
    'provider',
    'id',
    'kind',
    'checked-on',
    'write',
    'today',
    'title',
    'accelerator',
    'model',
  ];
  const run = readArgs(args, Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])), io);
  const [action, , ...rest] = run.positionals;
  switch (action) {
    case 'list':
      return listCommand(run, undefined);
    case 'search':
      if (rest.length === 0) throw new UsageError('words', run.words.missing('words'));
      return listCommand(run, rest.join(' '));
    case 'show':
      return showCommand(run);
    case 'compare':
      return compareCommand(run);
    case 'import':
      return importCommand(run);
    case 'check':
      return checkCommand(run);
    case 'diff':
      return diffCommand(run);
    case 'stale':
      return staleCommand(run);
    case undefined:
    default:
      throw new UsageError('catalog', action === undefined ? run.words.missing('action') : run.words.noAction(action));
  }
}
