import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Brief } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import type { Advisor } from '../advisor.ts';
import type { DocumentKind, PageUnit } from '../protocol/documents.ts';
import type { Intent, Understanding } from '../protocol/http.ts';
import { isAboutTheBidder } from './bidder.ts';
import { chunksOf, placeIn, type Chunk } from './chunks.ts';
import { kindOf } from './detect.ts';
import { readForm } from './form.ts';
import { documentLimits } from './limits.ts';
import { mergeStatements, statedFields, type Statement } from './merge.ts';
import { pagesApart } from './page-thread.ts';
import { pagesOf, unitOf, type Page } from './pages.ts';
import { withoutRelativeDates } from './relative-dates.ts';
import { RefusedDocument } from './refused.ts';

export interface PageEvidence {
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly page: number;
}

export interface PageDoubt {
  readonly path: string;
  readonly text: string;
  readonly reason: Message;
  readonly page: number;
}

/** What a whole document says. */
export interface DocumentRead {
  readonly fileName: string;
  readonly kind: DocumentKind;
  readonly unit: PageUnit;
  readonly pages: number;
  readonly pagesWithoutText: number;
  readonly sheets: readonly string[];
  readonly characters: number;
  readonly truncated: boolean;
  readonly language: string;
  readonly intent: Intent;
  readonly inScope: boolean;
  readonly brief: Brief;
  readonly evidence: readonly PageEvidence[];
  readonly unresolved: readonly PageDoubt[];
}

export type ReadOutcome =
  { readonly ok: true; readonly reading: DocumentRead } | { readonly ok: false; readonly reason: Message };

export interface ReadOptions {
  readonly fileName: string;
  readonly language: string;
  readonly advisor: Pick<Advisor, 'understand' | 'today'>;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly onProgress?: (done: number, total: number | null) => void;
}

/** Doubts about one field that a document repeats on every page are named once for each wording, up to this many. */
const DOUBTS_MAX = 20;

interface Gathered {
  readonly pages: readonly Page[];
  readonly characters: number;
  readonly truncated: boolean;
}

async function gather(kind: DocumentKind, body: Buffer, options: ReadOptions): Promise<Gathered> {
  const pages: Page[] = [];
  const started = options.clock();
  const known: { total: number | null } = { total: null };
  let characters = 0;
  let truncated = false;
  // Plain text is there at once; the others are taken apart, which may block.
  const all = (kind === 'text' ? pagesOf : pagesApart)(kind, body, (count) => (known.total = count));
  for await (const page of all) {
    pages.push({ ...page, text: page.text.slice(0, documentLimits.charactersMax - characters) });
    characters += page.text.length;
    const late = options.clock() - started > documentLimits.readMs;
    if (late || characters >= documentLimits.charactersMax || pages.length >= documentLimits.pagesMax) {
      truncated = pages.length < (known.total ?? Infinity);
      break;
    }
    if (known.total !== null) options.onProgress?.(pages.length, known.total * 2);
    await nextTurn();
  }
  return { pages, characters: Math.min(characters, documentLimits.charactersMax), truncated };
}

/** A line of a table ("Budget: 50,000 EUR") says no need on its own; in a document it does. */
const inDocument: Brief = { stage: 'explore' };
/** Fields that a form fills with a number; the others are read from the text as it stands. */
const FORM_FIELDS = /^(load|data\.(volume|unit|sizeGb|labels|sites)|team|latency|horizonMonths|training)\b/;

function understandChunk(chunk: Chunk, options: ReadOptions): Understanding {
  const { advisor, language } = options;
  const today = advisor.today();
  const alone = withoutRelativeDates(advisor.understand(chunk.text, { language, today }));
  return alone.inScope && Object.keys(alone.brief).length > 0
    ? alone
    : {
        ...withoutRelativeDates(advisor.understand(chunk.text, { language, today, brief: inDocument })),
        intent: alone.intent,
      };
}

/** Pairs of a form, for the fields that the running text did not give. */
function formStatements(
  chunk: Chunk,
  known: Understanding,
  options: ReadOptions,
): readonly (Statement & PageEvidence)[] {
  const today = options.advisor.today();
  const read = (text: string): Understanding =>
    options.advisor.understand(text, { language: known.language, today, brief: inDocument });
  const given = new Set(statedFields(known.brief).map(({ path }) => path));
  return readForm(chunk.text, read).flatMap((pair) =>
    statementsOf(chunk, pair).filter(({ path }) => FORM_FIELDS.test(path) && !given.has(path)),
  );
}

