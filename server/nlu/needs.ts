import type { Catalog } from '../../catalog/index.ts';
import type { Task } from '../../catalog/schema/vocabulary.ts';
import { createAliasIndex } from './alias-index.ts';
import { readDocument, type Doc } from './document.ts';
import { createEntityFinder } from './entities.ts';
import { detectLanguage } from './language.ts';
import type { TaskCue } from './lexicon/tasks.ts';
import type { Match } from './matcher.ts';
import { findJobs, isPartOf } from './task.ts';
import { wordList } from './word-list.ts';

/** One of several needs of a message: its task and the stretch of the text that states it (UTF-16, end exclusive). */
export interface StatedNeed {
  readonly task: Task;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const breaks = new Set(
  wordList(', ; . : ? ! and y e et und plus also ademas tambien aparte besides additionally \u2022 - 1 2 3 4 5'),
);
/** Hints do not make a need of their own. */
const LEAST = 1.8;

const adding = new Set(wordList('also ademas tambien plus additionally besides aparte'));

/** "And also classify invoices": said to be one thing more, it is no better name of the one before. */
function isAdded(doc: Doc, first: number): boolean {
  return doc.tokens.slice(first, first + 3).some(({ text }) => adding.has(text));
}

interface Clause {
  readonly first: number;
  readonly end: number;
}

function clausesOf(doc: Doc): readonly Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  doc.tokens.forEach((token, at) => {
    const opens = at > first && (breaks.has(token.text) || token.sentence !== doc.tokens[at - 1]?.sentence);
    if (!opens) return;
    clauses.push({ first, end: at });
    first = at;
  });
  if (first < doc.tokens.length) clauses.push({ first, end: doc.tokens.length });
  return clauses;
}

/** The job a clause names most strongly, each clause seeing only the jobs said inside it. */
function jobsByClause(doc: Doc, jobs: readonly Match<TaskCue>[], clauses: readonly Clause[]): readonly (Task | null)[] {
  const clauseOf = new Array<number>(doc.tokens.length);
  clauses.forEach(({ first, end }, index) => clauseOf.fill(index, first, end));
  const best = new Map<number, TaskCue>();
  for (const { firstToken, lastToken, value } of jobs) {
    const clause = clauseOf[firstToken];
    if (clause === undefined || clause !== clauseOf[lastToken] || value.weight < LEAST) continue;
    if (value.weight > (best.get(clause)?.weight ?? 0)) best.set(clause, value);
  }
  return clauses.map((_, index) => best.get(index)?.task ?? null);
}

/**
 * The needs of a message that asks for several things ("a chatbot, OCR of invoices and a sales forecast"), in order;
 * one where it asks for one, none where it names no task. Words between needs belong to the one before.
 */
export function createNeedSplitter(catalog: Catalog): (text: string) => readonly StatedNeed[] {
  const findEntities = createEntityFinder(createAliasIndex(catalog));
  return (text) => {
    const entities = findEntities(text);
    const taken = entities.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
    const doc = readDocument(text, { language: detectLanguage(text, 'en'), today: undefined, taken });
    const clauses = clausesOf(doc);
    const tasks = jobsByClause(doc, findJobs(doc, entities), clauses);
    const needs: { task: Task; first: number; end: number }[] = [];
    clauses.forEach(({ first, end }, index) => {
      const task = tasks[index] ?? null;
      const last = needs.at(-1);
      const known = task === null ? undefined : needs.find((need) => need.task === task);
      if (task === null || known) {
        if (last) last.end = end;
      } else if (last && !isAdded(doc, first) && (isPartOf(last.task, task) || isPartOf(task, last.task))) {
        // "A chatbot, answering from our manuals" is one need, named better the second time.
        last.task = isPartOf(last.task, task) ? task : last.task;
        last.end = end;
      } else needs.push({ task, first: needs.length === 0 ? 0 : first, end });
    });
    return needs.map(({ task, first, end }) => {
      const start = first === 0 ? 0 : (doc.tokens[first]?.start ?? 0);
      const until = doc.tokens[end - 1]?.end ?? text.length;
      const words = text.slice(start, until).replace(/^(?:[,;.:\s•-]+|(?:and|y|e|plus|also)\s)+/iu, '');
      return { task, text: words.trim(), start: until - words.length, end: until };
    });
  };
}