function statementsOf(chunk: Chunk, read: Understanding): readonly (Statement & PageEvidence)[] {
  return statedFields(read.brief).flatMap(({ path, value }) => {
    const proof = read.evidence.filter((item) => item.path === path || item.path.startsWith(`${path}.`));
    return proof.flatMap((item) => {
      if (isAboutTheBidder(chunk.text, item)) return [];
      return [{ ...item, ...placeIn(chunk, item), path, value }];
    });
  });
}

function mostOf<T>(values: readonly T[], fallback: T): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? fallback;
}

function doubtsOf(doubts: readonly PageDoubt[], settled: ReadonlySet<string>): readonly PageDoubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ path, text, reason }) => {
    const key = `${path}\n${text}`;
    if (seen.has(key) || (settled.has(path) && reason.messageId !== 'taxIncluded') || seen.size >= DOUBTS_MAX)
      return false;
    seen.add(key);
    return true;
  });
}

/** Whether no earlier statement of the page proves the same field. */
function isFirst(statements: readonly Statement[], index: number): boolean {
  const own = statements[index];
  return statements.findIndex(({ path, page }) => path === own?.path && page === own.page) === index;
}

async function readPages(kind: DocumentKind, gathered: Gathered, options: ReadOptions): Promise<DocumentRead> {
  const { pages } = gathered;
  const unit = unitOf[kind];
  const chunks = chunksOf(pages, unit);
  const statements: (Statement & PageEvidence)[] = [];
  const doubts: PageDoubt[] = [];
  const read: Understanding[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const understanding = understandChunk(chunk, options);
    read.push(understanding);
    statements.push(...statementsOf(chunk, understanding), ...formStatements(chunk, understanding, options));
    let from = 0;
    for (const { path, text, reason } of understanding.unresolved) {
      const start = Math.max(0, chunk.text.indexOf(text, from));
      from = start;
      if (isAboutTheBidder(chunk.text, { path, start, end: start + text.length })) continue;
      doubts.push({ path, text, reason, page: placeIn(chunk, { start, end: start }).page });
    }
    options.onProgress?.(chunks.length + index + 1, chunks.length * 2);
    await nextTurn();
  }
  const merged = mergeStatements(statements, unit);
  const kept = new Set<Statement>(merged.kept);
  const settled = new Set(merged.kept.map(({ path }): string => path));
  const inScope = read.filter((each) => each.inScope);
  return {
    fileName: options.fileName,
    kind,
    unit,
    pages: pages.length,
    pagesWithoutText: pages.filter(({ text }) => text.trim() === '').length,
    sheets: pages.flatMap(({ name }) => (name === undefined ? [] : [name])),
    characters: gathered.characters,
    truncated: gathered.truncated,
    language: mostOf(
      read.map(({ language }) => language),
      options.language,
    ),
    intent: mostOf(
      inScope.map(({ intent }) => intent).filter((intent) => intent !== 'out_of_scope'),
      inScope.length > 0 ? 'recommend' : 'out_of_scope',
    ),
    inScope: inScope.length > 0,
    brief: merged.brief,
    evidence: statements
      .filter((statement, index) => kept.has(statement) && isFirst(statements, index))
      .map(({ path, text, start, end, confidence, page }) => ({ path, text, start, end, confidence, page })),
    unresolved: [...merged.conflicts, ...doubtsOf(doubts, settled)],
  };
}

/** Reads a file into a brief, with the page each fact came from. Never throws for what is wrong with the file. */
export async function readDocumentFile(body: Buffer, options: ReadOptions): Promise<ReadOutcome> {
  try {
    const kind = await kindOf(body);
    const gathered = await gather(kind, body, options);
    if (gathered.pages.every(({ text }) => text.trim() === ''))
      return {
        ok: false,
        reason: say(kind === 'pdf' && gathered.pages.length > 0 ? 'upload.scanned' : 'upload.empty'),
      };
    return { ok: true, reading: await readPages(kind, gathered, options) };
  } catch (error) {
    if (error instanceof RefusedDocument) return { ok: false, reason: error.reason };
    throw error;
  }
}
